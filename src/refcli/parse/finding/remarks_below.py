"""Remarks on the items of a list: behind a bullet set deeper, or a paragraph below each.

As letters, reading lists and answers in a chat have them::

    1. Adler, P. (2003). Tides of the bay. Sea Reports, 4(2), 11–19.
       - The first work on the bay.
"""

from collections.abc import Sequence
from typing import Final

from refcli.parse.finding.going_on import is_open
from refcli.parse.finding.joining import join_lines
from refcli.parse.finding.likeness import likeness
from refcli.parse.finding.line import Line
from refcli.text.patterns import late

__all__ = ["without_remarks"]

_BULLET: Final = late(r"(?:[-*+•◦▪‣○●]|o(?=\s{1,3}[A-Z]))\s+(?=[^\W\d])")

_FEWEST: Final = 2
"""Items with a remark, at least: a dash begins a line by chance."""


def without_remarks(lines: Sequence[Line], pieces: Sequence[list[int]]) -> list[list[int]]:
    """Return the items of a list without the remarks below them.

    What GOST puts behind dashes has figures: a remark has none.
    """
    paragraphs = [_paragraph(lines, piece) for piece in pieces]
    bullets = [_end(lines, piece) for piece in pieces]
    for ends, least in ((paragraphs, max(_FEWEST, len(pieces) // 2)), (bullets, _FEWEST)):
        if sum(end < len(piece) for end, piece in zip(ends, pieces, strict=True)) >= least:
            return [piece[:end] for end, piece in zip(ends, pieces, strict=True)]
    return [*pieces]


def _paragraph(lines: Sequence[Line], piece: Sequence[int]) -> int:
    """Return how many lines of an item stand before a paragraph of prose below it."""
    for at in range(1, len(piece)):
        if lines[piece[at]].blanks and lines[piece[at - 1]].text[-1] not in _GOES_ON:
            below = join_lines(lines[place].text for place in piece[at:])
            prose = len(below) > _PARAGRAPH and not _FIGURE.search(below)
            return at if prose and likeness(below) < _PROSE else len(piece)
    return len(piece)


_GOES_ON: Final = ",;:&-–("
"""What nothing ends in that a paragraph follows; a reference may end in a word or an address."""

_PARAGRAPH: Final = 60
"""Characters of a remark that is a paragraph, at least."""

_PROSE: Final = -1.0
"""What a paragraph of prose looks like, at most."""

_FIGURE: Final = late(r"\d")


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
