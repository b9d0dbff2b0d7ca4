"""Marks that come back before or behind each item of a list, whatever they are: ``→``, ``❖``.

A mark proves nothing alone; one that begins three lines, which then begin as references do, is
a bullet. One that ends lines ends items: what follows it is set apart as by a blank line.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from typing import Final

from refcli.parse.finding.going_on import is_open
from refcli.parse.finding.likeness import begins_like_reference
from refcli.parse.finding.line import Line
from refcli.parse.finding.numbering import is_bullet
from refcli.text.patterns import late

__all__ = ["with_plain_bullets"]

_QUOTES: Final = r"\"“”„‟«»‹›‘’‚'`´()\[\]{}（）［］【】「」『』《》〈〉〔〕⟨⟩<¿¡…"

_OPENING: Final = late(
    rf"((?![—–―_-]{{2}})[^\w\s{_QUOTES}^↑]{{1,3}}\s*|[oØü§»]\s+|>{{1,2}}\s*)(?=[^\W\d]|[{_QUOTES}])"
)
_CLOSING: Final = late(rf"\s*(<br\s?/?>|[^\w\s{_QUOTES}.,;:?!/–—-]{{1,3}}|\s[»;])$", re.I)

_LONGEST: Final = 12
"""Characters at the end of a line that a mark may take."""

_FEWEST: Final = 3

_MOST: Final = 0.6
"""The share of the lines behind a bullet that begin as references do, at least."""

_BEGINS: Final = 0.5

_NOT_OPEN: Final = 0.8
"""The share of lines before a letter that end as items do, where it is a bullet and no word."""


def with_plain_bullets(lines: Sequence[Line]) -> list[Line]:
    """Return the lines; a mark that begins items is a bullet, one that ends them a gap."""
    return _with_openings(_with_closings(lines)) if len(lines) >= _FEWEST else list(lines)


def _with_openings(lines: Sequence[Line]) -> list[Line]:
    found = [_OPENING.match(line.text) for line in lines]
    places: dict[str, list[int]] = {}
    for place, match in enumerate(found):
        if match and not is_bullet(match[1]):
            places.setdefault(_kind(match[1].strip()), []).append(place)
    marked = [
        place
        for mark, those in places.items()
        if len(those) >= _FEWEST and _are_items(lines, mark, those)
        for place in those
    ]
    shown = list(lines)
    for place in marked:
        match = found[place]
        if match:
            shown[place] = lines[place]._replace(text=f"• {lines[place].text[match.end() :]}")
    return shown


def _kind(mark: str) -> str:
    """Return a mark, or for all pictures one: boxes that are ticked and boxes that are not."""
    return "☐" if all(_SIGN(letter) == "So" for letter in mark) else mark


def _are_items(lines: Sequence[Line], mark: str, places: Sequence[int]) -> bool:
    """Tell whether what stands behind a mark begins as references do, and goes on with nothing."""
    begin = [
        begins_like_reference(lines[place].text[len(mark) :].lstrip()) >= _BEGINS
        for place in places
    ]
    if sum(begin) < _MOST * len(begin):
        return False
    if not mark.isalpha() or all(lines[place].text[1:3].isspace() for place in places):
        return True
    above = [lines[place - 1].text for place in places if place and not lines[place].blanks]
    return sum(map(is_open, above)) <= (1 - _NOT_OPEN) * len(above)


def _with_closings(lines: Sequence[Line]) -> list[Line]:
    found = [_CLOSING.search(line.text, len(line.text) - _LONGEST) for line in lines]
    counted = Counter(match[1] for match in found if match)
    marks = {mark for mark, count in counted.items() if count >= _FEWEST and _closes(mark)}
    shown: list[Line] = []
    ended = False
    for line, match in zip(lines, found, strict=True):
        gap = max(line.blanks, int(ended))
        ended = match is not None and match[1] in marks and match.start() > 0
        text = line.text[: match.start()] if match and ended else line.text
        shown.append(line._replace(text=text, blanks=gap))
    return shown


def _closes(mark: str) -> bool:
    """Tell a mark that ends items from the punctuation that ends sentences."""
    bare = mark.strip()
    return mark[0] in " <" or all(_SIGN(letter)[0] == "S" or letter in _SIGNS for letter in bare)


_SIGN: Final = unicodedata.category

_SIGNS: Final = "\\¶*•"
