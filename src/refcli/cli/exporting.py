"""Records to a file: in a format of programs, or as a printed list."""

from collections.abc import Sequence
from pathlib import PurePath
from typing import Final

import click

from refcli.cli.losses import report_losses
from refcli.cli.outputs import write_output
from refcli.cli.printing import SUFFIXES
from refcli.cli.terminal import Terminal
from refcli.record import Record

__all__ = ["LISTS", "format_of", "list_style_option", "write_records"]

LISTS: Final = ("markdown", "html")
"""What a list is printed in for people, by a citation style."""
list_style_option = click.option(
    "-s",
    "--style",
    default="gost",
    show_default=True,
    metavar="STYLE",
    help="The style of a list in markdown or html.",
)


def format_of(filename: str) -> str | None:
    """Return the format that a file name's suffix asks for, or None."""
    from refcli.formats.registry import FORMATS, by_suffix

    name = by_suffix(filename)
    if name is not None:
        return name if FORMATS[name].can_write else None
    listed = SUFFIXES.get(PurePath(filename).suffix.lower())
    return listed if listed in LISTS else None


def write_records(
    terminal: Terminal, records: Sequence[Record], format: str, output: str | None, style: str
) -> None:
    """Write records to a file or to stdout; each field that the format lacks is said once.

    ``format`` is one of the registry or of ``LISTS``; ``style`` serves the latter.
    """
    if format in LISTS:
        _write_list(terminal, records, format, output, style)
        return
    from refcli import formats

    result = formats.write(records, format)
    write_output(terminal, output, result.text)
    report_losses(terminal, result.losses)


def _write_list(
    terminal: Terminal, records: Sequence[Record], format: str, output: str | None, style: str
) -> None:
    from refcli import citing
    from refcli.cli.printing import write_entries

    printed = citing.print_list(list(records), style)
    write_entries(
        terminal,
        printed.entries,
        printed.warnings,
        format=format,
        output=output,
        numbers=True,
        whole_list=True,
        languages=printed.languages,
    )
