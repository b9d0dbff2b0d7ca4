"""Page ranges in the formats of the specification (CSL 1.0.2, appendix V)."""

import re
from collections.abc import Callable
from typing import Final

from refcli.text.dashes import DASHES
from refcli.values.last_page import completed

__all__ = ["format_pages"]

_RANGE: Final = re.compile(
    r"(?P<first>(?P<prefix1>[A-Za-z0-9]*[A-Za-z])?(?P<number1>[0-9]+))"
    rf"\s*[{re.escape(DASHES)}]+\s*"
    r"(?P<second>(?P<prefix2>[A-Za-z0-9]*[A-Za-z])?(?P<number2>[0-9]+))"
)
_PAGE: Final = r"([ivxlcdmIVXLCDM]+|[A-Za-z]*[0-9]+[A-Za-z]*)"
_OTHER_RANGE: Final = re.compile(rf"{_PAGE}\s*[{re.escape(DASHES)}]+\s*{_PAGE}")
"""A range of pages in roman numbers, or of pages with letters behind: ``iv-12``, ``12a-15b``."""


def format_pages(text: str, form: str, delimiter: str) -> str:
    """Return a page or a range of pages with its last number in the form asked for.

    ``form`` is a value of ``page-range-format``, "" to keep the range as it is written but
    for its dash.
    """
    if match := _RANGE.fullmatch(text):
        prefix1, prefix2 = match["prefix1"] or "", match["prefix2"] or ""
        first, last = match["number1"], match["number2"]
        if prefix1 == prefix2:
            if first == last:
                return match["first"]
            if not form:
                return f"{match['first']}{delimiter}{match['second']}"
            full = completed(first, last)
            if int(full) < int(first):
                return f"{match['first']}{delimiter}{match['second']}"
            short = _FORMS[form](first, full)
            repeated = prefix1 if form == "expanded" or short is None else ""
            return f"{match['first']}{delimiter}{repeated}{short or full}"
        if prefix1 and not prefix2 and form:
            return f"{match['first']}-{match['second']}"
        return f"{match['first']}{delimiter if not form else '-'}{match['second']}"
    if match := _OTHER_RANGE.fullmatch(text):
        return f"{match[1]}{delimiter}{match[2]}"
    return text


def _shared(first: str, last: str) -> int:
    count = 0
    for one, other in zip(first, last, strict=False):
        if one != other:
            break
        count += 1
    return count


def _minimal(first: str, last: str, least: int = 1) -> str | None:
    if len(first) != len(last) or first == last:
        return None
    return last[min(_shared(first, last), max(len(last) - least, 0)) :]


def _chicago(first: str, last: str, sixteenth: bool) -> str | None:
    """Abbreviate as the Chicago Manual: 101-8, 321-25, 1496-1504, but never after 00."""
    number = int(first)
    if len(first) != len(last) or number < 100 or number % 100 == 0 or len(first) < 3:
        return None
    if number % 100 < 10:
        return _minimal(first, last)
    short = _minimal(first, last, 2)
    if short is not None and not sixteenth and len(first) == 4 and len(short) >= 3:
        return None
    return short


_FORMS: Final[dict[str, Callable[[str, str], str | None]]] = {
    "expanded": lambda _, last: last,
    "minimal": _minimal,
    "minimal-two": lambda first, last: _minimal(first, last, 2),
    "chicago": lambda first, last: _chicago(first, last, False),
    "chicago-15": lambda first, last: _chicago(first, last, False),
    "chicago-16": lambda first, last: _chicago(first, last, True),
}
