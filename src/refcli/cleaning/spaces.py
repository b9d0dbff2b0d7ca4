"""Spaces that copying lost or doubled, and points that abbreviations lost."""

import re
from functools import lru_cache
from typing import Final

from refcli.text import word_lists
from refcli.text.homoglyphs import repair_word
from refcli.text.scripts import CYRILLIC
from refcli.values.places import full_place, short_place

__all__ = ["initials_apart", "place_with_point", "single_spaces", "visible", "with_last_point"]

_INVISIBLE: Final = re.compile("[\u00ad\u200b\u2060\ufeff\u200e\u200f\u202a-\u202e]")
_SPACES: Final = re.compile(r"[ \t\u00a0\u2007\u2009\u202f]{2,}|[\t\u00a0\u2007\u2009\u202f]")
_BEFORE: Final = re.compile(r" +(?=[,.!?](?:\s|$|[^\W\d_])|;(?! ))")
"""Spaces before a mark; ` ; ` is prescribed between two places (GOST R 7.0.100, 5.5.3)."""
_BEHIND: Final = re.compile(r"(?<=[а-яёіїєґў][,;])(?=[^\W\d_])", re.IGNORECASE)
_CONTRACTED: Final = re.compile(r"\b(изд|ун|ин)(?: -|- )(во|ва|т|та|те|ты|ту|том)\b", re.IGNORECASE)
"""A space in a contracted word: `Изд -во`, `ун- т`."""

_COMPOUND: Final = re.compile(
    r"(?<=[а-яё]{3}[ое])(?: -|- )"
    r"(?=[а-яё]{3,}(?:[ыио]й|[ао]я|[оеиы]е|[ое]го|[ыи]х|[ое]му|[ыи]м|ую|ей|[ое]м)\b)",
    re.IGNORECASE,
)
"""A space in a compound adjective: `Учебно -научный`, `социально- правовой`."""

_INITIALS: Final = re.compile(r"(?<=[^\W\d_]\.)(?=[^\W\d_]\.)")


def single_spaces(text: str) -> str:
    """Return a text with single spaces, none before a comma or point, one behind a comma.

    >>> single_spaces("Почва ,вода  и лес")
    'Почва, вода и лес'
    """
    text = _COMPOUND.sub("-", _CONTRACTED.sub(r"\1-\2", text))
    return _BEHIND.sub(" ", _BEFORE.sub("", _SPACES.sub(" ", text))).strip()


def visible(text: str) -> str:
    """Return a text without the characters that nobody sees: soft hyphens, zero-width spaces."""
    return text if text.isascii() else _INVISIBLE.sub("", text)


def initials_apart(text: str) -> str:
    """Return initials with a space between them, as records keep them (``И. И.``)."""
    return _INITIALS.sub(" ", text)


def place_with_point(text: str) -> str:
    """Return a place with the point that its abbreviation lost (``М.`` for ``М``).

    An ``M`` of the other keyboard is one, too.
    """
    if len(text) == 1 and text.isascii():
        known = repair_word(text, CYRILLIC)
        return short_place(known) if full_place(known) != known else text
    short = short_place(text)
    if text.endswith("н/Д"):
        return text  # GOST R 7.0.12 abbreviates it so, without a point
    return short if full_place(text) != text and short.rstrip(".") == text.rstrip(" .:") else text


def with_last_point(text: str) -> str:
    """Return a text with the point that an abbreviation at its end lost: ``Сов. энцикл``."""
    last = text.rpartition(" ")[2].lower()
    return f"{text}." if last in _abbreviations() else text


@lru_cache(maxsize=1)
def _abbreviations() -> frozenset[str]:
    words = word_lists.lists(__package__, "abbreviations.txt")["word"]
    return frozenset(word.rstrip(".") for word in words)
