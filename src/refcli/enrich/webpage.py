"""What a web page says of the work that it shows: citation_*, Dublin Core, JSON-LD, Open Graph.

Highwire Press's tags are those that Google Scholar asks publishers for
(https://scholar.google.com/intl/en/scholar/inclusion.html), Dublin Core is DCMI's, JSON-LD is
schema.org's. The DOI among them is worth more than all the rest.
"""

import json
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any, Final

from refcli.enrich.registries import texts
from refcli.record import Record
from refcli.text.unclosed_tags import without_unclosed_tags
from refcli.values import dates, identifiers, pages
from refcli.values.people import names

__all__ = ["doi_in", "record_of"]

_LARGEST: Final = 4_000_000
"""Characters of a page that are looked at."""


class _Page(HTMLParser):
    """Gathers the tags of the head and the scripts with data."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: dict[str, list[str]] = {}
        self.data: list[list[str]] = []
        self.titles: list[str] = []
        self._inside = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "meta":
            name = (given.get("name") or given.get("property") or "").lower()
            if name and (content := given.get("content", "").strip()):
                self.tags.setdefault(name.replace("dcterms.", "dc."), []).append(content)
        elif tag == "script" and "ld+json" in given.get("type", ""):
            self._inside = "data"
            self.data.append([])
        elif tag == "title" and not self.titles:
            self._inside = "title"

    def handle_data(self, data: str) -> None:
        if self._inside == "data":
            self.data[-1].append(data)
        elif self._inside == "title":
            self.titles.append(data)

    def handle_endtag(self, tag: str) -> None:
        self._inside = ""

    def first(self, *tags: str) -> str:
        """Return the first text of these tags, in their order."""
        return next((self.tags[tag][0] for tag in tags if tag in self.tags), "")


def _read(html: str) -> _Page:
    page = _Page()
    page.feed(without_unclosed_tags(html[:_LARGEST]))
    return page


def doi_in(html: str) -> str:
    """Return the DOI of the work that a page shows, "" where it tells none."""
    page = _read(html)
    for tag in (
        "citation_doi",
        "dc.identifier",
        "dc.identifier.doi",
        "prism.doi",
        "bepress_citation_doi",
    ):
        for value in page.tags.get(tag, ()):
            if found := identifiers.find_doi(value):
                return found
    for item in _linked(page):
        for key in ("@id", "identifier", "sameAs", "doi"):
            if found := identifiers.find_doi(json.dumps(item.get(key) or "")):
                return found
    return ""


def record_of(html: str, address: str) -> Record:
    """Return the record that a page tells: at least its title, as a webpage."""
    page = _read(html)
    if "citation_title" in page.tags:
        return _highwire(page, address)
    linked = next(iter(_linked(page)), None)
    record = _from_linked(linked) if linked else {}
    title = record.get("title") or page.first("dc.title", "og:title", "twitter:title")
    record["title"] = texts.title(title or "".join(page.titles))
    if "author" not in record:
        people = page.tags.get("dc.creator") or page.tags.get("author") or []
        if people:
            record["author"] = [names.parse(one) for one in people]
    if "issued" not in record:
        date = page.first("dc.date", "dc.date.issued", "article:published_time", "date")
        if date:
            record["issued"] = dates.parse(date[:10])
    texts.put(
        record,
        (
            ("container-title", page.first("og:site_name")),
            ("publisher", page.first("dc.publisher")),
            ("language", page.first("dc.language", "og:locale")),
            ("URL", address),
        ),
    )
    return {"type": record.pop("type", "webpage"), **record}


def _highwire(page: _Page, address: str) -> Record:
    book, conference = page.first("citation_inbook_title"), page.first("citation_conference_title")
    kind = "chapter" if book else "paper-conference" if conference else "article-journal"
    record: Record = {"type": kind, "title": texts.title(page.first("citation_title"))}
    if people := page.tags.get("citation_author") or page.tags.get("citation_authors"):
        whole = [one for text in people for one in text.split(";")] if len(people) == 1 else people
        record["author"] = [names.parse(one.strip()) for one in whole if one.strip()]
    date = page.first("citation_publication_date", "citation_date", "citation_online_date")
    if date:
        record["issued"] = dates.parse(date.replace("/", "-"))
    first, last = page.first("citation_firstpage"), page.first("citation_lastpage")
    texts.put(
        record,
        (
            ("container-title", page.first("citation_journal_title") or book or conference),
            ("container-title-short", page.first("citation_journal_abbrev")),
            ("volume", page.first("citation_volume")),
            ("issue", page.first("citation_issue")),
            ("page", pages.joined(first, last) if first else ""),
            ("publisher", page.first("citation_publisher")),
            ("ISSN", page.first("citation_issn")),
            ("ISBN", page.first("citation_isbn")),
            ("PMID", page.first("citation_pmid")),
            ("language", page.first("citation_language")),
            ("URL", address),
        ),
    )
    return record


_KINDS: Final = {
    "ScholarlyArticle": "article-journal",
    "Article": "webpage",
    "NewsArticle": "article-newspaper",
    "BlogPosting": "post-weblog",
    "WebPage": "webpage",
    "Book": "book",
    "Dataset": "dataset",
    "Report": "report",
}


def _linked(page: _Page) -> Iterator[dict[str, Any]]:
    """Give the objects of JSON-LD that are works."""
    for text in map("".join, page.data):
        try:
            value = json.loads(text)
        except ValueError:
            continue
        graph = value.get("@graph", [value]) if isinstance(value, dict) else value
        for item in graph if isinstance(graph, list) else ():
            if isinstance(item, dict) and _kind(item):
                yield item


def _kind(item: dict[str, Any]) -> str:
    kinds = item.get("@type")
    kinds = kinds if isinstance(kinds, list) else [kinds]
    return next((_KINDS[kind] for kind in kinds if isinstance(kind, str) and kind in _KINDS), "")


def _from_linked(item: dict[str, Any]) -> Record:
    record: Record = {"type": _kind(item)}
    people = item.get("author") or []
    people = people if isinstance(people, list) else [people]
    found = [
        texts.name(one.get("givenName"), one.get("familyName"))
        if isinstance(one, dict) and one.get("familyName")
        else names.parse(texts.plain(one.get("name") if isinstance(one, dict) else one))
        for one in people
        if one
    ]
    if found:
        record["author"] = found
    if date := texts.plain(item.get("datePublished")):
        record["issued"] = dates.parse(date[:10])
    publisher = item.get("publisher")
    texts.put(
        record,
        (
            ("title", item.get("headline") or item.get("name")),
            ("publisher", publisher.get("name") if isinstance(publisher, dict) else publisher),
        ),
    )
    return record
