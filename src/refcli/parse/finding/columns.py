"""Text set in two columns side by side, as programs that keep a page's layout print it."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

__all__ = ["in_reading_order"]

_GAP: Final = re.compile(r"(?<=\S) {3,}(?=\S)")

_FEWEST: Final = 6
"""Lines that must share a gutter."""

_NARROWEST: Final = 20
"""Characters of the narrower column, at least in half of its lines."""

_LONGEST: Final = 400
"""A page has no longer lines; a text with longer ones has no columns."""


def in_reading_order(lines: Sequence[str]) -> list[tuple[int, str]]:
    """Return the lines of one page, each with its place, the right column below the left one.

    Where the page has no gutter, the lines come back as they are. Lines that run across the
    gutter (titles, running heads) stay where they stand and part the page.
    """
    gutter = _gutter(lines)
    if gutter is None:
        return list(enumerate(lines))
    ordered: list[tuple[int, str]] = []
    left: list[tuple[int, str]] = []
    right: list[tuple[int, str]] = []
    for place, line in enumerate(lines):
        if line[gutter - 1 : gutter + 1].strip():
            ordered += [*left, *right, (place, line)]
            left, right = [], []
        else:
            left.append((place, line[:gutter].rstrip()))
            right.append((place, line[gutter:].rstrip()))
    ordered += [*left, *right]
    return ordered


def _gutter(lines: Sequence[str]) -> int | None:
    """Return the place of the gutter between two columns, or None."""
    width = max(map(len, lines), default=0)
    if len(lines) < _FEWEST or not 2 * _NARROWEST < width < _LONGEST:
        return None
    # Gaps are counted where they end: right columns begin together, left ones end ragged.
    ends = Counter(gap.end() for line in lines for gap in _GAP.finditer(line))
    likely = [(ends[at] + ends[at + 1], at) for at in ends if width * 0.3 < at < width * 0.7]
    for _, end in sorted(likely, reverse=True)[:3]:
        # A hanging indent of the right column ends more gaps than the column's own edge.
        gutter = min(range(end - 1, max(end - 8, 1), -1), key=lambda at: _crossing(lines, at))
        free = [line for line in lines if not line[gutter - 1 : gutter + 1].strip()]
        both = [line for line in free if line[:gutter].strip() and line[gutter:].strip()]
        wide = [line for line in both if min(_sizes(line, gutter)) >= _NARROWEST]
        enough = len(both) >= _FEWEST and len(wide) * 2 >= len(both)
        if enough and _crossing(lines, gutter) <= len(both):
            return gutter
    return None


def _crossing(lines: Sequence[str], gutter: int) -> int:
    return sum(1 for line in lines if line[gutter - 1 : gutter + 1].strip())


def _sizes(line: str, gutter: int) -> tuple[int, int]:
    return len(line[:gutter].strip()), len(line[gutter:].strip())
