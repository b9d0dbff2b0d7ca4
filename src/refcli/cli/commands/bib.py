"""``refcli bib``: the whole list, sorted and numbered as its style says."""

import click

from refcli.cli.printing import BIBTEX, chosen_format, style_options, write_entries
from refcli.cli.status import Status
from refcli.cli.terminal import Terminal


@click.command()
@click.argument("entries", nargs=-1)
@style_options
@click.pass_obj
def command(
    terminal: Terminal,
    entries: tuple[str, ...],
    style: str,
    format: str | None,
    per_entry_language: bool | None,
    locale: str | None,
    numbers: bool,
    output: str | None,
) -> Status:
    """Print the library, or the ENTRIES named, as one reference list.

    The style says how the list is sorted and numbered. HTML comes as csl-bib-body, LaTeX as
    thebibliography with the citation keys, RTF as a document.

    \b
    refcli bib --style apa
    refcli bib --style vancouver --format rtf -o references.rtf
    refcli bib --style plain.bst --format latex
    """
    from refcli.library import open_library

    library = open_library(terminal.library)
    records = library.select(entries) if entries else library.records
    if not records:
        terminal.remark(f"{library.path}: no entries yet; add some with: refcli import FILE")
        return Status.FINDINGS
    if BIBTEX in (style, format):
        raise click.UsageError("a .bib file is written by: refcli export --bibtex")
    from refcli import citing

    printed = citing.print_list(
        records, style, locale=locale, per_entry_language=per_entry_language
    )
    write_entries(
        terminal,
        printed.entries,
        printed.warnings,
        format=chosen_format(terminal, format, output),
        output=output,
        numbers=numbers,
        whole_list=True,
    )
    return Status.DONE
