"""Journals and conferences compared: full names, short ones, acronyms, other names for one.

``venue-names.txt`` has the names that no rule makes of each other.
"""

import re
from functools import lru_cache
from typing import Final

from rapidfuzz import fuzz

from refcli.text import word_lists
from refcli.text.fold import fold
from refcli.text.patterns import late
from refcli.text.scripts import CYRILLIC, script_of

__all__ = [
    "are_comparable",
    "has_no_dois",
    "is_part_of_name",
    "is_same_venue",
    "is_series",
    "is_short_for",
    "venue_key",
]

_BRACKETS: Final = late(r"\s*[(\[][^()\[\]]*[)\]]")
_NUMBER: Final = late(
    r"\b(?:\d+(?:st|nd|rd|th)?|(?:19|20)\d\d|"
    r"(?:twenty|thirty|forty|fifty|sixty)?-?(?:first|second|third|fourth|fifth|sixth|seventh|"
    r"eighth|ninth|tenth|eleventh|twelfth|(?:four|fif|six|seven|eigh|nine)teenth|twentieth|"
    r"thirtieth|fortieth|fiftieth))\b"
)
_WORD: Final = late(r"[^\W_]+")
_MIN_START: Final = 2
"""Letters that a word is cut to at least, but for one that is a single letter."""


_SECTION: Final = late(
    r"[\s.,:–—-]+(?:(?:section|sect\.?|series|ser\.?|part|pt\.?)\s*(?P<named>[A-H])\b"
    r"|(?-i:(?P<bare>[A-H]))(?=\s*(?:[.:,;(–—-]|$|(?-i:[A-Z]))))(?:.*)",
    re.IGNORECASE | re.DOTALL,
)
"""A section's letter and all behind it: ``Series B``, ``Section D: Biological …``, ``A``."""

_EDITION: Final = late(
    r"[\s(-]+(?:international edition|in english|american volume|british volume)\b.*|"
    r"[\s(-]+(?:online|print)\)?$",
    re.IGNORECASE,
)
_NOT_LAST: Final = frozenset("aeiouyив")
"""Small words of one letter; the last letter of a name is that of a section."""


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
    found = _WORD.findall(text)
    words = [
        word
        for place, word in enumerate(found)
        if not (word in small and len(word) > 1)
        and not (word in _NOT_LAST and 0 < place < len(found) - 1)
    ]
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
    """Tell whether two names may be one venue's.

    >>> is_same_venue("J. Phys. A", "Journal of Physics A: Mathematical and General")
    True
    >>> is_same_venue("Physical Review A", "Physical Review B")
    False
    """
    left, right = _known(one), _known(other)
    if left and right:
        return left == right
    if (left and _names(left, other)) or (right and _names(right, one)):
        return True
    mine, my_section = _parted(one)
    theirs, their_section = _parted(other)
    if my_section and their_section and my_section != their_section:
        return False
    return _is_same(one, other) or ((mine, theirs) != (one, other) and _is_same(mine, theirs))


def _is_same(one: str, other: str) -> bool:
    a, b = venue_key(one), venue_key(other)
    if a == b or "".join(a) == "".join(b):
        return True
    if _shortened(a, b) or _shortened(b, a):
        return True
    if _is_acronym(one, other) or _is_acronym(other, one):
        return True
    if _main(one, b) or _main(other, a):
        return True
    if _is_transliterated(one, other) or _is_transliterated(other, one):
        return True
    return min(len(a), len(b)) >= 3 and fuzz.ratio(" ".join(a), " ".join(b)) >= 92


def _parted(name: str) -> tuple[str, str]:
    """Return a name without its section and what follows, and the section's letter."""
    bare = _EDITION.sub("", name)
    cut = _SECTION.search(bare)
    if cut is None or len(bare[: cut.start()].split()) < 2:
        return bare, ""
    return bare[: cut.start()], (cut["named"] or cut["bare"]).upper()


def _names(known: str, other: str) -> bool:
    """Tell whether a longer name has that of a known venue in it, or its acronym."""
    plain = " ".join(_WORD.findall(fold(other.replace("&", " and "))))
    if known.count(" ") > 1 and " ".join(_WORD.findall(fold(known))) in plain:
        return True
    return not _acronyms().get(known, frozenset()).isdisjoint(_WORD.findall(other))


@lru_cache(maxsize=1)
def _acronyms() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for alias, meaning in word_lists.aliases(__package__, "venue-names.txt").items():
        if alias.isupper() and alias.isalpha() and len(alias) > 2:
            found.setdefault(meaning, set()).add(alias)
    return {meaning: frozenset(aliases) for meaning, aliases in found.items()}


def _is_transliterated(latin: str, original: str) -> bool:
    from refcli.text.transliteration import is_transliteration

    return script_of(original) == CYRILLIC and is_transliteration(latin, original)


def is_part_of_name(one: str, other: str) -> bool:
    """Tell whether a name begins or ends as the other does: renamed since, or cut by a reader.

    >>> is_part_of_name("Revue de synthèse historique", "Revue de Synthèse")
    True
    """
    a, b = sorted((venue_key(one), venue_key(other)), key=len)
    ends = (b[: len(a)], b[len(b) - len(a) :])
    return bool(a) and any(a == end or _shortened(a, end) or _shortened(end, a) for end in ends)


def are_comparable(one: str, other: str) -> bool:
    """Tell whether two names that are unlike say that the venues are others.

    They do not where one is in other letters, for it may be translated, or is that of a series
    and the other one of the book.
    """
    if is_series(one) != is_series(other):
        return False
    return script_of(one) == script_of(other)


def is_series(name: str) -> bool:
    """Tell whether a name is that of a series of books or proceedings."""
    plain = " ".join(_WORD.findall(fold(name)))
    return plain.startswith(_series())


@lru_cache(maxsize=1)
def _series() -> tuple[str, ...]:
    return tuple(word_lists.lines(__package__, "venue-series.txt"))


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
    """Tell whether one is the other without what follows a colon, a dash or a full stop."""
    head = _SUBTITLE.split(whole, maxsplit=1)[0]
    own = venue_key(head)
    if head == whole or not own:
        return False
    if len(main) < 2 or len(own) < 2:
        return own == main and len(head) >= _NAME and whole[len(head) :].lstrip()[:1] in ":=/"
    return own == main or _shortened(main, own)


_SUBTITLE: Final = late(r"\s*[:=/]\s+|\.\s+(?=[A-ZА-Я])|\s+[-–—]\s+")
_NAME: Final = 6
"""Letters of one word before a colon that is a whole name: ``Econometrica: Journal of …``."""


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
    if " " in short.strip() or not 1 < len(letters) <= 10:
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
    if len(plain) == len(words) == 2 and letters.isupper():
        return initials == plain
    return len(plain) > 2 and (initials == plain or (initials.endswith(plain) and len(plain) > 3))
