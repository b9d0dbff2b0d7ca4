"""Which script a text is written in, and what language that tells."""

import unicodedata
from functools import lru_cache
from typing import Final

__all__ = ["CYRILLIC", "LATIN", "is_cyrillic", "language_of", "script", "script_of"]

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

_CYRILLIC_LANGUAGES: Final = (
    ("ў", "be"),
    ("іїєґ", "uk"),
    ("әғқңұһ", "kk"),
    ("ђћџљњј", "sr"),
)
"""Letters that Russian lacks, and the language that has them; the first hit decides."""


@lru_cache(maxsize=4096)
def script(letter: str) -> str:
    """Return the script of one character as ISO 15924 names it ("Latn"), "" for no letter."""
    if not letter.isalpha():
        return ""
    return _SCRIPTS.get(unicodedata.name(letter, "").partition(" ")[0], "Zyyy")


def script_of(text: str) -> str:
    """Return the script that most letters of the text are in, "" where it has none."""
    if text.isascii():
        return LATIN if any(map(str.isalpha, text)) else ""
    counts: dict[str, int] = {}
    for character in text:
        if name := script(character):
            counts[name] = counts.get(name, 0) + 1
    return max(counts, key=lambda name: counts[name]) if counts else ""


def is_cyrillic(text: str) -> bool:
    """Tell whether most letters of the text are Cyrillic."""
    return script_of(text) == CYRILLIC


def language_of(text: str, default: str = "") -> str:
    """Guess the language of a text from its letters alone (BCP 47), or give the default.

    Only what the letters prove is said: Cyrillic is Russian unless a letter that Russian
    lacks tells otherwise; Latin letters prove no language.
    """
    name = script_of(text)
    if name == CYRILLIC:
        letters = set(text.lower())
        return next((tag for own, tag in _CYRILLIC_LANGUAGES if letters & set(own)), "ru")
    return {"Jpan": "ja", "Hani": "zh", "Kore": "ko", "Grek": "el", "Hebr": "he"}.get(name, default)
