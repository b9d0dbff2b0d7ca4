"""OpenAlex: nearly everything, gathered from the others; year and venue may be a preprint's.

Since February 2026 a search costs credits and wants a key; look-ups by identifier are free
(https://docs.openalex.org). A comma ends a filter, so a DOI that has one is asked for alone.
"""

import json
import re
from collections.abc import Mapping
from typing import Any, Final
from urllib.parse import quote

from refcli.enrich.found import Found, Notice, Question
from refcli.enrich.network.http import Http
from refcli.enrich.registries import texts
from refcli.record import Record
from refcli.values import identifiers

__all__ = ["SCHEMES", "look_up", "search"]

SCHEMES: Final = ("doi", "pmid")

_SERVICE: Final = "openalex"
_FIELDS: Final = (
    "id,doi,title,ids,publication_year,type,primary_location,locations,authorships,biblio,"
    "is_retracted,indexed_in,language"
)
_TYPES: Final = {
    "article": "article-journal",
    "preprint": "article",
    "book": "book",
    "book-chapter": "chapter",
    "dissertation": "thesis",
    "report": "report",
    "dataset": "dataset",
}
_PLACE: Final = re.compile(r"\s*\((?:Cornell University|Cold Spring Harbor Laboratory)\)$")
_REPOSITORY: Final = "repository"


def look_up(http: Http, scheme: str, value: str) -> list[Found]:
    """Return the work with a DOI or a PMID."""
    path = f"/works/{scheme}:{quote(value, safe='/', errors='replace')}"
    found = http.ask(_SERVICE, path, _one, query=_with_key(http, {"select": _FIELDS}))
    return [found] if found else []


def search(http: Http, question: Question) -> list[Found]:
    """Return the works that have every word of the title."""
    words = " ".join(re.sub(r"[^\w\s]+", " ", question.title).split())
    query = {"search": words, "per-page": "5", "select": _FIELDS}
    return http.ask(_SERVICE, "/works", _list, query=_with_key(http, query), absent=()) or []


def _with_key(http: Http, query: dict[str, str]) -> dict[str, str]:
    key = http.access.keys.get(_SERVICE)
    return {**query, "api_key": key} if key else query


def _one(data: bytes) -> Found:
    return _found(json.loads(data))


def _list(data: bytes) -> list[Found]:
    return [_found(item) for item in json.loads(data)["results"] if item]


def _found(item: Mapping[str, Any]) -> Found:
    doi = identifiers.doi(str(item.get("doi") or ""))
    location = item.get("primary_location") or {}
    source = location.get("source") or {}
    in_repository = source.get("type") == _REPOSITORY
    preprint = item.get("type") == "preprint" or in_repository
    kind = _TYPES.get(str(item.get("type")), "document")
    if source.get("type") == "conference":
        kind = "paper-conference"
    record: Record = {
        "type": "article" if preprint else kind,
        "title": texts.title(item.get("title")),
    }
    people = [one for one in item.get("authorships") or () if isinstance(one, dict)]
    names = [texts.split_name((one.get("author") or {}).get("display_name")) for one in people]
    if names := [name for name in names if name]:
        record["author"] = names
    year = texts.integer(item.get("publication_year"))
    if year:
        record["issued"] = {"date-parts": [[year]]}
    venue = _PLACE.sub("", texts.plain(source.get("display_name")))
    biblio = item.get("biblio") or {}
    pages = [texts.plain(biblio.get(end)) for end in ("first_page", "last_page")]
    ids = item.get("ids") or {}
    texts.put(
        record,
        (
            ("container-title", venue),
            ("ISSN", source.get("issn_l")),
            ("volume", biblio.get("volume")),
            ("issue", biblio.get("issue")),
            ("page", "-".join(dict.fromkeys(filter(None, pages)))),
            ("DOI", doi),
            ("PMID", re.sub(r"\D", "", str(ids.get("pmid") or ""))),
            ("language", item.get("language")),
        ),
    )
    if number := re.sub(r".*/|\D", "", str(ids.get("pmcid") or "")):
        record["PMCID"] = f"PMC{number}"
    return Found(
        _SERVICE,
        str(item.get("id")),
        record,
        years=(year,) if year else (),
        venues=(venue,) if venue else (),
        notices=(Notice("retraction"),) if item.get("is_retracted") else (),
        preprint=preprint,
        loose_year="arxiv" in (item.get("indexed_in") or ()) or _has_repository(item),
        names_cut=bool(item.get("is_authors_truncated")),
    )


def _has_repository(item: Mapping[str, Any]) -> bool:
    """Tell whether a version of it lies in a repository, whose year may be the one given."""
    return any(
        ((location or {}).get("source") or {}).get("type") == _REPOSITORY
        for location in item.get("locations") or ()
    )
