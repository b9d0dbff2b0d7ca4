"""Numbers of pages in a text that no form feeds divide, and the titles beside them.

A number alone on its line says nothing; numbers that go up one by one with a page's lines
between them are those of pages, and what comes back beside them is a running title.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from refcli.parse.finding.going_on import is_open
from refcli.parse.finding.line import Line
from refcli.text.patterns import late

__all__ = ["page_numbers"]

_NUMBER: Final = late(
    r"(?:[–—-]\s?)?(?:(?:page|p\.|seite|стр\.|с\.)\s?)?(\d{1,4})"
    r"(?:\s?(?:of|/|von|из)\s?\d{1,4})?(?:\s?[–—-])?",
    re.I,
)

_LINES: Final = 8
"""Lines of a page, at least: the numbers of a list that stand alone are closer together."""

_PROVEN: Final = 3
"""Numbers that prove themselves, those of pages without blank lines around them."""


def page_numbers(lines: Sequence[Line]) -> set[int]:
    """Return the places of the numbers of pages and of the running titles beside them.

    One number by itself is that of a page where it cuts a sentence, blank lines around it.
    """
    found = [
        _Number(place, int(match[1]))
        for place, line in enumerate(lines)
        if (match := _NUMBER.fullmatch(line.text)) is not None
    ]
    listed = _of_lists(found)
    counts: list[list[_Number]] = []
    for one in found:
        if one.place in listed:
            continue
        # The last page may have few lines.
        least = _LINES if one.place + 1 < len(lines) else 0
        before = next(
            (
                count
                for count in counts
                if count[-1].value + 1 == one.value and one.place - count[-1].place > least
            ),
            None,
        )
        if before is None:
            counts.append([one])
        else:
            before.append(one)
    numbers: set[int] = set()
    for count in counts:
        places = [one.place for one in count]
        if _are_pages(lines, places):
            numbers.update(places)
    return numbers | _beside(lines, numbers)


class _Number(NamedTuple):
    """A number alone on its line."""

    place: int
    value: int


def _of_lists(found: Sequence[_Number]) -> set[int]:
    """Return the places of the numbers that count on too near to each other for pages."""
    chains: list[list[_Number]] = []
    for one in found:
        last = chains[-1][-1] if chains else one
        if last.value + 1 == one.value and one.place - last.place <= _LINES:
            chains[-1].append(one)
        else:
            chains.append([one])
    return {one.place for chain in chains if len(chain) >= _PROVEN for one in chain}


def _are_pages(lines: Sequence[Line], places: Sequence[int]) -> bool:
    if len(places) >= _PROVEN or (len(places) > 1 and _beside(lines, places)):
        return True
    apart = all(lines[at].blanks or _blanks_below(lines, at) for at in places)
    return apart and (len(places) > 1 or _cuts(lines, places[0]))


def _cuts(lines: Sequence[Line], place: int) -> bool:
    """Tell whether a line stands by itself in the middle of a sentence, a page from the start."""
    alone = lines[place].blanks > 0 and _blanks_below(lines, place) > 0
    return alone and place >= _LINES and is_open(lines[place - 1].text)


def _blanks_below(lines: Sequence[Line], place: int) -> int:
    return lines[place + 1].blanks if place + 1 < len(lines) else 1


def _beside(lines: Sequence[Line], numbers: Iterable[int]) -> set[int]:
    """Return the places of the lines that come back, before or behind the number of a page."""
    near = [place + side for place in numbers for side in (-1, 1)]
    texts = {lines[at].text for at in near if 0 <= at < len(lines)} if near else set()
    places = [at for at, line in enumerate(lines) if line.text in texts] if texts else []
    counts = Counter(lines[at].text for at in places)
    return {at for at in places if counts[lines[at].text] > 1 and _may_run(lines[at].text)}


def _may_run(text: str) -> bool:
    """Tell a title from the last line of a reference, which may be that of another, too."""
    return len(text) >= _SHORTEST_TITLE and not text.endswith(".")


_SHORTEST_TITLE: Final = 10
