"""``refcli export``: entries of the library as a file of another format."""

from collections.abc import Callable
from pathlib import PurePath
from typing import Any

import click

from refcli.cli.cited import bib_subset, cited_in
from refcli.cli.entries import chosen_or_all, query_option
from refcli.cli.exporting import LISTS, format_of, list_style_option, write_records
from refcli.cli.outputs import write_output
from refcli.cli.status import Status
from refcli.cli.terminal import Terminal
from refcli.errors import RequestError
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
@query_option
@_format_options
@list_style_option
@click.option("-o", "--output", metavar="FILE", help="Write to FILE instead of stdout.")
@click.pass_obj
def command(
    terminal: Terminal,
    entries: tuple[str, ...],
    query: str | None,
    format: str | None,
    style: str,
    output: str | None,
) -> Status:
    """Write the library, or some ENTRIES, in a file format.

    The format is the one named, else that of the suffix of FILE, else BibTeX. Fields that the
    format cannot hold are named on stderr, once each. What --cited-in chooses
    of a .bib file goes to a .bib file as it stands, with the @strings and parents that it needs.

    \b
      refcli export --bibtex > refs.bib
      refcli export -o list.ris 1-5,13
      refcli export -o thesis.json --query tag:thesis
      refcli export -o thesis.bib --cited-in thesis/main.tex
    """
    from refcli.library import open_library

    library = open_library(terminal.library)
    records = chosen_or_all(library, entries, query)
    if cited_in() and (format or _format(output)) in ("bibtex", "biblatex"):
        as_they_stand = bib_subset(library, records)
        if as_they_stand is not None:
            write_output(terminal, output, as_they_stand)
            return Status.DONE
    write_records(terminal, records, format or _format(output), output, style)
    return Status.DONE


def _format(output: str | None) -> str:
    """Return the format for a file by its suffix, BibTeX where it has none."""
    if output is None or not PurePath(output).suffix:
        return "bibtex"
    format = format_of(output)
    if format is None:
        raise RequestError(
            "{output}: no format has this suffix; name one: --ris, --csl-json …", output=output
        )
    return format
