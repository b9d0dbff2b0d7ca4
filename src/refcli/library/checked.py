"""Values that a person types, checked: an impossible DOI, date, ISBN, language or page range."""

import re
from typing import Any, Final

from refcli.errors import RequestError
from refcli.record import DATE_VARIABLES
from refcli.speech import marked

__all__ = ["check"]

_FIGURES: Final = re.compile(r"[\d\s./~?-]*\d[\d\s./~?-]*")


def check(variable: str, value: Any) -> None:
    """Raise RequestError where a value of a variable cannot be right; words pass as words.

    A date in words ("in press") is a text; one in figures that is not a day, such as
    2021-13-45, is a slip.
    """
    if variable in DATE_VARIABLES and isinstance(value, dict):
        text = str(value.get("literal", ""))
        if _FIGURES.fullmatch(text):
            raise RequestError("{variable}: {text!r} is not a date", variable=variable, text=text)
    elif isinstance(value, str) and value and (fault := _fault(variable, value)):
        raise RequestError(fault, variable=variable, value=value)


_NO_DOI, _NO_NUMBER, _NO_LANGUAGE, _REVERSED = marked(
    "{variable}: {value!r} is not a DOI: 10., a number, a slash …",
    "{variable}: {value!r} is not right: a figure is missing, or wrong",
    "{variable}: {value!r} is not a language, such as en, ru or de-AT",
    "{variable}: {value!r} is not a range of pages: the last is before the first",
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
        return "" if re.fullmatch(r"\d{1,9}", value) else "a PMID: up to nine figures"
    if variable == "language":
        return "" if languages.language_tag(value) else _NO_LANGUAGE
    return _REVERSED if _is_reversed(variable, value) else ""


def _is_reversed(variable: str, value: str) -> bool:
    from refcli.values import pages

    if variable != "page":
        return False
    first, last = pages.first_last(value)
    return first.isdecimal() and last.isdecimal() and int(last) < int(first)
