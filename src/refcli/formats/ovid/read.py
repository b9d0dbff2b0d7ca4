"""Reading Ovid's exports.

Two layouts are read: ``Title`` on a line with the value indented below, records numbered
``<1>``; and ``TI  - Title`` with Ovid's own tags.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final

from refcli.errors import InputError
from refcli.formats.ovid import source as ovid_source
from refcli.formats.ovid import tagged as ovid_tagged
from refcli.formats.ovid.people import people
from refcli.formats.ovid.words import kind_of_word
from refcli.formats.results import ReadResult
from refcli.formats.shared.record_fields import RecordFields, Setter, ignoring, put
from refcli.record import Record
from refcli.text import word_lists
from refcli.text.spaces import on_one_line
from refcli.values import dates, identifiers, pages

__all__ = ["ADDRESS", "BETWEEN", "TEXTS", "read"]

_NUMBER: Final = re.compile(r"\ufeff?<\s*\d+\.?\s*>\s*$")
_HEADING: Final = re.compile(r"\ufeff?([A-Z][A-Za-z/()& -]{2,60}):?\s*$")

TEXTS: Final = {
    "title": "title",
    "journal title": "container-title",
    "book title": "container-title",
    "original title": "original-title",
    "abstract": "abstract",
    "language": "language",
    "publisher": "publisher",
    "place of publication": "publisher-place",
    "edition": "edition",
    "volume": "volume",
    "issue": "issue",
    "url": "URL",
}
"""The headings, in small letters, whose values are those of a variable."""

_SKIPPED: Final = frozenset({"score", "references", "cited references"})


BETWEEN: Final = re.compile(r"^[ \t\r]*\n(?=<\s*\d+\.?\s*>\s*$)", re.MULTILINE)
"""What stands between two records, wherever the two of them are."""


def read(source: str) -> ReadResult:
    """Read either layout; raises InputError where it is neither."""
    is_tagged = ovid_tagged.LIKE.search(source) is not None
    groups = list(ovid_tagged.headings(source) if is_tagged else _groups(source))
    if source.strip() and not groups:
        raise InputError("not Ovid: no line is a heading such as Title")
    return ReadResult([_record(group) for group in groups if group], [])


def _groups(source: str) -> Iterator[dict[str, str]]:
    """Yield each record as heading in small letters to its text, line ends kept."""
    group: dict[str, list[str]] = {}
    heading = ""
    for line in source.splitlines():
        if _NUMBER.match(line):
            if group:
                yield {name: "\n".join(lines) for name, lines in group.items()}
            group, heading = {}, ""
        elif line[:1] in (" ", "\t"):
            if heading and line.strip():
                group[heading].append(line.strip())
        elif match := _HEADING.match(line):
            heading = match[1].strip().lower()
            if group and heading == next(iter(group)):
                # A file without numbers between its records.
                yield {name: "\n".join(lines) for name, lines in group.items()}
                group = {}
            group.setdefault(heading, [])
    if group:
        yield {name: "\n".join(lines) for name, lines in group.items()}


def _record(group: Mapping[str, str]) -> Record:
    kind = " ".join(group.get(name, "") for name in ("document type", "publication type")).lower()
    told = (csl_type for word, csl_type in _kinds().items() if word in kind)
    draft = RecordFields(next(told, "article-journal"))
    has_full_names = "authors full name" in group
    for heading, text in group.items():
        value = on_one_line(text)
        if not value or heading in _SKIPPED or (has_full_names and heading in _SHORT_NAMES):
            continue
        put(draft, heading, value, _SETTERS, TEXTS)
    return draft.finish()


_SHORT_NAMES: Final = frozenset({"author", "authors"})


@cache
def _kinds() -> Mapping[str, str]:
    return word_lists.aliases(__package__, "kinds.txt")


def _put_title(draft: RecordFields, value: str) -> None:
    """Put a title without its full stop, kinds of article and numbers of references behind it."""
    while match := _IN_BRACKETS.search(value):
        words = match[1].lower()
        if kind_of_word(words) != "title mark" and not _REFERENCES.fullmatch(words):
            break
        value = value[: match.start()].rstrip()
    draft.text("title", value.removesuffix("."))


_IN_BRACKETS: Final = re.compile(r"\s*\[([^\[\]]{3,40})\]\.?$")
_REFERENCES: Final = re.compile(r"\d+ refs?")


def _put_people(draft: RecordFields, variable: str, value: str) -> None:
    for name, is_editor in people(value):
        draft.add_name("editor" if is_editor else variable, name)


def _put_date(draft: RecordFields, value: str) -> None:
    draft.date("issued", _FULL_STOP.sub("", value))


_FULL_STOP: Final = re.compile(r"(?<![./])\.$")
"""What Ovid puts behind a value."""


def _put_source(draft: RecordFields, value: str) -> None:
    """Put what ``Source`` holds; a book there makes of the record a chapter or a book."""
    parts = dict(ovid_source.parts_of(value))
    book = parts.get("book", "")
    if book.lower() == draft.record.get("title", "").lower():
        book = parts["book"] = ""
    if "extent" in parts:
        draft.record["type"] = "chapter" if book else "book"
        if not book:
            draft.text("number-of-pages", parts["extent"].rpartition(", ")[2])
    _put_people(draft, "editor", parts.get("editors", ""))
    for name, variable in _PARTS.items():
        draft.text(variable, parts.get(name, ""))
    draft.page(pages.full_range(parts.get("pages", "")))
    draft.date("issued", parts.get("date", ""))


_PARTS: Final = {
    "book": "container-title",
    "journal": "container-title",
    "volume": "volume",
    "issue": "issue",
    "article": "number",
    "conference": "event-title",
    "place": "publisher-place",
    "publisher": "publisher",
}


def _put_short_journal(draft: RecordFields, value: str) -> None:
    """Put the short name of a journal, behind which the tagged layout has volume and pages."""
    draft.text("container-title-short", ovid_source.parts_of(value).get("journal", ""))


def _put_serials(draft: RecordFields, value: str) -> None:
    for number in re.split(r"[,;]", value):
        draft.serial(_QUALIFIED.sub(r"(\1)", number.strip()))


_QUALIFIED: Final = re.compile(r"\(IS[SB]N (\w+)\)$")
"""Ovid says twice what a number is: ``1234-5679 (ISSN print)``."""


def _put_status(draft: RecordFields, value: str) -> None:
    """Take the day of what is published ahead of print, where no other is known."""
    draft.rest("status", value)
    if "issued" not in draft.record and (found := dates.find(value.rpartition(",")[2])):
        draft.record["issued"] = found


def _put_identifier(draft: RecordFields, value: str) -> None:
    """Put the number in the database: of MEDLINE it is the PMID."""
    if not value.isdecimal() or len(value) > _PMID_DIGITS or not draft.text("PMID", value):
        draft.rest("accession number", value)


_PMID_DIGITS: Final = 8


def _put_keywords(draft: RecordFields, value: str) -> None:
    draft.keyword(value.removesuffix(".").replace(";", "\n"))


def _ending(variable: str) -> Setter:
    """Return what sets a text that Ovid ends with a full stop of its own."""
    return lambda draft, value: draft.text(variable, value.removesuffix("."))


def _put_publisher(draft: RecordFields, value: str) -> None:
    """Put a publisher without the addresses that Embase has behind it, and its place.

    PsycINFO and CAB Abstracts have place and country behind semicolons: ``Wiley; Oxford; UK``.
    """
    publisher, *place = ADDRESS.sub("", value).removesuffix(".").split("; ")
    draft.text("publisher", publisher)
    draft.text("publisher-place", ", ".join(place))


ADDRESS: Final = re.compile(r"\s*\([^()]*(?:@|e-mail|https?:|www\.)[^()]*\)", re.IGNORECASE)
"""What Embase has behind a publisher."""


def _put_school(draft: RecordFields, value: str) -> None:
    """Put where a thesis was written."""
    is_thesis = draft.record["type"] == "thesis"
    if not is_thesis or not draft.text("publisher", value.removesuffix(".")):
        draft.rest("institution name", value)


_SETTERS: Final[dict[str, Setter]] = {
    **dict.fromkeys(
        ("author", "authors", "authors full name"), lambda d, value: _put_people(d, "author", value)
    ),
    **dict.fromkeys(("editor", "editors"), lambda d, value: _put_people(d, "editor", value)),
    **dict.fromkeys(("doi", "doi number", "digital object identifier"), RecordFields.doi),
    **dict.fromkeys(("document type", "publication type"), ignoring),
    **dict.fromkeys(
        ("issn", "isbn", "issn print", "issn electronic", "issn linking"), _put_serials
    ),
    **dict.fromkeys(("page", "pages"), lambda d, value: d.page(pages.full_range(value))),
    **dict.fromkeys(("issue/part", "issue part"), lambda d, value: d.text("issue", value)),
    **dict.fromkeys(("keywords", "author keywords"), _put_keywords),
    **dict.fromkeys(("subject headings", "mesh subject headings"), _put_keywords),
    **dict.fromkeys(("year", "year of publication", "publication year"), _put_date),
    **dict.fromkeys(("publication date", "date of publication"), _put_date),
    **dict.fromkeys(
        ("journal title", "journal name", "journal", "book title"), _ending("container-title")
    ),
    **dict.fromkeys(("journal abbreviation", "iso journal abbreviation"), _put_short_journal),
    "language": _ending("language"),
    "publisher": _put_publisher,
    "source": _put_source,
    "status": _put_status,
    "unique identifier": _put_identifier,
    "title": _put_title,
    "chapter title": _put_title,
    "pmid": lambda draft, value: draft.text("PMID", identifiers.pmid(value.partition(" [")[0])),
    "institution name": _put_school,
}
