"""Russian words abbreviated as GOST R 7.0.12-2011 has it, and read back in full.

Nouns are abbreviated by the list of the standard (its appendix), of which refcli has its own
extract in ``gost712.txt``; adjectives and participles by the rule (4.1 to 4.4): the suffix goes,
what stays ends in a consonant other than й, a soft sign before the cut goes, of a double
consonant one stays.
"""

import re
from functools import lru_cache
from typing import Final

from refcli.text import word_lists

__all__ = ["abbreviated", "abbreviated_word"]

_WORD: Final = re.compile(r"[А-Яа-яЁё]+(?:-[А-Яа-яЁё]+)*")
_ENDING: Final = re.compile(
    r"(?:ый|ий|ой|ая|яя|ое|ее|ые|ие|ого|его|ому|ему|ым|им|ом|ем|ую|юю|ых|их|ыми|ими|ей)$"
)
_ADJECTIVE: Final = re.compile(r"(?:[бвгджзклмнпрстфхцчшщь]н|ск)$")
"""How the stem of an adjective in -ный or -ский ends; that of a noun in -ение does not."""

_SUFFIXES: Final = (
    *(("огическ", 3), ("афическ", 3), ("омическ", 3), ("ентальн", 3), ("ительн", 3)),
    *(("ическ", 3), ("иальн", 3), ("ионн", 4), ("альн", 3), ("ельск", 4), ("ельн", 3)),
    *(("овск", 4), ("евск", 4), ("инск", 4), ("анск", 4), ("енск", 4), ("ирск", 3), ("одск", 4)),
    *(("ейск", 4), ("атск", 4), ("ийск", 4), ("еск", 4), ("енн", 3), ("льн", 3)),
    *(("ск", 2), ("н", 3)),
)
"""Suffixes that go, the longest that leaves enough letters (7.0.12, table 1)."""

_CLOSED: Final = re.compile(r"[бвгджзклмнпрстфхцчшщ]$")
_DOUBLE: Final = re.compile(r"([бвгджзклмнпрстфхцчшщ])\1$")
_BEFORE_NAME: Final = re.compile(r"(?:\b[А-ЯЁ]\.\s?|\bим(?:ени|\.)\s)$")
"""What stands before a name, which is never cut: initials, `им.`"""


def abbreviated(text: str) -> str:
    """Return a text with its words abbreviated; names behind initials and acronyms stay.

    >>> abbreviated("Вестник Уральского государственного университета")
    'Вестн. Урал. гос. ун-та'
    """
    pieces: list[str] = []
    end = 0
    for match in _WORD.finditer(text):
        pieces.append(text[end : match.start()])
        word, end = match.group(), match.end()
        is_cut = text[end : end + 1] == "."
        short = word if _is_name(text, match) else abbreviated_word(word)
        if is_cut and (len(word) < _CUT or short.endswith(".")):
            # `Вестн.` is short already, and a full stop behind a short form is its own.
            end += short.endswith(".")
        pieces.append(short)
    return "".join([*pieces, text[end:]])


_CUT: Final = 4
"""Letters of what is an abbreviation already where a point stands behind it."""


def _is_name(text: str, match: re.Match[str]) -> bool:
    word = match.group()
    if sum(map(str.isupper, word)) > 1 and "-" not in word:
        return True
    return word[0].isupper() and bool(
        _BEFORE_NAME.search(text, max(0, match.start() - _NEAR), match.start())
    )


_NEAR: Final = 8
"""Letters before a name that tell it: `имени `."""


def abbreviated_word(word: str) -> str:
    """Return a word in its short form, as it is where the standard has none.

    >>> abbreviated_word("Университета"), abbreviated_word("математический")
    ('Ун-та', 'мат.')
    """
    small = word.lower().replace("ё", "е")
    short = _listed(small)
    if not short and "-" in word:
        return "-".join(_part(part) for part in word.split("-"))
    short = short or _without_suffix(small)
    if not short:
        return word
    capital = "-".join(part[:1].upper() + part[1:] for part in short.split("-"))
    if all(part[:1].isupper() for part in word.split("-")) and "-" in word:
        return capital
    return short[0].upper() + short[1:] if word[0].isupper() else short


def _part(word: str) -> str:
    """Return a part of a compound, whose first ones end in -о: `научно-технический`."""
    short = abbreviated_word(word)
    if short != word or not word.endswith("о"):
        return short
    whole = abbreviated_word(f"{word[:-1]}ый")
    return whole if whole.endswith(".") else word


@lru_cache(maxsize=4096)
def _listed(word: str) -> str:
    exact, stems = _lexicon()
    if short := exact.get(word):
        return short.replace("~", word[-1:] if word[-1:] in _VOWELS else "")
    if "-" in word:
        return ""
    for length in range(len(word), 1, -1):
        if (short := stems.get(word[:length])) is not None:
            short = short.replace("~", word[length:])
            return short if len(short.rstrip(".")) < len(word) else ""
    return ""


_VOWELS: Final = "аеиоуыэюяь"


def _without_suffix(word: str) -> str:
    """Return an adjective without its suffix, "" for any other word."""
    stem = _ENDING.sub("", word)
    if stem == word or not _ADJECTIVE.search(stem):
        return ""
    for suffix, least in _SUFFIXES:
        if not stem.endswith(suffix):
            continue
        left = stem[: -len(suffix)].removesuffix("ь")
        if len(left) >= least and _CLOSED.search(left):
            return _DOUBLE.sub(r"\1", left) + "."
    return ""


@lru_cache(maxsize=1)
def _lexicon() -> tuple[dict[str, str], dict[str, str]]:
    exact: dict[str, str] = {}
    stems: dict[str, str] = {}
    for line in word_lists.lines(__package__, "gost712.txt"):
        short, _, words = line.partition(": ")
        for word in words.split():
            (stems if word.endswith("-") else exact).setdefault(word.rstrip("-"), short)
    return exact, stems
