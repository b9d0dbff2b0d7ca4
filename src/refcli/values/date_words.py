"""The words of dates: months, seasons, eras and "about", in the languages of reference lists."""

from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
from itertools import takewhile
from typing import Final

from refcli.text import word_lists
from refcli.text.patterns import late
from refcli.text.remembered import remembered

__all__ = [
    "is_month",
    "is_of_kind",
    "is_season",
    "month_number",
    "month_words",
    "season_name",
    "season_words",
    "short_months",
    "years_sign",
]

_NOT_LETTERS: Final = late(r"[\W\d_]+")


def is_of_kind(word: str, kind: str) -> bool:
    """Tell whether a word is of a kind: ``circa``, ``filler`` or ``open``."""
    return word.lower() in _words().get(kind, ())


def years_sign(words: str) -> int:
    """Return -1 where the words say that a year is before Christ, 1 where after, else 0.

    >>> years_sign("до н. э."), years_sign("AD"), years_sign("May")
    (-1, 1, 0)
    """
    letters = _NOT_LETTERS.sub("", words).lower()
    return -1 if letters in _words()["before"] else int(letters in _words()["after"])


@remembered(4096)
def month_number(word: str) -> int:
    """Return the number of a month: 1 to 12 for its name, 21 to 24 for a season, else 0.

    A month may be written in figures, whole, or cut to three letters or more.
    """
    word = word.strip(" .,").lower()
    if word.isdecimal():
        return int(word) if len(word) < 3 and 1 <= int(word) <= 12 else 0
    names = _names()
    if (number := names.get(word, 0)) or len(word) < 3:
        return number
    months = _months()
    behind = months[bisect_left(months, (word,)) :]
    found = {number for _, number in takewhile(lambda month: month[0].startswith(word), behind)}
    return found.pop() if len(found) == 1 else 0


def is_month(word: str) -> bool:
    """Tell a month from a season and from any other word.

    >>> is_month("Sept."), is_month("Winter")
    (True, False)
    """
    return 0 < month_number(word) <= _MONTHS


def is_season(word: str) -> bool:
    """Tell a season from a month, a number and any other word.

    >>> is_season("Winter"), is_season("Sept."), is_season("22")
    (True, False, False)
    """
    return month_number(word) > _MONTHS


_MONTHS: Final = 12


@lru_cache(maxsize=1)
def short_months() -> tuple[str, ...]:
    """Return ``jan`` to ``dec``: BibTeX, MEDLINE and Web of Science name the months so."""
    return tuple(_words()[str(number)][0] for number in range(1, 13))


def month_words() -> frozenset[str]:
    """Return the names of months, whole and as three letters, in small letters and capitalised."""
    names = {name for name, number in _names().items() if number <= _MONTHS}
    forms = names | {name[:3] for name in names}
    return frozenset(forms | {form.capitalize() for form in forms})


def season_words() -> frozenset[str]:
    """Return the names of seasons in small letters, capitalised, and in capitals."""
    names = [name for name, number in _names().items() if number > _MONTHS]
    return frozenset(form for name in names for form in (name, name.capitalize(), name.upper()))


def season_name(number: int) -> str:
    """Return the English name of a season, which EDTF numbers 21 to 24."""
    return _words()[str(number)][0]


@lru_cache(maxsize=1)
def _names() -> dict[str, int]:
    return {word: int(key) for key, words in _words().items() if key.isdecimal() for word in words}


@lru_cache(maxsize=1)
def _months() -> Sequence[tuple[str, int]]:
    """Return the names of months with their numbers, sorted by name."""
    return sorted(named for named in _names().items() if named[1] <= _MONTHS)


def _words() -> dict[str, tuple[str, ...]]:
    return word_lists.lists(__package__, "date-words.txt")
