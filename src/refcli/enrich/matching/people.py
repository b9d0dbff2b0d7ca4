"""Lists of authors compared: the same people in the same order."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from rapidfuzz.distance import OSA

from refcli.record import Name, surname
from refcli.text import word_lists
from refcli.text.fold import fold
from refcli.text.scripts import CYRILLIC, LATIN, script_of

__all__ = [
    "CUT",
    "OTHER",
    "SAME",
    "SOME",
    "UNKNOWN",
    "compare_people",
    "given_parts",
    "is_same_person",
]

SAME: Final = "same"
CUT: Final = "cut"
"""The registry has the first author alone: the others are not known."""
SOME: Final = "some"
"""Some people are the same, but the lists are not."""
OTHER: Final = "other"
UNKNOWN: Final = "unknown"


def compare_people(
    one: Sequence[Name], other: Sequence[Name], *, cut: bool = False, theirs_cut: bool = False
) -> str:
    """Compare a reference's authors with a registry's.

    ``cut`` says that the reference ends with "et al.", ``theirs_cut`` that the registry's list
    is known to be cut: then the shorter list must be the beginning of the longer one.
    """
    if not one or not other or _are_in_other_letters(one, other):
        return UNKNOWN
    both = list(zip(one, other, strict=False))
    agree = [is_same_person(mine, theirs) for mine, theirs in both]
    if all(agree):
        if len(one) == len(other) or (cut and len(one) <= len(other)):
            return SAME
        if theirs_cut and len(other) < len(one):
            return SAME
        if len(other) == 1:
            return CUT
    matched = sum(any(is_same_person(mine, theirs) for theirs in other) for mine in one)
    return SOME if matched * 2 >= max(1, min(len(one), len(other))) else OTHER


def _are_in_other_letters(one: Sequence[Name], other: Sequence[Name]) -> bool:
    """Tell whether two lists cannot be compared: one is in Chinese letters, say."""
    mine, theirs = script_of(surname(one[0])), script_of(surname(other[0]))
    return mine != theirs and bool({mine, theirs} - {LATIN, CYRILLIC, ""})


def is_same_person(one: Name, other: Name) -> bool:
    """Tell whether two names may be the same person's: initials, particles and turned names.

    Bodies may go by their initials, people by the short forms of their names; a Cyrillic name
    is the same in Latin letters, by whatever scheme.
    """
    if one.get("literal") or other.get("literal"):
        bodies = [name.get("literal") or surname(name) for name in (one, other)]
        if _is_acronym(*bodies) or _is_acronym(*reversed(bodies)):
            return True
    left, right = _family(one), _family(other)
    given, theirs = given_parts(one), given_parts(other)
    if left == right:
        return _given_agree(given, theirs)
    if _alike("".join(left), "".join(right)):
        return _given_agree(given, theirs)
    if _has_second_surname(left, right) or _has_second_surname(right, left):
        return _given_agree(given, theirs)
    if _sounds_alike(surname(one), surname(other)):
        return _given_sounds_alike(one, other)
    return _turned([*given, *left], [*theirs, *right])


def _has_second_surname(short: list[str], long: list[str]) -> bool:
    """Tell whether one gives one of two surnames: García for García Márquez, Silva for Souza Silva.

    A surname of one part is not told from the particle of a longer one: both need letters.
    """
    return (
        len(short) == 1
        and len(long) == 2
        and len(short[0]) > 3
        and short[0] in long
        and min(map(len, long)) > 3
    )


def _is_acronym(short: str, whole: str) -> bool:
    letters = "".join(filter(str.isalpha, short))
    if not 2 < len(letters) < 9 or not letters.isupper():
        return False
    bare = whole.partition("(")[0]
    capitals = "".join(word[0] for word in bare.replace("-", " ").split() if word[0].isupper())
    return letters == capitals or f"({letters})" in whole


def _sounds_alike(one: str, other: str) -> bool:
    """Tell whether two names are one by two schemes of transliteration, or in two scripts."""
    left, right = _sound(one), _sound(other)
    if left == right:
        return len(left) > 1
    # A soft sign is a letter to some and nothing to others: "Yur'ev" and "Yuriev".
    return min(len(left), len(right)) > 3 and left.replace("i", "") == right.replace("i", "")


def _sound(name: str) -> str:
    from refcli.text.transliteration import skeleton, to_latin

    latin = to_latin(name, "icao") if script_of(name) == CYRILLIC else name
    plain = fold(latin).replace("tsch", "ch").replace("tch", "ch").replace("ks", "x")
    sound = skeleton(plain).replace("ff", "v")
    return sound.rstrip("i") if len(sound) > 3 else sound


def _given_sounds_alike(one: Name, other: Name) -> bool:
    left, right = one.get("given", ""), other.get("given", "")
    if not left or not right:
        return True
    a, b = _sound(left), _sound(right)
    return a[:1] == b[:1] or _given_agree(given_parts(one), given_parts(other))


def _family(name: Name) -> list[str]:
    return _parts(surname(name))


def given_parts(name: Name) -> list[str]:
    """Return the given names in small letters, initials as one letter each."""
    return _parts(name.get("given", "")) if name.get("family") else []


def _parts(text: str) -> list[str]:
    """Return the parts of a name in small letters; letters of initials that stand together part."""
    parts: list[str] = []
    for word in "".join(c if c.isalpha() or c in "'’" else " " for c in text).split():
        plain = fold(word).replace("'", "").replace("’", "")
        if 1 < len(word) <= 3 and word.isupper():
            parts += plain
        elif plain:
            parts.append("saint" if plain in ("st", "ste") and len(parts) == 0 else plain)
    return parts


def _given_agree(one: list[str], other: list[str]) -> bool:
    """Tell whether the first given names agree as far as both tell them."""
    if not one or not other:
        return True
    left, right = one[0], other[0]
    if left.startswith(right) or right.startswith(left):
        return True
    if _short_forms().get(left, left) == _short_forms().get(right, right):
        return True
    if left[0] == right[0]:
        if _sounds_alike(left, right):
            return True
        return min(len(left), len(right)) < 2 or _alike(left, right) or len(one) != len(other)
    # "M. Anders Berg" and "Anders Berg": one leaves the first name out.
    return left in other or right in one


@lru_cache(maxsize=1)
def _short_forms() -> dict[str, str]:
    """Return the names by their short forms: "bob" is "robert"."""
    lists = word_lists.lists("refcli.enrich", "short-names.txt")
    return {short: name for name, shorts in lists.items() for short in shorts}


def _alike(one: str, other: str) -> bool:
    if one == other:
        return True
    short = min(len(one), len(other))
    if short < 4:
        return False
    # "Mueller" and "Muller", "Oe" and "O"; Russian names in two transliterations.
    if one.replace("oe", "o").replace("ue", "u").replace("ae", "a") == (
        other.replace("oe", "o").replace("ue", "u").replace("ae", "a")
    ):
        return True
    if short >= 5 and (one.endswith(other) or other.endswith(one)):
        return True
    allowed = 1 if short < 8 else 2
    return OSA.distance(one, other, score_cutoff=allowed) <= allowed


def _turned(one: list[str], other: list[str]) -> bool:
    """Tell whether the parts are the same in another order, initials for some of them."""
    short, long = sorted((one, other), key=len)
    if len(short) < 2:
        return False
    rest = list(long)
    full = 0
    for part in sorted(short, key=len, reverse=True):
        match = next((x for x in rest if x == part), None) or next(
            (x for x in rest if x[0] == part[0] and min(len(x), len(part)) == 1), None
        )
        if match is None:
            return False
        rest.remove(match)
        full += len(part) > 1 and len(match) > 1
    return full > 0
