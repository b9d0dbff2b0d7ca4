"""Words and places of a Russian description in short, or in full (GOST R 7.0.12-2011).

A list after GOST R 7.0.5 has `М. : Худож. лит.` and `4-е изд., перераб. и доп.`, one after
7.0.100 may have all of it written out. Short forms come by the rules of the standard; back to
full ones leads a table only, for a rule cannot know the ending.
"""

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Final, Literal

from refcli.text import word_lists
from refcli.text.russian_abbreviations import abbreviated
from refcli.values.places import full_place, short_place

__all__ = ["Length", "in_length"]

Length = Literal["short", "full"]

_QUOTED: Final = re.compile(r"«[^»]*»")
_DEGREE: Final = re.compile(
    r"(?P<abstract>[Аа]втореф(?:ерат|\.)\s)?(?P<thesis>[Дд]ис(?:с?\.|сертаци[яи]))\s?"
    r"(?:\.{2,3}|…|на соискание уч[её]ной степени)\s(?P<degree>канд(?:\.|идата)|д(?:-ра|октора))\s"
    r"(?P<science>[а-яё.-]+)\sнаук"
)


def in_length(variable: str, text: str, length: Length) -> str:
    """Return a field of a record with its words in short or in full, as far as they are known.

    >>> in_length("publisher", "Художественная литература", "short")
    'Худож. лит.'
    >>> in_length("edition", "4-е изд., перераб. и доп.", "full")
    '4-е издание, переработанное и дополненное'
    """
    return _FORMS[length].get(variable, _same)(text)


def _same(text: str) -> str:
    return text


def _short(text: str) -> str:
    """Abbreviate what stands in no quotation marks: a name in these is a name."""
    ends = [0, *(end for match in _QUOTED.finditer(text) for end in match.span()), len(text)]
    pieces = [text[ends[at] : ends[at + 1]] for at in range(len(ends) - 1)]
    return "".join(piece if at % 2 else abbreviated(piece) for at, piece in enumerate(pieces))


def _short_publisher(text: str) -> str:
    """Abbreviate a house by its kind or in two words: `Изд-во Урал. ун-та`."""
    return _short(text) if " " in text else text


def _full_words(text: str) -> str:
    known = _full_forms("word")
    return _ABBREVIATION.sub(lambda match: known.get(match[0].lower(), match[0]), text)


_ABBREVIATION: Final = re.compile(r"[А-Яа-яЁё]+(?:-[А-Яа-яЁё]+)?\.?")


def _full_publisher(text: str) -> str:
    known = _full_forms("publisher")
    if full := known.get(text.lower()):
        return full
    for short, kind in _full_forms("house").items():
        if text.lower().startswith(f"{short} "):
            return f"{kind[0].upper()}{kind[1:]}{text[len(short) :]}"
    return text


def _short_degree(text: str) -> str:
    match = _DEGREE.fullmatch(text)
    if match is None:
        return text
    degree = "канд." if match["degree"].startswith("канд") else "д-ра"
    science = abbreviated(match["science"])
    return f"{'автореф. ' if match['abstract'] else ''}дис. ... {degree} {science} наук"


def _full_degree(text: str) -> str:
    match = _DEGREE.fullmatch(text)
    if match is None:
        return text
    science = _full_forms("science").get(match["science"], match["science"])
    thesis = "автореферат диссертации" if match["abstract"] else "диссертация"
    degree = "кандидата" if match["degree"].startswith("канд") else "доктора"
    return f"{thesis} на соискание ученой степени {degree} {science} наук"


@lru_cache(maxsize=8)
def _full_forms(kind: str) -> dict[str, str]:
    """Return the full forms of a kind by their short ones, these in small letters."""
    entries = word_lists.entries(__package__, "in-full.txt").get(kind, ())
    pairs = (entry.partition(" = ") for entry in entries)
    return {short.lower(): full for full, _, shorts in pairs for short in shorts.split(" | ")}


_FORMS: Final[Mapping[Length, Mapping[str, Callable[[str], str]]]] = {
    "short": {
        "publisher": _short_publisher,
        "publisher-place": short_place,
        "edition": _short,
        "genre": _short_degree,
    },
    "full": {
        "publisher": _full_publisher,
        "publisher-place": full_place,
        "edition": _full_words,
        "genre": _full_degree,
    },
}
