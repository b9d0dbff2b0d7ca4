"""Values that a person types, checked: DOI, date, ISBN, language, volume, issue, pages, address."""

import re
from typing import Any, Final

from refcli.errors import RequestError
from refcli.record import DATE_VARIABLES
from refcli.speech import marked

__all__ = ["check", "without_letter"]

_FIGURES: Final = re.compile(r"[\d\s./~?-]*\d[\d\s./~?-]*|\S*\d\S*")
"""Figures alone, or one word that has some: ``20x1``."""

_VOLUME: Final = re.compile(r"\d|\b(?:[A-ZА-ЯЁ]|[IVXLCDM]+)\b|[^\W\d_]{4}")
"""A figure, a Roman number or a letter, in capitals, or a word: ``XIV``, ``B``, ``Supplement``."""

_PAGE: Final = re.compile(r"\d|\b[ivxlcdm]+\b|\b[A-Za-z]\b", re.IGNORECASE)
_ADDRESS: Final = re.compile(
    r"(?:https?|ftp)://(?:[^\s/@]+@)?(?:[^\s/.]+(?:\.[^\s/.]+)+|localhost|\[[\da-f:]+\])\.?(?:[/?#:]\S*)?"
    r"|(?!(?:https?|ftp):)[a-z][a-z\d+.-]+:\S+",
    re.IGNORECASE,
)
"""A scheme and a host; of other schemes, as ``urn:`` and ``file:``, whatever stands behind it."""


def without_letter(text: str) -> str:
    """Return a year without the letter by which styles tell works of one year apart: ``2021a``."""
    match = _LETTERED.fullmatch(text)
    return match[1] if match else text


_LETTERED: Final = re.compile(r"(\d{4})\s?[a-zа-я]")


def check(variable: str, value: Any) -> None:
    """Raise RequestError where a value of a variable cannot be right; words pass as words.

    A date in words ("in press") is a text; one in figures that is not a day, such as
    2021-13-45, is a slip.
    """
    if variable in DATE_VARIABLES and isinstance(value, dict):
        text = str(value.get("literal", "")) or _no_day(value.get("date-parts") or [])
        if _FIGURES.fullmatch(text):
            raise RequestError("{variable}: {text!r} is not a date", variable=variable, text=text)
    elif isinstance(value, str) and value and (fault := _fault(variable, value)):
        raise RequestError(fault, variable=variable, value=value)


def _no_day(ends: list[list[int]]) -> str:
    """Return the first day that no calendar has, "" where there is none: ``2021-02-30``."""
    for end in ends:
        if len(end) > 2 and not 0 < end[2] <= _days(*end[:2]):
            return "-".join(f"{part:02}" for part in end)
    return ""


def _days(year: int, month: int) -> int:
    """Return how many days a month has; before 1924 some lands had the Julian leap years."""
    is_leap = year % 4 == 0 and (year < 1924 or year % 100 != 0 or year % 400 == 0)
    return 29 if month == 2 and is_leap else _MONTHS[month - 1] if 1 <= month <= 12 else 31


_MONTHS: Final = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)

_NO_DOI, _NO_NUMBER, _NO_PMID, _NO_LANGUAGE, _REVERSED, _NO_PAGE, _NO_VOLUME, _NO_ADDRESS = marked(
    "{variable}: {value!r} is not a DOI: 10., a number, a slash …",
    "{variable}: {value!r} is not right: a figure is missing, or wrong",
    "{variable}: {value!r} is not a PMID: up to nine figures",
    "{variable}: {value!r} is not a language, such as en, ru or de-AT",
    "{variable}: {value!r} is not a range of pages: the last is before the first",
    "{variable}: {value!r} has neither a figure nor a Roman number",
    "{variable}: {value!r} has neither a figure nor a Roman number in capitals",
    "{variable}: {value!r} is not an address: it begins with https:// and a host",
)


def _fault(variable: str, value: str) -> str:
    """Return what is wrong with a value, "" where it may be right."""
    from refcli.values import identifiers, languages

    if variable == "DOI":
        return "" if identifiers.find_doi(value) == value else _NO_DOI
    if variable in ("ISBN", "ISSN"):
        is_right = identifiers.is_isbn if variable == "ISBN" else identifiers.is_issn
        numbers = re.split(r"[,;]\s*|\s+(?=\d{4})", re.sub(r"\([^()]*\)", "", value))
        wrong = [number for number in numbers if number.strip() and not is_right(number)]
        return _NO_NUMBER if wrong else ""
    if variable == "PMID":
        return "" if re.fullmatch(r"\d{1,9}", value) else _NO_PMID
    if variable == "language":
        return "" if languages.is_language(value) else _NO_LANGUAGE
    if variable == "page":
        return _fault_of_pages(value)
    if variable in ("volume", "issue"):
        return "" if _VOLUME.search(value) else _NO_VOLUME
    if variable == "URL":
        return "" if _ADDRESS.fullmatch(value) else _NO_ADDRESS
    return ""


def _fault_of_pages(value: str) -> str:
    from refcli.values import pages

    first, last = pages.first_last(value)
    if first.isdecimal() and last.isdecimal() and int(last) < int(first):
        return _REVERSED
    return "" if _PAGE.search(value) else _NO_PAGE
