"""Short names of journals: from tables, else computed; and the full names of short ones.

Computed by ISO 4:1997, 4.2 to 4.5: articles, prepositions and conjunctions go, a word becomes
its short form in the list, a name of one word stays. Russian names go by GOST R 7.0.12-2011.
The list of words is refcli's own (``iso4.txt``; Russian ones stand in `refcli.text`): that of
the ISSN Centre may not be passed on.
"""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Final, NamedTuple

from refcli.record import Record, text
from refcli.text import word_lists
from refcli.text.fold import fold
from refcli.text.russian_abbreviations import abbreviated
from refcli.text.scripts import is_cyrillic
from refcli.values.venues import is_short_for

__all__ = ["Names", "Table", "abbreviate", "computed", "expand", "learnt"]


class Names(NamedTuple):
    """A journal's full and short name."""

    full: str
    short: str


class Table(NamedTuple):
    """Names of journals, found by either."""

    by_full: Mapping[str, Names]
    by_short: Mapping[str, Names]


def table(pairs: Iterable[tuple[str, str]]) -> Table:
    """Return the table of full and short names; of two short names the first counts."""
    by_full: dict[str, Names] = {}
    by_short: dict[str, Names] = {}
    for full, short in pairs:
        names = Names(full.strip(), short.strip())
        if names.full and names.short and _key(names.full) != _key(names.short):
            by_full.setdefault(_key(names.full), names)
            by_short.setdefault(_key(names.short), names)
    return Table(by_full, by_short)


def learnt(records: Iterable[Record]) -> list[tuple[str, str]]:
    """Return the full and short names that records have side by side."""
    return [
        (full, short)
        for record in records
        if (full := text(record, "container-title"))
        and (short := text(record, "container-title-short"))
        and full != short
    ]


def abbreviate(name: str, *tables: Table) -> str:
    """Return the short name of a journal: of the first table that has it, else computed.

    >>> abbreviate("Journal of Health Communication"), abbreviate("Science")
    ('J. Health Commun.', 'Science')
    """
    key = _key(name)
    for one in tables:
        if found := one.by_full.get(key):
            return found.short
        if key in one.by_short:
            return name
    return computed(name)


def expand(name: str, *tables: Table) -> str:
    """Return the full name of a journal that is given by its short one, "" where none is known."""
    key = _key(name)
    for one in tables:
        if key in one.by_full:
            return name
        if found := one.by_short.get(key):
            return found.full
    return next(
        (
            names.full
            for one in tables
            for names in one.by_full.values()
            if names.full[:1].lower() == name[:1].lower() and is_short_for(name, names.full)
        ),
        "",
    )


_WORD: Final = re.compile(
    r"[NUSYZA]\.(?=\s|$)|[^\W\d_]+(?:['’-][^\W\d_]+)*|\d+(?:st|nd|rd|th)?|[^\w\s]|\s+"
)
_ELIDED: Final = re.compile(r"^(?:[dl]|dell|nell|dall|all|sull|qu)['’](?=\w{2})")
"""An article or preposition without its vowel: `d’histoire`, `l’Académie`."""

_QUALIFIER: Final = re.compile(r"\s*\([^()]*\)")
_SECTION: Final = re.compile(
    r"^(?:section|sect|part|(?P<series>ser(?:ies|iya|ie|\.)?))?\.?\s*(?P<which>[A-Z]|[IVX]+|\d{1,2})"
    r"\b(?=[,:. -]|$)",
    re.IGNORECASE,
)
_SUPPLEMENT: Final = re.compile(r"^supplement(?:um|a|s)?$", re.IGNORECASE)
_ORGAN: Final = re.compile(
    r"\s*[:;,.]\s+(?:the )?(?:official|an? (?:interdisciplinary|international))"
    r" (?:journal|organ)\b.*",
    re.IGNORECASE,
)
"""What a name says of whose it is or of what kind: ``: official journal of the …``."""
_LETTERED: Final = re.compile(r"(.* [A-Z]): ")
"""A section's letter before the name of the section: ``Physica D: Nonlinear Phenomena``."""

_UNITED: Final = (
    ("New York", "N. Y."),
    ("New England", "N. England"),
    ("New Zealand", "N. Z."),
    ("United States of America", "U. S. A."),
    ("United States", "U. S."),
)
_PART: Final = re.compile(r"^(?:ser|series|part|section|sect|seriya|серия)$", re.IGNORECASE)


def computed(name: str) -> str:
    """Return the short name that the rules make of a full one."""
    whole = " ".join(name.split())
    if is_cyrillic(whole):
        return abbreviated(whole) if " " in whole else whole
    head = _head(whole)
    words = [piece for piece in _WORD.findall(head) if not piece.isspace()]
    if sum(piece[0].isalpha() and len(piece) > 1 for piece in words) < 2:
        return head  # of one word, or of one and the letter of a section
    if head.isupper():
        words = [word.capitalize() for word in words]
    shorts = [_short(word, place, words) for place, word in enumerate(words)]
    joined = " ".join(part for part in shorts if part)
    joined = re.sub(r"\s+([,.;])", r"\1", joined).replace("..", ".").rstrip(",; ")
    return joined or whole


def _head(name: str) -> str:
    """Return a name without its qualifier and what follows a full stop, but a section's letter."""
    whole = _ORGAN.sub("", _QUALIFIER.sub("", name)) or name
    for land, short in _UNITED:
        whole = whole.replace(land, short)
    if cut := _LETTERED.match(whole):
        whole = cut[1]
    first, stop, rest = whole.partition(". ")
    words = first.split()
    if not stop or len(words[-1]) < 2 or (len(words) < 2 and len(first) < _NAME):
        return whole
    rest = rest.strip()
    if _SUPPLEMENT.match(rest):
        return f"{first} {rest}"
    section = _SECTION.match(rest)
    if section and section["series"]:
        return f"{first} Series {section['which']}"
    return f"{first} {section['which']}" if section else first


_NAME: Final = 5
"""Letters of one word before a full stop that is a name and not cut short."""


def _short(word: str, place: int, words: list[str]) -> str:
    if elided := _ELIDED.match(word if place else word[0].lower() + word[1:]):
        word = word[elided.end() :]  # "D'Alembert" is a name, but where it begins one
    if not word[0].isalpha():
        return "" if word in "&.,-–—:;'’\"" else word
    if word.isupper() and len(word) < 7:
        return word
    folded = fold(word)
    named = len(folded) == 1 and place and _PART.match(words[place - 1])
    if folded in _dropped() and not named:
        return "" if len(folded) > 1 or place else word
    if word.endswith(("'s", "’s")):
        return f"{word[:-2]}s"
    if "-" in word:
        return "-".join(_cased(part, _entry(fold(part))) for part in word.split("-"))
    return _cased(word, _entry(folded))


def _cased(word: str, short: str) -> str:
    """Write a short form in the word's own case, and in its own letters where it is cut."""
    if not short:
        return word[:1].upper() + word[1:] if word.islower() else word
    if short.endswith(".") and fold(word).startswith(fold(short[:-1])):
        short = word[: len(short) - 1] + "."
    return short[:1].upper() + short[1:]


@lru_cache(maxsize=4096)
def _entry(word: str) -> str:
    """Return the short form of a word, "" where it has none: the longest stem that fits."""
    exact, stems = _lexicon()
    if found := exact.get(word):
        return found if len(found) <= len(word) or "-" in found else ""
    if word.endswith(_compounds()) and (found := _by_ending(word)):
        return found
    for length in range(len(word), 2, -1):
        if found := stems.get(word[:length]):
            return found if len(found.rstrip(".")) < len(word) - 1 else ""
    return _by_ending(word)


@lru_cache(maxsize=1)
def _endings() -> list[tuple[str, str]]:
    """Return each ending with its short form, the longest first."""
    found = word_lists.lists(__package__, "endings.txt").items()
    shortened = [(word, short) for short, words in found if short != "compound" for word in words]
    return sorted(shortened, key=lambda pair: -len(pair[0]))


@lru_cache(maxsize=1)
def _compounds() -> tuple[str, ...]:
    return word_lists.lists(__package__, "endings.txt")["compound"]


def _by_ending(word: str) -> str:
    for ending, short in _endings():
        if word.endswith(ending) and len(word) > len(ending) + 2:
            return word[: -len(ending)] + short
    return ""


@lru_cache(maxsize=1)
def _lexicon() -> tuple[dict[str, str], dict[str, str]]:
    exact: dict[str, str] = {}
    stems: dict[str, str] = {}
    for line in word_lists.lines("refcli.values", "iso4.txt"):
        short, _, words = line.partition(": ")
        for word in words.split():
            (stems if word.endswith("-") else exact).setdefault(word.rstrip("-"), short)
    return exact, stems


@lru_cache(maxsize=1)
def _dropped() -> frozenset[str]:
    lines = word_lists.lines("refcli.values", "iso4.txt")
    return frozenset(word for line in lines if line.startswith("-: ") for word in line[3:].split())


def _key(name: str) -> str:
    return "".join(filter(str.isalnum, fold(name.removeprefix("The "))))
