"""Lists without numbers: under a heading, or told by the look of their lines alone."""

import re
from collections.abc import Sequence
from itertools import accumulate, pairwise
from typing import Final

from refcli.parse.finding.candidates import (
    FEW,
    NONE,
    Candidate,
    likely_stretch,
    look,
    mean_look,
)
from refcli.parse.finding.going_on import goes_on, is_open
from refcli.parse.finding.headings import (
    counts_works,
    is_annotation,
    is_capitals,
    is_heading_after,
    is_part_heading,
    is_reference_heading,
)
from refcli.parse.finding.likeness import begins_like_reference, likeness
from refcli.parse.finding.line import Line
from refcli.parse.finding.split import Piece, is_subheading, split_lines
from refcli.parse.finding.wrapping import WIDEST, are_whole

__all__ = ["bare_lists", "headed_lists", "lists_beside_notes"]


def headed_lists(lines: Sequence[Line]) -> list[Candidate]:
    """Find the lists under a heading, by the look of their lines."""
    found = []
    headings = [at for at, line in enumerate(lines) if is_reference_heading(line.text)]
    for place, stop in pairwise([*headings, len(lines)]):
        section = _section(lines, place + 1, stop)
        if section:
            stretch = lines[section.start : section.stop]
            works = _works(stretch)
            whole = are_whole([stretch[at] for at in works], headed=True)
            keyed = any(_is_key(a.text, b.text) for a, b in pairwise(stretch))
            if whole:
                split = [[at] for at in works]
            elif keyed:
                inner = split_lines([stretch[at] for at in works])
                split = [[works[at] for at in piece] for piece in inner]
            else:
                split = split_lines(stretch)
            pieces = _shifted(split, section.start)
            if whole:
                pieces = _references_of(lines, pieces)
            else:
                bare = (_without_capitals(lines, piece) for piece in pieces)
                pieces = [piece for piece in bare if not _is_alone_heading(lines, piece)]
            if whole and place == 0 and section.stop == len(lines):
                found.append(Candidate(pieces, float(len(pieces))))
                continue
            alike = pieces[: _end_of_kind(lines, pieces)]
            found.append(likely_stretch(lines, alike, from_start=True, whole=whole))
    return found


def _references_of(lines: Sequence[Line], pieces: Sequence[Piece]) -> list[Piece]:
    """Return what of a list, a line each, is neither the heading of a part nor a remark below.

    An annotated bibliography has a paragraph of prose under each reference; a letter begins
    and ends with a greeting, which blank lines part from the list.
    """
    texts = [lines[piece[0]].text for piece in pieces]
    opened = sum(is_open(text) and not is_capitals(text) for text in texts)
    closed = opened <= max(1, (1 - _CLOSED) * len(pieces))
    kept = [piece for piece in pieces if not _heads_part(lines, piece[0], closed=closed)]
    references = [piece for piece in kept if not _is_prose(lines, piece)]
    if len(kept) - len(references) > _ANNOTATED * len(kept):
        kept = [piece for piece in references if not _is_remark(lines, piece)]
    return _without_frame(lines, kept)


def _without_frame(lines: Sequence[Line], pieces: Sequence[Piece]) -> list[Piece]:
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


_SIGN: Final = re.compile(r"[–—-]?\s?\d{1,4}\s?[–—-]?")


def _works(lines: Sequence[Line]) -> list[int]:
    """Return the places of the lines that neither head a part nor say what a work is about."""
    texts = [line.text for line in lines]
    others = [
        is_annotation(one)
        or is_part_heading(one)
        or is_capitals(one)
        or _is_sign(lines, at)
        or _is_key(one, below)
        for at, (one, below) in enumerate(pairwise([*texts, ""]))
    ]
    return [at for at, other in enumerate(others) if not other]


_KEY: Final = re.compile(
    r"(\w[\w’'-]+)(?:\s[^\W\d]\S*){0,2}\s(?:19|20)\d\d[a-z]?(?:\s\{[^{}]+\})?$"
)


def _is_key(text: str, below: str) -> bool:
    """Tell a line that names the work below it: ``Koes 1995``, ``Holm 2004 {published data}``."""
    found = _KEY.match(text)
    return found is not None and below.lstrip("* ").startswith(found[1])


def _without_capitals(lines: Sequence[Line], piece: Piece) -> Piece:
    """End a reference before the heading of a part, a line in capitals behind its sentence."""
    last = len(piece) - 1
    heads = last > 0 and is_capitals(lines[piece[last]].text)
    return piece[:last] if heads and not is_open(lines[piece[last - 1]].text) else piece


def _is_alone_heading(lines: Sequence[Line], piece: Piece) -> bool:
    return len(piece) == 1 and _heads_part(lines, piece[0], closed=True)


def _is_none(lines: Sequence[Line], piece: Piece) -> bool:
    return look(lines, piece) < _NO_REFERENCE


def _is_prose(lines: Sequence[Line], piece: Piece) -> bool:
    return len(lines[piece[0]].text) > _PROSE and _is_none(lines, piece)


def _is_remark(lines: Sequence[Line], piece: Piece) -> bool:
    """Tell a remark of one sentence below a reference, where the others are longer."""
    text = lines[piece[0]].text
    return len(text) * 2 > _PROSE and not _FIGURE.search(text) and _is_none(lines, piece)


_FIGURE: Final = re.compile(r"\d")


_ANNOTATED: Final = 0.25
"""The share of lines that are prose in an annotated bibliography, at least."""

_CLOSED: Final = 0.75
"""The share of lines that end as references do, where one that does not is a heading."""

_PROSE: Final = 120
"""Characters of a paragraph of prose, at least."""

_NO_REFERENCE: Final = -2.0


def bare_lists(lines: Sequence[Line]) -> list[Candidate]:
    """Find the stretch of a text without numbers and headings that looks like references."""
    if are_whole(lines):
        # Nothing but references: even what looks like none is one.
        each = _references_of(lines, [[place] for place in range(len(lines))])
        return [Candidate(each, float(len(lines)))] if each else []
    works = _works(lines)
    rest = [lines[at] for at in works]
    if FEW <= len(works) < len(lines) and are_whole(rest, headed=counts_works(lines[0].text)):
        return [Candidate([[at] for at in works], float(len(works)))]
    if apart := _all_apart(lines):
        return [Candidate(apart, float(len(lines)))]
    groups = _groups(_paragraphs(lines) or split_lines(lines))
    sure = [group for group in groups if len(groups) == 1 or _is_sure(lines, group)]
    if sum(len(group) == 1 for group in sure) >= FEW:
        # Examples of a style stand alone, words that say what they are above each.
        sure = [group for group in groups if group in sure or _is_example(lines, group)]
    part = likely_stretch(lines, [piece for group in sure for piece in group])
    whole_lines = sum(_is_full(line) for line in lines)
    if not part.pieces and 0 < len(lines) <= _LINES_OF_ONE and whole_lines < _LINES_OF_MANY:
        whole = list(range(len(lines)))
        one_look = look(lines, whole)
        part = Candidate([whole], one_look) if one_look > 0 else NONE
    return [part] if part.pieces else []


def _all_apart(lines: Sequence[Line]) -> list[Piece]:
    """Return what blank lines part where nearly all of it looks like references, else none.

    Then what looks like none is one, too, but for headings, greetings and prose around them.
    """
    pieces: list[Piece] = []
    for place, line in enumerate(lines):
        if not pieces or (line.blanks and not goes_on(lines[place - 1].text, line.text)):
            pieces.append([place])
        else:
            pieces[-1].append(place)
    works = [piece for piece in pieces if not _is_alone_heading(lines, piece)]
    kept = _without_frame(lines, works)
    likely = sum(look(lines, piece) > 0 for piece in kept)
    if len(kept) < FEW or likely < _ALL_APART * len(kept) or len(pieces) == len(lines):
        return []
    doubted = sum(
        begins_like_reference(lines[at].text) >= 2.0 and not is_open(lines[at - 1].text)
        for piece in kept
        for at in piece[1:]
    )
    return kept if doubted <= _DOUBTED * len(kept) else []


_ALL_APART: Final = 0.8
"""The share of paragraphs that must look like references where all of them are taken for one."""

_DOUBTED: Final = 0.2
"""How many lines inside of paragraphs may begin as items do, in shares of the paragraphs."""


def _paragraphs(lines: Sequence[Line]) -> list[Piece]:
    """Return the lines that look like references, a piece each, in a text that was not wrapped."""
    if max((len(line.text) for line in lines), default=0) <= WIDEST:
        return []
    broken = sum(goes_on(a.text, b.text) for a, b in pairwise(lines) if not b.blanks)
    if broken > _BROKEN_OFF * len(lines):
        return []
    pieces = [[at] for at in range(len(lines)) if _is_example(lines, [[at]])]
    return pieces if sum(look(lines, piece) >= _SURE_ALONE for piece in pieces) >= FEW else []


_BROKEN_OFF: Final = 0.05
"""The share of lines that may break off in a text that was not wrapped, at most."""


def _is_sure(lines: Sequence[Line], group: Sequence[Piece]) -> bool:
    return mean_look(lines, group) >= (_SURE if len(group) > 1 else _SURE_ALONE)


def _is_example(lines: Sequence[Line], group: Sequence[Piece]) -> bool:
    return len(group) == 1 and _is_named(lines, group[0]) and look(lines, group[0]) > 0


def lists_beside_notes(lines: Sequence[Line], taken: set[int]) -> list[Candidate]:
    """Find the lists that stand without numbers and headings in a text with footnotes.

    Its body must not be taken for a list: only groups that leave no doubt are.
    """
    groups = _groups(split_lines(lines))
    return [
        likely_stretch(lines, group)
        for group in groups
        if len(group) >= FEW
        and taken.isdisjoint(at for piece in group for at in piece)
        and mean_look(lines, group) >= _SURE_ALONE
    ]


_SURE: Final = 0.7
"""The least that a group of pieces must look like references where no heading says so."""

_SURE_ALONE: Final = 2.0
"""The same for a piece that stands alone."""

_LINES_OF_MANY: Final = 2
"""Lines that look like whole references, where they are not parts of one."""


def _is_full(line: Line) -> bool:
    return likeness(line.text) > _SURE_ALONE and begins_like_reference(line.text) >= 2.0


_LINES_OF_ONE: Final = 12
"""Lines that one reference may take; the whole of so short a text may be one."""


def _section(lines: Sequence[Line], start: int, stop: int) -> range:
    """Return the lines under a heading, up to the next heading of its kind or of what follows."""
    for end in range(start, stop):
        if is_heading_after(lines[end].text, alone=not lines[end].blanks):
            return range(start, end)
    return range(start, stop)


def _end_of_kind(lines: Sequence[Line], pieces: Sequence[Piece]) -> int:
    """Return how many pieces are of one kind: a list of authors ends where titles follow.

    Behind the references of a report its series is often listed: other lines or a new page
    come between, the items begin without names, and have few of a reference's marks.
    """
    breaks = [
        at
        for at in range(1, len(pieces))
        if pieces[at][0] > pieces[at - 1][-1] + 1
        or lines[pieces[at][0]].page != lines[pieces[at - 1][0]].page
    ]
    if not breaks:
        return len(pieces)
    named = [0, *accumulate(_is_named(lines, piece) for piece in pieces)]
    for start, end in pairwise([*breaks, len(pieces)]):
        if (
            end - start >= FEW
            and named[start] > 0.7 * start
            and named[end] - named[start] < 0.3 * (end - start)
            and mean_look(lines, pieces[start:end]) < 1.0
        ):
            return start
    return len(pieces)


def _is_named(lines: Sequence[Line], piece: Piece) -> bool:
    """Tell whether a piece begins with a name."""
    return begins_like_reference(lines[piece[0]].text) >= 2.0


def _shifted(pieces: list[Piece], by: int) -> list[Piece]:
    return [[place + by for place in piece] for piece in pieces]


def _groups(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """Return the pieces in groups that follow each other line upon line."""
    groups: list[list[Piece]] = []
    for piece in pieces:
        if groups and piece[0] == groups[-1][-1][-1] + 1:
            groups[-1].append(piece)
        else:
            groups.append([piece])
    return groups
