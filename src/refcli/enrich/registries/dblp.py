"""DBLP: computer science; every word of a search must begin a word of the entry.

https://dblp.org/faq/How+to+use+the+dblp+search+API.html; it wants some seconds between two
questions.
"""

import json
import re
from collections.abc import Mapping
from typing import Any, Final

from refcli.enrich.found import Found, Question
from refcli.enrich.network.http import Http
from refcli.enrich.registries import texts
from refcli.record import Record

__all__ = ["SCHEMES", "search"]

SCHEMES: Final[tuple[str, ...]] = ()
"""It is searched by words alone."""

_SERVICE: Final = "dblp"
_HOMONYM: Final = re.compile(r" \d{4}$")
_TYPES: Final = {
    "Journal Articles": "article-journal",
    "Conference and Workshop Papers": "paper-conference",
    "Books and Theses": "book",
    "Parts in Books or Collections": "chapter",
    "Informal and Other Publications": "article",
}


def search(http: Http, question: Question) -> list[Found]:
    """Return the entries that have every word of the title."""
    words = " ".join(re.sub(r"[^\w\s]+", " ", question.title).split())
    query = {"q": words, "format": "json", "h": "5"}
    return http.ask(_SERVICE, "/search/publ/api", _list, query=query, absent=()) or []


def _list(data: bytes) -> list[Found]:
    hits = json.loads(data)["result"]["hits"].get("hit") or []
    return [_found(hit["info"]) for hit in hits if hit.get("info")]


def _found(info: Mapping[str, Any]) -> Found:
    kind = str(info.get("type", ""))
    preprint = kind.startswith("Informal")
    record: Record = {"type": _TYPES.get(kind, "document"), "title": texts.title(info.get("title"))}
    people = (info.get("authors") or {}).get("author") or []
    people = people if isinstance(people, list) else [people]
    names = [texts.split_name(_HOMONYM.sub("", texts.plain(one.get("text")))) for one in people]
    if names := [name for name in names if name]:
        record["author"] = names
    year = texts.integer(info.get("year"))
    if year:
        record["issued"] = {"date-parts": [[year]]}
    venues = info.get("venue")
    venues = [texts.plain(one) for one in (venues if isinstance(venues, list) else [venues])]
    venues = ["arXiv"] if preprint and venues == ["CoRR"] else [one for one in venues if one]
    texts.put(
        record,
        (
            ("container-title", texts.first(venues)),
            ("volume", info.get("volume") if not preprint else ""),
            ("issue", info.get("number")),
            ("page", info.get("pages")),
            ("publisher", info.get("publisher")),
            ("DOI", str(info.get("doi") or "").lower()),
        ),
    )
    return Found(
        _SERVICE,
        str(info.get("key") or info.get("url")),
        record,
        years=(year,) if year else (),
        venues=tuple(venues),
        preprint=preprint,
    )
