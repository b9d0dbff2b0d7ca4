"""Running titles and page numbers: what comes back at the edges of pages."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from refcli.parse.finding.headings import is_reference_heading
from refcli.parse.finding.likeness import likeness
from refcli.parse.finding.line import Line
from refcli.text.patterns import late

__all__ = ["repeated_alone", "running_titles"]

_EDGE: Final = 3
"""Lines at the head and the foot of a page where a running title or page number may stand."""

_REPEATS: Final = 3
"""How often a line must come back, its page number aside, to be a running title."""

_LONGEST_TITLE: Final = 120

_FEW_PAGES: Final = 5
"""Pages among which a running title may come back only once."""

_LONG_ENOUGH: Final = 8
"""Letters that do not come back at the same place by chance."""


def running_titles(lines: Sequence[Line]) -> set[int]:
    """Return the places of the lines at the edges of pages that come back there on others.

    Their numbers are the same on all pages or go up with them; so a running title may well
    name a journal, a year and pages. Behind the outermost line, what looks like a reference
    is one, unless it comes back letter for letter.
    """
    pages = len({line.page for line in lines})
    edges = _page_edges(lines)
    alike: dict[tuple[str, str], list[int]] = {}
    for at, side, _ in edges:
        alike.setdefault((side, _shape_on_page(lines[at].text)), []).append(at)
    exact = Counter(text for _, text in {(lines[at].page, lines[at].text) for at, _, _ in edges})
    titles = set()
    for at, side, depth in edges:
        text = lines[at].text
        places = alike[side, _shape_on_page(text)]
        count = 1 + sum(_go_up_with_pages(lines[at], lines[other]) for other in places)
        few = depth == 0 and count > 1 and pages <= _FEW_PAGES
        often = count >= _REPEATS and (depth == 0 or likeness(text) < 0)
        alone = depth == 0 and pages > 1 and _is_page_number(lines, at, side)
        if (
            alone
            or often
            or (few and (_has_words(text) or _is_number(text)))
            or exact[text] >= _REPEATS
        ):
            titles.add(at)
    return titles


def _go_up_with_pages(one: Line, other: Line) -> bool:
    """Tell whether the numbers of two lines are the same, or one goes up as the pages do.

    The others may be a printer's date and time.
    """
    turned = other.page - one.page
    if turned == 0:
        return False
    pairs = zip(_NUMBER.findall(one.text), _NUMBER.findall(other.text), strict=False)
    steps = {int(b) - int(a) for a, b in pairs}
    return turned in steps or steps <= {0}


_NUMBER: Final = late(r"\d{1,9}")


def _has_words(text: str) -> bool:
    return sum(map(str.isalpha, text)) >= _LONG_ENOUGH


def _is_number(text: str) -> bool:
    return text.strip("–- ").isdecimal()


def _is_page_number(lines: Sequence[Line], at: int, side: str) -> bool:
    """Tell a number by itself that a gap sets apart from the text where a page turns."""
    after = lines[at + 1].blanks if at + 1 < len(lines) else 0
    gap = lines[at].blanks if side == "foot" else after
    return gap > 0 and len(lines[at].text) <= _LONGEST_NUMBER and _is_number(lines[at].text)


_LONGEST_NUMBER: Final = 8


def _page_edges(lines: Sequence[Line]) -> list[tuple[int, str, int]]:
    """Return the short lines at the edges of pages: place, edge, and lines from the edge."""
    total = Counter(line.page for line in lines)
    seen: Counter[int] = Counter()
    edges = []
    for place, line in enumerate(lines):
        above, below = seen[line.page], total[line.page] - seen[line.page] - 1
        seen[line.page] += 1
        if min(above, below) < _EDGE and len(line.text) <= _LONGEST_TITLE:
            edges.append((place, "head" if above <= below else "foot", min(above, below)))
    return edges


def repeated_alone(lines: Sequence[Line]) -> set[int]:
    """Return the lines alone between blank ones that come back, in a text without pages.

    Beside a page number twice is enough; the heading of a list is one where it stands first.
    """
    places = _standing_alone(lines)
    counts = Counter(_shape_in_text(lines[place].text) for place in places)
    titles = {at for at in places if counts[_shape_in_text(lines[at].text)] >= _REPEATS}
    seen: dict[str, int] = {}
    for at in places:
        words = _PAGE_NUMBER.sub("", lines[at].text).strip()
        if words == lines[at].text:
            continue
        if words in seen:
            titles.add(at)
            if not is_reference_heading(words):
                titles.add(seen[words])
        seen.setdefault(words, at)
    return titles


def _standing_alone(lines: Sequence[Line]) -> list[int]:
    alone = []
    for place, line in enumerate(lines):
        after = lines[place + 1].blanks if place + 1 < len(lines) else 1
        numbered = (line.blanks or after) and (
            _PAGE_NUMBER.search(line.text) or _PAGE_OF.search(line.text)
        )
        if ((line.blanks and after) or numbered) and len(line.text) <= _LONGEST_TITLE:
            alone.append(place)
    return alone


_SPACE: Final = late(r"\s+")

_ANY_NUMBER: Final = late(r"\d+|\b[ivxlc]+\b")

_PAGE_NUMBER: Final = late(r"^\d{1,4}(?=\s\s)|(?<=\s\s)\d{1,4}$")
"""The number beside a running title, separated from it by more than one space."""


_PAGE_OF: Final = late(
    r"\b(?:page|p\.|seite|стр\.|с\.)\s?\d{1,4}(?:\s?(?:of|/|von|из)\s?\d{1,4})?$", re.I
)
"""The number of a page, called one: `Page 98 of 101`."""


def _shape_on_page(text: str) -> str:
    return _SPACE.sub(" ", _ANY_NUMBER.sub("#", text))


def _shape_in_text(text: str) -> str:
    return _SPACE.sub(" ", _PAGE_OF.sub("#", _PAGE_NUMBER.sub("#", text)))
