"""A numbered list whose line breaks were lost: ``References 1. Smith … 2. Jones … 3. …``.

Text copied from a PDF or a chat runs on. Where numbers count up from one inside the lines,
each behind the end of a sentence and before a capital, the lines are broken there again.
"""

import re
from collections.abc import Sequence
from typing import Final

from refcli.parse.finding.headings import is_reference_heading
from refcli.parse.finding.lines import Line

__all__ = ["broken_at_numbers"]

_AFTER: Final = r"\s*(?=[^\W\d_]|[\"“„«]|$)"

_LABELS: Final = (
    re.compile(rf"\[\s?(\d{{1,3}})\s?\]{_AFTER}"),
    re.compile(rf"(?<![\d.,:;–-])(?<!\d )\b(\d{{1,3}})\.(?:\s|$){_AFTER}"),
    re.compile(rf"(?<![\d(])(?<!\d )\b(\d{{1,3}})\){_AFTER}"),
)

_END: Final = re.compile(r"(?:^|[.!?:;)\]»”\"/]|\d|\bDOI)\s*$", re.I)

_FEWEST: Final = 3
"""Numbers that count up, at least."""


_BEFORE: Final = 80
"""Characters before a number that show whether an item may begin there."""


def broken_at_numbers(lines: Sequence[Line]) -> list[Line]:
    """Return the lines, broken before each number of a list that runs on inside them.

    Lists that begin their lines with the numbers come back as they are.
    """
    cuts: dict[int, list[int]] = {}
    for label in _LABELS:
        places = _count(lines, label)
        if len(places) >= _FEWEST and any(at > 0 for _, at in places):
            for place, at in places:
                cuts.setdefault(place, []).append(at)
            break
    broken: list[Line] = []
    for place, line in enumerate(lines):
        starts = [at for at in cuts.get(place, ()) if at > 0]
        ends = [*starts, len(line.text)]
        for number, (start, end) in enumerate(zip([0, *starts], ends, strict=True)):
            part = line.text[start:end].strip()
            if part:
                broken.append(line._replace(text=part, blanks=line.blanks if number == 0 else 0))
    return broken


def _count(lines: Sequence[Line], label: re.Pattern[str]) -> list[tuple[int, int]]:
    """Return where the longest count from one stands: the line, and the place in it."""
    best: list[tuple[int, int]] = []
    places: list[tuple[int, int]] = []
    for place, line in enumerate(lines):
        for found in label.finditer(line.text):
            number = int(found[1])
            if number not in (1, len(places) + 1) or not _may_begin(line.text, found.start()):
                continue
            if number == 1:
                places = []
            places.append((place, found.start()))
            if len(places) > len(best):
                best = list(places)
    return best


def _may_begin(text: str, at: int) -> bool:
    """Tell whether an item may begin here: behind a sentence, a heading, or nothing."""
    before = text[max(0, at - _BEFORE) : at]
    return _END.search(before) is not None or (at < _BEFORE and is_reference_heading(before))
