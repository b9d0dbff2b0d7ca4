"""A library as one page: an HTML file that needs nothing else and reads without a script.

The same records give the same bytes.
"""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from typing import Any, Final

from refcli import citing, formats
from refcli.csl.output import write
from refcli.csl.output.numbering import without_number
from refcli.csl.tree import Tree
from refcli.look.document import Document, anchor, facets, searched, written
from refcli.look.figures import bars
from refcli.look.statistics import FIELDS, statistics
from refcli.record import Record, custom, display_name, key, names, text, year
from refcli.speech import _, ngettext

__all__ = ["MANY", "Page", "page"]

MANY: Final = 3000
"""Works from which on an entry has no copies in other styles: the page stays light."""

_SAFE: Final = re.compile(r"(?:https?|ftp)://[^\s\"'<>]+")
_FACETS: Final = ("year", "type", "language", "journal", "tag")


@dataclass(frozen=True)
class Page:
    """What the page shows beside the list."""

    title: str = "Library"
    style: str = "apa"
    """The style of the list."""
    copies: Sequence[str] = ("gost", "vancouver", "apa")
    """The styles that an entry can be copied in."""
    notes: bool = False
    files: bool = False


def page(records: Sequence[Record], how: Page) -> str:
    """Return the page of these records, in the order of the style.

    Raises RequestError for an unknown style.
    """
    by_key = {key(record): record for record in records}
    printed = citing.print_list(records, how.style)
    copies = _copies(records, how) if len(records) <= MANY else {}
    figure = bars(statistics(records, ["year"])["year"], _("Works by year"))
    return written(
        Document(
            title=how.title,
            count=ngettext("{count} work", "{count} works", len(records)),
            items=(
                _item(by_key[name], _printed(tree), copies.get(name, {}), how)
                for name, tree in printed.entries
            ),
            facets=_FACETS,
            above=f"<figure>{figure}</figure>" if figure else "",
            data=_linked_data(records),
        )
    )


def _item(record: Record, printed: str, copies: dict[str, str], how: Page) -> str:
    values = {name: FIELDS[name](record) for name in _FACETS}
    language = values["language"][0]
    tag = f' lang="{escape(language)}"' if re.fullmatch(r"[a-z]{2,3}", language) else ""
    details = "".join(_details(record, copies, how))
    more = f"<details><summary>{escape(_('more'))}</summary>{details}</details>" if details else ""
    index = searched(record, *values["tag"])
    return (
        f'<li id="{escape(anchor(key(record)))}"{facets(values)} data-text="{escape(index)}">'
        f"<p{tag}>{printed}</p>{more}</li>"
    )


def _printed(tree: Tree) -> str:
    """Return an entry as HTML, without the blocks that a list of CSL is laid out in.

    What a style asks for in an attribute, the policy of the page does not let pass: it becomes
    a class.
    """
    html = write(without_number(tree), "html", links=True)
    html = re.sub(r"</?div[^>]*>\s*", " ", html).strip()
    return _STYLED.sub(lambda match: f'class="{match[1]}"', html)


_STYLED: Final = re.compile(r'style="(?:[a-z-]+:\s*)?([a-z-]+);?"')


def _details(record: Record, copies: dict[str, str], how: Page) -> Iterator[str]:
    if abstract := text(record, "abstract"):
        yield f"<div>{escape(abstract)}</div>"
    addresses = [
        *([f"https://doi.org/{text(record, 'DOI')}"] if text(record, "DOI") else []),
        *([text(record, "URL")] if text(record, "URL") else []),
    ]
    links = [address for address in dict.fromkeys(addresses) if _SAFE.fullmatch(address)]
    if links:
        shown = (f'<a href="{link}" rel="noreferrer">{link}</a>' for link in map(escape, links))
        yield f"<div>{' '.join(shown)}</div>"
    if how.notes:
        yield from (f"<div>{escape(str(note))}</div>" for note in custom(record).get("notes") or [])
    if how.files:
        yield from (f"<div>{escape(str(file))}</div>" for file in custom(record).get("files") or [])
    for name, copy in copies.items():
        yield f"<div>{escape(name)}<pre>{escape(copy)}</pre></div>"


def _copies(records: Sequence[Record], how: Page) -> dict[str, dict[str, str]]:
    """Return for each entry what can be copied of it: styles, BibTeX, CSL-JSON."""
    copies: dict[str, dict[str, str]] = {key(record): {} for record in records}
    for style in how.copies:
        for name, tree in citing.print_entries(records, style).entries:
            copies[name][style] = write(without_number(tree), "text").strip()
    for record in records:
        plain = {name: value for name, value in record.items() if name != "custom"}
        bibtex = formats.write([plain], "bibtex").text.strip()
        copies[key(record)] |= {
            "BibTeX": bibtex,
            "CSL-JSON": json.dumps(plain, ensure_ascii=False, sort_keys=True),
        }
    return copies


def _linked_data(records: Sequence[Record]) -> str:
    """Return the list as schema.org data, for programs that read the page."""
    items = [_work(record) for record in records]
    data = {"@context": "https://schema.org", "@type": "ItemList", "itemListElement": items}
    return json.dumps(data, ensure_ascii=False)


def _work(record: Record) -> dict[str, Any]:
    kind = text(record, "type")
    work: dict[str, Any] = {
        "@type": _SCHEMA.get(kind, "ScholarlyArticle" if "article" in kind else "CreativeWork"),
        "@id": f"#{anchor(key(record))}",
        "name": text(record, "title"),
        "author": [{"@type": "Person", "name": display_name(name)} for name in names(record)],
        "datePublished": str(year(record) or ""),
        "isPartOf": text(record, "container-title"),
        "identifier": f"doi:{text(record, 'DOI')}" if text(record, "DOI") else "",
    }
    return {name: value for name, value in work.items() if value}


_SCHEMA: Final = {
    "book": "Book",
    "chapter": "Chapter",
    "dataset": "Dataset",
    "software": "SoftwareSourceCode",
    "thesis": "Thesis",
    "webpage": "WebPage",
}
"""The types of schema.org, by those of CSL."""
