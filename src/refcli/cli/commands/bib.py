"""``refcli bib``: the whole list, sorted and numbered as its style says."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from refcli.cli.entries import chosen_or_all, query_option
from refcli.cli.printing import BIBTEX, chosen_format, style_options, write_entries
from refcli.cli.references import SecondList, references_options
from refcli.cli.status import Status
from refcli.cli.terminal import Terminal

if TYPE_CHECKING:
    from refcli.library import Library
    from refcli.record import Record


@click.command()
@click.argument("entries", nargs=-1)
@query_option
@style_options
@references_options
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
    second: SecondList | None,
) -> Status:
    """Print the library, or some ENTRIES, as one reference list.

    The style decides how the list is sorted and numbered; if it follows the order of the text,
    the entries come in the order in which you name them. HTML comes as csl-bib-body, LaTeX as
    thebibliography with the citation keys, RTF as a document.

    \b
      refcli bib --style apa
      refcli bib 7,3,12 --style vancouver -o references.rtf
      refcli bib --query tag:thesis --style gost -o references.html
      refcli bib --style gost --references vancouver --scheme bsi
    """
    from refcli.library import open_library

    form = chosen_format(terminal, format, output)
    if BIBTEX in (style, form):
        raise click.UsageError("a .bib file is written by: refcli export --bibtex")
    library = open_library(terminal.library)
    records = chosen_or_all(library, entries, query)
    if second:
        return _print_both(
            terminal,
            library,
            records,
            second,
            style,
            form,
            output,
            locale=locale,
            per_entry_language=per_entry_language,
        )
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


def _print_both(
    terminal: Terminal,
    library: Library,
    records: list[Record],
    second: SecondList,
    style: str,
    form: str,
    output: str | None,
    *,
    locale: str | None,
    per_entry_language: bool | None,
) -> Status:
    """Print both lists; say which entries have no translation, and end with 1 then."""
    lists = second.printed(
        terminal,
        records,
        style,
        library.records,
        locale=locale,
        per_entry_language=per_entry_language,
    )
    first, last = second.headings
    sections = [(first if lists.second else "", lists.first)]
    if lists.second:
        sections.append((last, lists.second))
    write_entries(
        terminal,
        (),
        lists.warnings,
        format=form,
        output=output,
        numbers=True,
        whole_list=True,
        sections=sections,
    )
    lacking = [entry for entry in lists.missing if entry.variable == "title"]
    for entry in lacking:
        terminal.remark(
            f"{entry.number} ({entry.key}): no translation of the title; "
            f"set one: refcli set 'title[en]=…' {entry.key}"
        )
    return Status.FINDINGS if lacking and second.titles != "transliterated" else Status.DONE
