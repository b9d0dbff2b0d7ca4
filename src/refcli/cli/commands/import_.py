"""``refcli import``: read references from anywhere, and keep those that are new."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from refcli.cli.alike import say_each
from refcli.cli.json_output import AsJson, json_options, print_values
from refcli.cli.listing import print_entries
from refcli.cli.shared.changing import dry_run_option, say_named_twice, say_same_dois, typed
from refcli.cli.shared.doubtful import MOST_SHOWN, say_doubts
from refcli.cli.shared.inputs import STDIN, input_name, read_input
from refcli.cli.shared.own_model import own_model
from refcli.cli.shared.table_columns import columns_option, mapping_of
from refcli.cli.status import Status
from refcli.cli.terminal import Terminal
from refcli.errors import InputError, RefcliError
from refcli.parse.review import doubts
from refcli.record import Record, number
from refcli.speech import _

if TYPE_CHECKING:
    from refcli.intake import Intake

_MOST_LISTED = 100
"""Rows of a table that a person looks through."""


@click.command()
@click.argument(
    "files", nargs=-1, required=True, metavar="FILE...", type=click.Path(readable=False)
)
@click.option(
    "--from",
    "format",
    metavar="FORMAT",
    help="The format of the FILEs; by default detected from their content.",
)
@columns_option
@dry_run_option
@json_options("Print the added entries as CSL-JSON.")
@click.pass_obj
def command(
    terminal: Terminal,
    files: tuple[str, ...],
    format: str | None,
    columns: tuple[str, ...],
    dry_run: bool,
    as_json: AsJson,
) -> Status:
    """Import references from text, documents and bibliography files.

    FILE is a pasted list, a saved page, a .docx, .pdf, .bib, .ris, .json …, or - for stdin.
    Works that the library has already are not added again, and neither is one that two FILEs
    have. The exit status is 1 if a part of a FILE could not be read, 3 if a whole one could not.

    \b
      refcli import references.txt
      pbpaste | refcli import -
    """
    from refcli.intake import add_new
    from refcli.library import open_library

    library = open_library(terminal.library)

    records, lists, status = _read(terminal, files, format, columns)
    is_first = not len(library.file)
    intake = add_new(library, records, typed("import", *files), lists=lists, dry_run=dry_run)
    if as_json:
        print_values(terminal, intake.added, as_json)
    else:
        _print(terminal, intake.added)
    terminal.remark(_summary(records, intake, dry_run=dry_run))
    say_named_twice(terminal, intake.named_twice)
    say_same_dois(terminal, intake.same_doi)
    if not dry_run:
        say_doubts(terminal, intake.added)
        if is_first and intake.added and terminal.out_is_tty:
            terminal.remark(
                _("to print the list: refcli bib --style gost; more: refcli help start")
            )
    return status


def _read(
    terminal: Terminal, files: tuple[str, ...], format: str | None, columns: tuple[str, ...]
) -> tuple[list[Record], list[int], Status]:
    """Read the files; return the records, which list each stands in, and how it went."""
    from refcli.reading import read

    records: list[Record] = []
    lists: list[int] = []
    status = Status.DONE
    unread: list[RefcliError] = []
    for place, path in enumerate(files):
        try:
            _check_is_no_identifier(path)
            data, model = read_input(terminal, path), own_model(terminal)
            reading = read(data, input_name(path), format, model, columns=mapping_of(columns))
        except RefcliError as error:
            if len(files) == 1:
                raise
            unread.append(error)
            continue
        records.extend(reading.records)
        lists += [place if reading.is_list else -1] * len(reading.records)
        say_each(terminal.complain, [*reading.problems, *reading.remarks])
        if reading.problems or reading.missing:
            status = max(status, Status.FINDINGS)
    say_each(terminal.complain, (error.message for error in unread))
    return records, lists, Status.INPUT if unread else status


def _check_is_no_identifier(path: str) -> None:
    """Raise InputError where a name is not a file's, but an identifier or an address."""
    if path == STDIN or Path(path).exists():
        return
    from refcli.enrich.identify import identifier_of

    if identifier_of(path):
        raise InputError(
            "{path}: no such file; to add the work that has this identifier or address: "
            "refcli add {path}",
            path=path,
        )


def _print(terminal: Terminal, added: list[Record]) -> None:
    """Print the new entries: to a person so many as can be looked through."""
    if not terminal.out_is_tty or len(added) <= _MOST_LISTED:
        print_entries(terminal, added)
        return
    print_entries(terminal, added[:_MOST_LISTED])
    terminal.remark(
        _(
            "and {count} more: refcli list {number}-",
            count=len(added) - _MOST_LISTED,
            number=number(added[0]),
        )
    )


def _summary(read: list[Record], intake: Intake, *, dry_run: bool) -> str:
    added = intake.added
    to_add, new = _("{count} to add", count=len(added)), _("{count} added", count=len(added))
    parts = [_("{count} read", count=len(read)), to_add if dry_run else new]
    if known := len(intake.known):
        parts.append(_("{count} already in the library", count=known))
    if repeated := len(intake.repeated):
        parts.append(_("{count} there twice", count=repeated))
    doubtful = [str(number(record)) for record in added if doubts(record)]
    if len(doubtful) > MOST_SHOWN:
        parts.append(_("{count} to look at", count=len(doubtful)))
    elif doubtful:
        parts.append(_("to look at: {numbers}", numbers=", ".join(doubtful)))
    return ", ".join(parts)
