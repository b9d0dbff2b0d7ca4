"""A work by its identifier: DOI, PMID, PMCID, arXiv number, ISBN, or the address of its page."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from refcli.enrich import webpage
from refcli.enrich.found import Found
from refcli.enrich.network.http import UnavailableError
from refcli.enrich.sources import Sources
from refcli.errors import NothingFoundError
from refcli.record import Record, names, text
from refcli.values import identifiers

__all__ = ["Identifier", "identifier_of", "record_of"]


class Identifier(NamedTuple):
    """An identifier and its scheme: ``doi``, ``pmid``, ``pmcid``, ``arxiv``, ``isbn``, ``url``."""

    scheme: str
    value: str

    def __str__(self) -> str:
        return self.value if self.scheme in ("doi", "url") else f"{self.scheme}:{self.value}"


_SCHEME: Final = re.compile(
    r"(doi|pmid|pmcid|arxiv|isbn)(?:-1[03])?(?:\s*:\s*|\s+(?=[\d/P]))(\S+|[\dX\s-]+)", re.IGNORECASE
)
_PLACES: Final = (
    ("pmid", re.compile(r"pubmed\.ncbi\.nlm\.nih\.gov/(\d{1,8})|ncbi\.nlm\.nih\.gov/pubmed/(\d+)")),
    (
        "pmcid",
        re.compile(r"(?:pmc\.ncbi\.nlm\.nih\.gov|ncbi\.nlm\.nih\.gov/pmc)/articles/(PMC\d+)"),
    ),
)


def identifier_of(word: str) -> Identifier | None:
    """Return the identifier that a word is, None where it is none.

    >>> identifier_of("https://doi.org/10.1000/ab"), identifier_of("arXiv:1504.04943v2")
    (Identifier(scheme='doi', value='10.1000/ab'), Identifier(scheme='arxiv', value='1504.04943v2'))
    """
    word = word.strip().rstrip(",;")
    if match := _SCHEME.fullmatch(word):
        return _of_scheme(match[1].lower(), match[2].rstrip("."))
    if not word or any(map(str.isspace, word)):
        return _of_figures(word)
    if word.lower().startswith(("http://", "https://")):
        return _of_address(word)
    if identifiers.is_doi(word):
        return Identifier("doi", identifiers.doi(word))
    if re.fullmatch(r"PMC\d{4,9}", word):
        return Identifier("pmcid", word)
    if re.fullmatch(r"\d{4}\.\d{4,5}(?:v\d+)?", word):
        return Identifier("arxiv", word)
    return _of_figures(word)


def _of_figures(word: str) -> Identifier | None:
    """Return the ISBN that figures, hyphens and spaces are, None where they are none."""
    figures = re.sub(r"[\s-]", "", word).upper()
    is_one = figures[:-1].isdecimal() and len(figures) > 9 and identifiers.is_isbn(figures)
    return Identifier("isbn", figures) if is_one else None


def _of_scheme(scheme: str, value: str) -> Identifier | None:
    if scheme == "doi":
        bare = identifiers.doi(value)
        return Identifier("doi", bare) if identifiers.is_doi(bare) else None
    if scheme == "arxiv":
        number = identifiers.arxiv(value)
        return Identifier("arxiv", number) if identifiers.is_arxiv(number) else None
    if scheme == "isbn":
        digits = re.sub(r"[^0-9Xx]", "", value).upper()
        return Identifier("isbn", digits) if len(digits) in (10, 13) else None
    digits = re.sub(r"\D", "", value)
    return Identifier(scheme, f"PMC{digits}" if scheme == "pmcid" else digits) if digits else None


def _of_address(address: str) -> Identifier:
    for scheme, pattern in _PLACES:
        if match := pattern.search(address):
            return Identifier(scheme, next(filter(None, match.groups())))
    if "arxiv.org/" in address and identifiers.is_arxiv(number := identifiers.arxiv(address)):
        return Identifier("arxiv", number)
    if doi := identifiers.find_doi(identifiers.doi(address) if "doi.org/" in address else address):
        return Identifier("doi", doi)
    return Identifier("url", address)


def record_of(identifier: Identifier, sources: Sources) -> Record:
    """Return the record of a work.

    Raises NothingFoundError where it is sure that there is none, UnavailableError where a
    service failed or a page refused.
    """
    if identifier.scheme == "url":
        return _of_page(identifier.value, sources)
    failures: list[UnavailableError] = []
    for service in _SERVICES[identifier.scheme]:
        try:
            found = sources.look_up(service, identifier.scheme, identifier.value)
        except UnavailableError as error:
            failures.append(error)
            continue
        if found:
            return _completed(found[0], sources)
    if failures:
        raise failures[0]
    raise _nothing(identifier, sources)


_SERVICES: Final = {
    "doi": ("crossref", "datacite", "openalex"),
    "pmid": ("pubmed", "openalex"),
    "pmcid": ("pubmed",),
    "arxiv": ("arxiv", "datacite"),
    "isbn": ("openlibrary", "crossref"),
}
"""Who is asked for an identifier, in this order; OpenAlex's look-ups are free to all."""


def _nothing(identifier: Identifier, sources: Sources) -> NothingFoundError:
    """Return what there is to say where no registry has a work: a DOI may still be registered."""
    name = str(identifier)
    if identifier.scheme != "doi":
        return NothingFoundError("{name}: no such work at the registries", name=name)
    if sources.is_registered(identifier.value):
        return NothingFoundError(
            "{name}: registered, but with an agency that gives no record of it", name=name
        )
    return NothingFoundError("{name}: there is no such DOI; is it typed right?", name=name)


def _completed(found: Found, sources: Sources) -> Record:
    """Return a record whose authors, where Crossref has lost them, another service gives."""
    record = dict(found.record)
    doubtful = found.source == "crossref" and _is_doubtful(record)
    for other in _others(record, sources) if doubtful else ():
        theirs = other.record
        if len(names(theirs)) > len(names(record)) or _is_loud(record):
            record["author"] = theirs["author"] if names(theirs) else record.get("author", [])
        if text(record, "title").isupper():
            record["title"] = text(theirs, "title") or text(record, "title")
        if "issued" not in record and "issued" in theirs:
            record["issued"] = theirs["issued"]
        break
    record["custom"] = {"source": {"format": found.source, "text": f"{found.source}:{found.id}"}}
    return {name: value for name, value in record.items() if value not in ("", [], None)}


def _is_doubtful(record: Record) -> bool:
    people = names(record)
    return len(people) < 2 or _is_loud(record) or "issued" not in record


def _is_loud(record: Record) -> bool:
    families = [name.get("family", "") for name in names(record)]
    title = text(record, "title")
    return title.isupper() or (bool(families) and all(f.isupper() and len(f) > 2 for f in families))


def _others(record: Record, sources: Sources) -> Iterator[Found]:
    try:
        yield from sources.look_up("openalex", "doi", text(record, "DOI").lower())
    except UnavailableError:
        return


def _of_page(address: str, sources: Sources) -> Record:
    html = sources.page(address)
    if doi := webpage.doi_in(html):
        try:
            return record_of(Identifier("doi", doi), sources)
        except (NothingFoundError, UnavailableError):
            return {**webpage.record_of(html, address), "DOI": doi}
    record = webpage.record_of(html, address)
    if not text(record, "title"):
        raise NothingFoundError("{address}: the page does not say what it shows", address=address)
    return record
