"""``refcli export``: entries of the library as a file of another format."""

from collections.abc import Callable
from typing import Any

import click

from refcli.cli.losses import report_losses
from refcli.cli.outputs import write_output
from refcli.cli.status import Status
from refcli.cli.terminal import Terminal
from refcli.formats.registry import FORMATS


def _format_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """Add an option for each format that can be written: ``--bibtex``, ``--ris``."""
    for entry in reversed([entry for entry in FORMATS.values() if entry.can_write]):
        option = click.option(
            f"--{entry.name}", "format", flag_value=entry.name, help=f"{entry.title}."
        )
        function = option(function)
    return function


@click.command()
@click.argument("entries", nargs=-1)
@_format_options
@click.option("-o", "--output", metavar="FILE", help="Write to FILE instead of stdout.")
@click.pass_obj
def command(
    terminal: Terminal, entries: tuple[str, ...], format: str | None, output: str | None
) -> Status:
    """Write the library, or the ENTRIES named, in a file format.

    Without a format the suffix of FILE tells it, else it is BibTeX. What the format cannot
    hold is said on stderr, once by field.

    \b
    refcli export --bibtex > refs.bib
    refcli export -o list.ris 1-5,13
    """
    from refcli import formats
    from refcli.library import open_library

    library = open_library(terminal.library)
    records = library.select(entries) if entries else library.records
    result = formats.write(records, format or formats.by_suffix(output or "") or "bibtex")
    write_output(output, result.text)
    report_losses(terminal, result.losses)
    return Status.DONE if records else Status.FINDINGS
