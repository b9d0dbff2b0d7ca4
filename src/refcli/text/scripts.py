"""Which script a text is written in, and what language that tells."""

import unicodedata
from collections import Counter
from functools import lru_cache
from typing import Final, NamedTuple

from refcli.text.patterns import late
from refcli.text.remembered import remembered

__all__ = [
    "CYRILLIC",
    "CYRILLIC_LANGUAGES",
    "LATIN",
    "has_cyrillic",
    "is_cyrillic",
    "language_of",
    "script",
    "script_of",
]

LATIN: Final = "Latn"
CYRILLIC: Final = "Cyrl"

_SCRIPTS: Final = {
    "LATIN": LATIN,
    "CYRILLIC": CYRILLIC,
    "GREEK": "Grek",
    "HEBREW": "Hebr",
    "ARABIC": "Arab",
    "HIRAGANA": "Jpan",
    "KATAKANA": "Jpan",
    "CJK": "Hani",
    "HANGUL": "Kore",
    "ARMENIAN": "Armn",
    "GEORGIAN": "Geor",
    "THAI": "Thai",
    "DEVANAGARI": "Deva",
}


class _Alphabet(NamedTuple):
    language: str
    own: str
    """Letters of which one must be there."""
    others: str = ""
    """Letters of which one must be there, too, where there are any."""
    without: str = ""
    """Letters that the alphabet lacks."""


_ALPHABETS: Final = (
    _Alphabet("be", "ў"),
    _Alphabet("uk", "їєґ"),
    _Alphabet("ba", "ҙҫҡ"),
    _Alphabet("kk", "қғұ"),
    _Alphabet("kk", "әөүңһ", others="і"),
    _Alphabet("tt", "җ"),
    _Alphabet("tt", "ә", without="іқғұ"),
    _Alphabet("be", "і", others="ыэё", without="ъѣ"),
    _Alphabet("uk", "і", without="ыэёъѣ"),
    _Alphabet("sr", "ђћџљњј", without="ѓќѕ"),
    _Alphabet("mk", "ѓќѕ"),
)
"""Alphabets by the letters that Russian lacks; the first that fits decides. Old Russian has і
beside ъ and ѣ."""


@remembered(4096)
def script(letter: str) -> str:
    """Return the script of one character as ISO 15924 names it ("Latn"), "" for no letter."""
    if not letter.isalpha():
        return ""
    return _SCRIPTS.get(unicodedata.name(letter, "").partition(" ")[0], "Zyyy")


CYRILLIC_LANGUAGES: Final = frozenset(
    ("ba", "be", "bg", "kk", "ky", "mk", "mn", "ru", "tg", "tt", "uk")
)
"""The languages written in Cyrillic letters alone, as ISO 639-1 has them; Serbian has both."""

_BEYOND_LATIN: Final = late("[^\x00-\u024f\u2000-\u206f]")
_CYRILLIC_LETTER: Final = late("[\u0400-\u052f\u1c80-\u1c8f\u2de0-\u2dff\ua640-\ua69f]")
_KANA: Final = late("[\u3041-\u30fa]")
"""The letters that Japanese has and Chinese has not."""
_ASCII_LETTER: Final = late("[A-Za-z]")


def script_of(text: str) -> str:
    """Return the script that most letters of the text are in, "" where it has none."""
    latin = text.isascii() or not _BEYOND_LATIN.search(text)
    if latin and _ASCII_LETTER.search(text):
        return LATIN
    counts: dict[str, int] = {}
    for character, times in Counter(text).items():
        if name := script(character):
            counts[name] = counts.get(name, 0) + times
    return max(counts, key=lambda name: counts[name]) if counts else ""


def is_cyrillic(text: str) -> bool:
    """Tell whether most letters of the text are Cyrillic."""
    return has_cyrillic(text) and script_of(text) == CYRILLIC


def has_cyrillic(text: str) -> bool:
    """Tell whether a letter of the text is Cyrillic."""
    return not text.isascii() and _CYRILLIC_LETTER.search(text) is not None


def language_of(text: str, default: str = "") -> str:
    """Guess the language of a text from its letters alone (BCP 47), or give the default.

    Only what the letters prove is said: Cyrillic is Russian unless a letter that Russian
    lacks tells otherwise; Latin letters prove no language.
    """
    name = script_of(text)
    if name == CYRILLIC:
        return _cyrillic_language(frozenset(text.lower()))
    if name == "Hani" and _KANA.search(text):
        return "ja"
    return {"Jpan": "ja", "Hani": "zh", "Kore": "ko", "Grek": "el", "Hebr": "he"}.get(name, default)


@lru_cache(maxsize=4096)
def _cyrillic_language(letters: frozenset[str]) -> str:
    return next(
        (
            alphabet.language
            for alphabet in _ALPHABETS
            if not letters.isdisjoint(alphabet.own)
            and (not alphabet.others or not letters.isdisjoint(alphabet.others))
            and letters.isdisjoint(alphabet.without)
        ),
        "ru",
    )
