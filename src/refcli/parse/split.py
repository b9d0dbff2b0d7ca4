"""A stretch of lines split into its references.

Whether a line begins a reference is seen from how it begins, how the line before it ended,
and how the list is set: hanging indents, first-line indents, blank lines, ragged ends. Each
of these speaks for or against; none decides alone, for any list breaks its own habits.
"""

import re
from collections.abc import Sequence
from typing import Final

from refcli.parse.likeness import begins_like_reference, likeness
from refcli.parse.lines import Line

__all__ = ["Piece", "split_lines", "split_run"]

Piece = list[int]
"""The places of the lines that make up one reference."""

_CUT_WORD: Final = re.compile(r"[^\W_][-\u2010\u00ad\u00ac]$")
_UNFINISHED: Final = re.compile(
    r"(?:[,:;&(/–—\[]|\b(?:and|und|et|y|и|і|e|of|the|der|die|des|de|für|for|in|im|von|zur|zum|on|"
    r"а|в|на|по|для|с|к|о|Vol\.|No\.|pp?\.|S\.|С\.|Т\.|№|Bd\.|Nr\.|[A-ZА-Я]\.,))$"
)
_FINISHED: Final = re.compile(r"[.!?)\]»”\"/>\d]$")


def split_run(lines: Sequence[Line], starts: Sequence[int]) -> list[Piece]:
    """Return the items of a numbered or bulleted run: each label line and what continues it.

    What stands between two labels belongs to the first, unless a gap wider than the run has
    inside its other items cuts it off. The last item ends likewise.
    """
    ends = [*starts[1:], len(lines)]
    inner = [
        lines[place].blanks
        for start, end in zip(starts, starts[1:], strict=False)
        for place in range(start + 1, min(end, start + 4))
        if lines[place].page == lines[start].page
    ]
    widest = sorted(inner)[len(inner) * 3 // 4] if inner else 0
    sizes = sorted(end - start for start, end in zip(starts, starts[1:], strict=False))
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
    """Return the references of a list without numbers, each as the places of its lines."""
    if not lines:
        return []
    layout = _Layout(lines)
    pieces = [[0]]
    for place in range(1, len(lines)):
        if layout.begins(place) + _continuity(lines, pieces[-1], place) > 0:
            pieces.append([place])
        else:
            pieces[-1].append(place)
    return pieces


def _continuity(lines: Sequence[Line], piece: Piece, place: int) -> float:
    """What the reference so far says: a whole one may end here, a torn one may not."""
    before = lines[piece[-1]].text
    if _CUT_WORD.search(before) and lines[place].text[0].islower():
        return -4.0
    if _UNFINISHED.search(before):
        return -2.5
    so_far = " ".join(lines[at].text for at in piece[:8])
    score = 0.5 if _FINISHED.search(before) else -1.0
    return score + max(-1.5, min(1.0, likeness(so_far) / 2))


class _Layout:
    """How a list is set, and what that says of each of its lines."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.lines = lines
        self.heads = [begins_like_reference(line.text) for line in lines]
        self.width = sorted(len(line.text) + line.indent for line in lines)[len(lines) * 9 // 10]
        self.blank_weight = self._weight([line.blanks > 0 for line in lines])
        indents = sorted(line.indent for line in lines)
        base = indents[len(indents) // 20]
        self.outdented = [line.indent <= base + 1 for line in lines]
        self.indent_weight = self._weight(self.outdented)

    def _weight(self, marked: Sequence[bool]) -> float:
        """How well a mark of the layout tells beginnings: about -3 to 3, 0 where it is none."""
        with_mark = [head for head, mark in zip(self.heads, marked, strict=True) if mark]
        without = [head for head, mark in zip(self.heads, marked, strict=True) if not mark]
        if not with_mark or not without:
            return 0.0
        difference = sum(with_mark) / len(with_mark) - sum(without) / len(without)
        trust = min(1.0, min(len(with_mark), len(without)) / 3)
        return max(-3.0, min(3.0, difference * 1.5)) * trust

    def begins(self, place: int) -> float:
        """Return what speaks for the line as the first of a reference."""
        line, before = self.lines[place], self.lines[place - 1]
        score = self.heads[place] - 1.0
        if line.page == before.page:
            score += self.blank_weight if line.blanks else -self.blank_weight / 2
        score += self.indent_weight if self.outdented[place] else -self.indent_weight
        if len(before.text) + before.indent < self.width * 0.8:
            score += 1.0
        return score
