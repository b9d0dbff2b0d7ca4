"""The registries that are asked, through one cache: an answer is asked for once."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from types import ModuleType
from typing import Final

from refcli.enrich.found import Found, Question, from_json, to_json
from refcli.enrich.network.cache import Cache
from refcli.enrich.network.http import Http, UnavailableError
from refcli.enrich.registries import doi_org, pubmed
from refcli.errors import NothingFoundError
from refcli.speech import Message
from refcli.text.encoding import decode

__all__ = ["ALL", "FREE", "Sources"]

FREE: Final = ("crossref", "datacite", "pubmed", "arxiv", "doi")
"""What is asked of everyone alike, without a key."""

ALL: Final = (*FREE, "openalex", "dblp", "s2", "openlibrary")


@dataclass(frozen=True)
class Sources:
    """The registries that may be asked, and how."""

    http: Http
    cache: Cache
    enabled: tuple[str, ...] = FREE
    offline: bool = False
    """Whether only the cache answers."""

    def has(self, service: str) -> bool:
        """Tell whether this service may be asked."""
        return service in self.enabled

    def look_up(self, service: str, scheme: str, value: str) -> list[Found]:
        """Return the works that a service has under an identifier.

        Raises UnavailableError where it gave no valid answer.
        """
        module = _module(service)
        return self._cached(
            service, _key(scheme, value), lambda: module.look_up(self.http, scheme, value)
        )

    def search(self, service: str, question: Question) -> list[Found]:
        """Return what a service's search gives, the best first. Raises UnavailableError."""
        key = f"search:{question.title}|{question.author}|{question.year or ''}"
        return self._cached(service, key, lambda: _module(service).search(self.http, question))

    def prefetch(self, service: str, scheme: str, values: Iterable[str]) -> None:
        """Ask for many identifiers at once, where the service can; a failure shows later."""
        module = _module(service)
        if not hasattr(module, "many") or self.offline:
            return
        wanted = [
            v for v in dict.fromkeys(values) if self.cache.get(service, _key(scheme, v)) is None
        ]
        for start in range(0, len(wanted), _BLOCK):
            part = wanted[start : start + _BLOCK]
            try:
                answers = module.many(self.http, scheme, part)
            except UnavailableError:
                return
            for value, found in answers.items():
                self.cache.put(service, _key(scheme, value), [to_json(one) for one in found])

    def match_citations(self, citations: Iterable[tuple[str, ...]]) -> None:
        """Ask PubMed for articles by journal, year, volume and page, many at once.

        A failure shows later, when one of them is asked for alone.
        """
        keys = {_cited(one): one for one in citations}
        wanted = [key for key in keys if self.cache.get("pubmed", key) is None]
        if self.offline or not wanted:
            return
        try:
            numbers = pubmed.match_citations(self.http, [keys[key] for key in wanted])
            self.prefetch("pubmed", "pmid", filter(None, numbers))
        except UnavailableError:
            return
        for key, number in zip(wanted, numbers, strict=True):
            found = self.cache.get("pubmed", _key("pmid", number)) if number else []
            if found is not None:
                self.cache.put("pubmed", key, found)

    def cited(self, citation: tuple[str, ...]) -> list[Found]:
        """Return the article of PubMed with this journal, year, volume and first page."""

        def ask() -> list[Found]:
            number = pubmed.match_citations(self.http, [citation])[0]
            return pubmed.look_up(self.http, "pmid", number) if number else []

        return self._cached("pubmed", _cited(citation), ask)

    def cited_before(self, citation: tuple[str, ...]) -> list[Found]:
        """Return what ``cited`` gives, [] where that has not been asked yet."""
        return [from_json(one) for one in self.cache.get("pubmed", _cited(citation)) or ()]

    def is_registered(self, doi: str) -> bool:
        """Tell whether doi.org knows a DOI. Raises UnavailableError."""
        key = _key("handle", doi)
        kept = self.cache.get("doi", key)
        if kept is None:
            self._check_online("doi")
            kept = [1] if doi_org.is_registered(self.http, doi) else []
            self.cache.put("doi", key, kept)
        return bool(kept)

    def page(self, address: str) -> str:
        """Return the HTML of a web page.

        Raises UnavailableError where it cannot be had; that a site refuses programs (HTTP 403)
        says nothing of whether the page is there. Raises NothingFoundError for 404 and 410.
        """
        self._check_online("web")
        found = self.http.ask("web", address, _html, absent=(404, 410))
        if found is None:
            raise NothingFoundError("{address}: there is no such page", address=address)
        return found

    def _cached(self, service: str, key: str, ask: Callable[[], Sequence[Found]]) -> list[Found]:
        kept = self.cache.get(service, key)
        if kept is None:
            self._check_online(service)
            found = list(ask())
            self.cache.put(service, key, [to_json(one) for one in found])
            return found
        return [from_json(one) for one in kept]

    def _check_online(self, service: str) -> None:
        if self.offline:
            raise UnavailableError(service, Message("not in the cache (--offline)"))


_BLOCK: Final = 100
"""Identifiers whose answers are kept together: what came stays at Ctrl-C."""


def _key(scheme: str, value: str) -> str:
    return f"{scheme}:{value.lower()}"


def _html(data: bytes) -> str:
    return decode(data)[0]


def _cited(citation: tuple[str, ...]) -> str:
    return "cited:" + "|".join(citation)


def _module(service: str) -> ModuleType:
    return importlib.import_module(f"refcli.enrich.registries.{service}")
