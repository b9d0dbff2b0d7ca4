"""Dates: read from what people and programs write, compared, ordered and written.

A date is CSL-JSON's: ``{"date-parts": [[2001, 2, 3]]}``, with two lists for a range (the
second ``[0]`` where it is open), ``season`` 1 to 4, ``circa`` for an approximate date, or
``{"literal": "in press"}`` for what is not a date. There is one grammar, with three faces:

- `read` understands the whole text or nothing of it;
- `parse` keeps what it does not understand, as a field of a file does;
- `find` looks for a date in running text, where other words may stand around it.

A year of the Hegira (``۱۳۷۸``, ``1401هـ``) is kept as it was printed, for so it is cited and
searched; where the common year stands beside it, that is the year.

A date in figures has the day before the month (``02/03/2001`` is 2 March), unless only the
other order makes a date.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Any, Final

from refcli.text.dashes import DASHES
from refcli.text.patterns import late
from refcli.text.remembered import remembered
from refcli.values import edtf
from refcli.values.date_words import is_of_kind, month_number, years_sign

__all__ = [
    "PRINTED_YEAR",
    "YEAR_LETTER",
    "Date",
    "find",
    "find_year",
    "order",
    "parse",
    "read",
    "same",
    "written",
]

Date = dict[str, Any]

YEAR_LETTER: Final = "(?:[ab]?[a-z])"
"""What may stand behind a year, to tell one author's works of it apart: 2011a to 2011z, 2011aa
(CSL 1.0.2, year-suffix). A pattern's text."""

_DASH: Final = f"[{re.escape(DASHES)}]"
_SPACED: Final = rf"\s?(?:{_DASH}|[./])\s?"
_COMPACT: Final = late(r"((?:1[5-9]|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])")
_YEAR_FIRST: Final = late(
    rf"(\d{{4}})(?:{_SPACED}(\d\d?){_SPACED}(\d\d?)|\s?[./]\s?(\d\d?))(?:/(?:\d\d:[\d:]+)?)?"
)
_YEAR_LAST: Final = late(rf"(?:(\d\d?){_SPACED})?(\d\d?){_SPACED}(\d{{4}})")
_EASTERN: Final = late(r"(\d{4})\s?[年년]\s?(?:(\d\d?)\s?[月월]\s?(?:(\d\d?)\s?[日일])?)?")
_YEARS: Final = late(rf"(\d{{4}})\s*(?:{_DASH}{{1,3}}|/)\s*(\d{{2}}|\d{{4}})")
_CIRCA: Final = late(r"([^\W\d_]+\.?|[~≈])\s*(?=[-\w])")
_COPYRIGHT: Final = late(r"(?:©|\(c\)|[Cc](?=\d)|[Cc]opyright)\s*(?=\d{4}$)")
"""The year of a copyright is a year of issue; NLM writes it ``c2001``."""

_NOT_LETTERED: Final = rf"(?!(?:1[5-9]|20)\d\d{YEAR_LETTER}\b)"
"""Small letters that touch a year of print are its letter, and no era: 2011bc."""

_DECADE: Final = late(r"((?:1\d|20)\d)[uU?-]\??|(1\d|20)[uU?-]{2}\??")
"""A year whose last figures are not known: ``198u`` (MARC 21, 008), ``19--`` (AACR2, 1.4F7)."""

_ERA: Final = late(rf"{_NOT_LETTERED}(\d{{1,4}})\s*([^\d\s]\D*)")
_HEGIRA: Final = r"1[34]\d\d\s?(?:ه|ق|ش)[\u0600-\u06ff.]{0,6}"
_COMMON: Final = r"((?:1[5-9]|20)\d\d)\s?م?\.?"
_TWO_CALENDARS: Final = late(rf"{_HEGIRA}\s?[/=-]\s?{_COMMON}|{_COMMON}\s?[/=-]\s?{_HEGIRA}")
_BETWEEN: Final = late(rf"\s+{_DASH}\s+|\s+(?:to|bis|until|through)\s+|\s*(?:{_DASH}{{1,3}}|/)\s*")
_WORD: Final = late(r"[^\W\d_]+|\d+")
_BRACKETS: Final = ("[]", "()")
_LONGEST: Final = 80
"""More letters than this are not a date alone, and reading them would take long."""


def parse(text: str) -> Date:
    """Return the date that a text tells; a text that tells none is kept as ``literal``.

    >>> parse("3 февраля 2001"), parse("in press")
    ({'date-parts': [[2001, 2, 3]]}, {'literal': 'in press'})
    """
    return read(text) or {"literal": " ".join(text.split())}


def read(text: str) -> Date | None:
    """Return the date that the whole of a text tells, or None where a part of it is not known.

    Understood are EDTF, ``2001/02/03``, ``3.02.2001``, ``Feb 3, 2001``, ``3 февраля 2001``,
    ``2001 Jan-Feb``, ``Spring 2001``, ``ca. 2001``, ``[2001]``, ``1998–2001``, ``380 BC``.
    """
    text = " ".join(text.split())
    date = _read(text) if len(text) <= _LONGEST else None
    return None if date is None else _copied(date)


def _copied(date: Date) -> Date:
    return {**date, "date-parts": [list(parts) for parts in date["date-parts"]]}


@remembered(4096)
def _read(text: str) -> Date | None:
    if len(text) == 4 and text.isdecimal():
        return {"date-parts": [[int(text)]]} if int(text) else edtf.read(text)
    if not text.isascii():
        text = text.translate(_ASCII)
    bare = text.strip(" .,;")
    return edtf.read(text) or edtf.read(bare) or _written(bare)


_ASCII: Final = str.maketrans({"\u2010": "-", "\u2011": "-"})
"""A hyphen of Unicode joins the parts of a date; a dash stands between its ends."""


def _written(text: str) -> Date | None:
    """Read a date that a person wrote."""
    if text[:1] + text[-1:] in _BRACKETS:
        # ISBD, area 4: in brackets stands what the cataloguer knows from elsewhere.
        return _read(text[1:-1])
    if right := _COPYRIGHT.match(text):
        return _read(text[right.end() :])
    circa = _CIRCA.match(text)
    if circa and (circa[1] in "~≈" or is_of_kind(circa[1].rstrip("."), "circa")):
        return _approximate(_read(text[circa.end() :]))
    if match := _DECADE.fullmatch(text):
        return edtf.read((match[1] or match[2]).ljust(4, "X"))
    if text[-1:] in {"?", "~", "%"}:
        return _approximate(_read(text[:-1]))
    return (
        _figures(text)
        or _years(text)
        or _era(text)
        or _two_calendars(text)
        or _range(text)
        or _in_words(text)
    )


def _approximate(date: Date | None) -> Date | None:
    return {**date, "circa": True} if date else None


def _figures(text: str) -> Date | None:
    """Read a day, or a month and its year, in figures."""
    if match := _COMPACT.fullmatch(text) or _EASTERN.fullmatch(text):
        year, month, day = (int(part or 0) for part in match.groups())
    elif match := _YEAR_FIRST.fullmatch(text):
        year, month, day = (int(part or 0) for part in (match[1], match[2] or match[4], match[3]))
    elif match := _YEAR_LAST.fullmatch(text):
        day, month, year = (int(part or 0) for part in match.groups())
    else:
        return None
    if month > 12 >= day > 0:
        month, day = day, month
    if month > 12:
        return None
    return _dated(year, [month], day)


def _years(text: str) -> Date | None:
    """Read two years, the last of which may be cut: ``1998–2001``, ``1998/99``."""
    if match := _YEARS.fullmatch(text):
        first, last = match[1], match[1][: 4 - len(match[2])] + match[2]
        is_cut = len(match[2]) < 4
        if int(first) < int(last) < (_TO_COME if is_cut else 10_000):
            return {"date-parts": [[int(first)], [int(last)]]}
    return None


_TO_COME: Final = 2035
"""No work has a cut year from here on: `2019-44` is the number of a paper, not 25 years."""


def _era(text: str) -> Date | None:
    """Read a year of an era: ``380 BC`` is -380."""
    match = _ERA.fullmatch(text)
    sign = years_sign(match[2]) if match else 0
    return {"date-parts": [[sign * int(match[1])]]} if match and sign and int(match[1]) else None


def _two_calendars(text: str) -> Date | None:
    """Read the common year of a work that gives the year of the Hegira, too: ``1401هـ/1981م``."""
    match = None if text.isascii() else _TWO_CALENDARS.fullmatch(text)
    return {"date-parts": [[int(match[1] or match[2])]]} if match else None


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
        elif not is_of_kind(word, "filler"):
            return None
    if not year or len(months) > 2 or len(days) > 2 or (days and not months):
        return None
    if len(days) == 2:
        ends = [[year, month, day] for month, day in zip([*months, *months], days, strict=False)]
        return {"date-parts": ends}
    return _dated(year, months, days[0] if days else 0)


def _dated(year: int, months: Sequence[int], day: int) -> Date:
    if len(months) == 1 and months[0] > 20:
        return {"date-parts": [[year]], "season": months[0] - 20}
    ends = [[year, month] for month in months if month] or [[year]]
    if len(ends) == 1 and len(ends[0]) == 2 and 1 <= day <= 31:
        ends[0].append(day)
    return {"date-parts": ends}


def _range(text: str) -> Date | None:
    """Read two dates with a dash, a slash or a word between them, or one that is open."""
    for match in _BETWEEN.finditer(text):
        first, last = text[: match.start()].strip(), text[match.end() :].strip()
        start = _read(first) if first else None
        if start is None or len(start["date-parts"]) > 1:
            start = _before_christ(first, last)
        if start is None:
            continue
        end = _open(last) or _read(last)
        if end and len(end["date-parts"]) == 1:
            ends = [_with_season(start), _with_season(end)]
            circa = {"circa": True} if start.get("circa") or end.get("circa") else {}
            return {"date-parts": ends, **circa}
    return None


def _open(text: str) -> Date | None:
    return {"date-parts": [[0]]} if text in ("", "..") or is_of_kind(text, "open") else None


def _before_christ(first: str, last: str) -> Date | None:
    """Return a year whose era stands behind the other end: ``384–322 BC``."""
    end = _era(last) if first.isdecimal() and len(first) < 5 else None
    year = int(first) if end else 0
    return {"date-parts": [[-year]]} if end and end["date-parts"][0][0] < 0 < year else None


def _with_season(date: Date) -> list[int]:
    parts = [*date["date-parts"][0]]
    return [*parts, 20 + date["season"]] if "season" in date else parts


PRINTED_YEAR: Final = late(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")
"""What looks like a year of print, 1500 to 2099, no figure beside it."""

_YEAR: Final = late(r"(?<!\d)(1[4-9]\d\d|20[0-4]\d)(?!\d)")
_DAY: Final = late(
    rf"(?<!\d)(?:\d\d?{_SPACED}\d\d?{_SPACED}(?:19|20)\d\d"
    rf"|(?:1[4-9]|20)\d\d{_SPACED}\d\d?{_SPACED}\d\d?)(?!\d)"
)
_SHORT: Final = late(r"(?<!\d)(\d{1,2})\s?[./]\s?(\d{1,2})\s?[./]\s?(\d\d)(?![\d./])")
"""A day whose year has lost its century, as patents have it: 20.08.02."""

_LAST_SHORT: Final = 39
"""Up to this a year of two figures is of this century, from there on of the last."""

_YEARS_WITHIN: Final = late(
    rf"(?<!\d)(?:1[4-9]\d\d|20[0-4]\d)\s*(?:{_DASH}|/)\s*(?:1[4-9]\d\d|20[0-4]\d|\d\d)(?!\d)"
)
_ERA_WITHIN: Final = late(rf"(?<!\d){_NOT_LETTERED}(\d{{1,4}})\s*((?:[^\W\d_][^\d\s]*\s*){{1,3}})")
_FIGURE: Final = late(r"\d")
_LETTERS: Final = late(r"[^\W\d_]+")
_SMALL: Final = late(r"(?<![\d.])(\d{1,2})(?!\d)")
_EDGES: Final = f" .,;:()/{DASHES}"


def find_year(text: str) -> int | None:
    """Return the first year that a text holds, or None."""
    match = _YEAR.search(text)
    return int(match.group()) if match else None


def find(text: str) -> Date | None:
    """Return the date in a piece of running text, or None where it holds no year.

    >>> find("date of access 18.05.2022"), find("(2002a)")
    ({'date-parts': [[2022, 5, 18]]}, {'date-parts': [[2002]]})
    """
    if not _FIGURE.search(text):
        return None
    bare = text.strip(_EDGES)
    if (date := read(bare)) and all(_is_likely(parts[0]) for parts in date["date-parts"]):
        return date
    if (match := _DAY.search(text)) and (date := read(match.group())):
        return date
    if date := _era_within(text):
        return date
    match = _YEAR.search(text)
    if match is None:
        return _short_day(text)
    years = _YEARS_WITHIN.match(text, match.start())
    if years and (date := read(years.group())):
        return date
    return _around(text, match)


def _is_likely(year: int) -> bool:
    return -9999 <= year <= 0 or _EARLIEST <= year < 2050


_EARLIEST: Final = 1300
"""Years of the Hegira are kept as they are printed; solar ones of printed books begin here."""


def _era_within(text: str) -> Date | None:
    """Return a year before Christ, of whose sign one to three words are read."""
    for match in _ERA_WITHIN.finditer(text):
        words = match[2].split()
        for count in range(len(words), 0, -1):
            if years_sign("".join(words[:count])) < 0 and int(match[1]):
                return {"date-parts": [[-int(match[1])]]}
    return None


def _short_day(text: str) -> Date | None:
    match = _SHORT.search(text)
    if not match:
        return None
    century = 2000 if int(match[3]) <= _LAST_SHORT else 1900
    return read(f"{match[1]}.{match[2]}.{century + int(match[3])}")


def _around(text: str, year: re.Match[str]) -> Date:
    """Return the year with the month, the day or the season that stands beside it."""
    words = _LETTERS.findall(text)
    months = [number for word in words if (number := month_number(word))]
    rest = f"{text[: year.start()]} {text[year.end() :]}"
    days = [int(day) for day in _SMALL.findall(rest) if 1 <= int(day) <= 31]
    in_year = [number for number in months if number < 13] or months
    date = _dated(int(year.group()), in_year[:1], days[0] if days else 0)
    return {**date, "circa": True} if any(is_of_kind(word, "circa") for word in words) else date


def written(date: Mapping[str, Any]) -> str:
    """Return a CSL date as EDTF, or in its own words where it has no date parts."""
    return edtf.written(date) or _words(date)


def _words(date: Mapping[str, Any]) -> str:
    return " ".join(str(date.get("literal") or date.get("raw") or "").split())


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
    return (_words(date),)


def order(date: Mapping[str, Any]) -> tuple[int, int, int, str]:
    """Return what a date is sorted by: year, month, day; words stand behind all years.

    A season comes before the months; a text that holds a year is sorted by it.
    """
    parts = date.get("date-parts") or []
    start = [int(part) for part in (parts[0] if parts else ()) if str(part).lstrip("-").isdecimal()]
    if not start:
        words = _words(date)
        found = read(words) or {}
        return order(found) if found else (find_year(words) or _NO_YEAR, 0, 0, words)
    year, month, day = (*start, 0, 0)[:3]
    return year, month, day, ""


_NO_YEAR: Final = 1_000_000
