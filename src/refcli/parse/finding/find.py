"""The references in a text: the list or lists, wherever they stand.

Three signs lead to references: numbers that count up through items which look like
references (with or without a heading, at the end of a text or of its chapters, at the foot
of its pages), a heading, and, where neither is there, the look of the lines alone.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from refcli.parse.finding.headings import is_heading_after, is_reference_heading
from refcli.parse.finding.inline import broken_at_numbers
from refcli.parse.finding.joining import hyphenated_words, join_lines
from refcli.parse.finding.likeness import begins_like_reference, likeness
from refcli.parse.finding.lines import Line, read_lines
from refcli.parse.finding.notes import (
    is_remark,
    references_in_item,
    references_in_note,
)
from refcli.parse.finding.numbering import find_runs, label_of
from refcli.parse.finding.split import Piece, setting_of, split_lines, split_run

__all__ = ["find_references"]


class _Found(NamedTuple):
    """One list: its references as places of lines, and how well they look together."""

    pieces: list[Piece]
    score: float
    are_notes: bool = False


_NONE: Final = _Found([], 0.0)


def find_references(text: str) -> list[str]:
    """Return the references of a page or document in their order, each on one line.

    A printed number or bullet stays at the front. The list is empty if there is none.
    """
    lines = broken_at_numbers(read_lines(text))
    known = hyphenated_words(text)
    found = _chosen([*_numbered(lines), *_headed(lines)])
    if not found:
        found = _bare(lines)
    elif all(part.are_notes for part in found):
        found += _unheaded(lines, {at for part in found for piece in part.pieces for at in piece})
    pieces = sorted((piece, part.are_notes) for part in found for piece in part.pieces)
    beside = not all(part.are_notes for part in found)
    references: list[str] = []
    for piece, is_note in pieces:
        whole = _text(lines, piece, known)
        if is_note:
            references += references_in_note(whole, beside_a_list=beside)
        else:
            references += references_in_item(whole)
    return references


def _chosen(candidates: list[_Found]) -> list[_Found]:
    """Return the lists that share no line: of those that do, the one that looks best."""
    kept: list[_Found] = []
    taken: set[int] = set()
    for one in sorted(candidates, key=lambda found: -found.score):
        places = {place for piece in one.pieces for place in piece}
        if places and taken.isdisjoint(places):
            kept.append(one)
            taken |= places
    return kept


def _text(lines: Sequence[Line], piece: Piece, known: frozenset[str] = frozenset()) -> str:
    return join_lines((lines[place].text for place in piece), known)


_LONGEST: Final = 30
"""Lines of a piece that its look is judged by."""


def _look(lines: Sequence[Line], piece: Piece) -> float:
    text = _text(lines, piece[:_LONGEST])
    return likeness(text[len(label_of(text)) :])


_NUMBERS_WIN: Final = 1.3
"""Printed numbers prove more than the look of lines: their score counts so much more."""


def _numbered(lines: Sequence[Line]) -> list[_Found]:
    """Find the runs of numbers or bullets whose items look like references."""
    found = []
    for run in find_runs(lines):
        setting = setting_of(lines, run.starts)
        pieces = split_run(lines, run.starts, setting)
        if not _begin_well(lines, pieces, counted=run.counted):
            continue
        if not run.counted and _mostly_unmarked(lines, run.starts):
            continue
        looks = [_clipped(_look(lines, piece)) for piece in pieces]
        if setting.are_notes or _are_remarks(lines, pieces):
            # Notes without a reference (Ibid., a remark) say nothing against the others.
            part = _Found(pieces, sum(look for look in looks if look > 0), are_notes=True)
        elif run.counted:
            part = _Found(pieces, sum(looks))
        else:
            part = _likely_stretch(lines, pieces)
        if part.score > 0:
            found.append(part._replace(score=part.score * _NUMBERS_WIN))
    return found


_REMARKS: Final = 0.2
"""The share of items that lead to a reference or back to one, in footnotes at least."""


def _are_remarks(lines: Sequence[Line], pieces: Sequence[Piece]) -> bool:
    """Tell footnotes that stand together, as in Markdown: `Vgl. Assmann …`, `Ebd., S. 12`."""
    heads = [lines[piece[0]].text for piece in pieces]
    return sum(map(is_remark, heads)) > _REMARKS * len(heads)


def _begin_well(lines: Sequence[Line], pieces: Sequence[Piece], *, counted: bool) -> bool:
    """Tell whether what follows the labels begins as references do.

    Pages and years begin lines by chance, and GOST puts dashes before its elements: what
    follows those begins no reference.
    """
    heads = [lines[piece[0]].text for piece in pieces]
    for place, piece in enumerate(pieces):
        if heads[place] == label_of(heads[place]) and len(piece) > 1:
            heads[place] += f" {lines[piece[1]].text}"
    begin = [begins_like_reference(head[len(label_of(head)) :].lstrip()) for head in heads]
    return sum(begin) > len(begin) * (0.3 if counted else 1.0)


def _mostly_unmarked(lines: Sequence[Line], starts: Sequence[int]) -> bool:
    """Tell whether more lines around begin like references without the mark than with it."""
    marked = set(starts)
    around = range(max(0, starts[0] - _NEAR), min(len(lines), starts[-1] + _NEAR + 1))
    unmarked = sum(
        begins_like_reference(lines[at].text) >= 2.0 for at in around if at not in marked
    )
    return unmarked > len(marked)


_NEAR: Final = 8

_CLIP: Final = 2.0
"""One piece may not outweigh many: its look counts no more than this either way."""


def _clipped(look: float) -> float:
    return max(-_CLIP, min(_CLIP, look))


def _headed(lines: Sequence[Line]) -> list[_Found]:
    """Find the lists under a heading, by the look of their lines."""
    found = []
    for place, line in enumerate(lines):
        if is_reference_heading(line.text) and (section := _section(lines, place + 1)):
            pieces = _shifted(split_lines(lines[section.start : section.stop]), section.start)
            alike = pieces[: _end_of_kind(lines, pieces)]
            found.append(_likely_stretch(lines, alike, from_start=True))
    return found


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
    for start, end in pairwise([*breaks, len(pieces)]):
        before, after = pieces[:start], pieces[start:end]
        if (
            len(after) >= _FEW
            and _share_named(lines, before) > 0.7
            and _share_named(lines, after) < 0.3
            and _mean_look(lines, after) < 1.0
        ):
            return start
    return len(pieces)


_FEW: Final = 3
"""Pieces that make a kind of their own."""


def _share_named(lines: Sequence[Line], pieces: Sequence[Piece]) -> float:
    """Return the share of pieces that begin with a name."""
    named = sum(begins_like_reference(lines[piece[0]].text) >= 2.0 for piece in pieces)
    return named / len(pieces)


def _shifted(pieces: list[Piece], by: int) -> list[Piece]:
    return [[place + by for place in piece] for piece in pieces]


def _section(lines: Sequence[Line], start: int) -> range:
    """Return the lines under a heading, up to the next heading of its kind or of what follows."""
    for end in range(start, len(lines)):
        text = lines[end].text
        if is_reference_heading(text) or (lines[end].blanks and is_heading_after(text)):
            return range(start, end)
    return range(start, len(lines))


def _bare(lines: Sequence[Line]) -> list[_Found]:
    """Find the stretch of a text without numbers and headings that looks like references."""
    groups = _groups(split_lines(lines))
    sure = [
        group
        for group in groups
        if _mean_look(lines, group) >= (_SURE if len(group) > 1 else _SURE_ALONE)
        or len(groups) == 1
    ]
    part = _likely_stretch(lines, [piece for group in sure for piece in group])
    if not part.pieces and 0 < len(lines) <= _LINES_OF_ONE:
        whole = list(range(len(lines)))
        look = _look(lines, whole)
        part = _Found([whole], look) if look > 0 else _NONE
    return [part] if part.pieces else []


def _unheaded(lines: Sequence[Line], taken: set[int]) -> list[_Found]:
    """Find the lists that stand without numbers and headings in a text with footnotes.

    Its body must not be taken for a list: only groups that leave no doubt are.
    """
    groups = _groups(split_lines(lines))
    return [
        _likely_stretch(lines, group)
        for group in groups
        if len(group) >= _FEW
        and taken.isdisjoint(at for piece in group for at in piece)
        and _mean_look(lines, group) >= _SURE_ALONE
    ]


_SURE: Final = 0.7
"""The least that a group of pieces must look like references where no heading says so."""


_SURE_ALONE: Final = 2.0
"""The same for a piece that stands alone."""


def _groups(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """Return the pieces in groups that follow each other line upon line."""
    groups: list[list[Piece]] = []
    for piece in pieces:
        if groups and piece[0] == groups[-1][-1][-1] + 1:
            groups[-1].append(piece)
        else:
            groups.append([piece])
    return groups


def _mean_look(lines: Sequence[Line], pieces: Sequence[Piece]) -> float:
    return sum(_look(lines, piece) for piece in pieces) / len(pieces)


_LINES_OF_ONE: Final = 12
"""Lines that one reference may take; the whole of so short a text may be one."""

_NOT_ONE: Final = -1.5
"""A piece inside a list that looks worse than this is a subheading or a remark."""


def _likely_stretch(
    lines: Sequence[Line], pieces: Sequence[Piece], *, from_start: bool = False
) -> _Found:
    """Return the stretch of pieces with the highest sum of looks, and no other piece inside.

    Under a heading the stretch begins with the first piece.
    """
    looks = [_look(lines, piece) for piece in pieces]
    best, stretch, total, start = 0.0, range(0), 0.0, 0
    for place, look in enumerate(looks):
        if total <= 0 and not from_start:
            total, start = 0.0, place
        total += _clipped(look)
        if total > best:
            best, stretch = total, range(start, place + 1)
    if len(stretch) >= _FEW and stretch.stop == len(pieces) - 1:
        # One odd reference ends many a list: nothing follows that it could belong to.
        stretch = range(stretch.start, len(pieces))
    return _Found([pieces[place] for place in stretch if looks[place] > _NOT_ONE], best)
