"""The list as a witness: what its sure references tell of how the doubtful ones are printed.

References of one list are printed in one style. What stands behind the authors, the order of
the fields, the form of the names: all this is counted in the references that were read surely,
as the label that follows another across certain marks. A doubtful reference is then read
again: the best sequence of labels by the model's own probabilities and by these counts
(Viterbi's algorithm). The list must agree with itself, and the new reading must be clearly
better, or the first one stands.
"""

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Final, NamedTuple

from refcli.parse.labelling.model import Marginals, Tagging, marginals
from refcli.parse.labelling.rules import constrained
from refcli.parse.labelling.shapes import YEARS, marks, shape
from refcli.parse.labelling.tokens import Tokens
from refcli.text.remembered import remembered

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

    turns: Mapping[_Turn, int]
    places: Mapping[_Key, int]

    def probability(self, near: _Key, label: str, own: "Habits | None" = None) -> float:
        """Return how probable a label is in such a place: ``near`` begins with the one before.

        ``own`` is what does not count: the habits of the reference that is asked about.
        """
        guess = _GOES_ON if near[0] == label else _FOLLOWS
        for key in (near[:_WIDE], near):
            if places := self.places.get(key, 0):
                turns = self.turns.get((key, label), 0)
                if own is not None:
                    places -= own.places[key]
                    turns -= own.turns[key, label]
                guess = (turns + _PRIOR * guess) / (places + _PRIOR)
        return guess


_WIDE: Final = 2
"""What a place is told by where it was not seen to the letter: the label before, the marks."""


def habits_of(readings: Sequence[Reading]) -> Habits | None:
    """Return the habits of a list, or None where it has too few sure references or none."""
    sure = [reading for reading in readings if reading[0].words and _is_sure(reading[1])]
    if len(sure) < _ENOUGH or len(sure) == len(readings):
        return None
    all_turns = [_turns(tokens, tagging.labels) for tokens, tagging in sure]
    habits = _counted(chain.from_iterable(all_turns))
    return habits if _agreement(habits, all_turns) >= _AGREEMENT else None


def read_again(tokens: Tokens, first: Tagging, habits: Habits) -> Tagging:
    """Return another reading of a doubtful reference where the habits tell a better one."""
    if not tokens.words or _is_sure(first):
        return first
    found = marginals(tokens)
    likely = [_considered(found, at, label) for at, label in enumerate(first.labels)]
    labels = constrained(tokens, _best(tokens, likely, habits))
    if labels == list(first.labels):
        return first
    gain = _score(tokens, labels, found, habits) - _score(tokens, first.labels, found, habits)
    if gain <= _MARGIN:
        return first
    return Tagging(labels, [found.of(at, label) for at, label in enumerate(labels)])


def _is_sure(tagging: Tagging) -> bool:
    return min(tagging.probabilities) >= _SURE


def _places(tokens: Tokens) -> Iterator[_Key]:
    """Yield for each word the marks before it, and what it and the one before look like."""
    kinds = ["^", *map(_kind, map(shape, tokens.words))]
    return zip(map(marks, tokens.gaps), kinds, kinds[1:], strict=False)


def _turns(tokens: Tokens, labels: Sequence[str]) -> list[_Turn]:
    """Return each place of a reading, as habits know it, with its label."""
    before = ("^", *labels)
    return [
        ((last, *place), label)
        for last, place, label in zip(before, _places(tokens), labels, strict=False)
    ]


@remembered(1024)
def _kind(form: str) -> str:
    """Return what a place tells of a word of this shape."""
    if form[0] == "I" or form in {"X", "X2"}:
        return "I"
    return "year" if form in YEARS else form[0]


def _counted(all_turns: Iterable[_Turn]) -> Habits:
    """Return the habits that turns make, told by all of each place and by its beginning."""
    counted = Counter(all_turns)
    turns: dict[_Turn, int] = dict(counted)
    places: dict[_Key, int] = {}
    for (near, label), times in counted.items():
        wide = near[:_WIDE]
        turns[wide, label] = turns.get((wide, label), 0) + times
        for key in (near, wide):
            places[key] = places.get(key, 0) + times
    return Habits(turns, places)


def _agreement(habits: Habits, all_turns: Sequence[Sequence[_Turn]]) -> float:
    """Return how well the turns of each reference are foretold by the others."""
    total, count = 0.0, 0
    for turns in all_turns:
        own = _counted(turns)
        for near, label in turns:
            if near[0] != label:
                total += math.log(habits.probability(near, label, own))
                count += 1
    return total / max(1, count)


def _considered(found: Marginals, at: int, label: str) -> dict[str, float]:
    """Return the labels that a word may have, with their probabilities."""
    if label not in _CORE:
        return {label: 1.0}
    if (sure := found.of(at, label)) > 1 - _LEAST:
        return {label: sure}
    core: dict[str, float] = {}
    left = 1.0
    for own in filter(_CORE.__contains__, found.fields):
        if (sure := found.of(at, own)) > _LEAST:
            core[own] = sure
        left -= sure
        if left < _LEAST:
            break
    return core or {label: 1.0}


def _best(tokens: Tokens, likely: Sequence[dict[str, float]], habits: Habits) -> list[str]:
    """Return the labels that the model and the habits together find best."""
    scores = {"^": 0.0}
    ways: list[dict[str, str]] = []
    for considered, place in zip(likely, _places(tokens), strict=True):
        reached: dict[str, float] = {}
        way: dict[str, str] = {}
        for label, sure in considered.items():
            through = {
                before: score + _WEIGHT * _log(habits, (before, *place), label)
                for before, score in scores.items()
            }
            way[label] = max(through, key=through.__getitem__)
            reached[label] = through[way[label]] + math.log(sure)
        scores = reached
        ways.append(way)
    labels = [max(scores, key=scores.__getitem__)]
    for way in reversed(ways[1:]):
        labels.append(way[labels[-1]])
    return labels[::-1]


def _log(habits: Habits, near: _Key, label: str) -> float:
    return math.log(habits.probability(near, label))


def _score(tokens: Tokens, labels: Sequence[str], found: Marginals, habits: Habits) -> float:
    listed = sum(_log(habits, near, label) for near, label in _turns(tokens, labels))
    own = sum(math.log(max(found.of(at, label), 1e-6)) for at, label in enumerate(labels))
    return _WEIGHT * listed + own
