"""Crossref: journals, books, proceedings and preprints with a DOI of Crossref's.

The REST API (https://api.crossref.org/swagger-ui). A search answers always, whether anything
fits or not; several DOIs are asked for at once by a filter, where none has a comma.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final
from urllib.parse import quote

from refcli.enrich.found import Found, Notice, Question
from refcli.enrich.network.http import Http
from refcli.enrich.registries import texts
from refcli.record import Name, Record

__all__ = ["SCHEMES", "look_up", "many", "notices_of", "search"]

SCHEMES: Final = ("doi", "isbn")

_SERVICE: Final = "crossref"
_ROWS: Final = "5"
_AT_ONCE: Final = 25
"""DOIs in one question: the address stays below two thousand characters."""

_FIELDS: Final = (
    "DOI,type,title,subtitle,original-title,author,editor,container-title,short-container-title,issued,"
    "published-print,published-online,published,posted,volume,issue,page,article-number,publisher,"
    "ISSN,ISBN,relation,update-to,updated-by,language,institution,edition-number"
)

_TYPES: Final = {
    "journal-article": "article-journal",
    "proceedings-article": "paper-conference",
    "book": "book",
    "monograph": "book",
    "edited-book": "book",
    "reference-book": "book",
    "proceedings": "book",
    "book-chapter": "chapter",
    "book-section": "chapter",
    "book-part": "chapter",
    "reference-entry": "entry-encyclopedia",
    "dissertation": "thesis",
    "report": "report",
    "posted-content": "article",
    "dataset": "dataset",
    "standard": "standard",
    "peer-review": "review",
}


def look_up(http: Http, scheme: str, value: str) -> list[Found]:
    """Return the work with a DOI, or the works with an ISBN."""
    if scheme == "isbn":
        query = {"filter": f"isbn:{value}", "rows": _ROWS, "select": _FIELDS}
        return http.ask(_SERVICE, "/works", _list, query=_polite(http, query)) or []
    path = f"/works/{quote(value, safe='', errors='replace')}"
    found = http.ask(_SERVICE, path, _one, query=_polite(http, {}))
    return [found] if found else []


def search(http: Http, question: Question) -> list[Found]:
    """Return what a bibliographic search gives: its first five, whether they fit or not."""
    query = {"query.bibliographic": question.words, "rows": _ROWS, "select": _FIELDS}
    return http.ask(_SERVICE, "/works", _list, query=_polite(http, query), absent=()) or []


def many(http: Http, scheme: str, values: Sequence[str]) -> dict[str, list[Found]]:
    """Return the works of many DOIs, asked for together."""
    answers: dict[str, list[Found]] = {}
    together = [value for value in values if "," not in value]
    for start in range(0, len(together), _AT_ONCE):
        part = together[start : start + _AT_ONCE]
        query = {
            "filter": ",".join(f"doi:{value}" for value in part),
            "rows": str(len(part)),
            "select": _FIELDS,
        }
        found = http.ask(_SERVICE, "/works", _list, query=_polite(http, query), absent=()) or []
        by_doi = {one.id.lower(): one for one in found}
        answers |= {v: [by_doi[v.lower()]] if v.lower() in by_doi else [] for v in part}
    for value in values:
        if value not in answers:
            answers[value] = look_up(http, scheme, value)
    return answers


def _polite(http: Http, query: dict[str, str]) -> dict[str, str]:
    return {**query, "mailto": http.access.email} if http.access.email else query


def _list(data: bytes) -> list[Found]:
    items = json.loads(data)["message"]["items"]
    return [_found(item) for item in items if item.get("DOI")]


def _one(data: bytes) -> Found:
    return _found(json.loads(data)["message"])


def _found(item: Mapping[str, Any]) -> Found:
    doi = str(item["DOI"])
    record: Record = {
        "type": _TYPES.get(item.get("type", ""), "document"),
        "title": texts.title(texts.first(item.get("title")), texts.first(item.get("subtitle"))),
    }
    for role in ("author", "editor"):
        if names := _names(item.get(role)):
            record[role] = names
    preprint = item.get("type") == "posted-content"
    venues = [texts.plain(one) for one in item.get("container-title") or ()]
    short = [texts.plain(one) for one in item.get("short-container-title") or ()]
    if preprint and (place := item.get("institution")):
        venues = [texts.plain(one.get("name")) for one in _dicts(place)]
    if venues:
        # The last one is the book's own title, the first may be that of the series.
        record["container-title"] = venues[-1]
    if short and short[-1:] != venues[-1:]:
        record["container-title-short"] = short[-1]
    if date := _issued(item):
        record["issued"] = date
    texts.put(
        record,
        (
            ("original-title", texts.title(texts.first(item.get("original-title")))),
            ("volume", item.get("volume")),
            ("issue", item.get("issue")),
            ("page", str(item.get("page") or "").replace("–", "-")),
            ("number", item.get("article-number")),
            ("publisher", item.get("publisher")),
            ("edition", item.get("edition-number")),
            ("language", item.get("language")),
            ("ISSN", texts.first(item.get("ISSN"))),
            ("ISBN", texts.first(item.get("ISBN"))),
            ("DOI", doi),
        ),
    )
    return Found(
        _SERVICE,
        doi,
        record,
        years=tuple(dict.fromkeys(_years(item))),
        venues=tuple(dict.fromkeys(filter(None, [*venues, *short]))),
        notices=tuple(notices_of(item)),
        versions=_versions(item.get("relation")),
        preprint=preprint,
    )


def _names(value: object) -> list[Name]:
    names = [
        texts.name(one.get("given"), one.get("family"), one.get("suffix"), one.get("name"))
        for one in _dicts(value)
    ]
    return [name for name in names if name]


def _dicts(value: object) -> list[Mapping[str, Any]]:
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


_DATES: Final = ("published-print", "issued", "published", "published-online", "posted")


def _years(item: Mapping[str, Any]) -> Iterator[int]:
    for name in _DATES:
        if year := texts.year_of(item.get(name)):
            yield year


def _issued(item: Mapping[str, Any]) -> dict[str, Any] | None:
    """Return the date in print where there is one: what a reference gives."""
    for name in _DATES:
        if year := texts.year_of(item.get(name)):
            parts = item[name]["date-parts"][0]
            return {"date-parts": [[year, *(part for part in parts[1:3] if part)]]}
    return None


_KINDS: Final = {
    "retraction": "retraction",
    "partial_retraction": "retraction",
    "removal": "retraction",
    "withdrawal": "withdrawal",
    "expression_of_concern": "concern",
    "correction": "correction",
    "corrigendum": "correction",
    "erratum": "correction",
    "addendum": "correction",
}


def notices_of(item: Mapping[str, Any]) -> Iterator[Notice]:
    """Give what was published about a work: ``updated-by``, each kind once."""
    seen = set()
    for update in _dicts(item.get("updated-by")):
        kind = _KINDS.get(str(update.get("type", "")).lower().replace("-", "_").replace(" ", "_"))
        if kind and kind not in seen:
            seen.add(kind)
            parts = texts.first((update.get("updated") or {}).get("date-parts"))
            date = "-".join(f"{part:02}" for part in parts) if isinstance(parts, list) else ""
            yield Notice(kind, str(update.get("DOI") or ""), date)


_RELATIONS: Final = {
    "is-preprint-of": "published",
    "has-preprint": "preprint",
    "is-translation-of": "original",
    "has-translation": "translation",
}


def _versions(relations: object) -> dict[str, tuple[str, ...]] | None:
    found: dict[str, tuple[str, ...]] = {}
    for name, targets in relations.items() if isinstance(relations, dict) else ():
        if kind := _RELATIONS.get(name):
            dois: Iterable[str] = (
                str(one["id"]) for one in _dicts(targets) if one.get("id-type") == "doi"
            )
            found[kind] = tuple(dois)
    return found or None
