"""DataCite: data, software, theses, reports, and arXiv's preprints with their DOIs.

The REST API (https://support.datacite.org/docs/api). A search wants every word.
"""

import json
import re
from collections.abc import Mapping
from typing import Any, Final
from urllib.parse import quote

from refcli.enrich.found import Found, Question
from refcli.enrich.network.http import Http
from refcli.enrich.registries import texts
from refcli.record import Name, Record

__all__ = ["SCHEMES", "look_up", "search"]

SCHEMES: Final = ("doi", "arxiv")

_SERVICE: Final = "datacite"
_TYPES: Final = {
    "Dataset": "dataset",
    "Software": "software",
    "Dissertation": "thesis",
    "Report": "report",
    "Book": "book",
    "BookChapter": "chapter",
    "ConferencePaper": "paper-conference",
    "JournalArticle": "article-journal",
    "Preprint": "article",
    "Standard": "standard",
}


def look_up(http: Http, scheme: str, value: str) -> list[Found]:
    """Return the work with a DOI or an arXiv number."""
    doi = f"10.48550/arxiv.{value}" if scheme == "arxiv" else value
    found = http.ask(_SERVICE, f"/dois/{quote(doi, safe='', errors='replace')}", _one)
    return [found] if found else []


def search(http: Http, question: Question) -> list[Found]:
    """Return the works whose titles have every word of the title."""
    words = re.sub(r"[^\w\s]+", " ", question.title)
    query = {"query": f"titles.title:({' '.join(words.split())})", "page[size]": "5"}
    return http.ask(_SERVICE, "/dois", _list, query=query, absent=(400,)) or []


def _one(data: bytes) -> Found:
    return _found(json.loads(data)["data"]["attributes"])


def _list(data: bytes) -> list[Found]:
    return [
        _found(item["attributes"]) for item in json.loads(data)["data"] if item.get("attributes")
    ]


def _found(item: Mapping[str, Any]) -> Found:
    doi = str(item["doi"])
    general = str((item.get("types") or {}).get("resourceTypeGeneral") or "")
    is_preprint = general == "Preprint" or doi.lower().startswith("10.48550/")
    record: Record = {"type": "article" if is_preprint else _TYPES.get(general, "document")}
    record["title"] = texts.title(_title(item))
    if names := [made for one in item.get("creators") or () if (made := _name(one))]:
        record["author"] = names
    year = texts.integer(item.get("publicationYear"))
    if year:
        record["issued"] = {"date-parts": [[year]]}
    container = item.get("container") or {}
    publisher = item.get("publisher")
    publisher = publisher.get("name") if isinstance(publisher, dict) else publisher
    texts.put(
        record,
        (
            ("container-title", container.get("title")),
            ("volume", container.get("volume")),
            ("issue", container.get("issue")),
            ("publisher", publisher),
            ("version", item.get("version") if not is_preprint else ""),
            ("URL", item.get("url") if not is_preprint else ""),
            ("DOI", doi),
        ),
    )
    if "container-title" in record:
        venue = str(record["container-title"])
    else:
        venue = texts.plain(publisher) if is_preprint else ""
    return Found(
        _SERVICE,
        doi,
        record,
        years=(year,) if year else (),
        venues=(venue,) if venue else (),
        versions=_versions(item.get("relatedIdentifiers")),
        preprint=is_preprint,
    )


def _title(item: Mapping[str, Any]) -> object:
    titles = [one for one in item.get("titles") or () if isinstance(one, dict)]
    main = [one for one in titles if not one.get("titleType")] or titles
    return main[0].get("title") if main else ""


def _name(one: Mapping[str, Any]) -> Name:
    if one.get("nameType") == "Organizational":
        return texts.name("", "", literal=one.get("name"))
    if one.get("familyName"):
        return texts.name(one.get("givenName"), one.get("familyName"))
    return texts.split_name(one.get("name"))


def _versions(related: object) -> dict[str, tuple[str, ...]] | None:
    published = tuple(
        str(one["relatedIdentifier"])
        for one in (related if isinstance(related, list) else ())
        if isinstance(one, dict)
        and one.get("relatedIdentifierType") == "DOI"
        and one.get("relationType") in ("IsVersionOf", "IsPreprintOf", "IsPreviousVersionOf")
    )
    return {"published": published} if published else None
