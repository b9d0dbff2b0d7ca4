"""arXiv: preprints, by its number; several numbers are asked for together.

https://info.arxiv.org/help/api/user-manual.html: one question in three seconds.
"""

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from refcli.enrich.found import Found, Question
from refcli.enrich.network.http import Http
from refcli.enrich.registries import texts
from refcli.errors import InputError
from refcli.record import Record
from refcli.text import safe_xml
from refcli.values import dates, identifiers

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

__all__ = ["SCHEMES", "look_up", "many", "search"]

SCHEMES: Final = ("arxiv",)

_SERVICE: Final = "arxiv"
_AT_ONCE: Final = 100
_FORM: Final = re.compile(r"(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?/\d{7})(?:v\d+)?")


def look_up(http: Http, scheme: str, value: str) -> list[Found]:
    """Return the preprint of this number."""
    return many(http, scheme, [value])[value]


def search(http: Http, question: Question) -> list[Found]:
    """Return the preprints whose titles have every word."""
    words = re.sub(r"[^\w\s]+", " ", question.title).split()
    query = {
        "search_query": " AND ".join(f"ti:{word}" for word in words[:20]),
        "max_results": "3",
    }
    return http.ask(_SERVICE, "/api/query", _entries, query=query, absent=(400,)) or []


def many(http: Http, _scheme: str, values: Sequence[str]) -> dict[str, list[Found]]:
    """Return the preprints of many numbers."""
    answers: dict[str, list[Found]] = {value: [] for value in values}
    sound = [value for value in values if _FORM.fullmatch(value)]
    for start in range(0, len(sound), _AT_ONCE):
        part = sound[start : start + _AT_ONCE]
        query = {"id_list": ",".join(part), "max_results": str(len(part))}
        found = http.ask(_SERVICE, "/api/query", _entries, query=query, absent=(400,)) or []
        by_number = {_unversioned(one.id): one for one in found}
        for value in part:
            if one := by_number.get(_unversioned(value)):
                answers[value] = [one]
    return answers


def _unversioned(number: str) -> str:
    return re.sub(r"v\d+$", "", number).lower()


_ATOM: Final = "{http://www.w3.org/2005/Atom}"
_OWN: Final = "{http://arxiv.org/schemas/atom}"


def _entries(data: bytes) -> list[Found]:
    def complain(reason: str, line: int, column: int) -> InputError:
        return InputError(
            "line {line}, column {column}: {reason}", line=line, column=column, reason=reason
        )

    try:
        root = safe_xml.read_tree(data, complain, name_of=safe_xml.expanded_name, namespaces=True)
    except InputError as error:
        raise ValueError(str(error)) from error
    if root.tag != f"{_ATOM}feed":
        raise ValueError("no feed")
    return list(_found(root))


def _found(root: "Element") -> Iterator[Found]:
    for entry in root.iter(f"{_ATOM}entry"):
        number = identifiers.arxiv(entry.findtext(f"{_ATOM}id", ""))
        number = re.sub(r"^https?://arxiv\.org/abs/", "", number)
        if not _FORM.fullmatch(number):
            continue
        record: Record = {
            "type": "article",
            "title": texts.title(entry.findtext(f"{_ATOM}title", "")),
            "author": [
                texts.split_name(one.findtext(f"{_ATOM}name", ""))
                for one in entry.iter(f"{_ATOM}author")
            ],
            "publisher": "arXiv",
            "archive": "arXiv",
            "archive_location": _unversioned(number),
            "DOI": f"10.48550/arXiv.{_unversioned(number)}",
            "URL": f"https://arxiv.org/abs/{_unversioned(number)}",
        }
        published = entry.findtext(f"{_ATOM}published", "")[:10]
        if published:
            record["issued"] = dates.parse(published)
        year = texts.integer(published[:4])
        doi = entry.findtext(f"{_OWN}doi", "").strip()
        yield Found(
            _SERVICE,
            number,
            record,
            years=(year,) if year else (),
            venues=("arXiv",),
            versions={"published": (doi,)} if doi else None,
            preprint=True,
        )
