"""Ovid's tagged export: ``TI  - Title``, with tags that are Ovid's own, not MEDLINE's or RIS's.

Records are numbered ``<1. >`` or begin with ``VN`` (the vendor) or ``UI``. Journal, volume,
issue, pages and date may stand in ``SO`` alone.
"""

import re
from collections.abc import Iterator
from typing import Final

from refcli.formats.shared.tagged import Field, fields_of

__all__ = ["LIKE", "headings"]

LIKE: Final = re.compile(r"^\ufeff?(?:VN|DB|UI|TI|AU|SO) {0,3}- ", re.MULTILINE)
"""A line by which the layout is told."""

_LINE: Final = re.compile(r"\ufeff?([A-Z][A-Z0-9]) {0,3}-(?= |$)")
_NUMBER: Final = re.compile(r"^\ufeff?<\s*\d+\.?\s*>[ \t]*$", re.MULTILINE)

_HEADINGS: Final = {
    "AU": "authors",
    "FA": "authors full name",
    "ED": "editors",
    "TI": "title",
    "OT": "original title",
    "BK": "book title",
    "BT": "book title",
    "JN": "journal title",
    "NJ": "journal title",
    "JT": "journal title",
    "JA": "journal abbreviation",
    "AS": "journal abbreviation",
    "SO": "source",
    "VO": "volume",
    "VL": "volume",
    "IP": "issue",
    "PG": "pages",
    "YR": "year of publication",
    "DP": "date of publication",
    "DO": "doi",
    "IS": "issn",
    "IB": "isbn",
    "BN": "isbn",
    "PM": "pmid",
    "UI": "unique identifier",
    "AN": "accession number",
    "AB": "abstract",
    "KW": "keywords",
    "MH": "subject headings",
    "LG": "language",
    "LA": "language",
    "PB": "publisher",
    "PU": "publisher",
    "PL": "place of publication",
    "PT": "publication type",
    "DT": "document type",
}
"""The headings of Ovid's other layout that say what the tags do."""

_OF_OVID: Final = frozenset({"VN", "DB"})
"""Tags that tell whose file it is."""

_IN_LINES: Final = frozenset(("AU", "FA", "ED", "KW", "MH"))
"""Tags that come once for each name or word, or hold one on each line."""


def headings(source: str) -> Iterator[dict[str, str]]:
    """Yield each record as headings, those of the other layout, to their texts."""
    for part in _NUMBER.split(source):
        for group in _groups(part):
            record: dict[str, list[str]] = {}
            for field in group:
                heading = _HEADINGS.get(field.tag, field.tag)
                if field.value and field.tag not in _OF_OVID:
                    record.setdefault(heading, []).append(_text(field))
            if record:
                yield {
                    heading: texts[0] if heading in _ONE else ("; ".join(texts))
                    for heading, texts in record.items()
                }


_ONE: Final = frozenset(_HEADINGS.values()) - {_HEADINGS[tag] for tag in _IN_LINES} - {"issn"}


def _text(field: Field) -> str:
    lines = field.value.split("\n")
    return "; ".join(lines) if field.tag in _IN_LINES else " ".join(lines)


def _groups(part: str) -> Iterator[list[Field]]:
    """Yield the fields of each record; the tag that the first begins with begins the others."""
    group: list[Field] = []
    for field in fields_of(part, _LINE):
        if group and field.tag == group[0].tag and field.tag in ("VN", "UI", "DB"):
            yield group
            group = []
        group.append(field)
    if group:
        yield group
