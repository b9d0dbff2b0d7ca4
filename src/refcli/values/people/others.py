"""What stands for people who are not named: "et al.", "и др."; "o. V.", "N. N."; "———", "Ders."."""

import re
from functools import cache
from typing import Final

from refcli.text import word_lists
from refcli.text.patterns import late

__all__ = [
    "LAST_WORDS",
    "begins_with_nobody",
    "begins_with_the_same",
    "is_cut",
    "is_nobody",
    "is_others",
    "without_others",
]

LAST_WORDS: Final = frozenset(
    phrase.rpartition("_")[2] + stop
    for phrase in word_lists.lists(__package__, "name-words.txt")["others"]
    for stop in ("", ".")
)
"""How a phrase for people who are not named ends, as the words of a text have it."""

_NOT_WORDS: Final = late(r"[\W_]+")
_CUT_SHORT: Final = r"…|\.\.\."


def is_others(text: str) -> bool:
    """Tell whether a text stands for the people who are not named.

    >>> is_others("et al."), is_others("[и др.]"), is_others("Alder")
    (True, True, False)
    """
    return _phrase(text) in _phrases()


def is_nobody(text: str) -> bool:
    """Tell whether a text says that a work names no author.

    >>> is_nobody("o. V."), is_nobody("[N.N.]"), is_nobody("O'Neil")
    (True, True, False)
    """
    return len(text) <= _LONGEST and _phrase(text) in _nobody()


_LONGEST: Final = 40
"""Letters of the longest phrase for nobody, with room for marks."""


def begins_with_nobody(text: str) -> bool:
    """Tell whether a reference begins so: ``o. V. (2009): Das Netz``."""
    match = _HEAD.match(text)
    return match is not None and is_nobody(match[0])


_HEAD: Final = late(r"[^\W\d]{1,20}(?:\.\s?|\s)[^\W\d]{1,20}\.?(?=[:,\s(]|$)")


def begins_with_the_same(text: str) -> bool:
    """Tell whether a mark stands for the authors of the entry before: ``———. Another work``."""
    return _SAME.match(text) is not None


_SAME: Final = late(
    r"(?:[—–―_-]{2,}|—\s?(?=[.,:(]))[.,:]?\s*(?=[^\W_]|[\"“„«»'‘(\[¿¡])|"
    r"(?:Ders\.|Dies\.|Ebd\.|(?:ders|dies)\.(?=[:,])|"
    r"(?:Idem|Eadem|Он же|Она же|Его же|Её же|Ее же|Він же)\b)[.,:]?\s*"
)


def _phrase(text: str) -> str:
    return _NOT_WORDS.sub("_", text.strip(" .,;:[]()")).lower()


@cache
def _nobody() -> frozenset[str]:
    return frozenset(_words()["nobody"])


def is_cut(text: str) -> bool:
    """Tell a list of names, or a name, that ends in "et al."."""
    return without_others(text[-_TAIL:]).rstrip(" .,)]").endswith(";") and not is_others(text)


_TAIL: Final = 20


def without_others(text: str) -> str:
    """Return a list of names with what cuts it turned into a semicolon."""
    low = text.lower()
    for hint in _hints():
        if hint in low:
            return _pattern().sub(" ; ", text)
    return text


@cache
def _hints() -> tuple[str, ...]:
    return tuple(hint.replace("_", " ") for hint in _words()["cut"])


@cache
def _phrases() -> frozenset[str]:
    return frozenset(_words()["others"])


@cache
def _pattern() -> re.Pattern[str]:
    """Return a pattern of the phrases; of single letters the first has its point, `u. a.`.

    They are small ones, for `U. A.` are initials.

    Letters of the East need no space before them.
    """
    phrases: list[str] = []
    eastern: list[str] = []
    dot, joint = r"\.\s?", r"\.?\s*"
    for phrase in sorted(_phrases(), key=len, reverse=True):
        first, *rest = map(re.escape, phrase.split("_"))
        if first[0] >= _EAST and not rest:
            eastern.append(first)
        elif all(len(word) == 1 for word in (first, *rest)):
            phrases.append(f"(?-i:{dot.join((first, *rest))})")
        else:
            phrases.append(joint.join((first, *rest)))
    # What all of them share is told once: at most letters nothing else is asked.
    words = rf"\b(?:{'|'.join(phrases)})\b\.?"
    of_east = rf",?\s*(?:{'|'.join(eastern)})(?:人|编|編|著)?(?!\w)\.?"
    return re.compile(f"{_CUT_SHORT}|{words}|{of_east}", re.IGNORECASE)


_EAST: Final = "\u3040"
"""The first of the letters of the East."""


def _words() -> dict[str, tuple[str, ...]]:
    return word_lists.lists(__package__, "name-words.txt")
