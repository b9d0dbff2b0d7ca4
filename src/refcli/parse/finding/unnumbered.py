"""Lists without numbers: under a heading, or told by the look of their lines alone."""

from collections.abc import Sequence
from itertools import accumulate, pairwise
from typing import Final

from refcli.parse.finding.around_items import (
    is_alone_heading,
    names_work_below,
    references_of,
    without_capitals,
    without_frame,
    works_of,
)
from refcli.parse.finding.candidates import (
    FEW,
    NONE,
    Candidate,
    likely_stretch,
    look,
    mean_look,
)
from refcli.parse.finding.going_on import ends_in_address, goes_on, is_open
from refcli.parse.finding.headings import (
    counts_works,
    is_heading_after,
    is_reference_heading,
)
from refcli.parse.finding.likeness import begins_like_reference, likeness
from refcli.parse.finding.line import Line
from refcli.parse.finding.numbering import is_bullet, label_of
from refcli.parse.finding.split import Piece, split_lines
from refcli.parse.finding.wrapping import WIDEST, are_whole

__all__ = ["bare_lists", "headed_lists", "lists_beside", "lists_beside_notes"]


def headed_lists(lines: Sequence[Line]) -> list[Candidate]:
    """Find the lists under a heading, by the look of their lines."""
    found = []
    headings = [at for at, line in enumerate(lines) if is_reference_heading(line.text)]
    for place, stop in pairwise([*headings, len(lines)]):
        section = _section(lines, place + 1, stop)
        if section:
            stretch = lines[section.start : section.stop]
            works = works_of(stretch)
            whole = are_whole([stretch[at] for at in works], headed=True)
            keyed = any(names_work_below(a.text, b.text) for a, b in pairwise(stretch))
            if whole:
                split = [[at] for at in works]
            elif keyed:
                inner = split_lines([stretch[at] for at in works])
                split = [[works[at] for at in piece] for piece in inner]
            else:
                split = _from_heading(stretch, split_lines(stretch))
            pieces = _shifted(split, section.start)
            if whole:
                pieces = references_of(lines, pieces)
            else:
                bare = (without_capitals(lines, piece) for piece in pieces)
                pieces = [piece for piece in bare if not is_alone_heading(lines, piece)]
            if whole and place == 0 and section.stop == len(lines):
                found.append(Candidate(pieces, float(len(pieces))))
                continue
            alike = pieces[: _end_of_kind(lines, pieces)]
            found.append(likely_stretch(lines, alike, from_start=True, whole=whole))
    return found


def _from_heading(stretch: Sequence[Line], pieces: list[Piece]) -> list[Piece]:
    """Return the references under a heading, with the first where it was taken for prose.

    It stands as near to the next as the others do.
    """
    first = list(range(pieces[0][0])) if pieces else []
    gaps = [stretch[piece[0]].blanks for piece in pieces]
    alike = 0 < len(first) <= _LINES_OF_FIRST and look(stretch, first) > 0
    if alike and gaps[0] <= max(gaps[1:], default=0) and not is_open(stretch[first[-1]].text):
        return [first, *pieces]
    return pieces


_LINES_OF_FIRST: Final = 6


def bare_lists(lines: Sequence[Line]) -> list[Candidate]:
    """Find the stretch of a text without numbers and headings that looks like references."""
    if are_whole(lines):
        # Nothing but references: even what looks like none is one.
        each = references_of(lines, [[place] for place in range(len(lines))])
        return [Candidate(each, float(len(lines)))] if each else []
    works = works_of(lines)
    rest = [lines[at] for at in works]
    if FEW <= len(works) < len(lines) and are_whole(rest, headed=counts_works(lines[0].text)):
        return [Candidate([[at] for at in works], float(len(works)))]
    if apart := _all_apart(lines):
        return [Candidate(apart, float(len(lines)))]
    groups = _groups(_paragraphs(lines) or split_lines(lines))
    sure = [group for group in groups if len(groups) == 1 or _is_sure(lines, group)]
    alone = sum(len(group) == 1 for group in sure) >= FEW
    least = 0.0 if alone else _LIKELY_ALONE
    if alone or sum(map(len, sure)) >= FEW:
        # Examples of a style stand alone, words that say what they are above each.
        sure = [group for group in groups if group in sure or _is_example(lines, group, least)]
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
    works = [piece for piece in pieces if not is_alone_heading(lines, piece)]
    kept = without_frame(lines, works)
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


def _is_example(lines: Sequence[Line], group: Sequence[Piece], least: float = 0.0) -> bool:
    return len(group) == 1 and _is_named(lines, group[0]) and look(lines, group[0]) > least


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


def lists_beside(lines: Sequence[Line], taken: set[int]) -> list[Candidate]:
    """Find the works that stand without numbers beside a list with them: one's own, a letter's.

    Only what begins with names, looks like a reference altogether, and stands apart as a
    paragraph or beside others of its kind leaves no doubt in the body of a text.
    """
    found: list[Candidate] = []
    for stretch in _stretches_around_names(lines, taken):
        around = lines[stretch.start : stretch.stop]
        for group in _groups(_shifted(split_lines(around), stretch.start)):
            sure = [
                piece
                for piece in group
                if _begins_named(lines[piece[0]].text) and look(lines, piece) >= _SURE_ALONE
            ]
            several = len(sure) >= FEW and len(sure) == len(group)
            apart = [piece for piece in sure if _stands_apart(lines, piece)]
            if pieces := group if several else apart:
                found.append(Candidate(pieces, mean_look(lines, pieces) * len(pieces)))
    return found


_AROUND: Final = 8
"""Lines before and behind a name that show what it belongs to."""


def _stretches_around_names(lines: Sequence[Line], taken: set[int]) -> list[range]:
    """Return the stretches of lines that are in no list and in which lines begin with names."""
    stretches: list[range] = []
    for at, line in enumerate(lines):
        if at in taken or not _begins_named(line.text):
            continue
        start = max(0, at - _AROUND)
        if stretches and start <= stretches[-1].stop:
            start = stretches.pop().start
        stretches.append(range(start, min(len(lines), at + _AROUND + 1)))
    return [part for stretch in stretches for part in _untaken(stretch, taken)]


def _begins_named(text: str) -> bool:
    """Tell a line that begins with a name, be it behind a bullet."""
    label = label_of(text)
    return begins_like_reference(text[len(label) :] if is_bullet(label) else text) >= _NAMED


def _untaken(stretch: range, taken: set[int]) -> list[range]:
    parts: list[range] = []
    for at in stretch:
        if at in taken:
            continue
        if parts and parts[-1].stop == at:
            parts[-1] = range(parts[-1].start, at + 1)
        else:
            parts.append(range(at, at + 1))
    return parts


_NAMED: Final = 2.0
"""What a line begins like that begins with a name and initials."""


def _stands_apart(lines: Sequence[Line], piece: Piece) -> bool:
    behind = piece[-1] + 1
    return bool(lines[piece[0]].blanks) and (behind == len(lines) or bool(lines[behind].blanks))


_SURE: Final = 0.7
"""The least that a group of pieces must look like references where no heading says so."""

_SURE_ALONE: Final = 2.0
"""The same for a piece that stands alone."""

_LIKELY_ALONE: Final = 1.0
"""The same for one that begins with a name, where others are sure."""

_LINES_OF_MANY: Final = 2
"""Lines that look like whole references, where they are not parts of one."""


def _is_full(line: Line) -> bool:
    return likeness(line.text) > _SURE_ALONE and begins_like_reference(line.text) >= 2.0


_LINES_OF_ONE: Final = 12
"""Lines that one reference may take; the whole of so short a text may be one."""


def _section(lines: Sequence[Line], start: int, stop: int) -> range:
    """Return the lines under a heading, up to the next heading of its kind or of what follows."""
    for end in range(start, stop):
        blanks = lines[end].blanks
        if is_heading_after(lines[end].text, alone=not blanks) and (
            blanks or end == start or not _goes_on_above(lines[start : end + 1])
        ):
            return range(start, end)
    return range(start, stop)


def _goes_on_above(lines: Sequence[Line]) -> bool:
    """Tell whether the last line is the last word of the item above, for which it had no room."""
    above, line = lines[-2:]
    if not is_open(above.text) or ends_in_address(above.text):
        return False
    width = max(one.indent + len(one.text) for one in lines)
    room = above.indent + len(above.text) + 1 + len(line.text.partition(" ")[0])
    return line.text.endswith(".") or (width <= WIDEST and room > _FULL_WIDTH * width)


_FULL_WIDTH: Final = 0.9
"""The share of the width that a line with the first word of the next takes that had no room."""


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
