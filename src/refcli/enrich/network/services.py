"""The services that are asked: where each lives, and how often it may be asked.

The paces are those that the services publish, as of 2026: Crossref 5 requests a second, 10
with an e-mail address ("polite pool"); OpenAlex 10, searches with a key only; PubMed 3, 10
with a key; arXiv one in three seconds; DBLP asks for some seconds between two; Semantic
Scholar one a second; Open Library 3 with an address; DataCite and doi.org do not count. That
requests do not arrive as evenly as they leave is `pace`'s to see to.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

__all__ = ["SERVICES", "Access", "Service"]


@dataclass(frozen=True)
class Service:
    """One service on the network."""

    name: str
    title: str
    """As a person knows it."""
    base: str
    """The address that its paths are put after."""
    interval: float
    """Seconds from one request to the next."""
    together: int = 2
    """Requests at one time."""
    polite_interval: float | None = None
    """The interval where it knows an e-mail address or a key, where that is another."""


SERVICES: Final = {
    service.name: service
    for service in (
        Service("crossref", "Crossref", "https://api.crossref.org", 0.2, 1, 0.1),
        Service("datacite", "DataCite", "https://api.datacite.org", 0.1),
        Service("openalex", "OpenAlex", "https://api.openalex.org", 0.1, 4),
        Service("pubmed", "PubMed", "https://eutils.ncbi.nlm.nih.gov/entrez/eutils", 0.34, 2, 0.1),
        Service("arxiv", "arXiv", "https://export.arxiv.org", 3.0, 1),
        Service("dblp", "DBLP", "https://dblp.org", 5.0, 1),
        Service("s2", "Semantic Scholar", "https://api.semanticscholar.org", 1.0, 1),
        Service("openlibrary", "Open Library", "https://openlibrary.org", 0.34, 1),
        Service("doi", "doi.org", "https://doi.org", 0.05, 4),
        Service(
            "journals",
            "the list of journals",
            "https://raw.githubusercontent.com/JabRef/abbrv.jabref.org/main/journals",
            0.5,
        ),
        Service(
            "retractions",
            "the list of retractions",
            "https://gitlab.com/crossref/retraction-watch-data/-/raw/main",
            1.0,
        ),
        Service("web", "the page", "", 0.2),
    )
}
"""Every service by the name that settings and messages call it by."""


@dataclass(frozen=True)
class Access:
    """How the user may ask: who asks, with which keys, at which addresses."""

    email: str = ""
    keys: Mapping[str, str] = field(default_factory=dict)
    """Keys by the name of the service."""
    bases: Mapping[str, str] = field(default_factory=dict)
    """Other addresses for services, for a mirror."""
    intervals: Mapping[str, float] = field(default_factory=dict)
    """Other seconds between two requests, for a mirror or an agreement of one's own."""
    timeout: float = 15.0
    """Seconds that an answer may take."""
    attempts: int = 5
    """How often one question is asked where the service fails."""
    backoff: float = 0.5
    """Seconds before it is asked the second time; they double with each time."""
    deadline: float = 0.0
    """Seconds from the first question after which nothing more is asked; 0 for no end."""

    def base(self, name: str) -> str:
        """Return the address of a service without a slash at its end."""
        return (self.bases.get(name) or SERVICES[name].base).rstrip("/")

    def interval(self, name: str) -> float:
        """Return the seconds from one request of a service to the next."""
        if name in self.intervals:
            return self.intervals[name]
        service = SERVICES[name]
        known = self.email if name == "crossref" else self.keys.get(name)
        return service.polite_interval if known and service.polite_interval else service.interval

    def together(self, name: str) -> int:
        """Return how many requests a service may have at one time."""
        return 3 if name == "crossref" and self.email else SERVICES[name].together
