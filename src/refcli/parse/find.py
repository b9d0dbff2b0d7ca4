"""The references in a text: the list or lists, wherever they stand.

Three signs lead to a list: numbers that count up through items which look like references
(with or without a heading, at the end of a text, of its chapters, or at the foot of its
pages), a heading, and, where neither is there, the look of the lines alone.
"""

from collections.abc import Sequence
from typing import Final, NamedTuple

from refcli.parse.headings import is_heading_after, is_reference_heading
from refcli.parse.joining import hyphenated_words, join_lines
from refcli.parse.likeness import likeness
from refcli.parse.lines import Line, read_lines
from refcli.parse.numbering import find_runs, label_of
from refcli.parse.split import Piece, split_lines, split_run

__all__ = ["find_references"]


class _Found(NamedTuple):
    """One list: its references as places of lines, and how well they look."""

    pieces: list[Piece]
    score: float

    @property
    def first(self) -> int:
        return self.pieces[0][0]

    @property
    def last(self) -> int:
        return self.pieces[-1][-1]


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
    pieces = [piece for part in sorted(found, key=lambda part: part.first) for piece in part.pieces]
    return [_text(lines, piece, known) for piece in pieces]


def _text(lines: Sequence[Line], piece: Piece, known: frozenset[str] = frozenset()) -> str:
    return join_lines((lines[place].text for place in piece), known)


def _looks(lines: Sequence[Line], piece: Piece) -> float:
    text = _text(lines, piece)
    return likeness(text[len(label_of(text)) :])


_CLIP: Final = 2.0
"""One piece may not outweigh many: its look counts no more than this either way."""


def _clipped(look: float) -> float:
    return max(-_CLIP, min(_CLIP, look))


def _numbered(lines: Sequence[Line]) -> list[_Found]:
    """Find the runs of numbers or bullets whose items look like references.

    Of runs that overlap, the best stays.
    """
    candidates = []
    for run in find_runs(lines):
        pieces = split_run(lines, run.starts)
        score = sum(_clipped(_looks(lines, piece)) for piece in pieces)
        if score > 0:
            candidates.append(_Found(pieces, score))
    return _best(candidates)


def _best(candidates: list[_Found]) -> list[_Found]:
    kept: list[_Found] = []
    for one in sorted(candidates, key=lambda found: -found.score):
        if all(one.last < other.first or one.first > other.last for other in kept):
            kept.append(one)
    return kept


def _headed(lines: Sequence[Line], numbered: Sequence[_Found]) -> list[_Found]:
    """Find the lists under a heading that no run of numbers covers."""
    taken = {place for part in numbered for place in range(part.first, part.last + 1)}
    found = []
    for place, line in enumerate(lines):
        if not is_reference_heading(line.text):
            continue
        section = _section(lines, place + 1)
        if not section or any(at in taken for at in section):
            continue
        pieces = [
            [section.start + at for at in piece]
            for piece in split_lines(lines[section.start : section.stop])
        ]
        if part := _longest_likely(lines, pieces, from_start=True):
            found.append(part)
    return found


def _section(lines: Sequence[Line], start: int) -> range:
    """Return the lines under a heading, up to the next heading of its kind or of what follows."""
    for end in range(start, len(lines)):
        text = lines[end].text
        if is_reference_heading(text) or (lines[end].blanks and is_heading_after(text)):
            return range(start, end)
    return range(start, len(lines))


def _bare(lines: Sequence[Line]) -> list[_Found]:
    """Find the stretch of a text without numbers and headings that looks like references."""
    part = _longest_likely(lines, split_lines(lines), from_start=False)
    if part is None and 0 < len(lines) <= _LINES_OF_ONE:
        whole = list(range(len(lines)))
        look = _looks(lines, whole)
        part = _Found([whole], look) if look > 0 else None
    return [part] if part else []


_LINES_OF_ONE: Final = 12
"""Lines that one reference may take; the whole of so short a text may be one."""


def _longest_likely(
    lines: Sequence[Line], pieces: list[Piece], *, from_start: bool
) -> _Found | None:
    """Return the run of pieces whose looks sum to the most, without what is none inside."""
    looks = [_looks(lines, piece) for piece in pieces]
    best, best_range, total, start = 0.0, range(0), 0.0, 0
    for place, look in enumerate(looks):
        if total <= 0 and not from_start:
            total, start = 0.0, place
        total += _clipped(look)
        if total > best:
            best, best_range = total, range(start, place + 1)
    kept = [pieces[place] for place in best_range if looks[place] > -1.5]
    return _Found(kept, best) if kept else None
