"""A row of a table to a record: what the columns of many programs' exports are called and hold.

The names stand in ``tables/columns.txt``, the kinds of work in ``tables/kinds.txt``.
"""

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Final

from refcli import record as rec
from refcli.formats.record_fields import RecordFields
from refcli.formats.worktypes import csl_type, is_csl_type
from refcli.record import DATE_VARIABLES, NAME_VARIABLES, Record
from refcli.text import word_lists
from refcli.values import dates, identifiers, names, pages
from refcli.values.date_words import month_number

__all__ = ["AMBIGUOUS_TYPE", "people", "record_of", "variables_of"]

_NAMES: Final = frozenset(NAME_VARIABLES)
_DATES: Final = frozenset(DATE_VARIABLES)
_IN_FULL: Final = "authors in full"
_MONTH: Final = "part of date (month)"
_DAY: Final = "part of date (day)"


def variables_of(header: Sequence[str], known: Sequence[str]) -> list[str]:
    """Return the CSL variable that each column is for, "" if there is none.

    ``known`` are the variables whose own names are columns too.
    """
    own = {*known, *_NAMES, *_DATES}
    plain = [name.strip().lower().replace("_", " ") for name in header]
    columns = [
        name.strip() if name.strip() in own else _columns().get(alias, "")
        for name, alias in zip(header, plain, strict=True)
    ]
    kind = next((alias for alias in _TELLING if alias in plain), "")
    columns = [
        column if column != "type" or alias == kind else _NOT_TELLING.get(alias, "")
        for column, alias in zip(columns, plain, strict=True)
    ]
    if columns.count("issue") > 1 and "number" in header:
        columns[header.index("number")] = "number"
    if "container-title" not in columns:
        columns = [
            _PLACED if alias == "source" else column
            for column, alias in zip(columns, plain, strict=True)
        ]
    return columns


_TELLING: Final = (
    *("item type", "document type", "entry type", "entrytype", "type of reference"),
    *("reference type", "type", "publication type"),
)
"""Columns that say what a work is, the most telling first."""

_NOT_TELLING: Final = {"type": "genre"}
"""What Zotero calls so, beside its item type, is the kind of a thesis or a report."""

_PLACED: Final = "journal and place"


@lru_cache(maxsize=1)
def _columns() -> dict[str, str]:
    return word_lists.aliases("refcli.formats.tables", "columns.txt")


def record_of(header: Sequence[str], columns: Sequence[str], cells: Sequence[str]) -> Record:
    """Return the record of a row; a second value of a variable stays under its column's name."""
    row = [
        (name.strip(), variable, cell.strip())
        for name, variable, cell in zip(header, columns, cells, strict=False)
        if cell.strip()
    ]
    draft = RecordFields(_csl_type(row))
    in_full = any(variable == _IN_FULL for _, variable, _ in row)
    for name, variable, value in row:
        is_short = variable == "author" and in_full
        if is_short or not _put(draft, variable, value):
            draft.rest(name, value)
    _put_parts_of_date(draft, row)
    return draft.finish()


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

_CSL_TYPE: Final = re.compile(r"[a-z]+(?:[-_][a-z]+)*")


def _put(draft: RecordFields, variable: str, value: str) -> bool:
    """Put a cell under its variable; False where it has none, or another value."""
    if variable == "type" or variable in _PARTS_OF_DATE:
        return True
    if setter := _SETTERS.get(variable):
        setter(draft, value)
        return True
    if variable in _NAMES:
        if variable in draft.record:
            return False
        for name in people(value):
            draft.add_name(variable, name)
        return True
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
    after = dates.written(draft.record[variable])
    return before != after or dates.written(dates.parse(value)) == before


_YEAR: Final = re.compile(r"\d{4}")

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


_NUMBER: Final = re.compile(r"\s*\(\d{8,}\)")

_CITATION: Final = re.compile(
    r"\b(?P<date>(?:1[89]|20)\d\d[^;:]*);\s?(?P<volume>[\w-]+)?(?:\((?P<issue>[^()]*)\))?(?::(?P<page>[\w-]+))?"
)
_SOURCE: Final = re.compile(
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
        old = draft.record.get(variable, "")
        if value not in old:
            draft.record[variable] = f"{old}, {value}" if old else value

    return put


def _put_keywords(draft: RecordFields, value: str) -> None:
    old = draft.record.get("keyword", "")
    draft.record["keyword"] = f"{old}; {value}" if old else value


_SETTERS: Final[dict[str, Callable[[RecordFields, str], object]]] = {
    "DOI": lambda draft, value: draft.text("DOI", identifiers.doi(value)),
    "ISBN": _put_serial("ISBN"),
    "ISSN": _put_serial("ISSN"),
    _IN_FULL: _put_full_names,
    "citation": _put_citation,
    _PLACED: _put_source,
    "keyword": _put_keywords,
    "page": lambda draft, value: draft.page(pages.full_range(value)),
    "page-last": lambda draft, value: draft.page(value, is_last=True),
}

_LISTED: Final = re.compile(r"'((?:[^'\\]|\\.)*)'|\"((?:[^\"\\]|\\.)*)\"")


def people(value: str) -> list[rec.Name]:
    """Read names between semicolons or ``and``, or MEDLINE's short ones between commas."""
    if value.startswith("[") and value.endswith("]") and _LISTED.search(value):
        return [names.parse(one or other) for one, other in _LISTED.findall(value)]
    if ";" not in value:
        parts = [part.strip() for part in value.split(",")]
        if all(_GIVEN_FIRST.fullmatch(part) for part in parts):
            return [_given_first(part) for part in parts]
    return names.people(value)


def _given_first(text: str) -> rec.Name:
    """Read ``JA Smith``, as Google Scholar and Publish or Perish have names."""
    given, _, family = text.partition(" ")
    return {"family": family, "given": given}


_GIVEN_FIRST: Final = re.compile(r"[A-ZА-ЯЁ]{1,3} [^\W\d_][\w’'-]+(?: [^\W\d_][\w’'-]+)?")
_SHORT: Final = re.compile(r"[^\W\d_][\w’' -]+ (?:[A-ZА-ЯЁ]\.?-?){1,4}")
