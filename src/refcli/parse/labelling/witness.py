"""The list as a witness: what its sure references tell of how the doubtful ones are printed.

References of one list are printed in one style. What stands behind the authors, the order of
the fields, the form of the names: all this is counted in the references that were read surely,
as the label that follows another across certain marks. A doubtful reference is then read
again: the best sequence of labels by the model's own probabilities and by these counts
(Viterbi's algorithm). The list must agree with itself, and the new reading must be clearly
better, or the first one stands.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from refcli.parse.labelling.model import Tagging, marginals
from refcli.parse.labelling.rules import constrained
from refcli.parse.labelling.shapes import YEARS, marks, shape
from refcli.parse.labelling.tokens import Tokens

__all__ = ["Habits", "habits_of", "read_again"]

Reading = tuple[Tokens, Tagging]
_Key = tuple[str, ...]
_Turn = tuple[_Key, str]

_SURE: Final = 0.8
"""A reference whose every word is as sure as this bears witness; any other is read again."""

_ENOUGH: Final = 5
"""Fewer sure references than these tell no habit."""

_AGREEMENT: Final = -0.5
"""The least mean log probability of the turns of a list, each reference judged by the others."""

_WEIGHT: Final = 0.5
"""How much the list counts beside the model."""

_MARGIN: Final = 1.5
"""By how much, in logarithms, the new reading must be better."""

_PRIOR: Final = 2.0
"""How many sightings the guess is worth that a label goes on, or that any other follows."""

_GOES_ON: Final = 0.6
_FOLLOWS: Final = 0.02
_LEAST: Final = 0.005
"""Labels that the model finds less probable than this are not considered."""

_CORE: Final = frozenset(
    (
        *("author", "editor", "title", "container", "collection", "date", "other"),
        *("publisher", "location", "volume", "issue", "pages"),
    )
)
"""The fields that every reference of a style has in its order; the others keep their label."""


class Habits(NamedTuple):
    """How often each label followed another, by what stood between and by the words beside."""

    counts: dict[_Key, Counter[str]]

    def probability(self, near: _Key, label: str) -> float:
        """Return how probable a label is in such a place: ``near`` begins with the one before."""
        guess = _GOES_ON if near[0] == label else _FOLLOWS
        for key in (near[:2], near):
            if seen := self.counts.get(key):
                guess = (seen[label] + _PRIOR * guess) / (seen.total() + _PRIOR)
        return guess


def habits_of(readings: Sequence[Reading]) -> Habits | None:
    """Return the habits of a list, or None where it has too few sure references or none."""
    sure = [reading for reading in readings if reading[0].words and _is_sure(reading[1])]
    if len(sure) < _ENOUGH or len(sure) == len(readings):
        return None
    habits = Habits(defaultdict(Counter))
    all_turns = [list(_turns(tokens, tagging.labels)) for tokens, tagging in sure]
    for turns in all_turns:
        _count(habits, turns, 1)
    return habits if _agreement(habits, all_turns) >= _AGREEMENT else None


def read_again(tokens: Tokens, first: Tagging, habits: Habits) -> Tagging:
    """Return another reading of a doubtful reference where the habits tell a better one."""
    if not tokens.words or _is_sure(first):
        return first
    found = marginals(tokens)
    likely = [_considered(own, label) for own, label in zip(found, first.labels, strict=True)]
    labels = constrained(tokens, _best(tokens, likely, habits))
    if labels == list(first.labels):
        return first
    gain = _score(tokens, labels, found, habits) - _score(tokens, first.labels, found, habits)
    if gain <= _MARGIN:
        return first
    return Tagging(labels, [own.get(label, 0.0) for own, label in zip(found, labels, strict=True)])


def _is_sure(tagging: Tagging) -> bool:
    return min(tagging.probabilities) >= _SURE


def _turns(tokens: Tokens, labels: Sequence[str]) -> Iterator[_Turn]:
    """Yield each place of a reading, as habits know it, with its label."""
    before = "^"
    for at, label in enumerate(labels):
        yield _near(tokens, at, before), label
        before = label


def _near(tokens: Tokens, at: int, before: str) -> _Key:
    left = _kind(tokens.words[at - 1]) if at else "^"
    return before, marks(tokens.gaps[at]), left, _kind(tokens.words[at])


@lru_cache(maxsize=16384)
def _kind(word: str) -> str:
    form = shape(word)
    if form[0] == "I" or form in {"X", "X2"}:
        return "I"
    return "year" if form in YEARS else form[0]


def _count(habits: Habits, turns: Sequence[_Turn], by: int) -> None:
    for near, label in turns:
        habits.counts[near][label] += by
        habits.counts[near[:2]][label] += by


def _agreement(habits: Habits, all_turns: Sequence[Sequence[_Turn]]) -> float:
    """Return how well the turns of each reference are foretold by the others."""
    total, count = 0.0, 0
    for turns in all_turns:
        _count(habits, turns, -1)
        for near, label in turns:
            if near[0] != label:
                total += math.log(habits.probability(near, label))
                count += 1
        _count(habits, turns, 1)
    return total / max(1, count)


def _considered(found: dict[str, float], label: str) -> dict[str, float]:
    if label not in _CORE:
        return {label: 1.0}
    core = {own: sure for own, sure in found.items() if sure > _LEAST and own in _CORE}
    return core or {label: 1.0}


def _best(tokens: Tokens, likely: Sequence[dict[str, float]], habits: Habits) -> list[str]:
    """Return the labels that the model and the habits together find best."""
    scores = {"^": 0.0}
    ways: list[dict[str, str]] = []
    for at, considered in enumerate(likely):
        reached: dict[str, float] = {}
        way: dict[str, str] = {}
        for label, sure in considered.items():
            through = {
                before: score + _WEIGHT * _log(habits, tokens, at, before, label)
                for before, score in scores.items()
            }
            way[label] = max(through, key=lambda before: through[before])
            reached[label] = through[way[label]] + math.log(sure)
        scores = reached
        ways.append(way)
    labels = [max(scores, key=lambda label: scores[label])]
    for way in reversed(ways[1:]):
        labels.append(way[labels[-1]])
    return labels[::-1]


def _log(habits: Habits, tokens: Tokens, at: int, before: str, label: str) -> float:
    return math.log(habits.probability(_near(tokens, at, before), label))


def _score(
    tokens: Tokens, labels: Sequence[str], found: Sequence[dict[str, float]], habits: Habits
) -> float:
    listed = sum(
        math.log(habits.probability(near, label)) for near, label in _turns(tokens, labels)
    )
    own = sum(
        math.log(max(of.get(label, 0.0), 1e-6)) for of, label in zip(found, labels, strict=True)
    )
    return _WEIGHT * listed + own
