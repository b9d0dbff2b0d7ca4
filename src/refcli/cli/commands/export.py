"""``refcli export``: entries of the library as a file of another format."""

from collections.abc import Callable
from typing import Any

import click

from refcli.cli.exporting import LISTS, format_of, write_records
from refcli.cli.status import Status
from refcli.cli.terminal import Terminal
from refcli.formats.registry import FORMATS


def _format_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """Add an option for each format that can be written: ``--bibtex``, ``--ris``."""
    titles = {entry.name: entry.title for entry in FORMATS.values() if entry.can_write}
    titles |= {name: f"A list in {name}, by --style" for name in LISTS}
    for name, title in reversed(titles.items()):
        option = click.option(f"--{name}", "format", flag_value=name, help=f"{title}.")
        function = option(function)
    return function


@click.command()
@click.argument("entries", nargs=-1)
@_format_options
@click.option("-s", "--style", default="gost", show_default=True, help="The style of a list.")
@click.option("-o", "--output", metavar="FILE", help="Write to FILE instead of stdout.")
@click.pass_obj
def command(
    terminal: Terminal,
    entries: tuple[str, ...],
    format: str | None,
    style: str,
    output: str | None,
) -> Status:
    """Write the library, or the ENTRIES named, in a file format.

    Without a format the suffix of FILE tells it, else it is BibTeX. What the format cannot
    hold is said on stderr, once by field.

    \b
    refcli export --bibtex > refs.bib
    refcli export -o list.ris 1-5,13
    """
    from refcli.library import open_library

    library = open_library(terminal.library)
    records = library.select(entries) if entries else library.records
    write_records(terminal, records, format or format_of(output or "") or "bibtex", output, style)
    return Status.DONE if records else Status.FINDINGS
