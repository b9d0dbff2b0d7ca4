"""Tables drawn with strokes, as Markdown, Org-mode and reStructuredText have them.

A row comes out on one line, a tab between its cells. A pipe table has a row on each line
(GitHub Flavored Markdown, 4.10; Org manual, 3.1); in a grid table rules part the rows, which may
take several lines (docutils, "Grid Tables"; pandoc, ``grid_tables``); in a simple table a rule
shows where the columns stand (docutils, "Simple Tables"; pandoc, ``simple_tables``).
"""

import re
from collections.abc import Sequence
from itertools import zip_longest
from typing import Final

__all__ = ["rows_on_lines"]

_PIPE_RULE: Final = re.compile(
    r"^[ \t]*+\|?(?:[ \t]*+:?-{2,}+:?[ \t]*+[|+])++[ \t]*+:?-*+:?[ \t]*+\|?[ \t]*+$\n?", re.M
)
_PIPE_ROW: Final = re.compile(r"^[ \t]*\|(.*)\|[ \t]*$", re.M)
_GRID_RULE: Final = re.compile(r"[ \t]*\+(?::?[-=]{2,}:?\+)+[ \t]*")
_BAR: Final = re.compile(r"(?<!\\)\|")


def rows_on_lines(text: str) -> str:
    """Return a text with each row of its tables on a line of its own, its cells as they are."""
    return _PIPE_ROW.sub(_row, _PIPE_RULE.sub("", _without_grids(_without_simple(text))))


def _row(found: re.Match[str]) -> str:
    return _joined(_cells(found[0]))


def _cells(line: str) -> list[str]:
    r"""Return the cells of a line; ``\|`` is part of a cell."""
    return [cell.strip().replace("\\|", "|") for cell in _BAR.split(line.strip(" \t"))[1:-1]]


def _joined(cells: Sequence[str]) -> str:
    return "\t".join(cells).strip()


def _without_grids(text: str) -> str:
    """Return a text with the rows of its grid tables on lines; other lines stay as they are."""
    if "+--" not in text and "+==" not in text and "+:" not in text:
        return text
    kept: list[str] = []
    row: list[list[str]] = []
    inside = False
    for line in text.split("\n"):
        if _GRID_RULE.fullmatch(line):
            kept += _rows(row)
            row, inside = [], True
        elif inside and line.lstrip(" \t").startswith("|"):
            row.append(_cells(line))
        else:
            kept += [*_rows(row), line]
            row, inside = [], False
    return "\n".join([*kept, *_rows(row)])


def _rows(lines: Sequence[Sequence[str]]) -> list[str]:
    """Return the lines of a row as one: what stands below each other in a cell is its text."""
    columns = zip_longest(*lines, fillvalue="")
    return [_joined([" ".join(filter(None, cell)) for cell in columns])] if lines else []


_SIMPLE_RULE: Final = re.compile(r"[ \t]*(?:={2,}(?: +={2,})+|-{2,}(?: +-{2,})+)[ \t]*")
_COLUMN: Final = re.compile("[=-]+")


def _without_simple(text: str) -> str:
    """Return a text with the rows of its simple tables on lines; other lines stay as they are.

    What has nothing in its first column goes on with the row above.
    """
    if "== " not in text and "-- " not in text:
        return text
    kept: list[str] = []
    row: list[list[str]] = []
    starts: list[int] = []
    for line in text.split("\n"):
        if _SIMPLE_RULE.fullmatch(line):
            kept += _rows(row)
            row = []
            if not starts:
                starts = [column.start() for column in _COLUMN.finditer(line)]
                if "-" in line and kept and kept[-1].strip():
                    row = [_at(kept.pop(), starts)]
        elif starts and line.strip():
            cells = _at(line, starts)
            if cells[0]:
                kept += _rows(row)
                row = []
            row.append(cells)
        else:
            kept += [*_rows(row), line]
            row, starts = [], []
    return "\n".join([*kept, *_rows(row)])


def _at(line: str, starts: Sequence[int]) -> list[str]:
    """Return the cells of a line whose columns begin at these places."""
    return [line[begin:end].strip() for begin, end in zip(starts, [*starts[1:], None], strict=True)]
