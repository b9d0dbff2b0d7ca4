"""Dates as EDTF (ISO 8601-2, level 1), as far as biblatex has it (manual, 2.3.8), and as CSL's.

A CSL date is ``{"date-parts": [[2001, 2, 3]]}``, with two lists for a range, of which the
last is ``[0]`` where the range is open, as pandoc has it; ``season`` 1 to 4, and ``circa``
for an approximate date. EDTF counts a year 0, CSL does not: ``-0043`` is 44 before Christ.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Any, Final

from refcli.text.patterns import late

__all__ = ["read", "written"]

_POINT: Final = late(
    r"(?P<year>-?\d{4}|\d{2}XX|\d{3}X)(?:-(?P<month>\d\d?|XX)(?:-(?P<day>\d\d?|XX))?)?"
    r"(?P<mark>[?~%]?)(?:[T ]\d\d:[\d:.+Z-]+)?"
)
_OPEN: Final = frozenset(("", "..", "open", "unknown"))


def read(text: str) -> dict[str, Any] | None:
    """Return the CSL date that an EDTF string tells, or None where it is not one.

    >>> read("2001-02/2001-05"), read("199X")
    ({'date-parts': [[2001, 2], [2001, 5]]}, {'date-parts': [[1990], [1999]]})
    """
    if len(text) == 4 and text.isdecimal() and text != "0000":
        return {"date-parts": [[int(text)]]}
    first, slash, last = text.partition("/")
    start, end = _POINT.fullmatch(first), _POINT.fullmatch(last) if slash else None
    if start is None or (slash and end is None and last not in _OPEN):
        return None
    points = [_point(match) for match in (start, end) if match]
    if any(point is None for point in points):
        return None
    parts = [list(point) for point in points if point]
    if slash and end is None:
        parts.append([0])
    elif "X" in start["year"] and not slash:
        parts.append([int(start["year"].replace("X", "9"))])
    date: dict[str, Any] = {"date-parts": parts}
    if len(parts) == 1 and parts[0][1:] and parts[0][1] > 12:
        date["season"] = parts[0].pop() - 20
    if any(match["mark"] for match in (start, end) if match):
        date["circa"] = True
    return date


def _point(match: re.Match[str]) -> list[int] | None:
    """Return year, month or season, and day; None where the month is not one."""
    year = int(match["year"].replace("X", "0"))
    month, day = (
        int(part) if (part or "X").isdecimal() else 0 for part in match.group("month", "day")
    )
    if 12 < month < 21 or month > 24:
        return None
    parts = [year if year > 0 else year - 1]
    if month:
        parts.append(month)
        if month < 13 and 1 <= day <= 31:
            parts.append(day)
    return parts


def written(date: Mapping[str, Any]) -> str:
    """Return a CSL date as EDTF, "" where it has no date parts."""
    given = date.get("date-parts")
    parts = [part for part in given if part][:2] if isinstance(given, list) else []
    if not all(isinstance(part, list) and _is_number(part[0]) for part in parts) or not parts:
        return ""
    ends = [
        ".." if str(end[0]) == "0" and place else _written(end, date)
        for place, end in enumerate(parts)
    ]
    return "/".join(ends)


def _is_number(part: Any) -> bool:
    return re.fullmatch(r"-?\d{1,9}", str(part)) is not None


def _written(parts: Iterable[Any], date: Mapping[str, Any]) -> str:
    year, *rest = [int(part) for part in parts if _is_number(part)][:3]
    text = f"-{-year - 1:04d}" if year < -1 else f"{max(year, 0):04d}"
    season = str(date.get("season", ""))
    if not rest and season in ("1", "2", "3", "4"):
        rest = [20 + int(season)]
    if rest and 13 <= rest[0] <= 16:
        # citeproc-js takes months past the twelfth for seasons.
        rest = [rest[0] + 8]
    text += "".join(f"-{part:02d}" for part in rest)
    return f"{text}~" if date.get("circa") else text
