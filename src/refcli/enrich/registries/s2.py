"""Semantic Scholar: nearly everything; year and venue may be a preprint's.

https://api.semanticscholar.org/api-docs/graph. One question a second with a key; many
identifiers in one.
"""

import json
from collections.abc import Mapping, Sequence
from typing import Any, Final
from urllib.parse import quote

from refcli.enrich.found import Found, Question
from refcli.enrich.network.http import Http
from refcli.enrich.registries import texts
from refcli.record import Record

__all__ = ["SCHEMES", "look_up", "many", "search"]

SCHEMES: Final = ("doi", "arxiv", "pmid")

_SERVICE: Final = "s2"
_FIELDS: Final = "title,externalIds,year,venue,authors,journal,publicationTypes"
_AT_ONCE: Final = 100
_PREFIXES: Final = {"doi": "DOI", "arxiv": "ARXIV", "pmid": "PMID"}


def look_up(http: Http, scheme: str, value: str) -> list[Found]:
    """Return the work with a DOI, an arXiv number or a PMID."""
    path = f"/graph/v1/paper/{_PREFIXES[scheme]}:{quote(value, safe='/', errors='replace')}"
    found = http.ask(_SERVICE, path, _one, query={"fields": _FIELDS}, headers=_key(http))
    return [found] if found else []


def search(http: Http, question: Question) -> list[Found]:
    """Return the work whose title fits best."""
    query = {"query": question.title, "fields": _FIELDS, "limit": "3"}
    return (
        http.ask(
            _SERVICE, "/graph/v1/paper/search", _list, query=query, headers=_key(http), absent=()
        )
        or []
    )


def many(http: Http, scheme: str, values: Sequence[str]) -> dict[str, list[Found]]:
    """Return the works of many identifiers, asked for together."""
    answers: dict[str, list[Found]] = {}
    for start in range(0, len(values), _AT_ONCE):
        part = values[start : start + _AT_ONCE]
        body = json.dumps({"ids": [f"{_PREFIXES[scheme]}:{value}" for value in part]}).encode()
        found = http.ask(
            _SERVICE,
            "/graph/v1/paper/batch",
            _batch,
            query={"fields": _FIELDS},
            headers={**_key(http), "Content-Type": "application/json"},
            body=body,
            absent=(400,),
        )
        answers |= {
            value: [one] if one else []
            for value, one in zip(part, found or [None] * len(part), strict=True)
        }
    return answers


def _key(http: Http) -> dict[str, str]:
    key = http.access.keys.get(_SERVICE)
    return {"x-api-key": key} if key else {}


def _one(data: bytes) -> Found:
    return _found(json.loads(data))


def _list(data: bytes) -> list[Found]:
    answer = json.loads(data)
    if "total" not in answer:
        raise ValueError("no list")
    return [_found(item) for item in answer.get("data") or () if item]


def _batch(data: bytes) -> list[Found | None]:
    return [_found(item) if item else None for item in json.loads(data)]


def _found(item: Mapping[str, Any]) -> Found:
    ids = item.get("externalIds") or {}
    record: Record = {"type": "article-journal", "title": texts.title(item.get("title"))}
    if "Conference" in (item.get("publicationTypes") or ()):
        record["type"] = "paper-conference"
    names = [texts.split_name(one.get("name")) for one in item.get("authors") or ()]
    if names := [name for name in names if name]:
        record["author"] = names
    year = texts.integer(item.get("year"))
    if year:
        record["issued"] = {"date-parts": [[year]]}
    journal = item.get("journal") or {}
    venue = texts.plain(item.get("venue"))
    preprint = venue.lower().startswith("arxiv") or "rxiv" in venue.lower()
    texts.put(
        record,
        (
            ("container-title", venue or journal.get("name")),
            ("volume", journal.get("volume")),
            ("page", journal.get("pages")),
            ("DOI", ids.get("DOI")),
            ("PMID", ids.get("PubMed")),
        ),
    )
    if number := ids.get("PubMedCentral"):
        record["PMCID"] = f"PMC{number}"
    venues = (venue, texts.plain(journal.get("name")))
    return Found(
        _SERVICE,
        str(item.get("paperId")),
        record,
        years=(year,) if year else (),
        venues=tuple(dict.fromkeys(filter(None, venues))),
        preprint=preprint,
        loose_year="ArXiv" in ids,
    )
