"""PubMed: medicine and what is near it, by the E-utilities of NLM.

https://www.ncbi.nlm.nih.gov/books/NBK25499/. A search gives numbers, a second question the
records; several numbers are asked for together.
"""

import json
import re
from collections.abc import Sequence
from typing import Final

from refcli.enrich.found import Found, Notice, Question
from refcli.enrich.network.http import Http
from refcli.enrich.registries import texts
from refcli.errors import InputError
from refcli.formats.pubmed import xml as pubmed_xml
from refcli.record import Record, text, year

__all__ = ["SCHEMES", "look_up", "many", "match_citations", "search"]

SCHEMES: Final = ("pmid", "doi", "pmcid")

_SERVICE: Final = "pubmed"
_AT_ONCE: Final = 100
_MOST: Final = "4"


def look_up(http: Http, scheme: str, value: str) -> list[Found]:
    """Return the work with a PMID, a DOI or a PMCID."""
    if scheme != "pmid":
        tag = "doi" if scheme == "doi" else "pmcid"
        numbers = _numbers(http, f'"{value}"[{tag}]')
        return _fetched(http, numbers)
    return _fetched(http, [value])


def search(http: Http, question: Question) -> list[Found]:
    """Return the works with the words of the title, of this author, in or near this year."""
    words = re.sub(r"[^\w\s]+", " ", question.title).split()
    term = f"{' '.join(words)}[title]"
    if question.author:
        term += f" AND {question.author}[au]"
    if question.year:
        term += f" AND {question.year - 1}:{question.year + 1}[dp]"
    return _fetched(http, _numbers(http, term))


def many(http: Http, scheme: str, values: Sequence[str]) -> dict[str, list[Found]]:
    """Return the works of many PMIDs, asked for together."""
    if scheme != "pmid":
        return {value: look_up(http, scheme, value) for value in values}
    answers: dict[str, list[Found]] = {value: [] for value in values}
    for start in range(0, len(values), _AT_ONCE):
        for found in _fetched(http, values[start : start + _AT_ONCE]):
            answers[found.id] = [found]
    return answers


def match_citations(http: Http, citations: Sequence[tuple[str, ...]]) -> list[str]:
    """Return the PMID of each citation, "" where PubMed knows none or several.

    A citation is journal, year, volume and first page, any of which but one may be "". It is
    the E-utility ECitMatch, which takes many at once.
    """
    numbers: list[str] = []
    for start in range(0, len(citations), _AT_ONCE):
        part = citations[start : start + _AT_ONCE]
        lines = [
            "|".join([*(_SEPARATOR.sub(" ", field) for field in one), "", f"k{place}", ""])
            for place, one in enumerate(part)
        ]
        query = {"db": "pubmed", "retmode": "xml", "bdata": "\r".join(lines)}
        found = http.ask(
            _SERVICE, "/ecitmatch.cgi", _matched, query=_with_key(http, query), absent=()
        )
        numbers += [(found or {}).get(f"k{place}", "") for place in range(len(part))]
    return numbers


_SEPARATOR: Final = re.compile(r"[|\r\n]+")


def _matched(data: bytes) -> dict[str, str]:
    rows = [line.split("|") for line in data.decode("utf-8").splitlines() if line.strip()]
    if any(len(row) < 7 for row in rows):
        raise ValueError("no list of citations")
    return {row[5]: row[6].strip() for row in rows if row[6].strip().isdecimal()}


def _numbers(http: Http, term: str) -> list[str]:
    query = {"db": "pubmed", "retmode": "json", "retmax": _MOST, "sort": "relevance", "term": term}
    return http.ask(_SERVICE, "/esearch.fcgi", _ids, query=_with_key(http, query), absent=()) or []


def _ids(data: bytes) -> list[str]:
    result = json.loads(data)["esearchresult"]
    # Words that the index lacks are left out of the search: then it found something else.
    missing = (result.get("errorlist") or {}).get("phrasesnotfound")
    return [] if missing else [str(number) for number in result["idlist"]]


def _fetched(http: Http, numbers: Sequence[str]) -> list[Found]:
    if not numbers:
        return []
    query = {"db": "pubmed", "retmode": "xml", "id": ",".join(numbers)}
    return (
        http.ask(_SERVICE, "/efetch.fcgi", _articles, query=_with_key(http, query), absent=(400,))
        or []
    )


def _with_key(http: Http, query: dict[str, str]) -> dict[str, str]:
    key, who = http.access.keys.get(_SERVICE), http.access.email
    return {
        **query,
        "tool": "refcli",
        **({"api_key": key} if key else {}),
        **({"email": who} if who else {}),
    }


_RETRACTED: Final = re.compile(r"<PublicationType[^>]*>Retracted Publication<")
_NOTICE: Final = re.compile(r'RefType="(RetractionIn|ExpressionOfConcernIn|ErratumIn)"')
_KINDS: Final = {
    "RetractionIn": "retraction",
    "ExpressionOfConcernIn": "concern",
    "ErratumIn": "correction",
}


def _articles(data: bytes) -> list[Found]:
    source = data.decode("utf-8")
    try:
        records = pubmed_xml.read(source).records
    except InputError as error:
        raise ValueError(str(error)) from error
    parts = re.split(r"(?=<PubmedArticle>|<PubmedBookArticle>)", source)[1:]
    if len(parts) != len(records):
        parts = [""] * len(records)
    return [_found(record, part) for record, part in zip(records, parts, strict=True)]


def _found(record: Record, part: str) -> Found:
    kinds = [_KINDS[kind] for kind in _NOTICE.findall(part)]
    if _RETRACTED.search(part):
        kinds.append("retraction")
    issued = year(record)
    venues = (text(record, "container-title"), text(record, "container-title-short"))
    return Found(
        _SERVICE,
        text(record, "PMID"),
        {**record, "title": texts.title(_unbracketed(text(record, "title")))},
        years=(issued,) if issued else (),
        venues=tuple(dict.fromkeys(filter(None, venues))),
        notices=tuple(Notice(kind) for kind in dict.fromkeys(kinds)),
    )


def _unbracketed(title: str) -> str:
    """Return a title that PubMed translated without the brackets that say so."""
    match = re.fullmatch(r"\[(.*?)\.?\]\.?", title.strip())
    return match[1] if match else title
