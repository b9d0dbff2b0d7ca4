"""Two containers compared: one journal in full, abbreviated, cut, or as an acronym."""

from functools import lru_cache
from typing import Final

from rapidfuzz import fuzz

from refcli.dedupe.judge.evidence import ContainerState
from refcli.dedupe.prepare import words
from refcli.dedupe.prepare.containers import CUT

__all__ = ["compare_containers"]

_RANK: Final[dict[ContainerState, int]] = {"same": 3, "alike": 2, "other": 1, "unknown": 0}


def compare_containers(one: tuple[str, ...], other: tuple[str, ...]) -> ContainerState:
    """Return how alike two containers are, the best of all their variants."""
    if not one or not other:
        return "unknown"
    if one[0] == other[0]:
        return "same"
    return max((compare(a, b) for a in one for b in other), key=_RANK.__getitem__)


def compare(one: str, other: str) -> ContainerState:
    """Compare two containers' skeletons.

    >>> compare("i med internet res", "iournal of medical internet research")
    'same'
    """
    return _compare(one, other) if one <= other else _compare(other, one)


@lru_cache(maxsize=1 << 18)
def _compare(one: str, other: str) -> ContainerState:
    if one.replace(" ", "") == other.replace(" ", ""):
        return "same"
    cut = one.endswith(CUT) or other.endswith(CUT)
    one, other = one.removesuffix(CUT), other.removesuffix(CUT)
    left, right = _weighty(one), _weighty(other)
    if not left or not right or one.isascii() != other.isascii():
        return "unknown"  # a script that has no skeleton is not compared with its transliteration
    if left == right or _subtitled(one, other) or _subtitled(other, one):
        return "same"
    found = _aligned(left, right)
    if found != "same":
        found = max(found, _aligned(right, left), key=_RANK.__getitem__)
    if found == "other" and one[:2] == other[:2]:  # "An" may be "Anales", not an article
        found = _aligned(*map(_with_the_first, sorted((one, other), key=len)))
    if found != "other":
        return "same" if cut else found
    if cut and _same_as_far(left, right):
        return "same"
    if left[0] != right[0] and (_acronym(left, right) or _acronym(right, left)):
        return "same"
    short, long = sorted((" ".join(left), " ".join(right)), key=len)
    if len(short) * 2 < len(long):
        return "other"
    return "alike" if fuzz.token_set_ratio(short, long) >= _ALIKE else "other"


_ALIKE: Final = 88
"""Similarity (0 to 100) of two containers that may be one: "CSCW" put before the name."""


def _with_the_first(container: str) -> list[str]:
    first, _, rest = container.partition(" ")
    return [first, *_weighty(rest)]


def _same_as_far(one: list[str], other: list[str]) -> bool:
    """Tell whether two journals, of which one was cut, are the same as far as both go."""
    length = min(len(one), len(other))
    left, right = one[:length], other[:length]
    return length > 1 and "same" in (_aligned(left, right), _aligned(right, left))


def _weighty(container: str) -> list[str]:
    """Return a container's words without articles, years, ordinals and catalogue numbers."""
    found = [word for word in container.split() if not words.small(word)]
    return [word for word in found if not word[0].isdigit()] or found


def _subtitled(short: str, long: str) -> bool:
    """Tell a dropped subtitle from another journal: not "brain" and "brain research"."""
    rest = long.removeprefix(f"{short} ")
    if rest == long:
        return False
    found = rest.split()
    return found[0] in _SUBTITLE or _acronym([short], found)


_SUBTITLE: Final = frozenset(words.entries("subtitles"))
"""How the subtitle of a journal begins: "Brain: a journal of neurology"."""


def _aligned(short: list[str], long: list[str]) -> ContainerState:
    """Compare by abbreviation, word for word in order: "i med internet res".

    The same where every word finds its own; alike where one of them is left over, or where
    the longer goes on (a title that was cut, the section of a journal).
    """
    place, matched = 0, 0
    for word in short:
        for count, whole in enumerate(long[place : place + 2], start=1):
            if _shortens(word, whole):
                matched += 1
                place += count
                break
    if matched == len(short) == len(long):
        return "same"
    if not _shortens(short[0], long[0]):
        return "other"
    enough = matched >= max(2, len(short) - 1) or (matched == len(short) and len(short[0]) > 4)
    return "alike" if enough else "other"


def _shortens(short: str, word: str) -> bool:
    """Tell whether a word is another's abbreviation: "res", "natl", "ctries"."""
    if word.startswith(short):
        return True
    if len(short) < 3 or short[0] != word[0] or len(short) >= len(word):
        return False
    letters = iter(word)
    alike = short[1] == word[1] or short[-1] == word[-1] or not _VOWELS & set(short)
    return alike and all(letter in letters for letter in short)


_VOWELS: Final = frozenset("aeiou")
"""What an abbreviation of consonants alone ("dtsch") leaves out."""


def _acronym(short: list[str], long: list[str]) -> bool:
    """Tell whether one is the other's initials: "vldb", "bmj", "icis : …"."""
    name = short[0]
    if not 2 < len(name) < 8 or len(long) < 3 or (len(short) > 1 and len(name) < 4):
        return False
    return name in "".join(word[0] for word in long)
