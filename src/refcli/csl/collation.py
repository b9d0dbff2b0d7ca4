"""Alphabetical order in Unicode: a key for any text, with the letters of a language.

Case, accents, punctuation and spaces do not count, digits count as numbers (the root
collation of CLDR at primary strength). The script of the locale comes first, as CLDR
orders it for Cyrillic languages; letters that a language files on their own (å after z in
Swedish) stand in ``collation.json``.
"""

import json
import re
import unicodedata
from collections.abc import Callable
from functools import cache, lru_cache
from pathlib import Path
from typing import Final

from refcli.text.scripts import CYRILLIC_LANGUAGES

__all__ = ["SEPARATOR", "collation_key"]

SEPARATOR: Final = "\x01"
"""What separates the parts of a name in a key: it sorts before every letter."""

_SPACE: Final = "\x02"
_DIGITS: Final = re.compile("[0-9]+")
_CYRILLIC: Final = "абвгґғдђѓеєжҗзѕиіїйјкқќлљмнңњоөпрстћуүұўфхҳһцчџшщъыьэюяѣѳѵ"
_CYRILLIC_COMPOSED: Final = frozenset("йїўѓќ")
_EXPANSIONS: Final = {
    "ß": "ss",
    "æ": "ae",
    "œ": "oe",
    "ø": "o",
    "đ": "d",
    "ð": "d",
    "þ": "th",
    "ł": "l",
    "ħ": "h",
    "ı": "i",
    "ŧ": "t",
    "ŋ": "n",
}
_BEYOND: Final = "\U0010ff00"
"""Put behind a letter, it makes another letter that follows it in the alphabet."""


def collation_key(language: str) -> Callable[[str], str]:
    """Return the function that makes sort keys for a language (BCP 47)."""
    base = language.partition("-")[0].lower()
    if language.lower().startswith("sr") and "latn" not in language.lower():
        base = "bg"
    return _key_maker(base)


@cache
def _key_maker(base: str) -> Callable[[str], str]:
    own = _tailoring(base)
    order = _order(base in CYRILLIC_LANGUAGES)

    @lru_cache(maxsize=65536)
    def key(text: str) -> str:
        if text.isascii() and not own:
            folded = "".join(
                c if c.isalnum() or c == SEPARATOR else _SPACE
                for c in text.lower()
                if c.isalnum() or c.isspace() or c == SEPARATOR
            )
        else:
            folded = "".join(_folded(text.casefold() if not own else text.lower(), own))
        if not folded.isalpha():
            folded = _DIGITS.sub(_number, folded)
        return folded.translate(order)

    return key


def _folded(text: str, own: dict[str, str]) -> list[str]:
    letters: list[str] = []
    for character in unicodedata.normalize("NFC", text):
        if character.isspace():
            letters.append(_SPACE)
        elif character in own:
            letters.append(own[character])
        elif character in _EXPANSIONS:
            letters.append(_EXPANSIONS[character])
        elif character in _CYRILLIC_COMPOSED or character == SEPARATOR:
            letters.append(character)
        elif character.isalnum():
            letters += [c for c in unicodedata.normalize("NFKD", character) if c.isalnum()]
    return letters


def _number(match: re.Match[str]) -> str:
    digits = match.group().lstrip("0")
    return f"\x03{chr(0x100 + min(len(digits), 0x500))}{digits}"


def _order(cyrillic_first: bool) -> dict[int, int]:
    """Return the places of letters that their code points do not tell."""
    first = 0x10 if cyrillic_first else 0x400
    return {ord(letter): first + place for place, letter in enumerate(_CYRILLIC)}


def _tailoring(base: str) -> dict[str, str]:
    """Return the letters that a language files on their own, each with its key."""
    rules: dict[str, dict[str, str]] = _rules()
    return {
        letter: f"{after}{_BEYOND}{chr(0x61 + place)}"
        for after, letters in rules.get(base, {}).items()
        for place, group in enumerate(letters.split())
        for letter in group
    }


@cache
def _rules() -> dict[str, dict[str, str]]:
    path = Path(__file__).with_name("collation.json")
    rules: dict[str, dict[str, str]] = json.loads(path.read_text("utf-8"))
    return rules
