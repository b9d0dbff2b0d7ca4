"""Journals and conferences compared: full names, short ones, acronyms, other names for one.

``venue-names.txt`` has the names that no rule makes of each other.
"""

import re
from functools import lru_cache
from typing import Final

from rapidfuzz import fuzz

from refcli.text import word_lists
from refcli.text.fold import fold

__all__ = ["has_no_dois", "is_same_venue", "is_short_for", "venue_key"]

_BRACKETS: Final = re.compile(r"\s*[(\[][^()\[\]]*[)\]]")
_NUMBER: Final = re.compile(
    r"\b(?:\d+(?:st|nd|rd|th)?|(?:19|20)\d\d|"
    r"(?:twenty|thirty|forty|fifty|sixty)?-?(?:first|second|third|fourth|fifth|sixth|seventh|"
    r"eighth|ninth|tenth|eleventh|twelfth|(?:four|fif|six|seven|eigh|nine)teenth|twentieth|"
    r"thirtieth|fortieth|fiftieth))\b"
)
_WORD: Final = re.compile(r"[^\W_]+")
_MIN_START: Final = 2
"""Letters that a word is cut to at least, but for one that is a single letter."""


@lru_cache(maxsize=1)
def _data() -> tuple[frozenset[str], dict[str, str]]:
    lists = word_lists.lists(__package__, "venue-words.txt")
    aliases = word_lists.aliases(__package__, "venue-names.txt")
    names = {}
    for alias, meaning in aliases.items():
        names[" ".join(_WORD.findall(fold(alias)))] = meaning
        names[" ".join(_WORD.findall(fold(meaning)))] = meaning
    return frozenset(lists["small"]), names


@lru_cache(maxsize=8192)
def venue_key(name: str) -> tuple[str, ...]:
    """Return the words of a venue that tell it from others."""
    small, _ = _data()
    text = _NUMBER.sub(" ", fold(_BRACKETS.sub(" ", name).replace("&", " and ")))
    words = [word for word in _WORD.findall(text) if word not in small]
    return tuple(words) or tuple(_WORD.findall(fold(name)))


@lru_cache(maxsize=8192)
def _known(name: str) -> str:
    """Return the name that a venue goes by in the table of aliases, "" where it is not there."""
    _, names = _data()
    text = _NUMBER.sub(" ", fold(name.replace("&", " and ")))
    plain = " ".join(_WORD.findall(_BRACKETS.sub(" ", text)))
    if known := names.get(plain):
        return known
    for bracket in re.findall(r"[(\[]([^()\[\]]+)[)\]]", text):
        if known := names.get(" ".join(_WORD.findall(bracket))):
            return known
    for start in (
        "proceedings of the ",
        "proceedings of ",
        "in proceedings of the ",
        "proc ",
        "in ",
    ):
        if plain.startswith(start) and (known := names.get(plain.removeprefix(start))):
            return known
    return ""


def is_same_venue(one: str, other: str) -> bool:
    """Tell whether two names may be one venue's."""
    left, right = _known(one), _known(other)
    if left and right:
        return left == right
    a, b = venue_key(one), venue_key(other)
    if a == b or "".join(a) == "".join(b):
        return True
    if _shortened(a, b) or _shortened(b, a):
        return True
    if _is_acronym(one, other) or _is_acronym(other, one):
        return True
    if _main(one, b) or _main(other, a):
        return True
    return min(len(a), len(b)) >= 3 and fuzz.ratio(" ".join(a), " ".join(b)) >= 92


def is_short_for(short: str, full: str) -> bool:
    """Tell whether one name is the other with its words cut short: ``J. Biol. Chem.``."""
    a, b = venue_key(short), venue_key(full)
    if len(short) >= len(full) or len(b) < 2 or not _shortened(a, b):
        return False
    # A word in capitals is no cut one, unless the name is all in capitals: "MIS Quarterly".
    acronyms = [] if short.isupper() else [w for w in _WORD.findall(short) if _is_capitals(w)]
    return all(fold(word) in b for word in acronyms)


def _is_capitals(word: str) -> bool:
    return len(word) > 2 and word.isupper()


def has_no_dois(name: str) -> bool:
    """Tell whether what this venue prints has no DOIs, so that Crossref does not know it."""
    return _known(name) in _without_dois()


@lru_cache(maxsize=1)
def _without_dois() -> frozenset[str]:
    return frozenset(word_lists.lines(__package__, "venues-without-dois.txt"))


def _main(whole: str, main: tuple[str, ...]) -> bool:
    """Tell whether one is the other without what follows a colon or a full stop."""
    head = re.split(r"\s*[:=/]\s+|\.\s+(?=[A-ZА-Я])", whole)[0]
    return head != whole and len(main) > 1 and venue_key(head) == main


def _shortened(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Tell whether each word of one begins, or is cut out of, the word of the other."""
    if not short or len(short) != len(long) or short == long:
        return False
    return all(map(_cut, short, long))


def _cut(short: str, long: str) -> bool:
    if long.startswith(short):
        return True
    # "natl" of "national", "jnl" of "journal": the first letter, then others in order.
    if short[0] != long[0] or len(short) < _MIN_START or len(long) < max(5, len(short) + 2):
        return False
    letters = iter(long)
    return all(letter in letters for letter in short)


def _is_acronym(short: str, long: str) -> bool:
    """Tell whether one is made of the first letters of the other: JAMA, or it stands in it."""
    letters = "".join(_WORD.findall(short))
    if " " in short.strip() or not 2 < len(letters) <= 10:
        return False
    if not letters[:2].isupper():
        return False
    if re.search(rf"[(\[\s]{re.escape(short.strip())}(?=[)\]\s'’\d]|$)", long):
        return True
    words = [
        w for w in _WORD.findall(fold(long)) if w not in ("of", "the", "and", "on", "for", "in")
    ]
    initials = "".join(word[0] for word in words)
    plain = fold(letters)
    return len(plain) > 2 and (initials == plain or (initials.endswith(plain) and len(plain) > 3))
