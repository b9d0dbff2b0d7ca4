"""``refcli bib``: the whole list, sorted and numbered as its style says."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, TypedDict

import click

from refcli.cli.shared.entries import chosen_or_all, query_option
from refcli.cli.shared.printing import BIBTEX, chosen_format, style_options, write_entries
from refcli.cli.shared.references import SecondList, references_options
from refcli.cli.status import Status
from refcli.cli.terminal import Terminal
from refcli.speech import _

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from refcli.bilingual.lists import Missing
    from refcli.csl.tree import Tree
    from refcli.record import Record


@click.command()
@click.argument("entries", nargs=-1)
@query_option
@style_options
@click.option(
    "--sort",
    "order",
    metavar="ORDER",
    help="alphabet: Russian, other Cyrillic, Latin, then other scripts; or fields: -year,author. "
    "By default as the style says.",
)
@click.option(
    "--group",
    metavar="GROUPS",
    help="Set parts of the list under headings: law,sources,literature.",
)
@references_options
@click.option("--fragment", is_flag=True, help="HTML as a piece to put into a page of your own.")
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
    order: str | None,
    group: str | None,
    second: SecondList | None,
    fragment: bool,
) -> Status:
    """Print the library, or some ENTRIES, as one reference list.

    The style decides how the list is sorted and numbered; if it follows the order of the text,
    the entries come in the order in which you name them. HTML, .docx, .odt and RTF are
    whole documents, LaTeX is thebibliography with the citation keys.

    \b
      refcli bib --style apa
      refcli bib 7,3,12 --style vancouver -o references.docx
      refcli bib --query tag:thesis --style gost -o references.html
      refcli bib --style gost --sort alphabet --group law,literature
      refcli bib --style gost --references vancouver --scheme bsi
    """
    from refcli.arranging import arranged
    from refcli.library import open_library

    form = chosen_format(terminal, format, output)
    if BIBTEX in (style, form):
        raise click.UsageError("a .bib file is written by: refcli export --bibtex")
    library = open_library(terminal.library)
    groups = [name.strip() for name in group.split(",")] if group else []
    chosen = chosen_or_all(library, entries, query)
    records, parts = arranged(chosen, order, groups, lambda: _plain(chosen, style))
    how: _How = {
        "locale": locale,
        "per_entry_language": per_entry_language,
        "sort": not (order or groups),
    }
    lacking: list[Missing] = []
    languages: Mapping[str, str] | Sequence[Mapping[str, str]]
    if second:
        lists = second.printed(terminal, records, style, library.records, **how)
        lacking = [entry for entry in lists.missing if entry.variable != "container-title"]
        printed, warnings = lists.first, lists.warnings
        sections = _sections(printed, parts) or [
            (second.headings[0] if lists.second else "", printed)
        ]
        languages = [lists.languages] * len(sections)
        if lists.second:
            sections.append((second.headings[1], lists.second))
            languages.append(lists.second_languages)
    else:
        from refcli import citing

        printed, warnings, languages = citing.print_list(records, style, **how)
        sections = _sections(printed, parts)
    write_entries(
        terminal,
        printed,
        warnings,
        format=form,
        output=output,
        numbers=numbers,
        whole_list=True,
        fragment=fragment,
        languages=languages,
        locale=locale,
        sections=sections,
    )
    for entry in lacking:
        terminal.remark(_lack(entry))
    wanted = second is not None and second.titles != "transliterated"
    return Status.FINDINGS if lacking and wanted else Status.DONE


def _lack(entry: Missing) -> str:
    """Say which title an entry lacks, and how to give it one."""
    if entry.variable == "title":
        return _(
            "{number} ({key}): no translation of the title; set one: refcli set "
            "'title[en]=…' {key}",
            number=entry.number,
            key=entry.key,
        )
    return _(
        "{number} ({key}): no title in the language of the work; set it: refcli set "
        "'title=…' {key}",
        number=entry.number,
        key=entry.key,
    )


class _How(TypedDict):
    """How a list is printed, whatever its style."""

    locale: str | None
    per_entry_language: bool | None
    sort: bool


def _plain(records: Sequence[Record], style: str) -> dict[str, str]:
    """Return entries as plain text without their numbers, by their keys."""
    from refcli import citing
    from refcli.csl.output import write
    from refcli.csl.output.numbering import without_number

    printed = citing.print_entries(records, style)
    return {name: write(without_number(tree), "text") for name, tree in printed.entries}


def _sections(
    printed: Sequence[tuple[str, Tree]], parts: Sequence[tuple[str, int]]
) -> list[tuple[str, Sequence[tuple[str, Tree]]]]:
    """Return the printed entries under the headings of their groups."""
    rest = iter(printed)
    return [(heading, list(islice(rest, count))) for heading, count in parts]
