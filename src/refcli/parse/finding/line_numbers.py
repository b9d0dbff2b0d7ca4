"""Line numbers of manuscripts, which readers of PDFs put into the lines.

Journals ask for them, LaTeX and word processors print them in the margin: a number more on
each line, before its text or behind it.
"""

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from refcli.parse.finding.likeness import begins_like_reference, likeness
from refcli.parse.finding.line import Line
from refcli.text.patterns import late

__all__ = ["without_line_numbers"]

_BEFORE: Final = late(r"(\d{1,5})(?:\s+|$)")
_BEHIND: Final = late(r"(?<!\d)(\d{1,5})$")

_FEWEST: Final = 8
"""Lines that count up, at least."""

_GAP: Final = 3
"""Lines without a number that may come between two with one."""

_SHARE: Final = 0.75
"""The share of lines that have a number, from the first that does to the last."""


class _Mark(NamedTuple):
    """A number in the margin: in which line, and what of the line is text."""

    place: int
    start: int
    end: int


def without_line_numbers(lines: Sequence[Line]) -> list[Line]:
    """Return the lines without the numbers that count them; an indent stays what it was."""
    marks: list[_Mark] = []
    at = 0
    while at < len(lines):
        count = max(
            (_count(lines, at, value) for value in _numbers(lines[at])), key=len, default=[]
        )
        if len(count) < 2:
            at += 1
            continue
        if _are_line_numbers(lines, count):
            marks += count
        at = count[-1].place + 1
    if not marks:
        return list(lines)
    texts = {mark.place: mark for mark in marks}
    kept = []
    for place, line in enumerate(lines):
        mark = texts.get(place)
        if mark is None:
            kept.append(line)
        elif text := line.text[mark.start : mark.end]:
            kept.append(line._replace(text=text, indent=line.indent + mark.start))
    return kept


def _numbers(line: Line) -> dict[int, tuple[int, int]]:
    """Return the numbers at the edges of a line, each with where the text without it stands."""
    found = {}
    if behind := _BEHIND.search(line.text):
        found[int(behind[1])] = (0, len(line.text[: behind.start()].rstrip()))
    if before := _BEFORE.match(line.text):
        found[int(before[1])] = (before.end(), len(line.text))
    return found


def _count(lines: Sequence[Line], first: int, value: int) -> list[_Mark]:
    """Follow a count from a line on, as far as it goes."""
    count: list[_Mark] = []
    for place in range(first, len(lines)):
        numbers = _numbers(lines[place])
        if value in numbers:
            count.append(_Mark(place, *numbers[value]))
            value += 1
        elif place - count[-1].place > _GAP:
            break
    return count


_YEARS: Final = (1500, 2100)


def _number_of(lines: Sequence[Line], mark: _Mark) -> int:
    text = lines[mark.place].text
    return int(re.sub(r"\D", "", text[: mark.start] or text[mark.end :]) or 0)


def _are_line_numbers(lines: Sequence[Line], count: Sequence[_Mark]) -> bool:
    """Tell line numbers from the numbers of a list, whose lines begin like references."""
    span = count[-1].place - count[0].place + 1
    if len(count) < _FEWEST or len(count) < _SHARE * span:
        return False
    first, last = (_number_of(lines, mark) for mark in (count[0], count[-1]))
    if _YEARS[0] <= first and last <= _YEARS[1]:
        # A list in the order of its years, one for each: no page counts its lines from there.
        return False
    texts = [lines[mark.place].text[mark.start : mark.end] for mark in count if mark.start]
    whole = sum(likeness(text) > 0 and begins_like_reference(text) >= 1.0 for text in texts)
    return whole * 2 < len(count)
