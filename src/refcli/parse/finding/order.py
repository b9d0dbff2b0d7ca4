"""The order of the alphabet, as most lists without numbers have it.

What looks like no reference is one all the same where it stands among the others in their order:
a title without names, a page of the web, a work of an unknown year. Prose and headings do not.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from refcli.parse.finding.headings import is_subheading
from refcli.parse.finding.line import Line
from refcli.text.fold import fold
from refcli.text.patterns import late

__all__ = ["may_be_sorted", "sort_key", "with_those_in_order"]

_HEAD: Final = 40
"""Characters of a reference by which it is sorted."""

_NO_LETTERS: Final = late(r"[\W\d_]+")


def sort_key(text: str) -> str:
    """Return what a reference is sorted by: the letters that it begins with.

    >>> sort_key("(1785) A New Treatise on the Art")
    'anewtreatiseontheart'
    """
    return _NO_LETTERS.sub("", fold(text[:_HEAD]))


def with_those_in_order(
    lines: Sequence[Line], pieces: Sequence[Sequence[int]], kept: Sequence[int]
) -> list[int]:
    """Return the places of the pieces kept, with those among and beside them that are in order.

    They stand line upon line with those kept.
    """
    keys = [sort_key(lines[piece[0]].text) for piece in pieces]
    steps = [keys[a] <= keys[b] for a, b in pairwise(kept)]
    if len(kept) < _FEWEST or sum(steps) < _ORDERED * len(steps):
        return list(kept)
    within = {*kept}
    for before, after in pairwise(kept):
        last = before
        for at in range(before + 1, after):
            among = keys[last] <= keys[at] <= keys[after]
            if among and _adjoins(lines, pieces, at - 1) and may_be_sorted(lines, pieces[at]):
                within.add(at)
                last = at
    for step, edge in ((-1, kept[0]), (1, kept[-1])):
        at = edge + step
        while 0 <= at < len(pieces) and abs(at - edge) <= _MOST:
            ordered = keys[at] <= keys[at - step] if step < 0 else keys[at - step] <= keys[at]
            beside = _adjoins(lines, pieces, min(at, at - step))
            if not (ordered and beside and may_be_sorted(lines, pieces[at])):
                break
            within.add(at)
            at += step
    return sorted(within)


_FEWEST: Final = 6

_ORDERED: Final = 0.85
"""The share of neighbours that stand in order, at least, in a list that is sorted."""

_MOST: Final = 4
"""Pieces before the first and behind the last of a list that are in order by more than chance."""


def _adjoins(lines: Sequence[Line], pieces: Sequence[Sequence[int]], at: int) -> bool:
    """Tell whether the piece behind this one follows it on the next line, with no gap between."""
    first = pieces[at + 1][0]
    return first == pieces[at][-1] + 1 and not lines[first].blanks


_SHORTEST: Final = 25
"""Characters of a reference that says little more than a name, at least."""


def may_be_sorted(lines: Sequence[Line], piece: Sequence[int]) -> bool:
    """Tell a piece from a letter or a heading over a part of a list."""
    if len(piece) > 1:
        return True
    return len(lines[piece[0]].text) >= _SHORTEST and not is_subheading(lines, piece[0])
