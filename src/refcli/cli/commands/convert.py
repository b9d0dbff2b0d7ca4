"""``refcli convert``: from one file format to another, without a library."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

import click

from refcli.cli.alike import Remarks
from refcli.cli.outputs import output_name, write_output
from refcli.cli.shared.exporting import WRITABLE, format_of, output_options, write_records
from refcli.cli.shared.inputs import input_name, open_seekable
from refcli.cli.shared.table_columns import columns_option, mapping_of
from refcli.cli.status import Status
from refcli.cli.terminal import Terminal
from refcli.errors import InputError, RequestError
from refcli.formats.registry import FORMATS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from refcli.formats import Problem, ReadResult
    from refcli.formats.doubts import Doubts
    from refcli.record import Record

_READABLE = [entry.name for entry in FORMATS.values() if entry.can_read]


@click.command()
@click.argument("source", metavar="IN")
@click.argument("target", metavar="[OUT]", default="-")
@click.option(
    "--from",
    "source_format",
    type=click.Choice(_READABLE),
    metavar="FORMAT",
    help=f"The format of IN: {', '.join(_READABLE)}; by default detected from its content.",
)
@click.option("--encoding", metavar="NAME", help="The encoding of IN; by default detected.")
@columns_option
@output_options
@click.pass_obj
def command(
    terminal: Terminal,
    source: str,
    target: str,
    source_format: str | None,
    target_format: str | None,
    short_format: str | None,
    for_excel: bool,
    unicode: bool,
    encoding: str | None,
    columns: tuple[str, ...],
    style: str,
) -> Status:
    """Convert a bibliography file to another format; - is stdin or stdout.

    Damage in IN, and fields that the format of OUT cannot hold, are named on stderr; the exit
    status is 1 if a part of IN could not be read. From .bib to .bib the text stays as it is,
    except for its encoding, unless the dialect changes or --unicode is given.

    \b
      refcli convert refs.nbib refs.bib
      refcli convert --to ris library.json > refs.ris
    """
    from refcli import formats
    from refcli.formats.doubts import Doubts

    to = target_format or short_format or format_of(target)
    if to is None:
        raise RequestError(
            "name the format of {target} with --to: {names}",
            target=output_name(target),
            names=", ".join(WRITABLE),
        )
    name = input_name(source)
    with open_seekable(terminal, source) as file:
        found = source_format or formats.sniff(_head(file), source)
        if found is None:
            raise InputError(
                "{name}: no known bibliography format; name it with --from, or read a text "
                "that holds references with: refcli parse",
                name=name,
            )
        work = _Reading(terminal, name, Doubts(found))
        records = work.records(formats.read_pieces(file, found, encoding, mapping_of(columns)))
        if found in _BIBTEX and to in _BIBTEX and not (for_excel or unicode):
            from refcli.formats.bibtex.editing.subset import whole

            records = iter([*records])
            file.seek(0)
            named = target_format or short_format or ""
            text = None if work.is_damaged else whole(file.read(), named, encoding)
            if text is not None:
                write_output(terminal, target, text)
                return Status.DONE
        write_records(terminal, records, to, target, style, for_excel=for_excel, unicode=unicode)
    return Status.FINDINGS if work.is_damaged else Status.DONE


_BIBTEX = ("bibtex", "biblatex")

_BYTES_OF_HEAD = 1 << 17
"""More than the format is told by."""


def _head(file: BinaryIO) -> bytes:
    begin = file.tell()
    head = file.read(_BYTES_OF_HEAD)
    file.seek(begin)
    return head


class _Reading:
    """Gives on what is read of a file, and says what of it could not be."""

    def __init__(self, terminal: Terminal, name: str, doubts: Doubts) -> None:
        self.is_damaged = False
        """Whether a part could not be read."""
        self._name = name
        self._doubts = doubts
        self._remarks = Remarks(terminal.complain)

    def records(self, pieces: Iterable[ReadResult]) -> Iterator[list[Record]]:
        """Give the records of each piece, when its problems have been said."""
        try:
            for records, problems, _ in pieces:
                self._say(problems)
                self._doubts.add(records)
                yield records
        except InputError as error:
            raise InputError(error.at(self._name)) from error
        self._say(self._doubts.told())
        self._remarks.end()

    def _say(self, problems: Iterable[Problem]) -> None:
        for problem in problems:
            self.is_damaged = self.is_damaged or problem.severity == "error"
            self._remarks.say([problem.at(self._name)])
