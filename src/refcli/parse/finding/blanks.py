"""Lists whose items blank lines part: what stands between two of them is one."""

from collections.abc import Sequence
from typing import Final

from refcli.parse.finding.likeness import begins_like_reference
from refcli.parse.finding.line import Line

__all__ = ["blocks_of", "parted_by_blanks"]

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
