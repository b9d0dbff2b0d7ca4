"""``refcli bib``: the whole list, sorted and numbered as its style says."""

import click

from refcli.cli.entries import chosen_or_all, query_option
from refcli.cli.printing import BIBTEX, chosen_format, style_options, write_entries
from refcli.cli.status import Status
from refcli.cli.terminal import Terminal


@click.command()
@click.argument("entries", nargs=-1)
@query_option
@style_options
@click.pass_obj
def command(
    terminal: Terminal,
    entries: tuple[str, ...],
    query: str | None,
    style: str,
    format: str | None,
    per_entry_language: bool | None,
    locale: str | None,
    numbers: bool,
    output: str | None,
) -> Status:
    """Print the library, or some ENTRIES, as one reference list.

    The style says how the list is sorted and numbered; what it leaves to the order of the text
    comes in the order in which you name the ENTRIES. HTML comes as csl-bib-body, LaTeX as
    thebibliography with the citation keys, RTF as a document.

    \b
      refcli bib --style apa
      refcli bib 7,3,12 --style vancouver -o references.rtf
      refcli bib --query tag:thesis --style gost -o references.html
    """
    from refcli.library import open_library

    form = chosen_format(terminal, format, output)
    if BIBTEX in (style, form):
        raise click.UsageError("a .bib file is written by: refcli export --bibtex")
    records = chosen_or_all(open_library(terminal.library), entries, query)
    from refcli import citing

    printed = citing.print_list(
        records, style, locale=locale, per_entry_language=per_entry_language
    )
    write_entries(
        terminal,
        printed.entries,
        printed.warnings,
        format=form,
        output=output,
        numbers=numbers,
        whole_list=True,
    )
    return Status.DONE
