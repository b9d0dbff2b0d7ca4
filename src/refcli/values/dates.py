"""Dates between CSL-JSON and text: EDTF, as biblatex writes it, and what people write.

A CSL date is ``{"date-parts": [[2001, 2, 3]]}``, with two lists for a range, ``circa`` for
an approximate date, ``season`` 1 to 4, or ``{"literal": "in press"}`` for what is no date.
EDTF is ISO 8601-2 level 1, as far as biblatex (manual, 2.3.8) supports it.
"""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any, Final

from refcli.text import word_lists

__all__ = ["MONTHS", "Date", "month_number", "parse", "parse_edtf", "same", "to_edtf", "written"]

Date = dict[str, Any]

MONTHS: Final = (
    *("jan", "feb", "mar", "apr", "may", "jun"),
    *("jul", "aug", "sep", "oct", "nov", "dec"),
)
"""The months as BibTeX, MEDLINE and Web of Science name them, but for the case."""

_EDTF: Final = re.compile(r"(-?\d{4})(?:-(\d\d?)(?:-(\d\d?))?)?([?~%]?)(?:[T ]\d\d:[\d:.+Z-]+)?")


def parse(text: str) -> Date:
    """Return the date that a text tells, as CSL-JSON.

    Understood are EDTF, ``2001/02/03``, ``3.02.2001``, ``Feb 3, 2001``, ``3 февраля 2001``,
    ``2001 Jan-Feb``, ``Spring 2001``, ``ca. 2001``, ``[2001]``, ``1998–2001``. A text that
    tells no date comes back as ``{"literal": text}``.
    """
    date = dict(_parse(" ".join(text.split())))
    if "date-parts" in date:
        date["date-parts"] = [list(parts) for parts in date["date-parts"]]
    return date


@lru_cache(maxsize=4096)
def _parse(text: str) -> Date:
    return _plain_year(text) or parse_edtf(text) or _written(text) or {"literal": text}


def _plain_year(text: str) -> Date | None:
    return {"date-parts": [[int(text)]]} if len(text) == 4 and text.isdecimal() else None


def parse_edtf(text: str) -> Date | None:
    """Return the date that an EDTF string tells, or None where it is none.

    The open end of a range (``2001/``, ``2001/..``) is ``[0]``, as pandoc writes it.
    """
    first, slash, last = text.partition("/")
    start = _EDTF.fullmatch(first)
    if not slash:
        return _dated([start]) if start else None
    end = _EDTF.fullmatch(last)
    if start and end:
        return _dated([start, end])
    if start and last in ("", "..", "open") and (date := _dated([start])):
        return {**date, "date-parts": [*date["date-parts"], [0]]}
    return None


def _dated(matches: list[re.Match[str]]) -> Date | None:
    date: Date = {"date-parts": []}
    for match in matches:
        year, month, day = match[1], int(match[2] or 0), int(match[3] or 0)
        if 12 < month < 21 or month > 24:
            return None
        parts = [int(year)]
        if 1 <= month <= 12:
            parts.append(month)
            if 1 <= day <= 31:
                parts.append(day)
        elif 21 <= month <= 24:
            date["season"] = month - 20
        date["date-parts"].append(parts)
        if match[4]:
            date["circa"] = True
    return date


def to_edtf(date: Mapping[str, Any]) -> str:
    """Return a CSL date as EDTF, "" where it has no date parts."""
    parts = [part for part in date.get("date-parts") or [] if part][:2]
    if not parts or not str(parts[0][0]).lstrip("-").isdecimal():
        return ""
    ends = [
        ".." if str(end[0]) == "0" and place else _edtf(end, date)
        for place, end in enumerate(parts)
    ]
    return "/".join(ends)


def _edtf(parts: list[Any], date: Mapping[str, Any]) -> str:
    year, *rest = [int(part) for part in parts if str(part).lstrip("-").isdecimal()][:3]
    text = f"-{-year:04d}" if year < 0 else f"{year:04d}"
    season = str(date.get("season", ""))
    if not rest and season in ("1", "2", "3", "4"):
        rest = [20 + int(season)]
    if rest and 13 <= rest[0] <= 16:
        # citeproc-js takes months past the twelfth for seasons.
        rest = [rest[0] + 8]
    text += "".join(f"-{part:02d}" for part in rest)
    return f"{text}~" if date.get("circa") else text


def written(date: Mapping[str, Any]) -> str:
    """Return a CSL date as EDTF, or in its own words where it has no date parts."""
    return to_edtf(date) or str(date.get("literal") or date.get("raw") or "")


def same(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """Tell whether two CSL dates say the same: numbers may be text, a raw date is a literal."""
    return _canonical(one) == _canonical(other)


def _canonical(date: Mapping[str, Any]) -> tuple[Any, ...]:
    parts = [
        [str(part) for part in end if part not in ("", None)]
        for end in date.get("date-parts") or []
    ]
    if parts and parts[0]:
        return parts, bool(date.get("circa")), str(date.get("season") or "")
    return (" ".join(str(date.get("literal") or date.get("raw") or "").split()),)


@lru_cache(maxsize=4096)
def month_number(word: str) -> int:
    """Return the number of a month: 1 to 12 for its name, 21 to 24 for a season, else 0.

    Names are those of English, Russian (either case), German, French, Spanish and Italian,
    whole or cut to three letters or more.
    """
    word = word.strip(" .,").lower()
    if word.isdecimal():
        return int(word) if len(word) < 3 and 1 <= int(word) <= 12 else 0
    names = _month_names()
    if (number := names.get(word, 0)) or len(word) < 3:
        return number
    found = {number for name, number in names.items() if name.startswith(word)}
    return found.pop() if len(found) == 1 else 0


@lru_cache(maxsize=1)
def _month_names() -> dict[str, int]:
    lines = (line.split() for line in word_lists.lines(__package__, "months.txt"))
    return {word: int(number) for number, *words in lines for word in words}


_CIRCA: Final = re.compile(
    r"^(?:~|≈|ca?\.? ?|circa |около |ок\. ?)(?=-?\d)|(?<=\d)[?~]$", re.IGNORECASE
)
_WORD: Final = re.compile(r"[^\W\d_]+|\d+")
_COMPACT: Final = re.compile(r"((?:1[5-9]|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])")
_YEARS: Final = re.compile(r"(\d{4}) ?(?:-{1,3}|–|—|/) ?(\d{2}|\d{4})")
_NUMERIC: Final = re.compile(
    r"(\d{4})[/.](\d{1,2})?(?:[/.](\d{1,2})?)?(?:/(?:\d\d:[\d:]+)?)?"
    r"|(\d{1,2})\.(\d{1,2})\.(\d{4})"
)


def _written(text: str) -> Date | None:
    """Read a date that a person wrote."""
    bare = text.strip(" .,;")
    if bare.startswith("[") and bare.endswith("]"):
        inner = _parse(bare[1:-1])
        return None if "literal" in inner else {**inner, "circa": True}
    if _CIRCA.search(bare):
        inner = _parse(_CIRCA.sub("", bare))
        return None if "literal" in inner else {**inner, "circa": True}
    if match := _COMPACT.fullmatch(bare):
        return {"date-parts": [[int(part) for part in match.groups()]]}
    if match := _NUMERIC.fullmatch(bare):
        year, month, day = (match[1], match[2], match[3]) if match[1] else match.group(6, 5, 4)
        return _dated_parts(int(year), [int(month or 0)], int(day or 0))
    if match := _YEARS.fullmatch(bare):
        first, last = match[1], match[1][: 4 - len(match[2])] + match[2]
        if int(last) > int(first):
            return {"date-parts": [[int(first)], [int(last)]]}
    return _in_words(bare)


def _in_words(text: str) -> Date | None:
    """Read ``3 Feb 2001``, ``2001 Jan-Feb``, ``Spring 2001``; each word must be understood."""
    year, months, days = 0, list[int](), list[int]()
    for word in _WORD.findall(text):
        if word.isdecimal():
            if len(word) == 4 and not year:
                year = int(word)
            elif len(word) < 3:
                days.append(int(word))
            else:
                return None
        elif number := month_number(word):
            months.append(number)
        elif word.lower() not in ("st", "nd", "rd", "th", "of", "de", "г", "года", "год"):
            return None
    if not year or len(months) > 2 or len(days) > 2 or (days and not months):
        return None
    if len(days) == 2:
        if len(months) == 1:
            ends = [[year, months[0], day] for day in days]
        else:
            ends = [[year, month, day] for month, day in zip(months, days, strict=True)]
        return {"date-parts": ends}
    return _dated_parts(year, months, days[0] if days else 0)


def _dated_parts(year: int, months: list[int], day: int) -> Date:
    if months and months[0] > 20:
        return {"date-parts": [[year]], "season": months[0] - 20}
    ends = [[year, month] for month in months if 1 <= month <= 12] or [[year]]
    if len(ends) == 1 and len(ends[0]) == 2 and 1 <= day <= 31:
        ends[0].append(day)
    return {"date-parts": ends}
