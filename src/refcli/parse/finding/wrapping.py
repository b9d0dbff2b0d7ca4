"""Whether lines were wrapped, or each is a paragraph of its own.

Lists copied from a page, a word processor or a program have a line for each reference, short
or long; lists copied from a PDF or an editor are wrapped. A line that was wrapped had no room
for the first word of the next, and breaks sentences wherever it ends.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from refcli.parse.finding.blanks import parted_by_blanks
from refcli.parse.finding.going_on import goes_on, is_open
from refcli.parse.finding.likeness import begins_like_reference, is_address, likeness
from refcli.parse.finding.line import Line
from refcli.text.patterns import late

__all__ = ["WIDEST", "are_whole", "had_room", "hang", "with_tails"]

WIDEST: Final = 200
"""No page is so wide that its lines have more characters."""

_LOOKS: Final = 0.55
"""The share of lines that look like whole references, at least."""

_ALL_LOOK: Final = 0.95
"""The same where nothing else is asked."""

_NEARLY_ALL: Final = 0.8
"""The same where one line may break the rest."""

_FEWEST: Final = 4
"""Lines that are not two or three of one reference by chance."""

_BROKEN_OFF: Final = 0.12
"""The share of lines that may end or begin as if a sentence went on, at most."""

_NO_ROOM: Final = 0.3
"""The share of lines that may have been full, at most, in a list that was not wrapped."""


def are_whole(lines: Sequence[Line], *, headed: bool = False) -> bool:
    """Tell whether each line is a reference of its own, as in a list pasted from a page.

    Under a heading, lines that begin with names each are, though they say little more.
    """
    if not lines or _some_hang(lines) or parted_by_blanks(lines) or _are_full(lines):
        return False
    if _are_addresses(lines) or _share_whole(lines, 1.0) >= _ALL_LOOK:
        return True
    named = len(lines) >= _FEWEST and not _is_set(lines) and _all_named(lines)
    if headed and (named or had_room(lines)):
        return True
    looking = _share_whole(lines, 0.5)
    if looking < _LOOKS or _is_set(lines):
        return False
    neighbours = [(a.text, b.text) for a, b in pairwise(lines) if not b.blanks]
    if not neighbours:
        return True
    broken_off = sum(goes_on(a, b) for a, b in neighbours)
    width = max(len(line.text) for line in lines)
    if width > WIDEST:
        return broken_off <= max(1, _BROKEN_OFF * len(neighbours))
    # Of lines that nearly all look like references, one may begin in small letters: hooks, bell.
    odd = looking >= _NEARLY_ALL and len(lines) >= _FEWEST
    if broken_off > max(odd, _BROKEN_OFF * len(neighbours)):
        return False
    if looking >= _ALL_LOOK and len(lines) >= _FEWEST:
        return True
    full = sum(len(a) + 1 + len(b.partition(" ")[0]) > 0.9 * width for a, b in neighbours)
    return full <= _NO_ROOM * len(neighbours)


def with_tails(lines: Sequence[Line], pieces: Sequence[list[int]]) -> list[list[int]]:
    """Return references of a line each; one that is only numbers goes on with the one above.

    It is the volume and the pages, which had no room there: ``Т. 12. С. 101–118.``
    """
    whole: list[list[int]] = []
    for piece in pieces:
        line = lines[piece[0]]
        next_line = bool(whole) and piece[0] == whole[-1][-1] + 1 and not line.blanks
        if next_line and len(line.text) <= _LONGEST_TAIL and _TAIL.fullmatch(line.text):
            whole[-1] += piece
        else:
            whole.append(list(piece))
    return whole


_LONGEST_TAIL: Final = 60

_TAIL: Final = late(
    r"(?=[^\d]*\d)(?=[\d\s]*[^\d\s])"
    r"(?:(?![\u3040-\u9fff\uac00-\ud7af])[^\W\d_]{1,2}(?![^\W\d_])|[\d\s.,;:()/–—-])+"
)
"""Figures and their marks, and words of two letters at most before them."""


def _are_full(lines: Sequence[Line]) -> bool:
    """Tell wrapped lines: many break off where the first word of the next had no room."""
    width = max(len(line.text) for line in lines)
    full = sum(
        is_open(a.text) and len(a.text) + 1 + _first_word(b.text) > _FULL * width
        for a, b in pairwise(lines)
        if not b.blanks
    )
    return width <= WIDEST and full > max(1, _FULL_LINES * len(lines))


_FULL_LINES: Final = 0.25
"""The share of lines of a list that was not wrapped that may be full and break off, at most."""


def _are_addresses(lines: Sequence[Line]) -> bool:
    """Tell a list of web pages, each of which has its address."""
    return len(lines) > 1 and all(is_address(line.text) or "://" in line.text for line in lines)


def had_room(lines: Sequence[Line]) -> bool:
    """Tell whether no line was wrapped, whatever the lines look like: each ended before the edge.

    The first word of the next line had room behind each but those that a name follows, and a
    few that end as references do; no sentence goes on; some look like references.
    """
    if len(lines) < _FEWEST or _is_set(lines):
        return False
    width = max(len(line.text) for line in lines)
    full = 0
    for above, line in pairwise(lines):
        if line.blanks or _is_named(line):
            continue
        if goes_on(above.text, line.text):
            return False
        if len(above.text) + 1 + _first_word(line.text) > _FULL * width:
            if is_open(above.text):
                return False
            full += 1
    few = max(1, _SELDOM * len(lines))
    return full <= few and _share_whole(lines, 0.5) >= _SOME


_SELDOM: Final = 0.15
"""The share of lines that may be full by chance."""

_FULL: Final = 0.85
"""A line that with the next word would be so wide was full, in shares of the widest."""


def _first_word(text: str) -> int:
    """Return how many letters must find room together; Chinese is set letter by letter."""
    return 2 if "\u3040" <= text[0] <= "\u9fff" else len(text.partition(" ")[0])


_SOME: Final = 0.3
"""The share of lines that must look like references where none was wrapped."""


def _some_hang(lines: Sequence[Line]) -> bool:
    """Tell a list whose items stand apart, where each deeper line follows its item at once.

    A page printed by a browser has hardly a wrapped line, and that one hangs.
    """
    edge = min(line.indent for line in lines)
    inner = [line for line in lines[1:] if line.indent > edge + 1]
    apart = sum(bool(line.blanks) for line in lines[1:] if line.indent <= edge + 1)
    if not inner or apart < _NAMED * (len(lines) - 1 - len(inner)) or apart < _FEWEST - 1:
        return False
    return not any(line.blanks or _is_named(line) for line in inner)


_NAMED: Final = 0.85
"""The share of lines that begin with a name, in a list that was not wrapped."""


def _all_named(lines: Sequence[Line]) -> bool:
    return sum(map(_is_named, lines)) >= _NAMED * len(lines)


def _is_named(line: Line) -> bool:
    return begins_like_reference(line.text) >= 1.5


def hang(lines: Sequence[Line]) -> bool:
    """Tell whether all lines are set with hanging indents: names at the edge, the rest deeper."""
    if len(lines) < _FEWEST:
        return False
    edge = min(line.indent for line in lines)
    outer = [line for line in lines if line.indent <= edge + 1]
    inner = [line for line in lines if line.indent > edge + 1]
    return (
        len(lines) <= len(inner) * 8
        and sum(map(_is_named, outer)) >= _NAMED * len(outer)
        and sum(map(_is_named, inner)) <= 0.35 * len(inner)
    )


def _share_whole(lines: Sequence[Line], beginning: float) -> float:
    """Return the share of lines that look like references and begin so well."""
    whole = sum(
        likeness(line.text) > 0 and begins_like_reference(line.text) >= beginning for line in lines
    )
    return whole / len(lines)


def _is_set(lines: Sequence[Line]) -> bool:
    """Tell whether lines are indented, as wrapped ones hang."""
    edge = min(line.indent for line in lines)
    return sum(line.indent > edge + 1 for line in lines) > 0.1 * len(lines)
