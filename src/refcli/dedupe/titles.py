"""Two titles compared: how they differ tells more than how much.

A typing error, a dropped subtitle and a changed word may each cost the same number of
letters; only the last makes another work.
"""

from typing import Final

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from refcli.dedupe import lexicon

__all__ = [
    "CHANGED",
    "DIFFERENT",
    "EXTRA",
    "SAME",
    "START",
    "TYPO",
    "compare_titles",
    "number_clash",
]

SAME: Final = "same"
TYPO: Final = "typo"
"""Some letters differ, no word does."""
START: Final = "start"
"""One is the beginning of the other: a subtitle dropped, or a title cut."""
EXTRA: Final = "extra"
"""One has a few words more."""
CHANGED: Final = "changed"
"""A word or two differ: men and women, short-term and long-term."""
DIFFERENT: Final = "different"

_LEAST_ALIKE: Final = 62
"""Similarity (0 to 100) under which two titles that do not begin alike are different."""


def compare_titles(one: str, other: str) -> str:
    """Return how two titles' skeletons differ: one of this module's constants.

    >>> compare_titles("digital skills for doctors", "digital skils for doctors")
    'typo'
    """
    if one == other:
        return SAME if one else DIFFERENT
    short, long = sorted((one.replace(" ", ""), other.replace(" ", "")), key=len)
    if short == long:
        return SAME
    if not short:
        return DIFFERENT
    if _begins(short, long):
        return START
    if fuzz.ratio(one, other, score_cutoff=_LEAST_ALIKE) == 0:
        return DIFFERENT
    return _by_words(one, other, short, long)


def _begins(short: str, long: str) -> bool:
    if len(short) < 20 or len(long) - len(short) < 4:
        return False
    start = long[: len(short)]
    return short == start or OSA.distance(short, start, score_cutoff=2) <= 2


def _by_words(one: str, other: str, short: str, long: str) -> str:
    slack = 1 if len(short) < 30 else 2
    if len(long) - len(short) <= slack:
        errors = OSA.distance(short, long, score_cutoff=slack)
        if errors == 1:
            # One letter off: a typing error, unless it makes a short title's other word.
            return TYPO
    left, right = _leftovers(one.split(), other.split())
    if not left and not right:
        return TYPO
    if not left or not right:
        return EXTRA if len(left) + len(right) <= 3 else _by_likeness(one, other)
    if "".join(left) == "".join(right):
        return TYPO
    if max(len(left), len(right)) <= 3 and fuzz.ratio(one, other) >= 70:
        return CHANGED
    return _by_likeness(one, other)


def _by_likeness(one: str, other: str) -> str:
    return CHANGED if fuzz.ratio(one, other) >= 85 else DIFFERENT


def _leftovers(one: list[str], other: list[str]) -> tuple[list[str], list[str]]:
    """Return the words of each title that the other lacks, typing errors forgiven."""
    left = [word for word in one if word not in other and not lexicon.small(word)]
    right = [word for word in other if word not in one and not lexicon.small(word)]
    for word in list(left):
        match = next((found for found in right if _misspelt(word, found)), None)
        if match is not None:
            left.remove(word)
            right.remove(match)
    return left, right


def _misspelt(one: str, other: str) -> bool:
    shorter = min(len(one), len(other))
    if shorter < 4 or one.isdigit() or other.isdigit():
        return False
    allowed = 1 if shorter < 7 else 2
    return OSA.distance(one, other, score_cutoff=allowed) <= allowed


def number_clash(one: tuple[str, ...], other: tuple[str, ...]) -> str:
    """Tell whether the numbers in two titles differ: "clash", "extra" (one lacks some), "".

    >>> number_clash(("1",), ("2",))
    'clash'
    """
    if one == other:
        return ""
    left, right = list(one), list(other)
    for number in one:
        if number in right:
            left.remove(number)
            right.remove(number)
    if not left and not right:
        return ""
    if "".join(left) == "".join(right):
        return ""
    return "clash" if left and right else "extra"
