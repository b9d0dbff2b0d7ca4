"""Tables as text: rows whose cells tabs, semicolons or bars part, as spreadsheets copy them.

A row is a reference. Where a first row names the columns, its cells are put in the order of a
reference; the words that columns have are in ``columns.txt``.
"""

from collections.abc import Sequence
from functools import cache
from itertools import groupby
from typing import Final

from refcli.parse.finding.likeness import likeness
from refcli.text import word_lists
from refcli.text.patterns import late

__all__ = ["meaning_of", "row_in_order", "rows_as_references"]

_FEWEST_CELLS: Final = 3

_FEWEST_ROWS: Final = 3

_LIKELY: Final = 0.6
"""The share of rows that must look like references where no row names the columns."""


def rows_as_references(lines: Sequence[str]) -> dict[int, str]:
    """Return the rows of the tables in a text as references, by their places among its lines."""
    found = _barred_rows(lines)
    for mark in _MARKS:
        counts = [line.strip(" ").count(mark) for line in lines]
        for count, group in groupby(range(len(lines)), counts.__getitem__):
            places = list(group)
            if count + 1 >= _FEWEST_CELLS and len(places) >= _FEWEST_ROWS:
                rows = [[cell.strip() for cell in lines[at].split(mark)] for at in places]
                found |= _read_rows(places, rows, named=mark != "\t")
    return found


_MARKS: Final = ("\t", ";")
"""What stands between cells; semicolons, as German spreadsheets write, under named columns only."""


def _barred_rows(lines: Sequence[str]) -> dict[int, str]:
    """Return the rows of Markdown's tables, where the first names the columns."""
    found: dict[int, str] = {}
    bare = [line.strip() for line in lines]
    barred = [len(line) > 1 and line[0] == line[-1] == "|" for line in bare]
    for is_row, group in groupby(range(len(lines)), lambda at: barred[at]):
        places = [at for at in group if is_row and any(map(str.isalnum, bare[at]))]
        if len(places) >= _FEWEST_ROWS:
            rows = [[cell.strip() for cell in bare[at][1:-1].split("|")] for at in places]
            if len({len(row) for row in rows}) == 1:
                found |= _read_rows(places, rows, named=True)
    return found


def _read_rows(
    places: Sequence[int], rows: Sequence[Sequence[str]], *, named: bool
) -> dict[int, str]:
    if columns := _columns(rows[0]):
        texts = {
            at: row_in_order(row, columns) for at, row in zip(places[1:], rows[1:], strict=True)
        }
    else:
        texts = {} if named else dict(zip(places, map(_joined, rows), strict=True))
        likely = sum(likeness(text) > 0 for text in texts.values())
        if likely < _LIKELY * len(texts):
            return {}
    return {at: text for at, text in texts.items() if text}


@cache
def _meanings() -> dict[str, str]:
    return word_lists.aliases("refcli.parse.finding", "columns.txt")


def meaning_of(name: str) -> str:
    """Return what the head of a column says that it holds, "" where it says nothing."""
    return _meanings().get(name.lower().strip(" .:()"), "")


def _columns(row: Sequence[str]) -> list[str]:
    """Return what the columns hold, "" where a word says nothing; none if it names none."""
    named = [meaning_of(cell) for cell in row]
    if "reference" in named:
        return named
    told = len({*named} - {""})
    short = all(0 < len(cell) <= _LONGEST_HEADER for cell in row)
    return named if "title" in named and (told >= _FEWEST_CELLS or (told > 1 and short)) else []


_LONGEST_HEADER: Final = 25
"""Characters of the head of a column, at most, where two columns are enough to know a table."""


_ORDER: Final = (
    ("number", "{}."),
    ("author", "{}."),
    ("year", "({})."),
    ("title", "{}."),
    ("journal", "{},"),
    ("volume", "{}"),
    ("issue", "({})"),
    ("pages", ": {}."),
    ("place", "{}:"),
    ("publisher", "{}."),
    ("imprint", "{}."),
    ("", "{}."),
    ("patent", "{}."),
    ("doi", "DOI: {}"),
    ("url", "{}"),
)
"""The order of a reference, and how each part of it is set."""


_WHOLE: Final = (("number", "{}."), ("reference", "{}"))
"""The same where one column holds references, and the others say what was found of them."""


def row_in_order(row: Sequence[str], columns: Sequence[str]) -> str:
    """Return cells in the order of a reference; ``columns`` says what each holds."""
    parts = []
    order = _WHOLE if "reference" in columns else _ORDER
    for column, form in order:
        for cell, named in zip(row, columns, strict=True):
            if cell and named == column:
                parts.append(form.format(cell.rstrip(" .,") if form != "{}" else cell))
    return _JOINTS.sub("", " ".join(parts)).rstrip(",:")


_JOINTS: Final = late(r"\s(?=: )|(?<=\d)\s(?=\(\d)|(?<=[^\W\d_]{2})\.(?= \((?:1[5-9]|20)\d\d)")
"""What separates parts that are set without it: volume, issue and pages; a name and the year."""


def _joined(row: Sequence[str]) -> str:
    """Return the cells as sentences; a first one that is a number counts the rows."""
    return " ".join(cell if cell[-1] in ".,;:?!" else f"{cell}." for cell in row if cell)
