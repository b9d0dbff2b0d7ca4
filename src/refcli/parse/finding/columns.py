"""Text set in two columns side by side, as programs that keep a page's layout print it."""

import re
from collections import Counter
from collections.abc import Collection, Sequence
from itertools import groupby
from typing import Final

from refcli.text.patterns import late

__all__ = ["in_reading_order"]

_GAP: Final = late(r"(?<=\S) {3,}(?=\S)")

_FEWEST: Final = 6
"""Lines that must share a gutter."""

_FEWEST_IN_BLOCK: Final = 2
"""The same in a block of a text that has columns elsewhere."""

_NARROWEST: Final = 20
"""Characters of the narrower column, at least in half of its lines."""

_LONGEST: Final = 400
"""A page has no longer lines; a text with longer ones has no columns."""


def in_reading_order(pages: Sequence[Sequence[str]]) -> list[list[tuple[int, str]]]:
    """Return the lines of each page, each with its place, the right column below the left one.

    Where a page has no gutter, its lines come back as they are; in a text with columns on
    other pages, a block of few lines between blank ones may have a gutter of its own, as
    where the columns end. Lines that run across the gutter (titles, running heads) stay
    where they stand and part the page.
    """
    gutters = [_gutter(lines) for lines in pages]
    if not any(gutters):
        return [list(enumerate(lines)) for lines in pages]
    across = _titles(pages)
    return [
        _ordered(lines, 0, gutter, across[page]) if gutter else _ordered_blocks(lines)
        for page, (lines, gutter) in enumerate(zip(pages, gutters, strict=True))
    ]


_OFTEN: Final = 3
"""Pages on which a line must come back, its numbers aside, to be a running title."""


def _titles(pages: Sequence[Sequence[str]]) -> list[set[int]]:
    """Return for each page which of its first and last lines are running titles.

    They are of the page, not of a column, though a gap stands in them before the number.
    """
    edges = []
    for lines in pages:
        filled = [at for at, line in enumerate(lines) if line.strip()]
        edges.append({at: _shape(lines[at]) for at in (*filled[:2], *filled[-2:])})
    counts = Counter(shape for edge in edges for shape in set(edge.values()))
    return [{at for at, shape in edge.items() if counts[shape] >= _OFTEN} for edge in edges]


def _shape(line: str) -> str:
    return re.sub(r"\d+", "#", " ".join(line.split()))


def _ordered(
    lines: Sequence[str], first: int, gutter: int, across: Collection[int] = ()
) -> list[tuple[int, str]]:
    ordered: list[tuple[int, str]] = []
    left: list[tuple[int, str]] = []
    right: list[tuple[int, str]] = []
    for place, line in enumerate(lines, first):
        if place in across or line[gutter - 1 : gutter + 1].strip():
            ordered += [*_turned(left, right), (place, line)]
            left, right = [], []
        else:
            left.append((place, line[:gutter].rstrip()))
            right.append((place, line[gutter:].rstrip()))
    return [*ordered, *_turned(left, right)]


def _turned(
    left: Sequence[tuple[int, str]], right: Sequence[tuple[int, str]]
) -> list[tuple[int, str]]:
    """Return the right column below the left one.

    Blank lines above the right one are of the page; they part no text that has none inside.
    """
    filled = [at for at, (_, text) in enumerate(right) if text.strip()]
    ends = max((at for at, (_, text) in enumerate(left) if text.strip()), default=-1)
    spaced = bool(filled) and len(filled) < filled[-1] + 1 - filled[0]
    if not filled or spaced:
        return [*left, *right]
    return [*left[: ends + 1], *right[filled[0] :]]


def _ordered_blocks(lines: Sequence[str]) -> list[tuple[int, str]]:
    """Return the lines of a page block by block, those with a gutter in columns."""
    ordered: list[tuple[int, str]] = []
    for blank, group in groupby(range(len(lines)), lambda at: not lines[at].strip()):
        places = list(group)
        block = [lines[at] for at in places]
        gutter = (
            None if blank or len(block) < _FEWEST_IN_BLOCK else _gutter(block, _FEWEST_IN_BLOCK)
        )
        if gutter is None:
            ordered += zip(places, block, strict=True)
        else:
            ordered += _ordered(block, places[0], gutter)
    return ordered


def _gutter(lines: Sequence[str], fewest: int = _FEWEST) -> int | None:
    """Return the place of the gutter between two columns, or None."""
    width = max(map(len, lines), default=0)
    if len(lines) < fewest or not 2 * _NARROWEST < width < _LONGEST:
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
        enough = len(both) >= fewest and len(wide) * 2 >= len(both)
        if enough and _crossing(lines, gutter) <= len(both):
            return gutter
    return None


def _crossing(lines: Sequence[str], gutter: int) -> int:
    return sum(1 for line in lines if line[gutter - 1 : gutter + 1].strip())


def _sizes(line: str, gutter: int) -> tuple[int, int]:
    return len(line[:gutter].strip()), len(line[gutter:].strip())
