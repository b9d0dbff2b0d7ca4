"""What may be a list: its references as places of lines, and how well they look together."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from refcli.parse.finding.going_on import ends_in_address
from refcli.parse.finding.joining import join_lines
from refcli.parse.finding.likeness import begins_like_reference, likeness
from refcli.parse.finding.line import Line
from refcli.parse.finding.numbering import label_of
from refcli.parse.finding.order import with_those_in_order
from refcli.parse.finding.split import Piece
from refcli.text.patterns import late

__all__ = ["FEW", "NONE", "Candidate", "clipped", "likely_stretch", "look", "mean_look", "text_of"]


class Candidate(NamedTuple):
    """One list: its references as places of lines, and how well they look together."""

    pieces: list[Piece]
    score: float
    are_notes: bool = False
    holes: Sequence[int] = ()
    """Numbers that the list steps over."""


NONE: Final = Candidate([], 0.0)

FEW: Final = 3
"""Pieces that make a kind of their own."""

_LONGEST: Final = 30
"""Lines of a piece that its look is judged by."""

_CLIP: Final = 2.0
"""One piece may not outweigh many: its look counts no more than this either way."""

_NAME: Final = 1.5
"""What a line looks like that begins with a name (see `begins_like_reference`)."""

_NOT_ONE: Final = -1.5
"""A piece inside a list that looks worse than this is a subheading or a remark."""


def text_of(lines: Sequence[Line], piece: Piece, known: frozenset[str] = frozenset()) -> str:
    """Return a piece as one line; ``known`` are words that keep their hyphens."""
    return join_lines((lines[place].text for place in piece), known)


def look(lines: Sequence[Line], piece: Piece) -> float:
    """Return how much a piece looks like a reference, its number aside."""
    text = text_of(lines, piece[:_LONGEST])
    return likeness(text[len(label_of(text)) :])


def clipped(one_look: float, lowest: float = -_CLIP) -> float:
    """Return a look so that one piece does not outweigh many."""
    return max(lowest, min(_CLIP, one_look))


def mean_look(lines: Sequence[Line], pieces: Sequence[Piece]) -> float:
    """Return how much pieces look like references, on average."""
    return sum(look(lines, piece) for piece in pieces) / len(pieces)


def likely_stretch(
    lines: Sequence[Line],
    pieces: Sequence[Piece],
    *,
    from_start: bool = False,
    whole: bool = False,
) -> Candidate:
    """Return the stretch of pieces with the highest sum of looks, and no other piece inside.

    Under a heading the stretch begins with the first piece. Where each line is ``whole``, a
    reference that was not wrapped, all inside the stretch are references.
    """
    looks = [look(lines, piece) for piece in pieces]
    best, stretch, total, start = 0.0, range(0), 0.0, 0
    for place, one in enumerate(looks):
        if total <= 0 and not from_start:
            total, start = 0.0, place
        total += clipped(one)
        if total > best:
            best, stretch = total, range(start, place + 1)
    if len(stretch) >= FEW and stretch.stop == len(pieces) - 1:
        # One odd reference ends many a list: nothing follows that it could belong to.
        stretch = range(stretch.start, len(pieces))
    named = [begins_like_reference(lines[piece[0]].text) >= _NAME for piece in pieces]
    while from_start and stretch and stretch.stop < len(pieces) and named[stretch.stop]:
        first, last = pieces[stretch.stop][0], pieces[stretch.stop - 1][-1]
        if first != last + 1 or lines[first].blanks > 1:
            break
        # Short, without a year, and yet one of the list: it begins with a name as the others.
        stretch = range(stretch.start, stretch.stop + 1)
    good = [at for at in stretch if whole or named[at] or looks[at] > _NOT_ONE]
    terse = [at for at in stretch if looks[at] <= _NOT_ONE and _is_terse(lines, pieces[at])]
    if len(terse) <= _SELDOM * len(good):
        good = sorted({*good, *terse})
    return Candidate([pieces[at] for at in with_those_in_order(lines, pieces, good)], best)


_SELDOM: Final = 0.2
"""The share of terse items in a list, at most; more of them are remarks."""


def _is_terse(lines: Sequence[Line], piece: Piece) -> bool:
    """Tell a short item, ``WHO. Report on salt.``, from a heading or a remark of one sentence.

    It stands right below the end of another.
    """
    text = text_of(lines, piece)
    first = piece[0]
    above = lines[first - 1].text if first and not lines[first].blanks else ""
    below = above.endswith(".") or ends_in_address(above)
    return below and len(text) <= _SHORT and text.endswith(".") and _PARTED.search(text) is not None


_SHORT: Final = 90

_PARTED: Final = late(r"^[^\W\d_][^.]*[^\W\d_]{3}\. [^\W\d]|^[^\W\d_][^.,]*, [^,.]+, ")
