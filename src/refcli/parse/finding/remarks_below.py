"""Remarks on the items of a list: behind a bullet set deeper, or a paragraph below each.

As letters, reading lists and answers in a chat have them::

    1. Adler, P. (2003). Tides of the bay. Sea Reports, 4(2), 11–19.
       - The first work on the bay.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from refcli.parse.finding.going_on import ends_in_address, is_open
from refcli.parse.finding.joining import join_lines
from refcli.parse.finding.likeness import begins_like_reference, likeness
from refcli.parse.finding.line import Line
from refcli.parse.finding.numbering import is_bullet, label_of
from refcli.text.patterns import late

__all__ = ["sentences_between", "without_remarks"]

_BULLET: Final = late(r"(?:[-*+•◦▪‣○●]|o(?=\s{1,3}[A-Z]))\s+(?=[^\W\d])")

_FEWEST: Final = 2
"""Items with a remark, at least: a dash begins a line by chance."""


def without_remarks(lines: Sequence[Line], pieces: Sequence[list[int]]) -> list[list[int]]:
    """Return the items of a list without the remarks below them.

    What GOST puts behind dashes has figures: a remark has none.
    """
    paragraphs = [_paragraph(lines, piece) for piece in pieces]
    bullets = [_end(lines, piece) for piece in pieces]
    if all(is_bullet(label_of(lines[piece[0]].text)) for piece in pieces):
        # Bullets set deeper than those of the items head no items.
        return [_up_to_deeper_bullet(lines, piece) for piece in pieces]
    proven = sum(_stands_apart(lines, pieces, at, end) for at, end in enumerate(paragraphs))
    if proven >= max(_FEWEST, len(pieces) // 2):
        return [piece[:end] for end, piece in zip(paragraphs, pieces, strict=True)]
    if sum(end < len(piece) for end, piece in zip(bullets, pieces, strict=True)) >= _FEWEST:
        return [piece[:end] for end, piece in zip(bullets, pieces, strict=True)]
    return _without_sentences(lines, pieces)


def _without_sentences(lines: Sequence[Line], pieces: Sequence[list[int]]) -> list[list[int]]:
    """Return the items without a short sentence below most of them: ``A must.``."""
    ends = [_sentence(lines, piece) for piece in pieces]
    below = [at for at, end in enumerate(ends) if end < len(pieces[at])]
    several = [at for at in below if " " in lines[pieces[at][ends[at]]].text]
    proven = sum(_stands_apart(lines, pieces, at, ends[at]) for at in several)
    nearly_all = len(below) >= _NEARLY_ALL * len(pieces) and len(several) >= _FEWEST
    if not nearly_all and proven < max(_FEWEST, _MOSTLY * len(pieces)):
        return [*pieces]
    return [piece[:end] for end, piece in zip(ends, pieces, strict=True)]


_NEARLY_ALL: Final = 0.8
"""The share of items that have a sentence below where it need not have had room above, at least."""

_MOSTLY: Final = 0.6
"""The share of items that have a sentence below, at least, where it may be short."""


def _sentence(lines: Sequence[Line], piece: Sequence[int]) -> int:
    """Return how many lines of an item stand before a sentence in small letters below it."""
    for at in range(max(1, len(piece) - _LINES_OF_SENTENCE), len(piece)):
        above = lines[piece[at - 1]].text
        if is_open(above) and not ends_in_address(above):
            continue
        if _is_sentence(join_lines(lines[place].text for place in piece[at:])):
            return at
    return len(piece)


def _is_sentence(text: str) -> bool:
    """Tell a sentence in small letters, which nothing of a reference stands in."""
    first, *rest = text.split()
    small = sum(word[0].islower() for word in rest)
    closed = first[0].isupper() and text[-1] in ".!?…"
    return (
        closed
        and small * 2 >= len(rest)
        and not _FIGURE.search(text)
        and not _OF_REFERENCES.search(text)
    )


def sentences_between(lines: Sequence[Line]) -> list[int]:
    """Return the places of short sentences, a line each, that stand below most of the items.

    The items have neither numbers nor gaps to tell them; they begin with names.
    """
    found = [
        at
        for at in range(1, len(lines))
        if len(lines[at].text) <= _PARAGRAPH
        and not lines[at].blanks
        and _is_closed(lines[at - 1].text)
        and _is_sentence(lines[at].text)
    ]
    named = sum(begins_like_reference(line.text) >= _NAMED for line in lines)
    few = len(found) < max(_FEWEST + 1, _MOSTLY * named)
    apart = all(after - before > 1 for before, after in pairwise(found))
    return found if not few and apart and len(found) <= named + 1 else []


def _is_closed(text: str) -> bool:
    return not is_open(text) or ends_in_address(text)


_NAMED: Final = 1.5
"""What a line begins like that begins with a name (see `begins_like_reference`)."""


_LINES_OF_SENTENCE: Final = 2

_OF_REFERENCES: Final = late(r": |//|://|\b[^\W\d_]\.")
"""What stands in references and in no sentence: initials, a place before its publisher."""


def _stands_apart(
    lines: Sequence[Line], pieces: Sequence[Sequence[int]], number: int, end: int
) -> bool:
    """Tell a paragraph that a blank line parts from its item, or a line that had room for more."""
    piece = pieces[number]
    if end == len(piece):
        return False
    above, below = lines[piece[end - 1]], lines[piece[end]]
    if below.blanks:
        return True
    near = pieces[max(0, number - _AROUND) : number + _AROUND + 1]
    width = max(lines[at].indent + len(lines[at].text) for one in near for at in one)
    return above.indent + len(above.text) + 1 + len(below.text.partition(" ")[0]) < _ROOM * width


_AROUND: Final = 5
"""Items before and behind that show how wide a list is set."""

_ROOM: Final = 0.9
"""How far a line with the first word of the next would go at most, that had room for it."""


def _paragraph(lines: Sequence[Line], piece: Sequence[int]) -> int:
    """Return how many lines of an item stand before a paragraph of prose below it."""
    if len(piece) > _LONGEST:
        return len(piece)
    for at in range(1, len(piece)):
        above = lines[piece[at - 1]].text
        gap = lines[piece[at]].blanks > 0
        closed = gap or not is_open(above) or ends_in_address(above)
        if above[-1] in _GOES_ON or not closed:
            continue
        below = join_lines(lines[place].text for place in piece[at:])
        prose = len(below) > _PARAGRAPH and not _FIGURE.search(below)
        if prose and below[0].isupper() and likeness(below) < _PROSE:
            return at
        if gap:
            return len(piece)
    return len(piece)


_LONGEST: Final = 30
"""Lines of an item with a remark, at most."""

_GOES_ON: Final = ",;:&-–("
"""What nothing ends in that a paragraph follows; a reference may end in a word or an address."""

_PARAGRAPH: Final = 60
"""Characters of a remark that is a paragraph, at least."""

_PROSE: Final = -1.0
"""What a paragraph of prose looks like, at most."""

_FIGURE: Final = late(r"\d")


def _up_to_deeper_bullet(lines: Sequence[Line], piece: Sequence[int]) -> list[int]:
    edge = lines[piece[0]].indent + 1
    below = (
        at
        for at in range(1, len(piece))
        if lines[piece[at]].indent > edge
        and is_bullet(label_of(lines[piece[at]].text))
        and not is_open(lines[piece[at - 1]].text)
        and likeness(lines[piece[at]].text) <= 0
    )
    return [*piece[: next(below, len(piece))]]


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
