"""A page of placed lines as text: columns found, indents as spaces, gaps as blank lines."""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

__all__ = ["PageLine", "page_text"]


class PageLine(NamedTuple):
    """One line of a page, in points from the page's lower left corner."""

    text: str
    left: float
    right: float
    baseline: float
    size: float
    """The height of its characters' cells."""


_GAP: Final = 1.2
"""How much wider than the usual distance of lines a gap is, to count as a blank line."""


def page_text(lines: Sequence[PageLine], width: float) -> str:
    """Return the lines of a page as text, in the order given.

    A line is indented by as many spaces as it stands to the right of its column's edge,
    counted in half the height of its letters. ``width`` is the page's.
    """
    rows = _merged(lines)
    if not rows:
        return ""
    edges = _edges(rows, width)
    pitches = _pitches(rows)
    printed: list[str] = []
    for place, line in enumerate(rows):
        if place and _apart(rows[place - 1], line, pitches):
            printed.append("")
        edge = max((edge for edge in edges if edge <= line.left + 1), default=edges[0])
        indent = max(0, round((line.left - edge) / max(line.size / 2, 1.0)))
        printed.append(" " * min(indent, 60) + line.text)
    return "\n".join(printed)


def _merged(lines: Sequence[PageLine]) -> list[PageLine]:
    """Put together the parts of one line that stand apart: a note's number and its text."""
    rows: list[PageLine] = []
    for line in lines:
        last = rows[-1] if rows else None
        if (
            last is not None
            and abs(last.baseline - line.baseline) < 0.5 * max(last.size, line.size)
            and -1 <= line.left - last.right < 3 * max(line.size, last.size)
        ):
            rows[-1] = PageLine(
                f"{last.text} {line.text}",
                last.left,
                line.right,
                line.baseline,
                max(last.size, line.size),
            )
        else:
            rows.append(line)
    return rows


_FEWEST: Final = 3
"""Lines that make a right column."""


def _edges(rows: Sequence[PageLine], width: float) -> list[float]:
    """Return the left edges of the page's columns: one, or two where a gutter parts its lines.

    The lines right of the gutter must begin together, or they are centred; lines across it
    (a title, an abstract) do not matter.
    """
    left = min(row.left for row in rows)
    middle = (left + max(row.right for row in rows)) / 2
    for gutter in (middle, middle - 0.03 * width, middle + 0.03 * width):
        before = [row for row in rows if row.right <= gutter + 2]
        after = [row for row in rows if row.left >= gutter - 2]
        if len(before) < _FEWEST or len(after) < _FEWEST:
            continue
        edge = min(row.left for row in after)
        together = sum(row.left < edge + 0.04 * width for row in after)
        if together >= 0.7 * len(after):
            return [left, edge]
    return [left]


def _pitches(rows: Sequence[PageLine]) -> dict[int, float]:
    """Return the distance of baselines inside a paragraph, in points, by size of letters."""
    steps: dict[int, list[float]] = {}
    for above, below in pairwise(rows):
        step = above.baseline - below.baseline
        if 0 < step < 5 * max(below.size, 1.0) and round(above.size) == round(below.size):
            steps.setdefault(round(below.size), []).append(step)
    return {size: sorted(found)[len(found) // 10] for size, found in steps.items()}


def _apart(above: PageLine, below: PageLine, pitches: Mapping[int, float]) -> bool:
    step = above.baseline - below.baseline
    if step < 0:
        return False
    other_size = abs(above.size - below.size) > 0.12 * max(above.size, below.size)
    return other_size or step > _GAP * pitches.get(round(below.size), 1.2 * below.size)
