"""Cells of a table that a spreadsheet opens: data that does not act as a formula.

What begins with one of ``= + - @``, a tab or a carriage return, a spreadsheet may run (OWASP,
"CSV Injection"). An apostrophe before it makes it text, as in a spreadsheet itself.
"""

import re
from typing import Final

__all__ = ["guarded", "unguarded"]

_ACTING: Final = "=+\\-@\t\r\n\uff1d\uff0b\uff0d\uff20"
"""What begins a formula, in full width, too."""

_FORMULA: Final = re.compile(rf"\s*[{_ACTING}]")
_GUARDED: Final = re.compile(rf"'(?='*\s*[{_ACTING}])")


def guarded(cell: str) -> str:
    """Put an apostrophe before what a spreadsheet would take for a formula."""
    return f"'{cell}" if _FORMULA.match(cell) or _GUARDED.match(cell) else cell


def unguarded(cell: str) -> str:
    """Return a cell without the apostrophe that ``guarded`` put before it."""
    return cell[1:] if _GUARDED.match(cell) else cell
