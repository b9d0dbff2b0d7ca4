"""A stretch of lines split into its references.

Whether a line begins a reference is seen from how it begins, how the line before it ended,
and how the list is set: hanging indents, first-line indents, blank lines, ragged ends. Each
of these speaks for or against; none decides alone, for any list breaks its own habits.
"""

from collections.abc import Sequence
from itertools import pairwise

from refcli.parse.line_model import BEGIN, INSIDE, label_lines
from refcli.parse.lines import Line

__all__ = ["Piece", "split_lines", "split_run"]

Piece = list[int]
"""The places of the lines that make up one reference."""


def split_run(lines: Sequence[Line], starts: Sequence[int]) -> list[Piece]:
    """Return the items of a numbered or bulleted run: each label line and what continues it.

    What stands between two labels belongs to the first, unless a gap wider than the run has
    inside its other items cuts it off. The last item ends likewise.
    """
    ends = [*starts[1:], len(lines)]
    inner = [
        lines[place].blanks
        for start, end in pairwise(starts)
        for place in range(start + 1, min(end, start + 4))
        if lines[place].page == lines[start].page
    ]
    widest = sorted(inner)[len(inner) * 3 // 4] if inner else 0
    sizes = sorted(end - start for start, end in pairwise(starts))
    longest = max(4, 2 * sizes[len(sizes) * 3 // 4] + 1) if sizes else 8
    return [
        _item(lines, start, min(end, start + longest), widest)
        for start, end in zip(starts, ends, strict=True)
    ]


def _item(lines: Sequence[Line], start: int, end: int, widest: int) -> Piece:
    piece = [start]
    for place in range(start + 1, end):
        line = lines[place]
        if line.blanks > widest:
            break
        piece.append(place)
    return piece


def split_lines(lines: Sequence[Line]) -> list[Piece]:
    """Return the references of a list without numbers, each as the places of its lines.

    Lines that belong to none (headings, running titles, prose) are left out.
    """
    pieces: list[Piece] = []
    for place, label in enumerate(label_lines(lines)):
        if label == BEGIN:
            pieces.append([place])
        elif label == INSIDE and pieces:
            pieces[-1].append(place)
    return pieces
