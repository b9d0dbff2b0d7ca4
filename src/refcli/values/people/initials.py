"""Initials: told from words, and written with their points and spaces."""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from refcli.text.patterns import late
from refcli.text.remembered import remembered

__all__ = [
    "IRISH",
    "MOST_BARE",
    "is_capitals",
    "is_dotted",
    "is_initials",
    "is_single_letters",
    "may_be_name",
    "pointed",
    "spaced",
]

_HYPHENS: Final = "-‐\u2011–−"
_DOTTED: Final = late(rf"(?:[^\W\d_]{{1,2}}\.?[{_HYPHENS}’'.]*){{0,7}}[^\W\d_]?\.?")
_CAPITALS: Final = late(rf"[^\W\d_](?:[{_HYPHENS}]?[^\W\d_]){{0,3}}")
_SINGLE: Final = late(r"(?:[^\W\d_]\.)+")
_LETTER: Final = r"(?:Yu|Ya|Ye|Yo|Zh|Kh|Ts|Ch|Sh|Iu|Ia|Ju|Ja|[A-Z])"
"""A letter of a transliterated name, which may be two: Ю is Yu."""

_LETTERS: Final = late(rf"{_LETTER}{{2,3}}")

_PARTS: Final = late(rf"[{_HYPHENS}.’']")

_SAINT: Final = frozenset(("St.", "Ste."))
"""How a name begins that no initial is before: `St. John`."""

IRISH: Final = "Ó"
"""The particle of `Ó Gráda`, which has no point behind it."""

_STOP: Final = late(r"\.(?=[^\s\-.])")


@remembered(8192)
def is_dotted(word: str) -> bool:
    """Tell initials with points, ``J.`` or ``J.-P.`` or ``Ю.``, from a word."""
    return (
        "." in word
        and word not in _SAINT
        and word[0].isupper()
        and len(word) < 14
        and bool(_DOTTED.fullmatch(word))
        and all(len(part) <= 2 for part in _PARTS.split(word))
    )


@remembered(8192)
def is_capitals(word: str) -> bool:
    """Tell initials without points, ``JG``, from a word."""
    bare = word.strip(".")
    if _is_transliterated(bare):
        return True
    if word == IRISH or len(bare) > 4:
        return False
    return bool(_CAPITALS.fullmatch(bare)) and bare.isupper()


def is_single_letters(word: str) -> bool:
    """Tell letters that each have their point, ``M.D.``, from ``Ph.D.`` and from a word."""
    return "." in word and bool(_SINGLE.fullmatch(word))


def may_be_name(word: str) -> bool:
    """Tell whether a word in capitals can be spoken as a name: ``LIU``, ``NG``, and not ``JWN``."""
    letters = unicodedata.normalize("NFD", word.upper())
    return word.upper() == "NG" or any(letter in _VOWELS for letter in letters) or "Y" in word[1:]


MOST_BARE: Final = 3
"""Initials without points at most: `LÓPEZ DÍAZ` is a name."""

_VOWELS: Final = frozenset("AEIOUŒÆØАЕЁИОУЫЭЮЯІЇЄ")


def _is_transliterated(word: str) -> bool:
    """Tell ``OYu`` and ``YuE``, two or three Russian initials in Latin letters."""
    return 2 < len(word) < 7 and not word.isupper() and bool(_LETTERS.fullmatch(word))


def is_initials(word: str) -> bool:
    """Tell initials of any form from a word."""
    return is_dotted(word) or is_capitals(word)


def spaced(given: str) -> str:
    """Return a given name with a space behind every full stop: ``J.J.`` is ``J. J.``."""
    return _STOP.sub(". ", given)


def pointed(words: Sequence[str], *, apart: bool = True) -> str:
    """Return given names whose initials have their points and stand apart.

    Without ``apart`` those that have points are left as they are: a style prints ``J.G.`` as
    it prints ``J. G.``, but takes ``JG`` for a name of which it prints the first letter.

    >>> pointed(["OYu"])
    'O. Yu.'
    >>> pointed(["JG"]), pointed(["J.G."], apart=False), pointed(["Anna", "K"]), pointed(["Th"])
    ('J. G.', 'J.G.', 'Anna K.', 'Th.')
    """
    return " ".join([_pointed(word, apart=apart) for word in words])


@lru_cache(maxsize=8192)
def _pointed(word: str, *, apart: bool) -> str:
    if is_dotted(word):
        whole = re.sub(r"\.(?=[^\W\d_])", ". ", word) if apart else word
        return whole if whole.endswith(".") or not apart else whole + "."
    if _is_transliterated(word.rstrip(".")):
        return ". ".join(re.findall(_LETTER, word)) + "."
    if is_capitals(word) and (len(word) <= 3 or "-" in word):
        letters = re.sub(r"([^\W\d_])(?=[^\W\d_])", r"\1. ", word)
        return re.sub(rf"([^\W\d_.])(?=[{_HYPHENS}]|$)", r"\1.", letters)
    return f"{word}." if word in _CUT else word


_CUT: Final = frozenset(
    ("Th", "Ch", "Chr", "St", "Ph", "Wm", "Joh", "Heinr", "Friedr", "Wilh", "Gottfr", "Вл", "Дм")
)
"""Given names that are cut, and always have a point: `Müller, Joh.: Eis`."""
