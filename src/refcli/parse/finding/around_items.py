"""What stands around the items of a list without numbers and between them, and is none of them.

Headings of parts, by words, a year or a letter; numbers of pages; remarks below references;
names of works above them; what leads to a list in a letter, and the greeting below it.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from refcli.parse.finding.candidates import FEW, look
from refcli.parse.finding.going_on import counts_part, is_open
from refcli.parse.finding.headings import is_annotation, is_capitals, is_part_heading, is_subheading
from refcli.parse.finding.line import Line
from refcli.parse.finding.split import Piece
from refcli.parse.finding.wrapping import with_tails
from refcli.text.patterns import late

__all__ = [
    "is_alone_heading",
    "names_work_below",
    "references_of",
    "without_capitals",
    "without_frame",
    "works_of",
]


def references_of(lines: Sequence[Line], pieces: Sequence[Piece]) -> list[Piece]:
    """Return what of a list, a line each, is neither the heading of a part nor a remark below.

    An annotated bibliography has a paragraph of prose under each reference; a letter begins
    and ends with a greeting, which blank lines part from the list.
    """
    pieces = with_tails(lines, pieces)
    texts = [lines[piece[0]].text for piece in pieces]
    opened = sum(is_open(text) and not (is_capitals(text) or counts_part(text)) for text in texts)
    closed = opened <= max(1, (1 - _CLOSED) * len(pieces))
    kept = [piece for piece in pieces if not _heads_part(lines, piece[0], closed=closed)]
    references = [piece for piece in kept if not _is_prose(lines, piece)]
    remarks = sum(_is_remark(lines, piece) for piece in kept)
    annotated = len(kept) - len(references) > _ANNOTATED * len(kept)
    if annotated or remarks > _REMARKED * len(kept):
        kept = [piece for piece in references if not _is_remark(lines, piece)]
    return without_frame(lines, kept)


def without_frame(lines: Sequence[Line], pieces: Sequence[Piece]) -> list[Piece]:
    """Return a list without the words around it: what leads to it with a colon, greetings.

    Blank lines part them from the list; where they part its items, too, only a paragraph of
    prose is none of it.
    """
    kept = list(pieces)
    if len(kept) > FEW and lines[kept[0][0]].text[-1] in ":：" and _is_none(lines, kept[0]):
        kept = kept[1:]
    apart = {piece[0] for piece in kept if lines[piece[0]].blanks > 0}
    other = _is_prose if len(apart) * 2 > len(kept) else _is_none
    while len(kept) > FEW and kept[1][0] in apart and other(lines, kept[0]):
        kept = kept[1:]
    while len(kept) > FEW:
        start = max((at for at in range(len(kept)) if kept[at][0] in apart), default=0)
        if len(kept) - start > _FRAME or not all(other(lines, piece) for piece in kept[start:]):
            break
        kept = kept[:start]
    return kept


_FRAME: Final = 3
"""Lines of a greeting below a list, at most."""


def _heads_part(lines: Sequence[Line], place: int, *, closed: bool) -> bool:
    text = lines[place].text
    if is_part_heading(text) or is_annotation(text) or _is_sign(lines, place):
        return True
    return closed and (is_subheading(lines, place) or is_capitals(text))


def _is_sign(lines: Sequence[Line], place: int) -> bool:
    """Tell a letter that heads a part, a year or the number of a page from the end of an item."""
    text, blanks = lines[place].text, lines[place].blanks
    if len(text) == 1 and text.isalpha():
        return True
    apart = not place or blanks > 0 or not is_open(lines[place - 1].text)
    return apart and _SIGN.fullmatch(text) is not None


_SIGN: Final = late(r"[–—-]?\s?\d{1,4}\s?[–—-]?")


def works_of(lines: Sequence[Line]) -> list[int]:
    """Return the places of the lines that neither head a part nor say what a work is about."""
    texts = [line.text for line in lines]
    others = [
        is_annotation(one)
        or is_part_heading(one)
        or is_capitals(one)
        or _is_sign(lines, at)
        or names_work_below(one, below)
        for at, (one, below) in enumerate(pairwise([*texts, ""]))
    ]
    return [at for at, other in enumerate(others) if not other]


_KEY: Final = late(r"(\w[\w’'-]+)(?:\s[^\W\d]\S*){0,2}\s(?:19|20)\d\d[a-z]?(?:\s\{[^{}]+\})?$")


def names_work_below(text: str, below: str) -> bool:
    """Tell a line that names the work below it: ``Koes 1995``, ``Holm 2004 {published data}``."""
    found = _KEY.match(text)
    return found is not None and below.lstrip("* ").startswith(found[1])


def without_capitals(lines: Sequence[Line], piece: Piece) -> Piece:
    """End a reference before the heading of a part, a line in capitals behind its sentence."""
    last = len(piece) - 1
    heads = last > 0 and is_capitals(lines[piece[last]].text)
    return piece[:last] if heads and not is_open(lines[piece[last - 1]].text) else piece


def is_alone_heading(lines: Sequence[Line], piece: Piece) -> bool:
    """Tell a piece that is nothing but the heading of a part."""
    return len(piece) == 1 and _heads_part(lines, piece[0], closed=True)


def _is_none(lines: Sequence[Line], piece: Piece) -> bool:
    return look(lines, piece) < _NO_REFERENCE


def _is_prose(lines: Sequence[Line], piece: Piece) -> bool:
    return len(lines[piece[0]].text) > _PROSE and _is_none(lines, piece)


def _is_remark(lines: Sequence[Line], piece: Piece) -> bool:
    """Tell a remark of one sentence below a reference, where the others are longer."""
    text = lines[piece[0]].text
    return len(text) * 2 > _PROSE and not _FIGURE.search(text) and _is_none(lines, piece)


_FIGURE: Final = late(r"\d")


_ANNOTATED: Final = 0.25
"""The share of lines that are prose in an annotated bibliography, at least."""

_REMARKED: Final = 0.35
"""The share of lines that are remarks of one sentence, where hardly a line is longer prose."""

_CLOSED: Final = 0.75
"""The share of lines that end as references do, where one that does not is a heading."""

_PROSE: Final = 120
"""Characters of a paragraph of prose, at least."""

_NO_REFERENCE: Final = -2.0
