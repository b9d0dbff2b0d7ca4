"""A list without numbers split where the model of lists says, line by line.

The model judges each line by its form; what it cannot know is mended here: the address that found
no room beside the rest of its reference, and the terse item among others, which looks like prose.
"""

from collections.abc import Sequence
from typing import Final

from refcli.parse.finding.going_on import address_goes_on, ends_in_address, is_open
from refcli.parse.finding.headings import is_capitals, is_part_heading, is_reference_heading
from refcli.parse.finding.likeness import is_address
from refcli.parse.finding.line import Line
from refcli.parse.finding.line_model import BEGIN, INSIDE, OTHER

__all__ = ["split_by_model"]

_TITLE_LINES: Final = 2
"""Lines of a running title that may stand inside a reference, where the page turns."""


def split_by_model(lines: Sequence[Line], labels: Sequence[str]) -> list[list[int]]:
    """Return the references of a list as the places of their lines; ``labels`` are the model's."""
    mended = _with_terse_items(lines, _with_addresses(lines, labels))
    pieces: list[list[int]] = []
    for place, label in enumerate(mended):
        if label == BEGIN:
            pieces.append([place])
            continue
        away = place - pieces[-1][-1] if pieces else len(lines) + _TITLE_LINES + 1
        inside = label == INSIDE and not _is_subheading(lines, place)
        if (inside and away <= _TITLE_LINES + 1) or (away == 1 and _is_cut(lines, place)):
            pieces[-1].append(place)
    gaps = sorted(lines[place].blanks for piece in pieces for place in piece[1:])
    widest = gaps[len(gaps) * 9 // 10] + 1 if gaps else 1
    return [_up_to_gap(lines, piece, widest) for piece in pieces]


def _with_addresses(lines: Sequence[Line], labels: Sequence[str]) -> list[str]:
    """Return the labels; an address alone on its line, for want of room above, begins nothing."""
    mended = list(labels)
    width = max((line.indent + len(line.text) for line in lines if " " in line.text), default=0)
    for at in range(1, len(lines)):
        above, line = lines[at - 1], lines[at]
        alone = labels[at] == BEGIN and _is_lone_address(line) and not line.blanks
        if alone and labels[at - 1] != OTHER and not _is_lone_address(above):
            full = above.indent + len(above.text) + 1 + len(line.text) > _FULL * width
            mended[at] = INSIDE if full else BEGIN
    return mended


_FULL: Final = 0.9


def _is_lone_address(line: Line) -> bool:
    return " " not in line.text and is_address(line.text)


def _with_terse_items(lines: Sequence[Line], labels: Sequence[str]) -> list[str]:
    """Return the labels; lines between two items that end as items do are items, and no title."""
    mended = list(labels)
    ends = [
        lines[at - 1].text[-1]
        for at in range(1, len(lines))
        if labels[at] == BEGIN and labels[at - 1] != OTHER
    ]
    usual = max({*ends}, key=ends.count) if ends else ""
    if len(ends) < _FEWEST or ends.count(usual) < _NEARLY_ALL * len(ends):
        return mended
    for at in range(1, len(lines)):
        if labels[at] == OTHER and mended[at - 1] != OTHER and _has_address_below(lines, at):
            mended[at] = BEGIN
            continue
        if at + 1 == len(lines):
            break
        between = labels[at] == OTHER and mended[at - 1] != OTHER and labels[at + 1] != OTHER
        if not between or lines[at].blanks or lines[at].page != lines[at - 1].page:
            continue
        if _is_heading(lines, at) or lines[at + 1].blanks:
            continue
        if is_open(lines[at - 1].text):
            mended[at] = INSIDE
        elif labels[at + 1] == INSIDE or lines[at].text[-1] == usual:
            mended[at] = BEGIN
    return mended


def _has_address_below(lines: Sequence[Line], at: int) -> bool:
    """Tell a line that names a page and its address, below the end of an item."""
    above, line = lines[at - 1], lines[at]
    named = "://" in line.text and len(line.text) < _PAGE and line.text[0].isupper()
    closed = not is_open(above.text) or ends_in_address(above.text)
    return named and closed and not line.blanks


_PAGE: Final = 200
"""Characters that the name of a page and its address take, at most."""

_FEWEST: Final = 3

_NEARLY_ALL: Final = 0.6
"""The share of items that end in one mark, at least, where that mark tells an item."""


def _is_heading(lines: Sequence[Line], place: int) -> bool:
    text = lines[place].text
    return is_reference_heading(text) or is_part_heading(text) or is_capitals(text)


_SUBHEADING: Final = 40
"""Characters that the heading of a part of a list may have: `Sources imprimées`."""


def _is_subheading(lines: Sequence[Line], place: int) -> bool:
    """Tell the heading of a part of a list: a few words, alone between blank lines."""
    text = lines[place].text
    alone = lines[place].blanks and (place + 1 == len(lines) or lines[place + 1].blanks)
    words = text[0].isupper() and text[-1] not in ".,;" and not any(map(str.isdigit, text))
    return bool(alone and words and len(text) <= _SUBHEADING)


def _is_cut(lines: Sequence[Line], place: int) -> bool:
    """Tell whether a line is the second half of an address or DOI."""
    return address_goes_on(lines[place - 1].text, lines[place].text)


def _up_to_gap(lines: Sequence[Line], piece: list[int], widest: int) -> list[int]:
    """End a reference where a gap follows that no other has inside."""
    wide = (at for at, place in enumerate(piece) if at and lines[place].blanks > widest)
    return piece[: next(wide, None)]
