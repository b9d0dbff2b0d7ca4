"""Lists whose items blank lines part: what stands between two of them is one."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from refcli.parse.finding.going_on import is_open
from refcli.parse.finding.likeness import begins_like_reference
from refcli.parse.finding.line import Line

__all__ = ["blocks_of", "parted_by_blanks", "single_spaced"]

_FEWEST: Final = 4
"""Items that blank lines part, at least."""


def parted_by_blanks(lines: Sequence[Line]) -> bool:
    """Tell whether blank lines part the items, so that a line without one goes on with its item."""
    within = [line for line in lines[1:] if not line.blanks]
    if not within or len(within) > _WITHIN * len(lines) or len(lines) - len(within) < _FEWEST:
        return False
    return not any(begins_like_reference(line.text) >= _SURELY_NAMED for line in within)


_SURELY_NAMED: Final = 2.0

_WITHIN: Final = 0.35
"""The share of lines without a blank one before them, at most, where blank lines part items."""


def blocks_of(lines: Sequence[Line]) -> list[list[int]]:
    """Return the stretches between blank lines where all have as many lines, two to six, else none.

    A list of publications copied from a page has title, authors and journal on lines of their own.
    """
    blocks: list[list[int]] = []
    for place, line in enumerate(lines):
        if line.blanks or not blocks:
            blocks.append([place])
        else:
            blocks[-1].append(place)
    sizes = {len(block) for block in blocks}
    even = len(blocks) >= _FEW_BLOCKS and len(sizes) == 1 and sizes <= set(range(2, 7))
    return blocks if even else []


_FEW_BLOCKS: Final = 3


def single_spaced(lines: Sequence[Line]) -> list[Line]:
    """Return the lines; where they are set double, the blank line between any two says nothing.

    There sentences break off before blank lines, too.
    """
    shown = list(lines)
    start = 0
    for end in range(1, len(lines) + 1):
        if end < len(lines) and lines[end].blanks:
            continue
        stretch = lines[start:end]
        broken = sum(is_open(a.text) and a.page == b.page for a, b in pairwise(stretch))
        if len(stretch) > _STRETCH and broken > _BROKEN * len(stretch):
            for place in range(start + 1, end):
                shown[place] = lines[place]._replace(blanks=lines[place].blanks - 1)
        start = end
    return shown


_STRETCH: Final = 6
"""Lines with blank ones between them all that may be set double, at least."""

_BROKEN: Final = 0.3
"""The share of them that break off where they are."""
