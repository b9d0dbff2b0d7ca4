"""Dates in words and figures, of many lands, to CSL's date parts."""

import re
from typing import Any, Final

__all__ = ["find_year", "read_date"]

_MONTHS: Final[dict[str, int]] = {
    name: number
    for number, names in enumerate(
        (
            "jan januar january janvier enero gennaio янв января январь січ",
            "feb februar february février fevr febrero febbraio фев февр февраля февраль лют",
            "mar mär märz march mars marzo мар марта март бер",
            "apr april avril abril aprile апр апреля апрель квіт",
            "may mai mayo maggio май мая трав",
            "jun juni june juin junio giugno июн июня июнь черв",
            "jul juli july juillet julio luglio июл июля июль лип",
            "aug august août aout agosto авг августа август серп",
            "sep sept september septembre septiembre settembre сен сент сентября сентябрь вер",
            "oct okt oktober october octobre octubre ottobre окт октября октябрь жовт",
            "nov november novembre noviembre ноя нояб ноября ноябрь лист",
            "dec dez dezember december décembre diciembre dicembre дек декабря декабрь груд",
        ),
        1,
    )
    for name in names.split()
}
_SEASONS: Final = {
    name: number
    for number, names in enumerate(
        (
            "spring frühjahr printemps весна",
            "summer sommer été лето",
            "autumn fall herbst automne осень",
            "winter hiver зима",
        ),
        1,
    )
    for name in names.split()
}
_YEAR: Final = re.compile(r"(?<!\d)(1[4-9]\d\d|20[0-4]\d)(?!\d)")
_NUMERIC: Final = re.compile(
    r"(?<!\d)(\d{1,2})\s?[./-]\s?(\d{1,2})\s?[./-]\s?((?:19|20)\d\d)(?!\d)"
)
_SHORT: Final = re.compile(r"(?<!\d)(\d{1,2})\s?[./]\s?(\d{1,2})\s?[./]\s?(\d\d)(?![\d./])")
"""A day whose year has lost its century, as patents have it: 20.08.02."""

_LAST_SHORT: Final = 39
"""Up to this a year of two figures is of this century, from there on of the last."""

_ISO: Final = re.compile(
    r"(?<!\d)((?:1[4-9]|20)\d\d)\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?(\d{1,2})(?!\d)"
)
_YEAR_RANGE: Final = re.compile(
    r"(?<!\d)(1[4-9]\d\d|20[0-4]\d)\s*[-‐‑–—/]\s*(1[4-9]\d\d|20[0-4]\d|\d\d)(?!\d)"
)
_BEFORE_CHRIST: Final = re.compile(
    r"(?i)(\d{1,4})\s*(?:b\.?\s?c\.?(?:\s?e\.?)?(?!\w)|v\.\s?(?:chr|u\. ?z)|до\s(?:н\.|р\.))"
)
_WORDS: Final = re.compile(r"[^\W\d_]+")
_SMALL: Final = re.compile(r"(?<![\d.])(\d{1,2})(?!\d)")


def find_year(text: str) -> int | None:
    """Return the first year that a text holds, or None."""
    match = _YEAR.search(text)
    return int(match.group()) if match else None


def read_date(text: str) -> dict[str, Any] | None:
    """Return a CSL date, or None where the text holds no year.

    Days stand before months in figures (`05.12.2022` is 5 December), unless only the other
    reading makes a date; `12/05/2022` is ambiguous and read the same way. A year before Christ
    is negative, as CSL-JSON has it.
    """
    if match := _ISO.search(text):
        return _whole(int(match[1]), int(match[2]), int(match[3]))
    if match := _NUMERIC.search(text):
        return _whole(int(match[3]), int(match[2]), int(match[1]))
    if match := _BEFORE_CHRIST.search(text):
        return {"date-parts": [[-int(match[1])]]}
    match = _YEAR.search(text)
    if not match:
        return _short(text)
    year = int(match.group())
    pair = _YEAR_RANGE.match(text, match.start())
    words = [word.lower() for word in _WORDS.findall(text)]
    months = [month for word in words if (month := _month(word))]
    if pair and not months:
        last = int(pair[2]) if len(pair[2]) == 4 else year - year % 100 + int(pair[2])
        if last > year:
            return {"date-parts": [[year], [last]]}
    rest = text[: match.start()] + " " + text[match.end() :]
    days = [int(day) for day in _SMALL.findall(rest) if 1 <= int(day) <= 31]
    if months:
        parts = [year, months[0], days[0]] if days else [year, months[0]]
        return _circa({"date-parts": [parts]}, words)
    season = next((_SEASONS[word] for word in words if word in _SEASONS), None)
    if season:
        return {"date-parts": [[year]], "season": season}
    return _circa({"date-parts": [[year]]}, words)


def _short(text: str) -> dict[str, Any] | None:
    match = _SHORT.search(text)
    if not match:
        return None
    year = int(match[3])
    century = 2000 if year <= _LAST_SHORT else 1900
    return _whole(century + year, int(match[2]), int(match[1]))


def _circa(date: dict[str, Any], words: list[str]) -> dict[str, Any]:
    return {**date, "circa": True} if {"circa", "ca"} & set(words) else date


def _month(word: str) -> int | None:
    return _MONTHS.get(word) or (
        _MONTHS.get(word[:3]) if len(word) > 4 and word.isascii() else None
    )


def _whole(year: int, month: int, day: int) -> dict[str, Any]:
    if month > 12 >= day:
        month, day = day, month
    if not 1 <= month <= 12:
        return {"date-parts": [[year]]}
    return {"date-parts": [[year, month, day] if 1 <= day <= 31 else [year, month]]}
