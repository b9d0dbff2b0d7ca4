"""Lists whose items have numbers, keys or bullets.

A number proves nothing alone; a count that goes up through the whole of a text, or under a
heading, is a list whatever its items look like. Others are lists where their items look like
references.
"""

from collections.abc import Sequence, Set
from typing import Final

from refcli.parse.finding.candidates import Candidate, clipped, likely_stretch, look, text_of
from refcli.parse.finding.going_on import is_open
from refcli.parse.finding.headings import is_notes_heading, is_reference_heading
from refcli.parse.finding.likeness import begins_like_reference
from refcli.parse.finding.line import Line
from refcli.parse.finding.notes import is_in_full, is_remark
from refcli.parse.finding.numbering import Run, find_runs, label_of
from refcli.parse.finding.split import Piece, setting_of, split_run
from refcli.text.patterns import late

__all__ = ["lone_notes", "numbered_lists"]

_NUMBERS_WIN: Final = 1.3
"""Printed numbers prove more than the look of lines: their score counts so much more."""

_SURE: Final = 3.0
"""The score of each item of a list that its heading or its place proves to be one."""

_NEAR: Final = 8


def numbered_lists(lines: Sequence[Line]) -> list[Candidate]:
    """Find the runs of numbers or bullets that are lists of references."""
    found = []
    for run in find_runs(lines):
        setting = setting_of(lines, run.starts)
        pieces = split_run(lines, run.starts, setting)
        proved = _is_proved(lines, run, pieces)
        if not proved and not _begin_well(lines, pieces, counted=run.counted):
            continue
        if not (run.counted or proved) and _mostly_unmarked(lines, run.starts):
            continue
        if setting.are_notes or (run.kind != "back" and _are_remarks(lines, pieces)):
            # Notes without a reference (Ibid., a remark) say nothing against the others.
            looks = [clipped(look(lines, piece)) for piece in pieces]
            part = Candidate(pieces, sum(one for one in looks if one > 0), are_notes=True)
        elif proved:
            part = Candidate(pieces, _SURE * len(pieces), holes=run.holes)
        elif run.counted:
            lowest = -2.0 if run.holes else -1.0
            score = sum(clipped(look(lines, piece), lowest) for piece in pieces)
            part = Candidate(pieces, score, holes=run.holes)
        else:
            part = likely_stretch(lines, pieces)
        if part.score > 0:
            found.append(part._replace(score=part.score * _NUMBERS_WIN))
    return found


def lone_notes(lines: Sequence[Line], taken: Set[int]) -> list[Candidate]:
    """Find the one footnote of a text: the last line with the number 1 before a work in full."""
    for place in range(len(lines) - 1, -1, -1):
        text = lines[place].text
        found = _ONE.match(text)
        if found and place not in taken and (label := label_of(text)) == found.group():
            piece = [place]
            while piece[-1] + 1 < len(lines) and is_open(lines[piece[-1]].text):
                piece.append(piece[-1] + 1)
            work = text_of(lines, piece)[len(label) :]
            if taken.isdisjoint(piece) and is_in_full(work) and begins_like_reference(work) >= 1.5:
                return [Candidate([piece], look(lines, piece), are_notes=True)]
            return []
    return []


_ONE: Final = late(r"[\[(]?1[\])]?\.?\s*(?=[^\s\d])")


def _is_proved(lines: Sequence[Line], run: Run, pieces: Sequence[Piece]) -> bool:
    """Tell whether a count begins under a heading of references, or is all of the text.

    Where it is all of the text, or notes, some of its items must look like references.
    """
    if run.kind == "back":
        return True
    likely = sum(look(lines, piece) > 0 for piece in pieces)
    if run.kind in ("key", "bullet"):
        whole = run.starts[0] == 0 and likely * 2 > len(pieces)
        return len(run.starts) >= _FEWEST and (whole or _is_headed(lines, run.starts[0]))
    if not run.counted or (run.values[0] > 1 and len(run.starts) < _FEWEST):
        return False
    start = run.starts[0]
    if _is_headed(lines, start):
        return True
    counts_up = run.values[0] == 1 and len(run.holes) * 4 <= len(run.values)
    return likely * 5 >= len(pieces) and (
        bool(_headings(lines, start)) or (start == 0 and counts_up)
    )


_FEWEST: Final = 3


def _is_headed(lines: Sequence[Line], start: int) -> bool:
    """Tell whether a heading of references, and not of notes, leads to a line."""
    headings = _headings(lines, start)
    return bool(headings) and not is_notes_heading(headings[-1])


def _headings(lines: Sequence[Line], start: int) -> list[str]:
    before = (line.text for line in lines[max(0, start - 2) : start])
    return [text for text in before if is_reference_heading(text)]


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
