"""Remarks on the items of a list, each behind a bullet of its own and set deeper.

As letters, reading lists and answers in a chat have them::

    1. Adler, P. (2003). Tides of the bay. Sea Reports, 4(2), 11–19.
       - The first work on the bay.
"""

import re
from collections.abc import Sequence
from typing import Final

from refcli.parse.finding.going_on import is_open
from refcli.parse.finding.line import Line

__all__ = ["without_remarks"]

_BULLET: Final = re.compile(r"(?:[-*+•◦▪‣○●]|o(?=\s{1,3}[A-Z]))\s+(?=[^\W\d])")

_FEWEST: Final = 2
"""Items with a remark, at least: a dash begins a line by chance."""


def without_remarks(lines: Sequence[Line], pieces: Sequence[list[int]]) -> list[list[int]]:
    """Return the items of a list without the remarks below them.

    What GOST puts behind dashes has figures: a remark has none.
    """
    ends = [_end(lines, piece) for piece in pieces]
    remarked = sum(end < len(piece) for end, piece in zip(ends, pieces, strict=True))
    if remarked < _FEWEST:
        return [*pieces]
    return [piece[:end] for end, piece in zip(ends, pieces, strict=True)]


def _end(lines: Sequence[Line], piece: Sequence[int]) -> int:
    """Return how many lines of an item stand before its remarks."""
    edge = lines[piece[0]].indent
    end = len(piece)
    for at in range(len(piece) - 1, 0, -1):
        line = lines[piece[at]]
        if any(map(str.isdigit, line.text)):
            break
        begins = line.indent > edge and _BULLET.match(line.text) is not None
        if begins and not is_open(lines[piece[at - 1]].text):
            end = at
    return end
