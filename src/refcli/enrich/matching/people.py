"""Lists of authors compared: the same people in the same order."""

from collections.abc import Sequence
from typing import Final

from rapidfuzz.distance import OSA

from refcli.record import Name, surname
from refcli.text.fold import fold

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
    if not one or not other:
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


def is_same_person(one: Name, other: Name) -> bool:
    """Tell whether two names may be the same person's: initials, particles and turned names."""
    left, right = _family(one), _family(other)
    given, theirs = given_parts(one), given_parts(other)
    if left == right:
        return _given_agree(given, theirs)
    if _alike("".join(left), "".join(right)):
        return _given_agree(given, theirs)
    return _turned([*given, *left], [*theirs, *right])


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
            parts.append(plain)
    return parts


def _given_agree(one: list[str], other: list[str]) -> bool:
    """Tell whether the first given names agree as far as both tell them."""
    if not one or not other:
        return True
    left, right = one[0], other[0]
    if left.startswith(right) or right.startswith(left):
        return True
    if left[0] == right[0]:
        return min(len(left), len(right)) < 2 or _alike(left, right) or len(one) != len(other)
    # "M. Anders Berg" and "Anders Berg": one leaves the first name out.
    return left in other or right in one


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
