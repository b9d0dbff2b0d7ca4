"""A row of a table to a record: what the columns of many programs' exports are called and hold.

The names are in ``columns.txt``, the kinds of work in ``shared/kinds.txt``.
"""

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Final

from refcli import record as rec
from refcli.formats.shared.record_fields import RecordFields
from refcli.formats.shared.worktypes import csl_type, is_csl_type
from refcli.record import DATE_VARIABLES, NAME_VARIABLES, Record
from refcli.text import word_lists
from refcli.text.patterns import late
from refcli.values import dates, identifiers, numbers, pages
from refcli.values.date_words import month_number
from refcli.values.people import names

__all__ = [
    "AMBIGUOUS_TYPE",
    "HEADER_LINES",
    "IN_ONE_FORM",
    "RowReader",
    "header_place",
    "people",
    "variables_of",
]

_NAMES: Final = frozenset(NAME_VARIABLES)
_DATES: Final = frozenset(DATE_VARIABLES)
_IN_FULL: Final = "authors in full"
_MONTH: Final = "part of date (month)"
_DAY: Final = "part of date (day)"


HEADER_LINES: Final = 5
"""Lines among which the names of the columns stand: programs put remarks before them."""


def header_place(rows: Sequence[Sequence[str]], known: Sequence[str]) -> int | None:
    """Return which of the first rows names the columns, None where none does."""
    for place, row in enumerate(rows):
        columns = variables_of(row, known)
        if sum(map(bool, columns)) > 1 or (len(row) > 1 and "title" in columns):
            return place
    return 0 if rows and variables_of(rows[0], known).count("title") else None


def _plain(name: str) -> str:
    return " ".join(name.strip("\ufeff \t").lower().replace("_", " ").split())


def variables_of(header: Sequence[str], known: Sequence[str]) -> list[str]:
    """Return the CSL variable that each column is for, "" if there is none.

    ``known`` are the variables whose own names are columns too.
    """
    own = {*known, *_NAMES, *_DATES}
    plain = [_plain(name) for name in header]
    columns = [
        name.strip() if name.strip() in own else _columns().get(alias, "")
        for name, alias in zip(header, plain, strict=True)
    ]
    kind = next((alias for alias in _TELLING if alias in plain), "")
    columns = [
        column if column != "type" or alias == kind else _NOT_TELLING.get(alias, "")
        for column, alias in zip(columns, plain, strict=True)
    ]
    if columns.count("issue") > 1 and "number" in plain:
        columns[plain.index("number")] = "number"
    if "anthology title" in plain and "source title" in plain:
        # Of a chapter Dimensions has the series for its source.
        columns[plain.index("source title")] = _SERIES
    if "container-title" not in columns:
        columns = [
            _PLACED if alias == "source" else column
            for column, alias in zip(columns, plain, strict=True)
        ]
    return columns


_TELLING: Final = (
    *("item type", "document type", "entry type", "entrytype", "type of reference"),
    *("reference type", "documenttype", "doctype", "type", "publication type", "content type"),
    *("publication types", "document identifier", "srcdatabase-来源库", "来源库"),
)
"""Columns that say what a work is, the most telling first."""

_NOT_TELLING: Final = {"type": "genre"}
"""What Zotero calls so, beside its item type, is the kind of a thesis or a report."""

_PLACED: Final = "journal and place"
_SERIES: Final = "journal or series"


@lru_cache(maxsize=1)
def _columns() -> dict[str, str]:
    return word_lists.aliases(__package__, "columns.txt")


class RowReader:
    """What reads the rows of one table: its columns, and how its people stand in a cell."""

    def __init__(
        self, header: Sequence[str], columns: Sequence[str], rows: Sequence[Sequence[str]]
    ) -> None:
        self._header = [name.strip("\ufeff \t") for name in header]
        self._columns = columns
        self._glued = any(_plain(name) == "item title" for name in header)
        self._has_zeros = any(_plain(name) == "gsrank" for name in header)
        self._commas = any(
            _is_comma_list(cell)
            for row in rows
            for variable, cell in zip(columns, row, strict=False)
            if variable == "author"
        )
        """Whether commas divide full names in this table: one long list tells it of all."""

    def record(self, cells: Sequence[str]) -> Record:
        """Return the record of a row; a second value of a variable keeps its column's name."""
        row = [
            (name, variable, cell.strip())
            for name, variable, cell in zip(self._header, self._columns, cells, strict=False)
            if cell.strip()
        ]
        draft = RecordFields(_csl_type(row))
        if self._has_zeros:
            row = [entry for entry in row if entry[1] not in _NUMBERS or entry[2] != "0"]
        if any(name.strip().lower() == "anthology title" for name, _, _ in row):
            row = [(n, "collection-title" if v == _SERIES else v, value) for n, v, value in row]
        in_full = any(variable == _IN_FULL for _, variable, _ in row)
        for name, variable, value in row:
            is_short = variable == "author" and in_full
            if is_short or not self._put(draft, variable, value):
                draft.rest(name, value)
        _put_parts_of_date(draft, row)
        record = draft.finish()
        if record["type"] == "thesis" and "publisher" not in record and "container-title" in record:
            # CNKI's source of a thesis is the university.
            record["publisher"] = record.pop("container-title")
        return record

    def _put(self, draft: RecordFields, variable: str, value: str) -> bool:
        if variable not in _NAMES:
            return _put(draft, variable, value)
        if variable in draft.record:
            return False
        if self._glued:
            value = _GLUED.sub("; ", value)
        elif self._commas and ";" not in value and _are_full(value.split(",")):
            value = value.replace(",", ";")
        for name in people(value):
            draft.add_name(variable, name)
        return True


_GLUED: Final = late(
    r"(?<=[a-zß-ÿ.])(?<!\bMc)(?<!\bMac)(?<!\bDe)(?<!\bLe)(?<!\bDi)(?=[A-ZÀ-Þ][\w.'’-]* )"
)
"""Where SpringerLink puts nothing between two people: ``Jane DoeMax Roe``."""


def _is_comma_list(cell: str) -> bool:
    return cell.count(",") > 1 and ";" not in cell and _are_full(cell.split(","))


def _are_full(parts: Sequence[str]) -> bool:
    """Tell whether each part is a name of two words or more, in full."""
    return all(len(part.split()) > 1 and names.is_person(part) for part in parts)


_NUMBERS: Final = frozenset({"volume", "issue", "page", "page-last"})
"""What Publish or Perish gives as 0 where it is not known."""

Row = Sequence[tuple[str, str, str]]


def _csl_type(row: Row) -> str:
    value = next((value for _, variable, value in row if variable == "type"), "")
    if is_csl_type(value) and value != AMBIGUOUS_TYPE:
        return value
    if known := csl_type(value):
        return known
    return value if _CSL_TYPE.fullmatch(value) else "article-journal"


AMBIGUOUS_TYPE: Final = "article"
"""CSL's preprint, but a journal's article to all other programs: we write ``preprint``."""

_CSL_TYPE: Final = late(r"[a-z]+(?:[-_][a-z]+)*")


def _put(draft: RecordFields, variable: str, value: str) -> bool:
    """Put a cell under its variable; False where it has none, or another value."""
    if variable == "type" or variable in _PARTS_OF_DATE:
        return True
    if setter := _SETTERS.get(variable):
        return setter(draft, value) is not False
    if variable in _DATES:
        return _put_date(draft, variable, value)
    return bool(variable) and draft.text(variable, value)


def _put_date(draft: RecordFields, variable: str, value: str) -> bool:
    """Put a date; a day without a year goes with the year of another column (Web of Science)."""
    before = dates.written(draft.record.get(variable, {}))
    if before and not _YEAR.search(value):
        value = f"{before} {value}"
    elif before and not _YEAR.search(before) and _YEAR.fullmatch(value):
        value = f"{value} {before}"
    draft.date(variable, value)
    if before[:4] == value:
        return True
    after = dates.written(draft.record[variable])
    return before != after or dates.written(dates.parse(value)) == before


_YEAR: Final = late(r"\d{4}")

_PARTS_OF_DATE: Final = frozenset({_MONTH, _DAY})


def _put_parts_of_date(draft: RecordFields, row: Row) -> None:
    """Make a year more exact by columns for the month and the day (Rayyan)."""
    parts = {variable: value for _, variable, value in row if variable in _PARTS_OF_DATE}
    number = month_number(parts.get(_MONTH, ""))
    year = rec.year(draft.record)
    if year and 1 <= number <= 12:
        day = parts.get(_DAY, "")
        draft.date("issued", f"{year}-{number:02}-{int(day):02}" if day.isdecimal() else "")
        draft.date("issued", f"{year}-{number:02}")


def _put_full_names(draft: RecordFields, value: str) -> None:
    """Put names as Scopus has them, each with its author's number behind it."""
    for name in people(_NUMBER.sub("", value)):
        draft.add_name("author", name)


_NUMBER: Final = late(r"\s*\(\d{8,}\)")

_CITATION: Final = late(
    r"\b(?P<date>(?:1[89]|20)\d\d[^;:]*);\s?(?P<volume>[\w-]+)?(?:\((?P<issue>[^()]*)\))?(?::(?P<page>[\w-]+))?"
)
_SOURCE: Final = late(
    r"(?P<journal>.+?) \((?P<date>(?:1[89]|20)\d\d)\)(?: (?P<volume>[\w-]+))?"
    r"(?::(?P<issue>[\w ./-]+))?(?: \((?P<page>[\w.-]+)\))?(?:\..*)?"
)


def _put_citation(draft: RecordFields, value: str) -> None:
    """Read PubMed's ``Nature. 2021 Feb;1(2):10-11. doi: …``."""
    if match := _CITATION.search(value):
        _put_matched(draft, match)


def _put_source(draft: RecordFields, value: str) -> None:
    """Read Embase's ``Gut (2014) 3:3 (152-160). Date of Publication: 2014``, or a mere journal."""
    match = _SOURCE.fullmatch(value)
    draft.text("container-title", match["journal"] if match else value)
    if match:
        _put_matched(draft, match)


def _put_matched(draft: RecordFields, match: re.Match[str]) -> None:
    draft.date("issued", match["date"])
    for variable in ("volume", "issue"):
        draft.text(variable, match[variable] or "")
    draft.page(pages.full_range(match["page"] or ""))


def _put_serial(variable: str) -> Callable[[RecordFields, str], object]:
    """Return what adds an ISSN or ISBN: print and electronic ones have columns of their own."""

    def put(draft: RecordFields, value: str) -> None:
        if numbers := joined_serials(f"{draft.record.get(variable, '')}, {value}"):
            draft.record[variable] = numbers

    return put


def joined_serials(text: str) -> str:
    """Return ISSNs or ISBNs with commas between, each once.

    >>> joined_serials("1084-4945 | 2211-730X; 1084-4945")
    '1084-4945, 2211-730X'
    """
    found = ""
    for number in re.split(r"\s*[;,|]\s*", text):
        if number and number not in found:
            found = f"{found}, {number}" if found else number
    return found


def _put_keywords(draft: RecordFields, value: str) -> None:
    if value.startswith("[") and value.endswith("]") and _LISTED.search(value):
        value = "; ".join(one or other for one, other in _LISTED.findall(value))
    value = "; ".join(part for part in value.split(";;") if part)
    old = draft.record.get("keyword", "")
    draft.record["keyword"] = f"{old}; {value}" if old else value


_SETTERS: Final[dict[str, Callable[[RecordFields, str], object]]] = {
    "DOI": lambda draft, value: draft.text("DOI", identifiers.doi(value)),
    "PMID": lambda draft, value: draft.text("PMID", identifiers.pmid(value)),
    "id": lambda draft, value: "://openalex.org/" not in value and draft.text("id", value),
    "ISBN": _put_serial("ISBN"),
    "ISSN": _put_serial("ISSN"),
    _IN_FULL: _put_full_names,
    "citation": _put_citation,
    _PLACED: _put_source,
    _SERIES: lambda draft, value: draft.text("container-title", value),
    "keyword": _put_keywords,
    "volume": lambda draft, value: draft.text("volume", _volume(value)),
    "issue": lambda draft, value: draft.text("issue", _issue(value)),
    "page": lambda draft, value: draft.page(pages.full_range(value)),
    "page-last": lambda draft, value: draft.page(value, is_last=True),
}


def _volume(value: str) -> str:
    """Return a volume without the word for it, ``Vol. 12``; any other text as it is."""
    return numbers.volume(value) if _MARKED.fullmatch(value) else value


def _issue(value: str) -> str:
    return numbers.issue(value) if _MARKED.fullmatch(value) else value


_MARKED: Final = late(r"(?:[^\W\d_]+\.?\s|№\s?)[\w./–-]*\d[\w./–-]*")

IN_ONE_FORM: Final[dict[str, Callable[[str], str]]] = {
    "ISBN": joined_serials,
    "ISSN": joined_serials,
    "issue": _issue,
    "volume": _volume,
}
"""Variables whose cells are read into one form, with what reads them."""

_LISTED: Final = late(r"'((?:[^'\\]|\\.)*)'|\"((?:[^\"\\]|\\.)*)\"")


def people(value: str) -> list[rec.Name]:
    """Read the names of a cell: between semicolons or bars, in Python's brackets, in one list.

    A name of two words or three without a comma is a person's here, for databases write
    ``Jane Doe``; a comma behind it says that it is a body's.
    """
    if value.startswith("[") and value.endswith("]") and _LISTED.search(value):
        return [names.parse(one or other) for one, other in _LISTED.findall(value)]
    if "|" in value and ";" not in value:
        value = value.replace("|", ";")
    if _SIGNED.fullmatch(value):
        value = value.removesuffix(".")
    if ";" not in value:
        parts = [part.strip() for part in value.split(",")]
        if all(_GIVEN_FIRST.fullmatch(part) for part in parts):
            return [_given_first(part) for part in parts]
    found: list[rec.Name] = []
    for name in names.people(value):
        literal = name.get("literal", "")
        if literal.count(".") == 1 and value.endswith(literal):
            # So it ends one that has only a body.
            literal = name["literal"] = literal.removesuffix(".")
        is_plain = literal and f"{literal}," not in value and " " in literal and "," not in literal
        found.append(names.full_name(literal) if is_plain and names.is_person(literal) else name)
    return found


_SIGNED: Final = late(
    r"(?:[^.,;]+ [A-Z]{1,3}(?: (?:Jr|Sr|[1-9][a-z]{2}))?[,;] )+[^.]+\.|[^.,;]+ [A-Z]{2,3}\."
)
"""A list of authors as PubMed ends it: ``Doe JA, Roe M Jr, Poe A.``"""


def _given_first(text: str) -> rec.Name:
    """Read ``JA Smith``, as Google Scholar and Publish or Perish have names."""
    given, _, family = text.partition(" ")
    return {"family": family, "given": given}


_GIVEN_FIRST: Final = late(r"[A-ZА-ЯЁ]{1,3} [^\W\d_][\w’'-]+(?: [^\W\d_][\w’'-]+)?")
