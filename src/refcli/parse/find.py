"""The references in a text: the list or lists, wherever they stand.

Three signs lead to references: numbers that count up through items which look like
references (with or without a heading, at the end of a text or of its chapters, at the foot
of its pages), a heading, and, where neither is there, the look of the lines alone.
"""

from collections.abc import Sequence
from typing import Final, NamedTuple

from refcli.parse.headings import is_heading_after, is_reference_heading
from refcli.parse.joining import hyphenated_words, join_lines
from refcli.parse.likeness import likeness
from refcli.parse.lines import Line, read_lines
from refcli.parse.notes import references_in_note
from refcli.parse.numbering import Run, find_runs, label_of
from refcli.parse.split import Piece, setting_of, split_lines, split_run

__all__ = ["find_references"]


class _Found(NamedTuple):
    """One list: its references as places of lines, and how well they look together."""

    pieces: list[Piece]
    score: float
    are_notes: bool = False


_NONE: Final = _Found([], 0.0)


def find_references(text: str) -> list[str]:
    """Return the references of a page or document in their order, each on one line.

    A printed number or bullet stays at the front. The list is empty where there is none.
    """
    lines = read_lines(text)
    known = hyphenated_words(text)
    found = _numbered(lines)
    found += _headed(lines, found)
    if not found:
        found = _bare(lines)
    pieces = sorted((piece, part.are_notes) for part in found for piece in part.pieces)
    references: list[str] = []
    for piece, is_note in pieces:
        whole = _text(lines, piece, known)
        references.extend(references_in_note(whole) if is_note else [_with_label_apart(whole)])
    return references


def _text(lines: Sequence[Line], piece: Piece, known: frozenset[str] = frozenset()) -> str:
    return join_lines((lines[place].text for place in piece), known)


def _with_label_apart(text: str) -> str:
    """Put a space after a number that is glued to its reference: ``[12]Smith``."""
    label = label_of(text)
    return f"{label.rstrip()} {text[len(label) :]}" if label else text


def _look(lines: Sequence[Line], piece: Piece) -> float:
    text = _text(lines, piece)
    return likeness(text[len(label_of(text)) :])


def _numbered(lines: Sequence[Line]) -> list[_Found]:
    """Find the runs of numbers or bullets whose items look like references.

    Of runs that share lines, the best stays.
    """
    candidates = [_of_run(lines, run) for run in find_runs(lines)]
    kept: list[_Found] = []
    taken: set[int] = set()
    for one in sorted(candidates, key=lambda found: -found.score):
        places = {place for piece in one.pieces for place in piece}
        if one.pieces and taken.isdisjoint(places):
            kept.append(one)
            taken |= places
    return kept


def _of_run(lines: Sequence[Line], run: Run) -> _Found:
    setting = setting_of(lines, run.starts)
    pieces = split_run(lines, run.starts, setting)
    if setting.are_notes:
        score = sum(_clipped(_look(lines, piece)) for piece in pieces)
        return _Found(pieces, score, are_notes=True) if score > 0 else _NONE
    if run.counted:
        score = sum(_clipped(_look(lines, piece)) for piece in pieces)
        return _Found(pieces, score) if score > 0 else _NONE
    return _likely_stretch(lines, pieces)


_CLIP: Final = 2.0
"""One piece may not outweigh many: its look counts no more than this either way."""


def _clipped(look: float) -> float:
    return max(-_CLIP, min(_CLIP, look))


def _headed(lines: Sequence[Line], numbered: Sequence[_Found]) -> list[_Found]:
    """Find the lists under a heading that no run of numbers covers."""
    taken = {place for part in numbered for piece in part.pieces for place in piece}
    found = []
    for place, line in enumerate(lines):
        if not is_reference_heading(line.text):
            continue
        section = _section(lines, place + 1)
        if not section or any(at in taken for at in section):
            continue
        part = _likely_stretch(
            lines,
            _shifted(split_lines(lines[section.start : section.stop]), section.start),
            from_start=True,
        )
        if part.pieces:
            found.append(part)
    return found


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
    part = _likely_stretch(lines, split_lines(lines))
    if not part.pieces and 0 < len(lines) <= _LINES_OF_ONE:
        whole = list(range(len(lines)))
        look = _look(lines, whole)
        part = _Found([whole], look) if look > 0 else _NONE
    return [part] if part.pieces else []


_LINES_OF_ONE: Final = 12
"""Lines that one reference may take; the whole of so short a text may be one."""

_NOT_ONE: Final = -1.5
"""A piece inside a list that looks worse than this is a subheading or a remark."""


def _likely_stretch(
    lines: Sequence[Line], pieces: Sequence[Piece], *, from_start: bool = False
) -> _Found:
    """Return the stretch of pieces whose looks sum to the most, without what is none inside."""
    looks = [_look(lines, piece) for piece in pieces]
    best, stretch, total, start = 0.0, range(0), 0.0, 0
    for place, look in enumerate(looks):
        if total <= 0 and not from_start:
            total, start = 0.0, place
        total += _clipped(look)
        if total > best:
            best, stretch = total, range(start, place + 1)
    return _Found([pieces[place] for place in stretch if looks[place] > _NOT_ONE], best)
