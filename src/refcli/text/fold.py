"""Text compared without regard to case, accents, ё and, in a search, to script.

``fold`` gives a text the form in which such texts are equal. ``spelled`` gives the pattern
that finds a word however it is spelled: ``Соловьёв`` finds Soloviev, Solov'ev and Solovʹëv,
and ``shcherbakov`` finds Щербаков. The table of sounds stands in ``sounds.txt``.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import chain
from typing import Final, NamedTuple

from refcli.text import word_lists
from refcli.text.patterns import late

__all__ = ["fold", "probe", "spelled"]

_MARKS: Final = late("[\u0300-\u036f\u0483-\u0487]")
_DASHES: Final = late("[‐-―−]")
_SPECIAL: Final = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "æ": "ae", "œ": "oe"}
)

_SIGNS: Final = "ьЬъЪ'’‘ʹʼ`´ʺ″”\""
_AFTER: Final = f"[\u0300-\u036f\u0483-\u0487{_SIGNS}]*"
"""What may follow a letter unnoticed: combining marks, soft and hard signs, apostrophes."""

_LETTERS: Final = (range(0x41, 0x250), range(0x370, 0x530), range(0x1E00, 0x2000))
"""Latin, Greek and Cyrillic: where the letters are that have accents."""


def fold(text: str) -> str:
    """Return the text in small letters, without accents; ё is е, every dash a hyphen.

    >>> fold("Ёлка — Łódź")
    'елка - lodz'
    """
    if text.isascii():
        return text.lower()
    # Compatibility caseless matching, The Unicode Standard, section 3.13, definition D146.
    plain = unicodedata.normalize("NFKD", text.casefold()).casefold()
    plain = unicodedata.normalize("NFKD", plain)
    return _DASHES.sub("-", _MARKS.sub("", plain).translate(_SPECIAL).replace("’", "'"))


@lru_cache(maxsize=256)
def spelled(text: str) -> re.Pattern[str]:
    """Return the pattern that finds this text in any of its spellings.

    Case and accents do not count, ё is е, a space is any white space, and what is written in
    Latin letters finds Cyrillic as well as the reverse. An empty text finds everything.
    """
    return re.compile("".join(_unit_pattern(unit) for unit in _units(text)))


@lru_cache(maxsize=256)
def probe(text: str) -> re.Pattern[str]:
    """Return a pattern that is faster than ``spelled`` and finds all that it finds, and more.

    It begins within the text, at the rarest letter that has no spellings of several letters,
    for most time goes into finding where a match may begin.
    """
    units = list(_units(text))
    simple = [
        place
        for place, unit in enumerate(units[: 1 - _TELLING])
        if unit.isalnum() and not any(way.rest for way in _ways(unit))
    ]
    if not simple:
        return spelled(text)
    return spelled("".join(units[min(simple, key=lambda place: _COMMON.find(units[place])) :]))


_COMMON: Final = "qzxjkwvfygbpmcuhdlrsnaoiteфщэцюхшжчгбызупмдклвртсинаео"
"""The letters of each script from rare to common; any other letter is rarest."""

_LONGEST: Final = 4
"""Letters that the longest Latin spellings have: shch."""

_RUN: Final = late(r"(\w)\1{4,}")
"""A run of one letter, longer than any spelling: ``ßßß`` in small letters."""

_TELLING: Final = 3
"""Letters that are enough to look for."""


class _Way(NamedTuple):
    """One way to write a unit: the characters that it begins with, the pattern of the rest."""

    first: str
    rest: str = ""


def _query_letter(letter: str) -> str:
    """Return a letter of a query without its accent, unless the accent makes it a sound."""
    folded = fold(letter)
    if letter in _sounds() and not _is_cyrillic(letter):
        return letter
    return folded if letter in _letters().get(folded, "") else letter


def _is_cyrillic(letter: str) -> bool:
    return "\u0400" <= letter <= "\u052f"


def _units(text: str) -> Iterator[str]:
    """Cut a text into small letters, but keep spellings of the table whole, and overlaps of them.

    The i of ``iia`` may belong to ``ii`` (ий) or to ``ia`` (я): the three are one unit.
    """
    text = _MARKS.sub("", unicodedata.normalize("NFC", text.casefold()))
    text = "".join(map(_query_letter, text))
    runs = _RUN.finditer(text)
    run = next(runs, None)
    start = 0
    while start < len(text):
        while run and run.end() <= start:
            run = next(runs, None)
        stop = start + 1
        place = start
        while place < min(stop, start + _LONGEST):
            lengths = (n for n in range(_LONGEST, 1, -1) if _is_unit(text[place : place + n]))
            stop = max(stop, place + next(lengths, 1))
            place += 1
        if run and run.start() < stop:
            stop = run.start() if run.start() > start else run.end()
        yield text[start:stop]
        start = stop


def _is_unit(text: str) -> bool:
    return len(text) > 1 and (text in _sounds() or text in _letters())


def _unit_pattern(unit: str) -> str:
    if unit.isspace():
        return r"\s*"
    if unit in _SIGNS:
        return f"(?:[iIyYjJ{_SIGNS}][eE]?{_AFTER})?"
    if fold(unit) == "-":
        return "[-‐-―−]"
    if not unit.isalpha():
        return re.escape(unit)
    if _RUN.fullmatch(unit):
        # Which two letters are one is not to be known: so many, or half of them.
        letters = [way for part in (unit[0], unit[:2]) for way in _ways(part) if not way.rest]
        one = _set("".join(way.first for way in letters)) + _AFTER
        return f"(?:{one}){{{(len(unit) + 1) // 2},{len(unit)}}}"
    return _pattern(_ways(unit)) + _AFTER


def _pattern(ways: Iterable[_Way]) -> str:
    """Return the pattern of all ways.

    It begins with one set of characters, which the search for a match runs through fastest;
    a look behind tells then which rests may follow.
    """
    firsts: dict[str, str] = {}
    for way in ways:
        firsts[way.rest] = firsts.get(way.rest, "") + way.first
    start = _set("".join(firsts.values()))
    if list(firsts) == [""]:
        return start
    return start + "(?:" + "|".join(f"(?<={_set(f)}){rest}" for rest, f in firsts.items()) + ")"


def _ways(unit: str) -> list[_Way]:
    """Return the ways to write a unit: as a whole, and cut into smaller ones."""
    ways = _whole(unit)
    for cut in range(1, len(unit)):
        if cut == 1 or _is_unit(unit[:cut]):
            tail = _AFTER + _pattern(_ways(unit[cut:]))
            ways += [_Way(first, rest + tail) for first, rest in _whole(unit[:cut])]
    if len(unit) > 1 and (spoken := unit.strip("ьъ")) != unit:
        ways += _ways(spoken)
    return ways


def _whole(unit: str) -> list[_Way]:
    plain = fold(unit)
    own = _Way(_variants(plain) + unit) if len(plain) == 1 else _written(unit)
    others = [other for other in _sounds().get(unit, ()) if _may_be(unit, other)]
    if len(unit) > 1 and unit in _letters():
        others += _letters()[unit]  # one letter that stands for several: ß, ǆ, ᾳ
    if plain != unit:
        others += [other for other in _sounds().get(plain, ()) if _may_be(plain, other)]
    return [own, *map(_written, others)]


def _may_be(unit: str, other: str) -> bool:
    """Tell whether another spelling counts: of Latin letters a plain one counts alone.

    One plain Latin letter is written for too many sounds: x would find h, and ts would find c.
    """
    plain = any(len(spelling) == 1 and spelling.isascii() for spelling in (unit, other))
    return not plain or max(unit[0], other[0]) >= "\u0400"


def _written(spelling: str) -> _Way:
    """Return a spelling as it stands: plain letters with any accent, accented ones as such."""
    sets = [_variants(c) if fold(c) == c else c + c.upper() for c in spelling]
    return _Way(sets[0], "".join(_AFTER + _set(letters) for letters in sets[1:]))


def _set(letters: str) -> str:
    return f"[{''.join(sorted(set(letters)))}]"


def _variants(letter: str) -> str:
    """Return all letters that differ from this one in case and accent only."""
    return _letters().get(letter) or letter + letter.upper() + letter.lower()


@lru_cache(maxsize=1)
def _letters() -> dict[str, str]:
    variants: dict[str, str] = {}
    for letter in map(chr, chain(*_LETTERS)):
        if letter.isalpha():
            folded = fold(letter)
            variants[folded] = variants.get(folded, "") + letter
    return variants


@lru_cache(maxsize=1)
def _sounds() -> dict[str, list[str]]:
    """Return for each spelling all others of its sounds."""
    sounds: dict[str, list[str]] = {}
    for line in word_lists.lines(__package__, "sounds.txt"):
        words = [word for word in line.split() if word != "|"]
        spellings = [fold(word) if _is_cyrillic(word[0]) else word for word in words]
        for spelling in spellings:
            sounds.setdefault(spelling, []).extend(s for s in spellings if s != spelling)
    return sounds
