"""Two titles compared: how they differ tells more than how much.

A typing error, a dropped subtitle and a changed word may each cost the same number of
letters; only the last makes another work.
"""

from collections import Counter
from itertools import accumulate
from typing import Final

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from refcli.dedupe.judge.evidence import NumbersState, TitleState
from refcli.dedupe.prepare import words
from refcli.dedupe.prepare.contrasts import contradict, contrast

__all__ = ["compare_titles", "contrasted", "is_mark", "number_clash"]

_LEAST_ALIKE: Final = 62
"""Similarity (0 to 100) under which two titles that do not begin alike are different."""


def compare_titles(one: str, other: str) -> TitleState:
    """Return how two titles' skeletons differ: a state of `evidence`.

    >>> compare_titles("digital skills for doctors", "digital skils for doctors")
    'typo'
    >>> compare_titles("prevalence of asthma in men", "prevalence of asthma in women")
    'changed'
    """
    if one == other:
        return "same" if one else "different"
    (short, _), (long, whole) = sorted(
        ((title.replace(" ", ""), title) for title in (one, other)), key=lambda pair: len(pair[0])
    )
    if short == long:
        return "same"
    if not short:
        return "different"
    if _begins(short, long, whole):
        return "start"
    if fuzz.ratio(one, other, score_cutoff=_LEAST_ALIKE) == 0:
        return "extra" if _ends(short, long) else "different"
    left, right = one.split(), other.split()
    figured = _in_figures(left, right), _in_figures(right, left)
    if figured != (left, right):
        return compare_titles(*map(" ".join, figured))
    return _by_words(one, other, short, long)


def _in_figures(title: list[str], other: list[str]) -> list[str]:
    """Return a title with figures for a number in words that the other title has in figures."""
    figures = words.figures()
    if figures.keys().isdisjoint(title):
        return title
    return [
        figure if word not in other and (figure := figures.get(word, "")) in other else word
        for word in title
    ]


def _begins(short: str, long: str, whole: str) -> bool:
    """Tell whether a title without spaces begins another, which ``whole`` is with its spaces."""
    if len(short) < 20 or len(long) - len(short) < 4:
        return False
    head = long[: len(short)]
    if short == head:
        return True
    # A subtitle is dropped behind a word: "in adults" does not begin "in adolescents".
    return _errors(short, head) <= _allowed(short) and any(
        abs(end - len(short)) <= _SHIFT for end in accumulate(map(len, whole.split()))
    )


_SHIFT: Final = 2
"""How far typing errors shift the end of a word."""


def _ends(short: str, long: str) -> bool:
    """Tell whether a whole title ends another, which begins in another language, say."""
    return len(short) >= _OWN and long.endswith(short)


_OWN: Final = 30
"""Letters of a title that is one by itself, so that what stands before it was added."""


def _allowed(solid: str) -> int:
    """Return how many typing errors a title of this length may have: one to four."""
    return min(4, 1 + len(solid) // 14)


def _errors(one: str, other: str) -> int:
    return int(OSA.distance(one, other, score_cutoff=4))


def _by_words(one: str, other: str, short: str, long: str) -> TitleState:
    left, right = _leftovers(one.split(), other.split())
    if not left and not right:
        return "changed" if _other_letters(one, other, _SIGN) else "typo"
    if "".join(left) == "".join(right):
        return "typo"
    if contradict(left, right):
        return "changed"
    if _other_letters(one, other, 1):
        return "changed"
    if len(long) - len(short) <= 4 and _errors(short, long) <= _allowed(long):
        return _slip(left, right)
    if not left or not right:
        few = len(left) + len(right) <= 3 or fuzz.ratio(one, other) >= _NEARLY
        return "extra" if few or _ends(short, long) else "different"
    few = max(len(left), len(right)) <= 3 and fuzz.ratio(one, other) >= _ALIKE
    return "changed" if few or fuzz.ratio(one, other) >= _NEARLY else "different"


_ALIKE: Final = 70
_NEARLY: Final = 85


def _other_letters(one: str, other: str, most: int) -> bool:
    """Tell typing errors from a letter that is a word: hepatitis B and C, K and Na.

    ``most`` letters may the other have that stands in its place.
    """
    left, right = (
        Counter(word for word in title.split() if len(word) <= most) for title in (one, other)
    )
    left, right = left - right, right - left
    return bool(left and right) and any(len(word) == 1 for word in (*left, *right))


_SIGN: Final = 2
"""Letters of the signs of elements, at most."""


def _slip(left: list[str], right: list[str]) -> TitleState:
    one, other = "".join(left), "".join(right)
    errors = _errors(one, other)
    if errors <= 1 and max(len(left), len(right)) > 1:
        return "typo"
    # Of a lone word with other letters but for one in three, no typing made the other.
    whole = len(left) == len(right) == 1
    return "changed" if whole and errors * 3 > 2 * max(len(one), len(other)) else "slip"


def _leftovers(one: list[str], other: list[str]) -> tuple[list[str], list[str]]:
    """Return the words of each title that the other lacks, lone typing errors forgiven."""
    right = [word for word in other if not words.small(word)]
    left = []
    for word in one:
        if word in right:
            right.remove(word)
        elif not words.small(word):
            left.append(word)
    for word in list(left):
        match = next((found for found in right if _misspelt(word, found)), None)
        if match is not None:
            left.remove(word)
            right.remove(match)
    return left, right


def _misspelt(one: str, other: str) -> bool:
    if min(len(one), len(other)) < 4 or one.isdigit() or other.isdigit():
        return False
    return OSA.distance(one, other, score_cutoff=1) <= 1 and not contrast(one, other)


def contrasted(one: str, other: str) -> bool:
    """Tell whether words of two titles' skeletons contradict each other."""
    left, right = set(one.split()), set(other.split())
    return contradict(left - right, right - left)


def number_clash(one: tuple[str, ...], other: tuple[str, ...]) -> NumbersState:
    """Tell whether the numbers in two titles differ: "clash", "extra" (one lacks some), "".

    >>> number_clash(("1",), ("2",))
    'clash'
    """
    if one == other:
        return ""
    if lacking := _marks(one) ^ _marks(other):
        one, other = (
            tuple(number for number in some if _MARKS.get(number[0]) not in lacking)
            for some in (one, other)
        )
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


def is_mark(number: str) -> bool:
    """Tell whether an entry among a title's numbers is one that not every database gives."""
    return number[0] in _MARKS


def _marks(numbers: tuple[str, ...]) -> set[str]:
    return {_MARKS[number[0]] for number in numbers if number[0] in _MARKS}


_MARKS: Final = {"#": "label", "+": "sign", "-": "sign"}
"""What begins an entry that not every database gives: an abstract's label, a substance's sign."""
