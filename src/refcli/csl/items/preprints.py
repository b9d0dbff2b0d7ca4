"""Preprints of arXiv, which come as articles, web pages, books: one record for all of them.

The styles of our own print the archive and the number once, in the same way, whatever the type
that a program wrote and the field that holds the number. A work that came out elsewhere is not
one of these: its copy in arXiv is an addition.
"""

import re
from collections.abc import Mapping
from typing import Any, Final

from refcli.values.identifiers import arxiv, find_arxiv

__all__ = ["as_preprint"]

_ARCHIVE: Final = "arXiv"
_IS_ARCHIVE: Final = re.compile(
    r"(?:arxiv(?:\.org)?(?:\s*(?:e-?prints?|preprints?))?|corr)(?:\b.*)?", re.IGNORECASE
)
_ALONE: Final = re.compile(
    r"(?:arxiv\W*|abs/)?[\w.-]*[./]\d{4,7}(?:v\d+)?(?:\s*\[[\w.-]+\])?", re.I
)
"""What a field holds that holds a number of arXiv and nothing else."""

_HOSTS: Final = ("container-title", "publisher", "collection-title", "event-title")
_TELLING: Final = ("DOI", "URL", "archive", *_HOSTS)
_HINT: Final = re.compile("[Aa][Rr][Xx][Ii][Vv]|[Cc][Oo][Rr][Rr]")
"""What a record of arXiv holds in one of these, or it names a place in an archive."""
_PLACES: Final = ("archive_location", "number", "volume", "page")


def as_preprint(record: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return the record of a work that is in arXiv alone in one form; any other as it is.

    >>> as_preprint({"type": "webpage", "archive": "arxiv", "archive_location": "1503.06732"})
    {'type': 'article', 'archive': 'arXiv', 'archive_location': '1503.06732'}
    """
    if record.get("type") == "article" and "container-title" in record:
        # Other servers are printed as journals are: `medRxiv. 2020 Mar 9`.
        record = {**record, "type": "article-journal"}
    if "archive_location" not in record and not _HINT.search(
        " ".join(map(str, map(record.get, _TELLING)))
    ):
        return record
    number = _number_of(record)
    if not number:
        return record
    if any(not _is_archive(record, host) for host in _HOSTS if record.get(host)):
        return {**record, "archive": _ARCHIVE} if _is_archive(record, "archive") else record
    dropped = {*_HOSTS, "archive-place", "issue", "journalAbbreviation", "container-title-short"}
    dropped |= {place for place in _PLACES if _number(record, place)}
    if arxiv(_text(record, "URL")) != _text(record, "URL"):
        dropped |= {"URL", "accessed"}
    kept = {name: value for name, value in record.items() if name not in dropped}
    return {**kept, "type": "article", "archive": _ARCHIVE, "archive_location": number}


def _number_of(record: Mapping[str, Any]) -> str:
    """Return the number that a record has in arXiv, "" if it has none."""
    for name in ("DOI", "URL"):
        text = _text(record, name)
        if (number := arxiv(text)) != text:
            return number
    located = not record.get("archive") or _is_archive(record, "archive")
    if located and (number := _number(record, "archive_location")):
        return number
    for host in _HOSTS:
        if _is_archive(record, host):
            found = (_number(record, place) for place in _PLACES)
            return next(filter(None, found), "") or find_arxiv(_text(record, host))
    return ""


def _number(record: Mapping[str, Any], variable: str) -> str:
    text = _text(record, variable)
    return find_arxiv(text) if _ALONE.fullmatch(text) else ""


def _is_archive(record: Mapping[str, Any], variable: str) -> bool:
    return _IS_ARCHIVE.fullmatch(_text(record, variable)) is not None


def _text(record: Mapping[str, Any], variable: str) -> str:
    value = record.get(variable)
    return value.strip() if isinstance(value, str) else ""
