"""Two containers compared: one journal in full, abbreviated, cut, or as an acronym."""

from functools import lru_cache
from typing import Final

from rapidfuzz import fuzz

from refcli.dedupe import lexicon

__all__ = ["ALIKE", "OTHER", "SAME", "UNKNOWN", "compare_containers"]

SAME: Final = "same"
ALIKE: Final = "alike"
OTHER: Final = "other"
UNKNOWN: Final = "unknown"

_RANK: Final = {SAME: 3, ALIKE: 2, OTHER: 1, UNKNOWN: 0}


def compare_containers(one: tuple[str, ...], other: tuple[str, ...]) -> str:
    """Return how alike two containers are, the best of all their variants."""
    if not one or not other:
        return UNKNOWN
    if one[0] == other[0]:
        return SAME
    return max((compare(a, b) for a in one for b in other), key=_RANK.__getitem__)


def compare(one: str, other: str) -> str:
    """Compare two containers' skeletons.

    >>> compare("i med internet res", "iournal of medical internet research")
    'same'
    """
    return _compare(one, other) if one <= other else _compare(other, one)


@lru_cache(maxsize=1 << 18)
def _compare(one: str, other: str) -> str:
    if one.replace(" ", "") == other.replace(" ", ""):
        return SAME
    left, right = _weighty(one), _weighty(other)
    if not left or not right:
        return UNKNOWN
    if _abbreviates(left, right) or _abbreviates(right, left):
        return SAME
    if left[0] != right[0] and (_acronym(left, right) or _acronym(right, left)):
        return SAME
    likeness = fuzz.token_set_ratio(" ".join(left), " ".join(right), score_cutoff=75)
    return ALIKE if likeness and _as_long(left, right) else OTHER


def _weighty(container: str) -> list[str]:
    return [word for word in container.split() if not lexicon.small(word)]


def _as_long(left: list[str], right: list[str]) -> bool:
    return fuzz.ratio(" ".join(left), " ".join(right)) >= 55


def _abbreviates(short: list[str], long: list[str]) -> bool:
    """Tell whether each word abbreviates the next one: "i med internet res".

    The long form may go on (a cut title, a subtitle) if two words or more agreed.
    """
    place = 0
    for word in short:
        if place >= len(long) or not _shortens(word, long[place]):
            return False
        place += 1
    same_start = len(long[0]) > 3 and short[0] == long[0]
    return place == len(long) or (len(short) > 1 and (same_start or sum(map(len, short)) >= 8))


def _shortens(short: str, word: str) -> bool:
    """Tell whether a word is another's abbreviation: "res", "natl", "dept"."""
    if word.startswith(short):
        return True
    if len(short) < 3 or short[0] != word[0] or len(short) >= len(word):
        return False
    letters = iter(word)
    return short[:2] == word[:2] and all(letter in letters for letter in short)


def _acronym(short: list[str], long: list[str]) -> bool:
    """Tell whether one is the other's initials: "vldb", "bmj", "icis : …"."""
    name = short[0]
    if not 2 < len(name) < 8 or len(long) < 3 or (len(short) > 1 and len(name) < 4):
        return False
    initials = "".join(word[0] for word in long)
    return name in initials
