"""CSV and TSV: a record a row, with columns of many names read and of CSL's names written.

A cell that a spreadsheet would run as a formula is written with an apostrophe before it, as
OWASP's "CSV Injection" advises; the reader takes that away again.
"""

import csv
import io
import re
from collections.abc import Iterator, Sequence
from typing import Final

from refcli import record as rec
from refcli.errors import InputError
from refcli.formats import dates, identifiers, names, pages
from refcli.formats.draft import Draft, Taker
from refcli.formats.results import Losses, Problem, ReadResult, WriteResult
from refcli.record import DATE_VARIABLES, NAME_VARIABLES, Record

__all__ = ["read", "write"]

_COLUMNS: Final = {
    "abstract": "abstract",
    "author": "author",
    "author names": "author",
    "author full names": "author",
    "author(s)": "author",
    "authors": "author",
    "booktitle": "container-title",
    "citation key": "id",
    "citation-key": "id",
    "citation": "citation",
    "city": "publisher-place",
    "conference": "event-title",
    "date": "issued",
    "doi": "DOI",
    "ed": "edition",
    "editor": "editor",
    "editors": "editor",
    "edition": "edition",
    "entry type": "type",
    "entrytype": "type",
    "first authors": "author",
    "id": "id",
    "isbn": "ISBN",
    "issn": "ISSN",
    "issue": "issue",
    "issued": "issued",
    "item type": "type",
    "journal": "container-title",
    "journal name": "container-title",
    "journal/book": "container-title",
    "key": "id",
    "keyword": "keyword",
    "keywords": "keyword",
    "language": "language",
    "link": "URL",
    "note": "note",
    "notes": "note",
    "number": "issue",
    "page": "page",
    "pages": "page",
    "place": "publisher-place",
    "place published": "publisher-place",
    "pmcid": "PMCID",
    "pmid": "PMID",
    "primary title": "title",
    "publication": "container-title",
    "publication title": "container-title",
    "publication year": "issued",
    "publisher": "publisher",
    "secondary authors": "editor",
    "secondary title": "container-title",
    "source title": "container-title",
    "start page": "page",
    "title": "title",
    "translator": "translator",
    "type": "type",
    "type of reference": "type",
    "unique-id": "id",
    "url": "URL",
    "urls": "URL",
    "volume": "volume",
    "year": "issued",
}
"""Names of columns, in small letters with spaces for underscores, to CSL variables."""

_TYPES: Final = {
    "article": "article-journal",
    "book": "book",
    "book section": "chapter",
    "chap": "chapter",
    "conf": "paper-conference",
    "conference paper": "paper-conference",
    "inproceedings": "paper-conference",
    "jour": "article-journal",
    "journal article": "article-journal",
    "journalarticle": "article-journal",
    "phdthesis": "thesis",
    "rprt": "report",
    "techreport": "report",
    "thes": "thesis",
    "web page": "webpage",
}
_CSL_TYPE: Final = re.compile(r"[a-z]+(?:[-_][a-z]+)*")
_NAMES: Final = frozenset(NAME_VARIABLES)
_DATES: Final = frozenset(DATE_VARIABLES)
_LONGEST_FIELD: Final = 1 << 24


def read(source: str) -> ReadResult:
    """Read a table with a line of column names; the separator is told by that line.

    A quotation mark that nothing closes costs its own row, not the rest of the table.
    Raises InputError where no column is one of a bibliography.
    """
    if not source.strip():
        return ReadResult([], [Problem("the file is empty", severity="warning")])
    problems: list[Problem] = []
    rows = _rows(source, problems)
    _, header = next(rows, (1, []))
    columns = [_variable(name) for name in header]
    if columns.count("issue") > 1 and "number" in header:
        columns[header.index("number")] = "number"
    if len([name for name in columns if name]) < 2 and "title" not in columns:
        raise InputError("not a table of references: no column is called title, author or doi")
    records = []
    for line, cells in rows:
        if any(cell.strip() for cell in cells):
            if len(cells) > len(header):
                problems.append(
                    Problem(f"this row has {len(cells)} cells for {len(header)} columns", line)
                )
            records.append(_record(header, columns, cells))
    return ReadResult(records, problems)


def _separator(source: str) -> str:
    head = source.lstrip("\ufeff").partition("\n")[0]
    return max(("\t", ";", ","), key=head.count)


def _rows(source: str, problems: list[Problem]) -> Iterator[tuple[int, list[str]]]:
    """Yield each row with its line; where quoting is broken, read that line by itself."""
    previous_limit = csv.field_size_limit(_LONGEST_FIELD)
    separator = _separator(source)
    lines = source.lstrip("\ufeff").splitlines(keepends=True)
    start = 0
    try:
        while start < len(lines):
            end = _row_end(lines, start)
            if end is None:
                problems.append(Problem("a quotation mark opens here and is not closed", start + 1))
                row = next(csv.reader([lines[start].replace('"', "")], delimiter=separator), [])
                end = start + 1
            else:
                row = next(csv.reader(lines[start:end], delimiter=separator), [])
            yield start + 1, row
            start = end
    finally:
        csv.field_size_limit(previous_limit)


_ROW_LINES: Final = 2000
"""Lines that one quoted cell may have."""


def _row_end(lines: Sequence[str], start: int) -> int | None:
    """Return the line after a row, whose quotation marks are even; None where there is none."""
    marks = 0
    for place in range(start, min(len(lines), start + _ROW_LINES)):
        marks += lines[place].count('"')
        if marks % 2 == 0:
            return place + 1
    return None


def _variable(name: str) -> str:
    """Return the CSL variable that a column is for, "" for none."""
    name = name.strip()
    plain = name.lower().replace("_", " ")
    if plain in _COLUMNS:
        return _COLUMNS[plain]
    return name if name in _WRITTEN or name in _NAMES or name in _DATES else ""


def _record(header: Sequence[str], columns: Sequence[str], cells: Sequence[str]) -> Record:
    by_variable: dict[str, str] = {}
    rest: list[tuple[str, str]] = []
    for name, variable, cell in zip(header, columns, cells, strict=False):
        value = _unguarded(cell).strip()
        if not value:
            continue
        if variable and variable not in by_variable:
            by_variable[variable] = value
        else:
            rest.append((name.strip(), value))
    draft = Draft(_csl_type(by_variable.pop("type", "")))
    for variable, value in by_variable.items():
        _put(draft, variable, value)
    for name, value in rest:
        if name:
            draft.rest(name, value)
    return draft.finish()


def _csl_type(value: str) -> str:
    lowered = value.lower()
    if lowered in _TYPES:
        return _TYPES[lowered]
    return value if _CSL_TYPE.fullmatch(value) else "article-journal"


def _put(draft: Draft, variable: str, value: str) -> None:
    if variable in _NAMES:
        for name in _people(value):
            draft.add_name(variable, name)
    elif variable in _DATES:
        draft.date(variable, value)
    elif variable == "DOI":
        draft.text(variable, identifiers.doi(value))
    elif variable == "page":
        draft.text(variable, pages.full_range(value))
    elif variable == "citation":
        _put_citation(draft, value)
    else:
        draft.text(variable, value)


_CITATION: Final = re.compile(
    r"\b(?P<date>(?:1[89]|20)\d\d[^;:]*);\s?(?P<volume>[\w-]+)?(?:\((?P<issue>[^()]*)\))?(?::(?P<page>[\w-]+))?"
)


def _put_citation(draft: Draft, value: str) -> None:
    """Read PubMed's ``Nature. 2021 Feb;1(2):10-11. doi: …``."""
    if match := _CITATION.search(value):
        draft.date("issued", match["date"])
        for variable in ("volume", "issue"):
            draft.text(variable, match[variable] or "")
        draft.text("page", pages.full_range(match["page"] or ""))


_LISTED: Final = re.compile(r"'((?:[^'\\]|\\.)*)'|\"((?:[^\"\\]|\\.)*)\"")


def _people(value: str) -> list[rec.Name]:
    """Read names between semicolons or ``and``, or MEDLINE's short ones between commas."""
    if value.startswith("[") and value.endswith("]") and _LISTED.search(value):
        return [names.parse(one or other) for one, other in _LISTED.findall(value)]
    if ";" in value:
        return [names.parse(part) for part in value.split(";") if part.strip()]
    if re.search(r"\sand\s", value):
        return [names.parse(part) for part in re.split(r"\s+and\s+", value) if part.strip()]
    parts = [part.strip() for part in value.rstrip(".").split(",")]
    if all(_SHORT.fullmatch(part) for part in parts):
        return [names.from_initials(part.replace(".", "").replace("-", "-")) for part in parts]
    return [names.parse(value)]


_SHORT: Final = re.compile(r"[^\W\d_][\w’' -]+ (?:[A-ZА-ЯЁ]\.?-?){1,4}")

_GUARDED: Final = re.compile(r"'(?='*[=+\-@\t\r])")
_FORMULA: Final = re.compile(r"[=+\-@\t\r]")


def _unguarded(cell: str) -> str:
    return cell[1:] if _GUARDED.match(cell) else cell


def _guarded(cell: str) -> str:
    """Put an apostrophe before what a spreadsheet would take for a formula."""
    return f"'{cell}" if _FORMULA.match(cell) or _GUARDED.match(cell) else cell


_WRITTEN: Final = (
    *("id", "type", "author", "title", "container-title", "issued", "volume", "issue", "page"),
    *("publisher", "publisher-place", "editor", "collection-title", "edition", "number", "genre"),
    *("DOI", "ISSN", "ISBN", "PMID", "PMCID", "URL", "accessed", "language", "keyword"),
    *("abstract", "note"),
)


def write(records: Sequence[Record], dialect: str = "csv") -> WriteResult:
    """Write records as a table with CSL's variables as columns; empty columns are left out."""
    losses = Losses()
    rows = [_row(Taker(record, losses)) for record in records]
    used = [name for name in _WRITTEN if name == "title" or any(row[name] for row in rows)]
    if "number" in used and "issue" not in used:
        # Beside an issue the reader takes number for the work's own.
        used.insert(used.index("number"), "issue")
    output = io.StringIO()
    writer = csv.writer(output, delimiter="\t" if dialect == "tsv" else ",", lineterminator="\r\n")
    writer.writerow(used)
    writer.writerows([_guarded(row[name]) for name in used] for row in rows)
    return WriteResult(output.getvalue(), losses.listed())


def _row(taker: Taker) -> dict[str, str]:
    row: dict[str, str] = {}
    for name in _WRITTEN:
        if name in _NAMES:
            row[name] = _joined(taker.names(name, between=";"))
        elif name in _DATES:
            row[name] = dates.written(taker.date(name))
            taker.written_date(name, row[name])
        elif name in ("id", "type"):
            row[name] = rec.text(taker.record, name)
        else:
            row[name] = taker.text(name)
    taker.fields(_NO_FIELD, {})
    taker.finish()
    return row


_NO_FIELD: Final = re.compile(r"(?!)")


def _joined(people: Sequence[str]) -> str:
    """Put semicolons between names; one name that reads as several gets one after it."""
    text = "; ".join(people)
    return f"{text};" if len(people) == 1 and _people(text) != [names.parse(text)] else text
