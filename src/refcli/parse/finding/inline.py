"""A numbered list whose line breaks were lost: ``References 1. Smith … 2. Jones … 3. …``.

Text copied from a PDF or a chat runs on. Where numbers count up inside the lines, each
behind the end of a sentence and before a capital, the lines are broken there again. A number
at the start of a line goes before one inside a line, and ``no. 2. P. 1`` is none at all.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from refcli.parse.finding.headings import is_reference_heading
from refcli.parse.finding.likeness import begins_like_reference, likeness
from refcli.parse.finding.line import Line
from refcli.parse.finding.number_words import is_inside_reference
from refcli.parse.finding.numbering import label_of
from refcli.text.patterns import late

__all__ = ["broken_at_numbers"]

_AFTER: Final = r"\s*(?=[^\W\d_]|[\"“„«]|$)"

_LABELS: Final = (
    late(rf"\[\s?(\d{{1,3}})\s?\]{_AFTER}"),
    late(rf"(?<![\d.,:;–-])\b(\d{{1,3}})\.(?:\s|$){_AFTER}"),
    late(rf"(?<![\d(])\b(\d{{1,3}})\){_AFTER}"),
    late(rf"(?<!\w)\((\d{{1,3}})\){_AFTER}"),
)

_END: Final = late(r"(?:^|[.!?:;)\]»”\"/]|\d|\bDOI)\s*$", re.I)

_FEWEST: Final = 3
"""Numbers that count up, at least."""

_BEFORE: Final = 80
"""Characters before a number that show whether an item may begin there."""

_REACH: Final = 3000
"""Characters that one item may have; the next number is looked for no further."""


class _Number(NamedTuple):
    """One number that may stand before an item."""

    value: int
    place: int
    """The line that it stands in."""
    at: int
    """Where in the line."""
    end: int
    """Where in the line what follows it begins."""
    offset: int
    """Where in the text."""


def broken_at_numbers(lines: Sequence[Line]) -> list[Line]:
    """Return the lines, broken before each number of a list that runs on inside them.

    Lists that begin their lines with the numbers come back as they are.
    """
    offsets = _offsets(lines)
    cuts: dict[int, list[int]] = {}
    for label in _LABELS:
        for count in _counts(lines, offsets, label):
            for number in count:
                if number.at > 0:
                    cuts.setdefault(number.place, []).append(number.at)
        if cuts:
            break
    if not cuts:
        return list(lines)
    broken: list[Line] = []
    for place, line in enumerate(lines):
        starts = sorted(cuts.get(place, ()))
        for start, end in pairwise([0, *starts, len(line.text)]):
            part = line.text[start:end].strip()
            if part:
                broken.append(line._replace(text=part, blanks=0 if start else line.blanks))
    return broken


def _offsets(lines: Sequence[Line]) -> list[int]:
    offsets, total = [], 0
    for line in lines:
        offsets.append(total)
        total += len(line.text) + 1
    return offsets


def _counts(
    lines: Sequence[Line], offsets: Sequence[int], label: re.Pattern[str]
) -> list[list[_Number]]:
    """Return the counts that break lines, each from its first number to its last."""
    by_value: dict[int, list[_Number]] = {}
    by_look: dict[int, list[_Number]] = {}
    by_name: dict[int, list[_Number]] = {}
    numbers: list[_Number] = []
    for place, line in enumerate(lines):
        for found in label.finditer(line.text):
            one = _Number(
                int(found[1]), place, found.start(), found.end(), offsets[place] + found.start()
            )
            above = lines[place - 1].text if place and not line.blanks else ""
            if _may_begin(above, line.text, found):
                numbers.append(one)
                by_value.setdefault(one.value, []).append(one)
            elif _may_begin_by_look(line.text, found):
                by_look.setdefault(one.value, []).append(one)
            elif begins_like_reference(line.text[one.end :]) >= _SURELY_NAMED:
                by_name.setdefault(one.value, []).append(one)
    counts: list[list[_Number]] = []
    used: set[tuple[int, int]] = set()
    for first in numbers:
        if (first.place, first.at) in used or not (first.value == 1 or first.at == 0):
            continue
        count = _followed(first, by_value, by_look, by_name)
        # Counting from a number of this count would only give the rest of it once more.
        used.update((number.place, number.at) for number in count)
        breaks = len(count) >= _FEWEST and any(number.at for number in count)
        if breaks and (kept := _kept(lines, count)):
            counts.append(kept)
    return counts


_NAMED: Final = 1.5
"""What an item looks like at least, by the name it begins with, behind one without an end."""


def _followed(
    first: _Number,
    by_value: dict[int, list[_Number]],
    by_look: dict[int, list[_Number]],
    by_name: dict[int, list[_Number]],
) -> list[_Number]:
    """Count up from a number: to the next at the start of a line, or else inside one.

    Where none stands behind the end of an item, what begins as a reference is the next; so is,
    if the count then goes on, what begins with a name, though the words around count something.
    """
    count = [first]
    while True:
        near = _near(count[-1], by_value) or _near(count[-1], by_look)
        chosen = next((one for one in near if one.at == 0), near[0] if near else None)
        if chosen is None:
            named = _near(count[-1], by_name)
            chosen = next((one for one in named if _near(one, by_value)), None)
        if chosen is None:
            return count
        count.append(chosen)


_SURELY_NAMED: Final = 2.0


def _near(last: _Number, by_value: dict[int, list[_Number]]) -> list[_Number]:
    """Return the numbers that may follow one, near enough to it."""
    following = by_value.get(last.value + 1, [])
    start = bisect_right(following, last.offset, key=lambda number: number.offset)
    return [one for one in following[start : start + 20] if one.offset <= last.offset + _REACH]


def _kept(lines: Sequence[Line], count: Sequence[_Number]) -> list[_Number]:
    """Return the numbers of a count that break its lines where references begin, or none.

    Where most numbers begin their lines, one inside a line must leave no doubt.
    """
    inside = [number for number in count if number.at > 0]
    if _stand_whole(lines, count):
        return []
    looks = {
        one.offset: _look(_item(lines, one, after))
        for one, after in zip(count, [*count[1:], None], strict=True)
    }
    if len(inside) * 2 > len(count):
        under_heading = is_reference_heading(_before(lines, count[0]))
        likely = sum(max(-2.0, min(2.0, look)) for look in looks.values()) > 0
        return list(count) if likely or under_heading else []
    return [one for one in count if one.at == 0 or looks[one.offset] > 0]


def _stand_whole(lines: Sequence[Line], count: Sequence[_Number]) -> bool:
    """Tell whether the lines of a count are references each, so that none is to be broken.

    They begin more like references than what follows the numbers does.
    """
    span = lines[count[0].place : count[-1].place + 1]
    if len(span) < 0.7 * len(count) or all(one.at == 0 for one in count[:-1]):
        return False
    whole = sum(likeness(line.text) > 0 for line in span)
    at_lines = sum(begins_like_reference(line.text[len(label_of(line.text)) :]) for line in span)
    at_numbers = sum(begins_like_reference(lines[one.place].text[one.end :]) for one in count)
    return whole > 0.6 * len(span) and at_lines * len(count) >= at_numbers * len(span)


def _item(lines: Sequence[Line], one: _Number, after: _Number | None) -> str:
    """Return the text from one number to the next."""
    if after is not None and after.place == one.place:
        return lines[one.place].text[one.end : after.at]
    stop = one.place + 5 if after is None else after.place
    rest = [line.text for line in lines[one.place + 1 : stop]]
    tail = [lines[after.place].text[: after.at]] if after is not None else []
    return " ".join([lines[one.place].text[one.end :], *rest, *tail])


def _look(text: str) -> float:
    return likeness(text) if begins_like_reference(text) >= 0 else -1.0


def _before(lines: Sequence[Line], first: _Number) -> str:
    before = lines[first.place].text[: first.at].strip()
    return before or (lines[first.place - 1].text if first.place else "")


def _may_begin(above: str, text: str, found: re.Match[str]) -> bool:
    """Tell whether an item may begin here: behind a sentence, a heading, or nothing."""
    if found.start() == 0:
        return not is_inside_reference(above, text[found.end() : found.end() + _BEFORE])
    before = text[max(0, found.start() - _BEFORE) : found.start()]
    if found[0][0] != "[" and _FIGURE_BEFORE.search(before):
        return False
    if _END.search(before) is not None:
        return not is_inside_reference(before, text[found.end() : found.end() + _BEFORE])
    return found.start() < _BEFORE and is_reference_heading(before)


_FIGURE_BEFORE: Final = late(r"\d $")
"""The end of what a number belongs to, mostly: ``42 (3)``."""


def _may_begin_by_look(text: str, found: re.Match[str]) -> bool:
    """Tell whether what follows a number begins as a reference does."""
    before = text[max(0, found.start() - _BEFORE) : found.start()]
    after = text[found.end() :]
    if begins_like_reference(after) < _NAMED:
        return False
    return found[0][0] == "[" or not is_inside_reference(before, after[:_BEFORE])
