"""What the registries say of one reference: asked by its identifiers, then by a search."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Final, TypeVar

from refcli.enrich.asking import doi_of, identifiers_of, question
from refcli.enrich.found import Found
from refcli.enrich.matching import people, titles
from refcli.enrich.matching.agreement import DIFFERS, SAME, Agreement, compare, venues_of
from refcli.enrich.matching.printed import is_printed_in
from refcli.enrich.network.http import UnavailableError
from refcli.enrich.sources import Sources
from refcli.record import Record, source, text
from refcli.values.venues import is_part_of_name

__all__ = ["Inquiry", "inquire"]

_Answer = TypeVar("_Answer")


def inquire(record: Record, sources: Sources) -> "Inquiry":
    """Ask for a reference until more answers would change nothing."""
    inquiry = Inquiry(record)
    _by_identifiers(inquiry, sources)
    if not inquiry.is_settled:
        _by_search(inquiry, sources)
    return inquiry


@dataclass
class Inquiry:
    """What is known of one reference on the way."""

    record: Record
    pairs: list[tuple[Found, Agreement]] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)
    by_doi: list[tuple[Found, Agreement]] = field(default_factory=list)
    doi_missing: bool = False
    """Whether doi.org says that there is no such DOI."""

    def add(self, found: Iterable[Found]) -> list[tuple[Found, Agreement]]:
        """Compare what was found with the reference, and keep it."""
        new = [(one, self._compared(one)) for one in found]
        self.pairs += new
        return new

    def _compared(self, found: Found) -> Agreement:
        """Compare, and believe the reference's own text more than what was read of it."""
        agreement = compare(self.record, found)
        printed = source(self.record).get("text", "")
        if not printed or agreement.is_whole or not is_printed_in(printed, found):
            return agreement
        venue = agreement.venue
        parts = (is_part_of_name(a, b) for a in venues_of(self.record) for b in found.venues)
        if venue == DIFFERS and any(parts):
            venue = SAME
        return agreement._replace(
            title=titles.SAME, people=people.SAME, year=SAME, venue=venue, volume=SAME, page=SAME
        )

    @property
    def is_settled(self) -> bool:
        """Whether asking on would change nothing: one agrees in all, or two tell the same."""
        if self.doi_missing or any(not agreement.is_titled for _, agreement in self.by_doi):
            doi_settled = False
        else:
            doi_settled = True
        if any(agreement.is_whole for _, agreement in self.pairs):
            return doi_settled or self._titled_sources() > 0
        return self._titled_sources() >= 2

    @property
    def has_titled(self) -> bool:
        """Whether a service that can be believed has a work of this title."""
        return self._titled_sources() > 0

    def _titled_sources(self) -> int:
        return len(
            {
                found.source
                for found, agreement in self.pairs
                if agreement.is_titled and not found.preprint and not found.loose_year
            }
        )


def _by_identifiers(inquiry: Inquiry, sources: Sources) -> None:
    for service, scheme, value in identifiers_of(inquiry.record):
        if not sources.has(service):
            continue
        found = _ask(inquiry, service, sources.look_up, service, scheme, value)
        if found:
            new = inquiry.add(found)
            if scheme in ("doi", "arxiv"):
                inquiry.by_doi += new
        elif scheme == "doi" and found is not None:
            _by_other_agency(inquiry, sources, value)
    doi = doi_of(inquiry.record)
    if doi.startswith("10.48550/arxiv.") and not inquiry.by_doi and sources.has("doi"):
        registered = _ask(inquiry, "doi", sources.is_registered, doi)
        inquiry.doi_missing = registered is False


def _by_other_agency(inquiry: Inquiry, sources: Sources, doi: str) -> None:
    """Ask who else may have registered a DOI that Crossref does not know."""
    registered = None
    if sources.has("doi"):
        registered = _ask(inquiry, "doi", sources.is_registered, doi)
        inquiry.doi_missing = registered is False
    if registered is not False and sources.has("datacite"):
        found = _ask(inquiry, "datacite", sources.look_up, "datacite", "doi", doi)
        inquiry.by_doi += inquiry.add(found or ())


def _by_search(inquiry: Inquiry, sources: Sources) -> None:
    asked = question(inquiry.record)
    for service in _order(inquiry.record):
        if not sources.has(service) or (service in _SLOW and inquiry.has_titled):
            continue
        found = _ask(inquiry, service, sources.search, service, asked)
        inquiry.add(found or ())
        if inquiry.is_settled:
            return


_SLOW: Final = ("s2",)
"""Services that allow one question a second: asked for what no other has."""


def _order(record: Record) -> tuple[str, ...]:
    """Return the services to search, those first that most likely list such a work."""
    if text(record, "type") == "book":
        return ("crossref", "openlibrary", "openalex", "s2")
    if text(record, "type") == "paper-conference":
        return ("crossref", "openalex", "dblp", "datacite", "s2")
    return ("crossref", "openalex", "pubmed", "dblp", "datacite", "s2")


def _ask(
    inquiry: Inquiry, service: str, ask: Callable[..., _Answer], *words: object
) -> _Answer | None:
    try:
        answer = ask(*words)
    except UnavailableError as error:
        inquiry.failed.append(str(error))
        return None
    if service not in inquiry.asked:
        inquiry.asked.append(service)
    return answer
