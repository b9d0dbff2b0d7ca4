"""``refcli export``: entries of the library as a file of another format."""

from pathlib import PurePath

import click

from refcli.cli.outputs import write_output
from refcli.cli.shared.cited import cited_in, cited_libraries
from refcli.cli.shared.entries import chosen_or_all, query_option
from refcli.cli.shared.exporting import format_of, output_options, write_records
from refcli.cli.status import Status
from refcli.cli.terminal import Terminal
from refcli.errors import RequestError
from refcli.record import key


@click.command()
@click.argument("entries", nargs=-1)
@query_option
@output_options
@click.option("-o", "--output", metavar="FILE", help="Write to FILE instead of stdout.")
@click.pass_obj
def command(
    terminal: Terminal,
    entries: tuple[str, ...],
    query: str | None,
    target_format: str | None,
    short_format: str | None,
    style: str,
    for_excel: bool,
    unicode: bool,
    output: str | None,
) -> Status:
    """Write the library, or some ENTRIES, in a file format.

    The format is the one named, else that of the suffix of FILE, else BibTeX. Fields that the
    format cannot hold are named on stderr, once each. What is
    exported of a .bib library to a .bib file is copied unchanged, with the @strings and
    parents that it needs; --bibtex and --biblatex change the one into the other.

    \b
      refcli export --bibtex > refs.bib
      refcli export -o list.ris 1-5,13
      refcli export -o thesis.json --query tag:thesis
      refcli export -o thesis.bib --cited-in thesis/main.tex
    """
    from refcli.library import open_library

    library = open_library(terminal.library)
    records = chosen_or_all(library, entries, query)
    named = target_format or short_format
    format = named or _format(output)
    if format in ("bibtex", "biblatex") and not (for_excel or unicode):
        from refcli.library.stores.as_it_stands import as_it_stands

        paths = [library.path, *cited_libraries()]
        dialect = named if named and not cited_in() else ""
        text = as_it_stands(paths, [key(record) for record in records], dialect)
        if text is not None:
            write_output(terminal, output, text)
            return Status.DONE
    write_records(terminal, [records], format, output, style, for_excel=for_excel, unicode=unicode)
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
