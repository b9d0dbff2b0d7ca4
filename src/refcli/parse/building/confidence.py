"""How sure a field is, and a record as a whole.

The model's probability of a field's least sure word says more of one field than of another: of
dates found with 0.6 nearly all are right, of titles half. ``confidence.txt`` holds what was
measured in the half of the development sets that may be read (`python -m benchmarks parse_doubt
--write`).

A record is more than its least sure field: many words in a little doubt, and what looks odd
(`signs.py`), tell together whether something in it is wrong. How much each counts was measured on
references that no rule was fitted to (``signs.txt``, `python -m benchmarks parse_held_out
--write`): a logistic regression.
"""

import math
from bisect import bisect_left
from collections.abc import Collection, Mapping, Sequence
from functools import cache
from typing import Any, Final

from refcli.parse.building.signs import signs_of
from refcli.text import word_lists

__all__ = ["calibrated", "measured", "odds", "on_curves", "told", "weights"]

Curve = tuple[tuple[float, float], ...]
"""Points of probability and share of right fields, both rising."""

_ANY: Final = "any"
"""The key of what was measured of all fields together."""


def calibrated(
    sure: Mapping[str, float],
    record: Mapping[str, Any],
    words: Sequence[float] = (),
    *,
    in_pieces: bool = False,
) -> dict[str, float]:
    """Return how probably each field of a record is right, 0 to 1.

    No field is less sure than the record as a whole, and the least sure one is as sure as that:
    it carries the doubt of what no field has. ``sure`` holds by CSL variable the probability of
    its least sure word, ``words`` that of every word; ``in_pieces`` says that a field was found in
    several places.
    """
    if not sure:
        return {}
    shares = on_curves(sure)
    weight = weights()
    wrong = sum([weight[name] * value for name, value in told(words, shares.values()).items()])
    wrong += weight["in_pieces"] * in_pieces
    for sign in signs_of(record):
        wrong += weight[sign.name]
        if sign.variable in shares:
            own = odds(shares[sign.variable]) - weight[sign.name]
            shares[sign.variable] = _probability(own)
    whole = _probability(-wrong)
    least = min(shares, key=shares.__getitem__)
    shares[least] = whole
    return {
        variable: round(share if share > whole else whole, 4) for variable, share in shares.items()
    }


def told(words: Sequence[float], shares: Collection[float]) -> dict[str, float]:
    """Return what the probabilities of words and the shares of fields tell of a record.

    ``words`` is the logarithm of the surprise if every word is what it is said to be.
    """
    surprise = -math.log(max(math.prod(words), _NEVER))
    return {
        "always": 1.0,
        "words": math.log(surprise + _SOME),
        "least_field": -odds(min(shares)),
    }


_NEVER: Final = 1e-30
"""A product of probabilities below this says no more."""

_SOME: Final = 0.02
"""The surprise that is in every reference, so that certain words have a logarithm too."""


def odds(probability: float) -> float:
    """Return the logarithm of the odds of a probability; of none and of all it is bounded."""
    return math.log(max(probability, _RARE) / max(1 - probability, _RARE))


_RARE: Final = 0.0001


def _probability(odds: float) -> float:
    return 1 / (1 + math.exp(-odds))


@cache
def weights() -> dict[str, float]:
    """Return what each sign adds to the odds that a record is wrong."""
    lists = word_lists.lists(__package__, "signs.txt")
    return {name: float(weight) for name, (weight, *_) in lists.items()}


def on_curves(sure: Mapping[str, float]) -> dict[str, float]:
    """Return by variable how often fields found as probable were right."""
    curves = measured()
    return {
        variable: _share(curves.get(variable) or curves.get(_ANY, ()), probability)
        for variable, probability in sure.items()
    }


@cache
def measured() -> dict[str, Curve]:
    """Return the curve of each variable that was measured."""
    lists = word_lists.lists(__package__, "confidence.txt")
    return {variable: tuple(map(_point, points)) for variable, points in lists.items()}


def _point(text: str) -> tuple[float, float]:
    probability, _, share = text.partition("=")
    return float(probability), float(share)


def _share(curve: Curve, probability: float) -> float:
    """Return the share on a curve, drawn straight between its points."""
    if not curve:
        return probability
    at = bisect_left(curve, (probability,))
    if at in {0, len(curve)}:
        return curve[0 if at == 0 else -1][1]
    (left, low), (right, high) = curve[at - 1 : at + 1]
    return low + (high - low) * (probability - left) / (right - left)
