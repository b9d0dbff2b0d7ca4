"""Lines that dots lead from to the pages they are cited on, as in a table of authorities.

``Adler v. Brand, 512 U.S. 374 (1994) ......... 3, 7`` The dots end the item, and the pages are
those of the brief.
"""

from collections.abc import Sequence
from typing import Final

from refcli.parse.finding.headings import is_part_heading, is_reference_heading
from refcli.parse.finding.joining import join_lines
from refcli.parse.finding.line import Line
from refcli.text.patterns import late

__all__ = ["without_leaders"]

_LEADER: Final = late(
    r"(?<=\S)(?:\s?\.{4,300}|\s?…{2,300}|(?:\s\.){4,300}|\s\.{2,3})\s*"
    r"(?:(?:passim|\d{1,4}|[ivxlc]{1,7})(?:[,–-]\s?(?:passim|\d{1,4}|[ivxlc]{1,7}))*)$"
)

_LONG: Final = late(r"\.{4}|…{2}|(?:\s\.){4}")

_WORK: Final = late(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)|§|\sv\.\s|\d\s(?:U\.S|F)\.")
"""What stands in a work and in no heading of a table of contents."""

_FEWEST: Final = 3

_HALF: Final = 0.5
"""The share of such lines that must name works."""

_LONGEST: Final = 6
"""Lines of an item, at most."""


def without_leaders(lines: Sequence[Line]) -> list[Line]:
    """Return the lines; each item that dots end is one line, without the dots and the pages.

    The contents of a book, where dots lead from headings, stay as they are.
    """
    led = [line.text for line in lines if _LONG.search(line.text)]
    works = sum(_WORK.search(text) is not None for text in led)
    if works < max(_FEWEST, _HALF * len(led)):
        return list(lines)
    shown: list[Line] = []
    item: list[Line] = []
    for line in lines:
        if line.blanks or len(item) == _LONGEST or (item and _is_heading(item[0].text)):
            shown += item
            item = []
        text = _LEADER.sub("", line.text)
        item.append(line._replace(text=text))
        if text != line.text:
            whole = join_lines(one.text for one in item)
            shown.append(item[0]._replace(text=whole, whole=True))
            item = []
    return shown + item


def _is_heading(text: str) -> bool:
    return is_part_heading(text) or is_reference_heading(text)
