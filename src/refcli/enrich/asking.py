"""What is asked about a record: its identifiers, and the question for a search."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from refcli.enrich.found import Question
from refcli.enrich.sources import Sources
from refcli.record import Record, custom, names, surname, text, year
from refcli.values import identifiers

__all__ = ["arxiv_of", "doi_of", "identifiers_of", "prefetch", "question"]


def doi_of(record: Record) -> str:
    """Return the DOI of a record, in small letters, "" where it has none that could be one.

    The DOI that arXiv gives its preprints goes without the version.
    """
    doi = identifiers.doi(text(record, "DOI")).lower().rstrip(".,;")
    if not doi and "doi.org/" in text(record, "URL").lower():
        doi = identifiers.find_doi(text(record, "URL")).lower()
    if doi.startswith("10.48550/arxiv."):
        doi = re.sub(r"v\d+$", "", doi)
    return doi if identifiers.is_doi(doi) else ""


def arxiv_of(record: Record) -> str:
    """Return the number that arXiv gave a preprint, without the version, or ""."""
    if text(record, "archive").lower() == "arxiv" and (place := text(record, "archive_location")):
        return identifiers.named_arxiv(f"arxiv:{identifiers.arxiv(place)}")
    fields = custom(record).get("fields")
    eprint = fields.get("eprint", "") if isinstance(fields, dict) else ""
    for value in (text(record, "DOI"), text(record, "URL"), f"arxiv:{eprint}"):
        if number := identifiers.named_arxiv(value):
            return number
    return ""


def identifiers_of(record: Record) -> Iterator[tuple[str, str, str]]:
    """Give each identifier with its scheme and the service that knows it best."""
    if number := arxiv_of(record):
        yield "arxiv", "arxiv", number
    doi = doi_of(record)
    if doi and not doi.startswith("10.48550/arxiv."):
        yield "crossref", "doi", doi
    if pmid := re.sub(r"\D", "", text(record, "PMID")):
        yield "pubmed", "pmid", pmid
    if text(record, "type") == "book" and (isbn := text(record, "ISBN").split()):
        digits = re.sub(r"[^0-9Xx]", "", isbn[0])
        if len(digits) in (10, 13):
            yield "openlibrary", "isbn", digits


def prefetch(sources: Sources, records: Iterable[Record]) -> None:
    """Ask for the identifiers of many records together, where the services can do so."""
    wanted: dict[tuple[str, str], list[str]] = {}
    for record in records:
        for service, scheme, value in identifiers_of(record):
            wanted.setdefault((service, scheme), []).append(value)
    for (service, scheme), values in wanted.items():
        if sources.has(service):
            sources.prefetch(service, scheme, values)


def question(record: Record) -> Question:
    """Return what a search needs to know of a record: title, first author, year."""
    people = names(record) or names(record, "editor")
    author = ""
    if people and not people[0].get("literal"):
        author = surname(people[0])
    return Question(_plain(text(record, "title")), author, year(record))


_TRANSLATED: Final = re.compile(r"\s*\[[^\[\]]*\]\W*$")


def _plain(title: str) -> str:
    bare = _TRANSLATED.sub("", title)
    return " ".join((bare or title).split())
