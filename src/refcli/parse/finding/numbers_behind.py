"""Lists that have the number of each item behind it: ``Adler, P. Tides. 2003. [1]``.

Numbers in brackets that count up at the ends of lines, what stands between two of them being a
reference, are those of a list. They are set before their items, as other lists have them.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from refcli.parse.finding.headings import is_reference_heading
from refcli.parse.finding.joining import join_lines
from refcli.parse.finding.likeness import likeness
from refcli.parse.finding.line import Line
from refcli.parse.finding.numbering import label_of
from refcli.text.patterns import late

__all__ = ["with_numbers_before"]

_BEHIND: Final = late(r"(?<=\S)\s{1,20}[\[(](\d{1,4})[\])]\.?$")

_FEWEST: Final = 3

_NEARLY_ALL: Final = 0.7
"""The share of items that must look like references."""

_LONGEST: Final = 12
"""Lines of an item, at most."""


def with_numbers_before(lines: Sequence[Line]) -> list[Line]:
    """Return the lines; where numbers count up behind items, each before the first line of its own.

    The first item begins below a heading or a blank line, or has as many lines as the others.
    """
    shown = list(lines)
    for run in _runs(lines):
        starts = _starts(lines, run)
        items = [range(start, end + 1) for start, end in zip(starts, run, strict=True)]
        texts = [join_lines(_bare(lines[at].text) for at in item) for item in items]
        alike = sum(likeness(text) > 0 for text in texts)
        labelled = sum(bool(label_of(text)) for text in texts)
        if labelled * 2 > len(run) or alike < _NEARLY_ALL * len(run):
            continue
        for start, end in zip(starts, run, strict=True):
            number = _number(lines[end].text)
            shown[end] = shown[end]._replace(text=_bare(lines[end].text))
            shown[start] = shown[start]._replace(text=f"[{number}] {shown[start].text}")
    return shown


def _runs(lines: Sequence[Line]) -> list[list[int]]:
    """Return the places of the lines whose numbers count up from one, run by run."""
    runs: list[list[int]] = []
    for at, line in enumerate(lines):
        number = _number(line.text)
        if number is None:
            continue
        last = runs[-1][-1] if runs else -1
        if runs and number == (_number(lines[last].text) or 0) + 1 and at - last <= _LONGEST:
            runs[-1].append(at)
        elif number == 1:
            runs.append([at])
    return [run for run in runs if len(run) >= _FEWEST]


def _starts(lines: Sequence[Line], run: Sequence[int]) -> list[int]:
    """Return where the items of a run begin: the line below the number of the one before."""
    usual = max(b - a for a, b in pairwise(run))
    first = run[0]
    while first > max(0, run[0] + 1 - usual) and not lines[first].blanks:
        if is_reference_heading(lines[first - 1].text):
            break
        first -= 1
    return [first, *(at + 1 for at in run[:-1])]


def _number(text: str) -> int | None:
    found = _BEHIND.search(text, max(0, len(text) - 30))
    return int(found[1]) if found else None


def _bare(text: str) -> str:
    return _BEHIND.sub("", text)
