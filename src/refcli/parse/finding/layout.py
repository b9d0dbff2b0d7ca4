"""Lists whose items are all set apart in one way: by blank lines, or by how deep they begin.

Whatever the lines say, their edges show where a text was wrapped: the line before one that goes
on had no room for its first word, and the line before one that begins ends as items do. A way to
set items apart is that of the list where this holds for nearly all of its lines.
"""

from collections.abc import Callable, Sequence
from typing import Final

from refcli.parse.finding.going_on import is_open
from refcli.parse.finding.likeness import begins_like_reference
from refcli.parse.finding.line import Line

__all__ = ["set_apart"]

_FEWEST: Final = 3
"""Items, and lines that go on with one, that show a way to set items apart."""

_FULL: Final = 0.85
"""A line that with the next word would be so wide had no room, in shares of the widest."""

_INSIDE: Final = 0.9
"""The share of the lines that go on that had no room above them, at least."""

_ENDED: Final = 0.8
"""The share of the items that end as items do, at least."""

_ANEW: Final = 0.1
"""The share of items that another may begin in, by its name and behind a line with room."""

_CAPITAL: Final = 0.5
"""What a line looks like at least that does not begin in the middle of a sentence."""

_UNBROKEN: Final = 30
"""Letters of a word, an address mostly, that may stand out over the edge."""


def set_apart(lines: Sequence[Line]) -> list[list[int]]:
    """Return the items of a wrapped list that is set in one way throughout, else none."""
    if len(lines) < 2 * _FEWEST:
        return []
    edge = min(line.indent for line in lines)
    width = _width(lines)
    ways: tuple[Callable[[int], bool], ...] = (
        lambda at: lines[at].blanks > 0 or _turns_page(lines, at),
        lambda at: lines[at].indent > edge + 1 or _follows_gap(lines, at),
        lambda at: lines[at].indent <= edge + 1 or _follows_gap(lines, at),
    )
    for begins in ways:
        starts = [at for at in range(len(lines)) if at == 0 or begins(at)]
        if _agree(lines, starts, width):
            return [
                list(range(start, end))
                for start, end in zip(starts, [*starts[1:], len(lines)], strict=True)
            ]
    return []


def _follows_gap(lines: Sequence[Line], at: int) -> bool:
    return lines[at].blanks > 0 and not is_open(lines[at - 1].text)


def _turns_page(lines: Sequence[Line], at: int) -> bool:
    """Tell a line that may begin an item on a new page, where no blank line can show it."""
    return lines[at].page != lines[at - 1].page and _may_begin(lines, at)


def _may_begin(lines: Sequence[Line], at: int) -> bool:
    begins = begins_like_reference(lines[at].text) >= _CAPITAL
    return begins and not is_open(lines[at - 1].text)


def _agree(lines: Sequence[Line], starts: Sequence[int], width: int) -> bool:
    """Tell whether nearly all items end as such, and nearly all other lines follow a full one."""
    inside = sorted({*range(len(lines))} - {*starts})
    if len(starts) < _FEWEST or len(inside) < _FEWEST:
        return False
    roomy = [at for at in inside if not _had_no_room(lines, at, width)]
    anew = [at for at in roomy if _may_begin(lines, at)]
    if len(roomy) > (1 - _INSIDE) * len(inside) or len(anew) > _ANEW * len(starts):
        return False
    ended = sum(not is_open(lines[at - 1].text) for at in starts[1:])
    return ended >= _ENDED * (len(starts) - 1)


def _had_no_room(lines: Sequence[Line], at: int, width: int) -> bool:
    above = lines[at - 1]
    first = lines[at].text.partition(" ")[0]
    return above.indent + len(above.text) + 1 + len(first) > _FULL * width


def _width(lines: Sequence[Line]) -> int:
    """Return how wide the lines are; an address that no line could hold says nothing of it."""
    broken = [
        line.indent + len(line.text)
        for line in lines
        if len(line.text.rpartition(" ")[2]) < _UNBROKEN
    ]
    return max(broken, default=0)
