"""Lines and cells of a table that a spreadsheet opens: data that does not act as a formula.

What begins with one of ``= + - @``, a tab or a carriage return, a spreadsheet may run (OWASP,
"CSV Injection"). An apostrophe before it makes it text, as in a spreadsheet itself.
"""

import io
import re
from collections.abc import Iterable
from typing import Final

__all__ = ["as_text", "guarded", "lines_of", "unguarded"]

_ACTING: Final = "=+\\-@\t\r\n\uff1d\uff0b\uff0d\uff20"
"""What begins a formula, in full width, too."""

_UNSEEN: Final = r"[\s\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]*"
"""What a program may drop from the beginning of a cell: blanks, and characters without width."""

_FORMULA: Final = re.compile(rf"{_UNSEEN}[{_ACTING}]")
_GUARDED: Final = re.compile(rf"'(?='*{_UNSEEN}[{_ACTING}])")


def lines_of(text: str) -> Iterable[str]:
    """Give the lines of a table with their ends: CRLF, LF or CR (RFC 4180).

    Whatever else Unicode calls a line break, U+2028 or a form feed, stands in a cell.
    """
    return io.StringIO(text, newline="")


def guarded(cell: str) -> str:
    """Put an apostrophe before what a spreadsheet would take for a formula."""
    return f"'{cell}" if _FORMULA.match(cell) or _GUARDED.match(cell) else cell


def unguarded(cell: str) -> str:
    """Return a cell without what ``guarded`` or ``as_text`` put around it."""
    if match := _TEXT.fullmatch(cell):
        return match[1]
    return cell[1:] if _GUARDED.match(cell) else cell


_TEXT: Final = re.compile(r'="([^"=]*)"')
_CHANGED: Final = re.compile(
    r"\d+(?:\s*[-/.:]\s*\d+)+|0\d+|\d{12,}|\d+\s*[-/. ]?\s*[^\W\d_]{3,9}\.?(?:\s*[-/. ]?\s*\d+)?"
    r"|[^\W\d_]{3,9}\.?\s*[-/. ]?\s*\d+|\d+(?:[.,]\d+)?[eE]\d+"
)
"""Figures that Excel makes a day, a time or a rounded number of: ``3/4``, ``Mar 4``, an ISBN."""


def as_text(cell: str) -> str:
    """Return a cell that Excel shows as it is: ``="3/4"``, which is not a day in March."""
    return f'="{cell}"' if _CHANGED.fullmatch(cell) else cell
