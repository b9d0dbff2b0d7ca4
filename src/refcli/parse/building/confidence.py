"""How sure a field is: how often fields that the model found as probable were right.

The model's probability of a field's least sure word says more of one field than of another: of
dates found with 0.6 nearly all are right, of titles half. ``confidence.txt`` holds what was
measured in the half of the development sets that may be read (`python -m benchmarks parse_doubt
--write`); what a record looks like tells the rest.
"""

from bisect import bisect_left
from collections.abc import Mapping
from functools import cache
from typing import Any, Final

from refcli.text import word_lists
from refcli.text.patterns import late

__all__ = ["calibrated", "measured", "signs"]

Curve = tuple[tuple[float, float], ...]
"""Points of probability and share of right fields, both rising."""

_ANY: Final = "any"
"""The key of what was measured of all fields together."""


def calibrated(sure: Mapping[str, float], record: Mapping[str, Any]) -> dict[str, float]:
    """Return how probably each field of a record is right, 0 to 1.

    The least sure field is less sure still where others are not sure either. ``sure`` holds by
    CSL variable the probability of its least sure word.
    """
    curves, less = measured(), signs(record)
    shares = {
        variable: _share(curves.get(variable) or curves.get(_ANY, ()), probability)
        * less.get(variable, 1.0)
        for variable, probability in sure.items()
    }
    least, *others = sorted(shares, key=shares.__getitem__)[:3] or [""]
    for other in others:
        shares[least] *= shares[other] ** _COMPANY
    return {variable: round(share, 4) for variable, share in shares.items()}


_COMPANY: Final = 0.35
"""How much the two next to it take from the least sure field: doubts keep company."""


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


_SENTENCE: Final = late(r"[a-zà-ÿ]{3}\. [A-ZÀ-Ü]")
_QUOTE: Final = late('["“”«»]')


def signs(record: Mapping[str, Any]) -> dict[str, float]:
    """Return by variable what a record that looks odd makes of its confidence: a factor.

    A title of several sentences, of many commas, with quotes or brackets in it may hold what is
    not its own, a publisher with a comma its place, a journal with one something else; a
    person without given names may be a half of one,
    and a chapter has editors.
    """
    less: dict[str, float] = {}
    title = str(record.get("title", ""))
    if ". " in title and _SENTENCE.search(title):
        less["title"] = 0.85
    if title.count(", ") > 2:
        less["title"] = 0.6
    if _QUOTE.search(title):
        less["title"] = less.get("title", 1.0) * 0.85
    if "(" in title:
        less["title"] = less.get("title", 1.0) * 0.9
    if ", " in str(record.get("container-title", "")):
        less["container-title"] = 0.9
    if ", " in str(record.get("publisher", "")):
        less["publisher"] = 0.7
    if any("given" not in name and "literal" not in name for name in record.get("author", ())):
        less["author"] = 0.5
    if record.get("type") == "chapter" and "editor" not in record:
        less["container-title"] = less.get("container-title", 1.0) * 0.75
    return less
