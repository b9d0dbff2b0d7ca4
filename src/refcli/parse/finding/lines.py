"""A text as lines that know their place: indent, page, and the blank lines before them."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from refcli.parse.finding.columns import in_reading_order
from refcli.parse.finding.likeness import likeness
from refcli.parse.finding.line import Line
from refcli.parse.finding.line_numbers import without_line_numbers

__all__ = ["read_lines"]


_BREAKS: Final = re.compile(r"\r\n?|\x0b|\x85|\u2028|\u2029")

_INVISIBLE: Final = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]"
)
"""Controls, bidirectional marks and zero-width spaces: they are on the page, not in the text."""

_EDGE: Final = 3
"""Lines at the head and the foot of a page where a running title or page number may stand."""

_REPEATS: Final = 3
"""How often a line must come back, its numbers aside, to be a running title."""

_LONGEST_TITLE: Final = 120


def read_lines(text: str) -> tuple[list[Line], list[Line]]:
    """Return the lines that have text, and apart from them page numbers and running titles.

    The numbers of lines in a margin are taken off.

    Where form feeds divide the text into pages, what comes back at their edges is one of
    these, whatever its numbers; where they do not, what stands alone between blank lines and
    comes back with no more than another page number beside it.
    """
    pages = _BREAKS.sub("\n", text).split("\f")
    lines: list[Line] = []
    first = 1
    for number, page in enumerate(pages):
        lines += _page_lines(page, number, first)
        first += page.count("\n")
    lines = without_line_numbers(lines)
    titles = _at_page_edges(lines) if len(pages) > 1 else _repeated_alone(lines)
    return _without(lines, titles), [lines[place] for place in sorted(titles)]


def _page_lines(page: str, number: int, first: int) -> list[Line]:
    texts = [_INVISIBLE.sub("", raw).expandtabs(4) for raw in page.split("\n")]
    lines: list[Line] = []
    blanks = 0
    for place, text in in_reading_order(texts):
        stripped = text.strip()
        if not stripped:
            blanks += 1
            continue
        indent = len(text) - len(text.lstrip())
        lines.append(Line(stripped, indent, blanks if lines else 0, number, first + place))
        blanks = 0
    return lines


def _without(lines: Sequence[Line], dropped: set[int]) -> list[Line]:
    kept: list[Line] = []
    after_title = False
    for place, line in enumerate(lines):
        if place in dropped:
            after_title = True
            continue
        # The blank lines around a running title belong to the page, not to the text.
        kept.append(line._replace(blanks=0) if after_title else line)
        after_title = False
    return kept


def _at_page_edges(lines: Sequence[Line]) -> set[int]:
    """Return the lines at the edges of pages that come back there on others.

    What comes back letter for letter, or at the very edge with other numbers, is a running
    title though it may well name a journal, a year and pages; behind the outermost line,
    what looks like a reference is one.
    """
    pages = len({line.page for line in lines})
    edges = _page_edges(lines)
    on_pages = {(lines[at].page, side, _shape_on_page(lines[at].text)) for at, side, _ in edges}
    shapes = Counter((side, shape) for _, side, shape in on_pages)
    exact = Counter(text for _, text in {(lines[at].page, lines[at].text) for at, _, _ in edges})
    titles = set()
    for at, side, depth in edges:
        text = lines[at].text
        count = shapes[side, _shape_on_page(text)]
        few = depth == 0 and count > 1 and pages <= _FEW_PAGES and _has_words(text)
        often = count >= _REPEATS and (depth == 0 or likeness(text) < 0)
        if often or few or exact[text] >= _REPEATS or (depth == 0 and _is_page_number(lines, at)):
            titles.add(at)
    return titles


_FEW_PAGES: Final = 5
"""Pages among which a running title may come back only once."""

_LONG_ENOUGH: Final = 8
"""Letters that do not come back at the same place by chance."""


def _has_words(text: str) -> bool:
    return sum(map(str.isalpha, text)) >= _LONG_ENOUGH


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


def _is_page_number(lines: Sequence[Line], place: int) -> bool:
    """Tell a number alone at the edge of a page, one more than on the page before."""
    line = lines[place]
    if not line.text.strip("–- ").isdecimal():
        return False
    number = int(line.text.strip("–- "))
    others = {
        (other.page, int(other.text.strip("–- ")))
        for other in lines
        if len(other.text) < _LONG_ENOUGH and other.text.strip("–- ").isdecimal()
    }
    return any((line.page + step, number + step) in others for step in (-1, 1))


def _repeated_alone(lines: Sequence[Line]) -> set[int]:
    """Return the lines alone between blank ones that come back, in a text without pages."""
    places = _standing_alone(lines)
    counts = Counter(_shape_in_text(lines[place].text) for place in places)
    return {at for at in places if counts[_shape_in_text(lines[at].text)] >= _REPEATS}


def _standing_alone(lines: Sequence[Line]) -> list[int]:
    alone = []
    for place, line in enumerate(lines):
        after = lines[place + 1].blanks if place + 1 < len(lines) else 1
        numbered = (line.blanks or after) and _PAGE_NUMBER.search(line.text)
        if ((line.blanks and after) or numbered) and len(line.text) <= _LONGEST_TITLE:
            alone.append(place)
    return alone


_SPACE: Final = re.compile(r"\s+")

_ANY_NUMBER: Final = re.compile(r"\d+|\b[ivxlc]+\b")

_PAGE_NUMBER: Final = re.compile(r"^\d{1,4}(?=\s\s)|(?<=\s\s)\d{1,4}$")
"""The number beside a running title, separated from it by more than one space."""


def _shape_on_page(text: str) -> str:
    return _SPACE.sub(" ", _ANY_NUMBER.sub("#", text))


def _shape_in_text(text: str) -> str:
    return _SPACE.sub(" ", _PAGE_NUMBER.sub("#", text))
