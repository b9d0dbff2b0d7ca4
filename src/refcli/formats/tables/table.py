"""CSV and TSV: a record a row, with columns of many names read and of CSL's names written.

A cell that a spreadsheet would run as a formula is written with an apostrophe before it, as
OWASP's "CSV Injection" advises; the reader takes that away again.
"""

import contextlib
import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Final

from refcli.errors import InputError
from refcli.formats.results import Losses, Problem, ReadResult, WriteResult
from refcli.formats.shared.record_taker import RecordTaker
from refcli.formats.tables.columns import (
    AMBIGUOUS_TYPE,
    HEADER_LINES,
    IN_ONE_FORM,
    RowReader,
    header_place,
    people,
    variables_of,
)
from refcli.record import DATE_VARIABLES, NAME_VARIABLES, Record
from refcli.speech import Message
from refcli.text.patterns import late
from refcli.text.spreadsheet import as_text, guarded, lines_of, unguarded
from refcli.values import dates
from refcli.values.people import names

__all__ = ["read", "read_pieces", "write"]

_NAMES: Final = frozenset(NAME_VARIABLES)
_DATES: Final = frozenset(DATE_VARIABLES)
_LONGEST_FIELD: Final = 1 << 24

Row = tuple[int, list[str]]
"""A row's line and its cells."""


def read(source: str, mapping: Mapping[str, str] | None = None) -> ReadResult:
    """Read a table with a line of column names; the separator is told by that line.

    ``mapping`` gives columns that refcli does not know their variables: ``{"Name of work":
    "title"}``. A column that it does not know is named, and its cells are kept as they are.
    A quotation mark that nothing closes costs its own row, not the rest of the table.
    Raises InputError where no column is one of a bibliography.
    """
    [result] = read_pieces([source], mapping)
    return result


def read_pieces(
    texts: Iterable[str], mapping: Mapping[str, str] | None = None
) -> Iterator[ReadResult]:
    """Read a long table, which comes in parts, some rows at a time; see ``read``."""
    header: list[str] = []
    reader = None
    for rows, problems in _rows(texts):
        if reader is None:
            place, columns = _columns(rows, mapping or {})
            header, line = rows[place][1], rows[place][0]
            if unknown := _unknown(header, columns):
                problems.append(Problem(unknown, line, severity="warning"))
            del rows[: place + 1]
        rows[:] = [(line, cells) for line, cells in rows if any(map(str.strip, cells))]
        problems += [
            _too_long(line, cells, header) for line, cells in rows if len(cells) > len(header)
        ]
        if reader is None:
            reader = RowReader(header, columns, [cells for _, cells in rows])
        yield ReadResult([reader.record(cells) for _, cells in rows], problems)


def _columns(rows: Sequence[Row], mapping: Mapping[str, str]) -> tuple[int, list[str]]:
    """Return which row names the columns, and the variable of each; see ``read``."""
    heads = [[mapping.get(cell.strip(), cell) for cell in row] for _, row in rows[:HEADER_LINES]]
    place = header_place(heads, _WRITTEN)
    if place is None:
        raise InputError("not a table of references: no column is called title, author or doi")
    return place, variables_of(heads[place], _WRITTEN)


def _unknown(header: Sequence[str], columns: Sequence[str]) -> Message | None:
    names = [name for name, known in zip(header, columns, strict=True) if name and not known]
    if not names:
        return None
    return Message(
        "columns kept as they are, for no variable is known for them: {names}",
        names=", ".join(names),
    )


def _too_long(line: int, cells: Sequence[str], header: Sequence[str]) -> Problem:
    message = Message(
        "this row has {count} cells for {count2} columns", count=len(cells), count2=len(header)
    )
    return Problem(message, line)


def _separator(source: str) -> str:
    """Tell it by the line of names, before which a program's remark may stand."""
    heads = list(islice(lines_of(source.lstrip("\ufeff")), HEADER_LINES))
    marks = sorted(("\t", ";", ","), key=lambda mark: -(heads or [""])[0].count(mark))
    for mark in marks:
        with _large_cells():
            rows = list(csv.reader([head[:_LONGEST_FIELD] for head in heads], delimiter=mark))
        if any(len(row) > 1 for row in rows) and header_place(rows, _WRITTEN) is not None:
            return mark
    return marks[0]


def _rows(texts: Iterable[str]) -> Iterator[tuple[list[Row], list[Problem]]]:
    """Give the rows that end in each part of a text, and what is wrong with them."""
    parts = iter(texts)
    text: str | None = _beginning(parts)
    separator, held, before = _separator(text or ""), "", 0
    while text is not None:
        following = next(parts, None)
        lines = list(lines_of(held + text))
        rows: list[Row] = []
        problems: list[Problem] = []
        done = _put_rows(lines, separator, before, rows, problems, is_all=following is None)
        held, before = "".join(lines[done:]), before + done
        yield rows, problems
        text = following


def _beginning(parts: Iterator[str]) -> str:
    """Return as much of a text as tells its columns."""
    text = ""
    for part in parts:
        text += part
        if text.count("\n") > HEADER_LINES:
            break
    return text.lstrip("\ufeff")


def _put_rows(
    lines: Sequence[str],
    separator: str,
    before: int,
    rows: list[Row],
    problems: list[Problem],
    *,
    is_all: bool,
) -> int:
    """Read the rows of lines, each with its line; return how many lines they have.

    Where quoting is broken a line is read by itself. Unless these are all lines, the last one
    may go on, and so may a row that they do not end.
    """
    start, stop = 0, len(lines) if is_all else len(lines) - 1
    with _large_cells():
        while start < stop:
            end = _row_end(lines, start, stop)
            if end is None and not is_all and start + _ROW_LINES > stop:
                break
            if end is None:
                place = before + start + 1
                problems.append(
                    Problem(Message("a quotation mark opens here and is not closed"), place)
                )
                end = start + 1
                row = [lines[start].replace('"', "")]
            else:
                row = list(lines[start:end])
            try:
                cells = next(csv.reader(row, delimiter=separator), [])
            except csv.Error:
                raise InputError(
                    "a cell has more than {most:,} characters",
                    position=(before + start + 1,),
                    most=_LONGEST_FIELD,
                ) from None
            rows.append((before + start + 1, [unguarded(cell) for cell in cells]))
            start = end
    return start


@contextlib.contextmanager
def _large_cells() -> Iterator[None]:
    """Let the reader of rows take cells of any size that a record may have."""
    previous_limit = csv.field_size_limit(_LONGEST_FIELD)
    try:
        yield
    finally:
        csv.field_size_limit(previous_limit)


_ROW_LINES: Final = 2000
"""Lines that one quoted cell may have."""


def _row_end(lines: Sequence[str], start: int, stop: int) -> int | None:
    """Return the line after a row, whose quotation marks are even; None if there is none."""
    marks = 0
    for place in range(start, min(stop, start + _ROW_LINES)):
        marks += lines[place].count('"')
        if marks % 2 == 0:
            return place + 1
    return None


_WRITTEN: Final = (
    *("id", "type", "author", "title", "container-title", "issued", "volume", "issue", "page"),
    *("publisher", "publisher-place", "editor", "collection-title", "edition", "number", "genre"),
    *("DOI", "ISSN", "ISBN", "PMID", "PMCID", "URL", "accessed", "language", "keyword"),
    *("abstract", "note", "title-short", "container-title-short", "event-title", "event-place"),
    *("event-date", "number-of-pages", "number-of-volumes", "collection-number", "chapter-number"),
    *("section", "version", "status", "medium", "archive", "archive_location", "call-number"),
    *("translator", "collection-editor", "container-author", "original-title", "original-date"),
    *("annote", "jurisdiction", "volume-title", "part-number"),
)


def write(records: Sequence[Record], dialect: str = "csv", for_excel: bool = False) -> WriteResult:
    """Write records as a table with CSL's variables as columns; empty columns are left out.

    ``for_excel`` puts a byte order mark first, and makes texts of figures that it would change.
    """
    cell = (lambda text: as_text(guarded(text))) if for_excel else guarded
    losses = Losses()
    rows = [_row(RecordTaker(record, losses)) for record in records]
    used = [name for name in _WRITTEN if name == "title" or any(row[name] for row in rows)]
    if "number" in used and "issue" not in used:
        # Beside an issue the reader takes number for the work's own.
        used.insert(used.index("number"), "issue")
    output = io.StringIO()
    writer = csv.writer(output, delimiter="\t" if dialect == "tsv" else ",", lineterminator="\r\n")
    writer.writerow(used)
    writer.writerows([cell(row[name]) for name in used] for row in rows)
    return WriteResult(("\ufeff" if for_excel else "") + output.getvalue(), losses.listed())


def _row(taker: RecordTaker) -> dict[str, str]:
    row: dict[str, str] = {}
    for name in _WRITTEN:
        if name in _NAMES:
            row[name] = _joined([_as_cell(one) for one in taker.names(name, between=";")])
        elif name in _DATES:
            row[name] = dates.written(taker.date(name))
            taker.written_date(name, row[name])
        elif name == "type":
            row[name] = "preprint" if taker.type == AMBIGUOUS_TYPE else taker.type
        elif name == "id":
            row[name] = taker.key
        else:
            row[name] = taker.text(name)
            if name in IN_ONE_FORM and IN_ONE_FORM[name](row[name]) != row[name]:
                taker.lose(name)
    taker.fields(_NO_FIELD, {})
    taker.finish()
    return row


_NO_FIELD: Final = late(r"(?!)")


def _as_cell(written: str) -> str:
    """Say of a body that the reader would take for a person that it is one: by a comma."""
    return written if people(written) == names.people(written) else f"{written},"


def _joined(written: Sequence[str]) -> str:
    """Put semicolons between names; one name that reads as several gets one after it."""
    text = "; ".join(written)
    return f"{text};" if len(written) == 1 and len(people(text)) > 1 else text
