"""Lost fields found again: the same work in a registry, never a different one.

Each record is looked up by its identifiers, else searched, and what is found must be the same
by title, authors, year, container and pages: an erratum, a second part, a reply, another
edition, a preprint, a translation or the same title by others is not.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from refcli.enrich.asking import doi_of, identifiers_of, prefetch, question
from refcli.enrich.filling import Filling, fill
from refcli.enrich.found import Found
from refcli.enrich.matching import people, titles
from refcli.enrich.matching.agreement import DIFFERS, SAME, UNKNOWN, Agreement, compare, titles_of
from refcli.enrich.matching.printed import is_printed_in
from refcli.enrich.network.http import UnavailableError
from refcli.enrich.network.workers import each
from refcli.enrich.preprints import publication_of, published
from refcli.enrich.sources import Sources
from refcli.record import Record, source, text, year
from refcli.text.scripts import script_of
from refcli.text.transliteration import is_transliteration
from refcli.values import pages

__all__ = ["Completion", "Options", "complete", "is_same_work"]


@dataclass(frozen=True)
class Options:
    """What is filled, and what may give way."""

    overwrite: frozenset[str] = frozenset()
    abstract: bool = False
    update_preprints: bool = False
    """Whether a preprint becomes its publication, where both say so."""


@dataclass(frozen=True)
class Completion:
    """What came of one record."""

    filling: Filling
    found: tuple[Found, ...] = ()
    """The records of the work that were believed."""
    failed: tuple[str, ...] = ()
    """What failed, a sentence each: then nothing says that there is no more."""


def complete(
    records: Sequence[Record], sources: Sources, options: Options | None = None
) -> Iterator[Completion]:
    """Give the records filled, in their order, as they come."""
    wanted = options or Options()
    prefetch(sources, records)
    prefetch_citations(sources, records)
    yield from each(lambda record: _complete(record, sources, wanted), records, sources.http)


def is_same_work(record: Record, found: Found, agreement: Agreement) -> bool:
    """Tell whether a registry's record is surely the work that a reference means.

    It must have the title and the authors, and the venue or the page; a year that differs by
    one is the online one where volume or page agree.
    """
    if not agreement.is_titled or found.preprint != _is_preprint(record):
        return False
    if agreement.doi != SAME and _is_in_other_letters(record, found):
        return False  # a translation, as far as one can know
    if DIFFERS in (agreement.volume, agreement.page) or agreement.venue == DIFFERS:
        return False
    placed = agreement.page == SAME and agreement.volume != DIFFERS
    if agreement.people not in (people.SAME, people.CUT) and not (
        agreement.people == UNKNOWN and placed and agreement.venue == SAME
    ):
        return False
    if agreement.year == DIFFERS and not (placed and _is_near(record, found)):
        return False
    if agreement.issue == DIFFERS and not placed:
        return False
    if agreement.title == titles.MAIN and not (placed or agreement.venue == SAME):
        return False
    if text(record, "type") == "book" and agreement.year != SAME:
        return False
    if agreement.venue == UNKNOWN and not placed:
        return text(record, "type") in ("book", "thesis", "report", "article", "dataset")
    return agreement.year != UNKNOWN or placed


_PREPRINT_TYPES: Final = ("article", "manuscript")


def _is_preprint(record: Record) -> bool:
    return text(record, "type") in _PREPRINT_TYPES


def _is_in_other_letters(record: Record, found: Found) -> bool:
    one = text(record, "title")
    return not any(
        script_of(one) == script_of(other)
        or is_transliteration(one, other)
        or is_transliteration(other, one)
        for other in titles_of(found.record)
    )


def _is_near(record: Record, found: Found) -> bool:
    own = year(record)
    return own is not None and any(abs(own - other) <= 1 for other in found.years)


def _complete(record: Record, sources: Sources, options: Options) -> Completion:
    failed: list[str] = []
    believed: list[Found] = []
    missed: set[tuple[str, bool]] = set()
    for service, ask in _questions(record, sources):
        if any(one.source == service for one in believed) or (service, bool(believed)) in missed:
            continue
        if believed and not _adds(service, believed, record):
            continue
        try:
            found = ask()
        except UnavailableError as error:
            failed.append(str(error))
            continue
        if (one := _best(record, found)) is not None:
            believed.append(one)
        elif service == "pubmed":
            # What it has not under journal, volume and page it is not searched for by words,
            # where the work is known already.
            missed.add((service, True))
    if options.update_preprints:
        try:
            if publication := publication_of(record, believed, sources):
                return Completion(published(record, publication), (publication,), tuple(failed))
        except UnavailableError as error:
            failed.append(str(error))
    filling = fill(record, believed, overwrite=options.overwrite, abstract=options.abstract)
    return Completion(filling, tuple(believed), tuple(failed))


def _adds(service: str, believed: Sequence[Found], record: Record) -> bool:
    """Tell whether a service may still add what is missing to what others know."""
    if service == "pubmed":
        return text(record, "type") == "article-journal" and not text(record, "PMID")
    return not any(text(one.record, "DOI") for one in believed) and not text(record, "DOI")


def _questions(record: Record, sources: Sources) -> Iterator[tuple[str, Callable[[], list[Found]]]]:
    """Give what is asked in turn, until the work is found."""
    for service, scheme, value in identifiers_of(record):
        if sources.has(service):
            yield service, partial(sources.look_up, service, scheme, value)
    if not titles.title_key(text(record, "title")):
        return
    if sources.has("crossref") and (doi := _cited_doi(record, sources)):
        yield "crossref", partial(sources.look_up, "crossref", "doi", doi)
    asked = question(record)
    for service in _searched(record):
        if not sources.has(service):
            continue
        if service == "pubmed" and (citation := _citation(record)) is not None:
            yield service, partial(sources.cited, citation)
        yield service, partial(sources.search, service, asked)


def _searched(record: Record) -> tuple[str, ...]:
    kind = text(record, "type")
    if kind == "book":
        return ("crossref", "openlibrary")
    if kind in _PREPRINT_TYPES:
        return ("datacite", "crossref", "openalex")
    if kind == "paper-conference":
        return ("crossref", "openalex", "dblp")
    return ("crossref", "pubmed", "openalex")


def _best(record: Record, found: Sequence[Found]) -> Found | None:
    """Return the one record that is the work; None where none is, or two may be."""
    same = [
        (one, agreement)
        for one in found
        if is_same_work(record, one, agreement := compare(record, one))
    ]
    same.sort(key=lambda pair: _weight(pair[1]), reverse=True)
    if not same:
        return _printed(record, found)
    if len(same) > 1 and _weight(same[0][1]) == _weight(same[1][1]):
        dois = {text(one.record, "DOI").lower() for one, _ in same[:2]}
        if len(dois) > 1:
            return None
    return same[0][0]


def _printed(record: Record, found: Sequence[Found]) -> Found | None:
    """Return the one work that the text of the reference prints, whatever was read of it."""
    reference = source(record).get("text", "")
    same = [one for one in found if not one.preprint and is_printed_in(reference, one)]
    return same[0] if reference and len(same) == 1 else None


def _weight(agreement: Agreement) -> tuple[bool, int]:
    words = (agreement.people, agreement.year, agreement.venue, agreement.volume, agreement.page)
    return agreement.title in (titles.SAME, titles.SLIP), sum(word == SAME for word in words)


def prefetch_citations(sources: Sources, records: Sequence[Record]) -> None:
    """Ask PubMed for the articles by journal, year, volume and page, many at once.

    Whose DOIs it knows are asked of Crossref many at once, too: a search takes one each.
    """
    if not sources.has("pubmed"):
        return
    sources.match_citations(filter(None, map(_citation, records)))
    if sources.has("crossref"):
        dois = (_cited_doi(record, sources) for record in records if not doi_of(record))
        sources.prefetch("crossref", "doi", filter(None, dois))


def _cited_doi(record: Record, sources: Sources) -> str:
    """Return the DOI that PubMed has given for an article by its place, "" where it has not."""
    citation = _citation(record)
    one = _best(record, sources.cited_before(citation)) if citation else None
    return text(one.record, "DOI").lower() if one else ""


def _citation(record: Record) -> tuple[str, ...] | None:
    if text(record, "type") != "article-journal" or text(record, "PMID"):
        return None
    first, _ = pages.first_last(text(record, "page"))
    fields = (
        text(record, "container-title"),
        str(year(record) or ""),
        text(record, "volume"),
        first,
    )
    return fields if fields[0] and first and sum(map(bool, fields)) >= 3 else None
