"""Clusters that do not chain: a work is joined only where its records do not object.

Pairs are taken from the surest down. Two groups are joined when the records of the one are
not known to be other works than the records of the other; a record that fits two works
that are different, and fits them alike, joins neither and is left to the user.
"""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from itertools import product
from typing import Any, Final

from refcli.dedupe.score import APART, DOUBTFUL, LIKELY, SURE, Verdict

__all__ = ["Pair", "cluster"]

Pair = tuple[int, int]

Judge = Callable[[int, int], Verdict]

_CHECKS: Final = 20_000
"""Pairs between two groups that are checked; of more, an even sample."""

_FORGIVEN: Final = 10
"""One objection in so many pairs is one bad record's: ten copies outvote a wrong page."""

_ALIKE: Final = 0.01
"""Two scores this near do not tell which work a record belongs to."""


def cluster(
    verdicts: Mapping[Pair, Verdict], judge: Judge, order: Callable[[int], Any]
) -> tuple[list[list[int]], set[Pair]]:
    """Return groups of places that are one work each, and the pairs that were held back.

    ``verdicts`` holds the candidate pairs, smaller place first; ``judge`` compares two
    places that were no candidates; ``order`` gives what a place is sorted by, so that the
    groups do not depend on the order of the records.
    """
    return _Clusters(verdicts, judge, order).groups()


class _Clusters:
    """The groups as they grow."""

    def __init__(
        self, verdicts: Mapping[Pair, Verdict], judge: Judge, order: Callable[[int], Any]
    ) -> None:
        self.verdicts = verdicts
        self.judge = judge
        self.order = order
        self.home: dict[int, list[int]] = {}
        self.scores: dict[int, list[tuple[float, int]]] = defaultdict(list)

    def groups(self) -> tuple[list[list[int]], set[Pair]]:
        merging = [(pair, found.score) for pair, found in self.verdicts.items() if found.duplicate]
        for (one, other), score in merging:
            self.home.setdefault(one, [one])
            self.home.setdefault(other, [other])
            self.scores[one].append((score, other))
            self.scores[other].append((score, one))
        merging.sort(key=lambda item: (-item[1], *sorted(map(self.order, item[0]))))
        held = {pair for pair, score in merging if not self._join(pair, score)}
        found = {id(group): group for group in self.home.values() if len(group) > 1}
        return sorted(sorted(group) for group in found.values()), held

    def _join(self, pair: Pair, score: float) -> bool:
        left, right = self.home[pair[0]], self.home[pair[1]]
        if left is right:
            return True
        if self._object(left, right) or self._torn(left, right, score):
            return False
        if len(left) < len(right):
            left, right = right, left
        left.extend(right)
        for place in right:
            self.home[place] = left
        return True

    def _torn(self, left: list[int], right: list[int], score: float) -> bool:
        """Tell whether a lone record fits another group as well, which is another work."""
        for lone, group in ((left, right), (right, left)):
            if len(lone) > 1:
                continue
            for rival, place in self.scores[lone[0]]:
                home = self.home[place]
                if rival >= score - _ALIKE and home is not group and self._object(home, group):
                    return True
        return False

    def _object(self, left: Sequence[int], right: Sequence[int]) -> bool:
        count = len(left) * len(right)
        step = 1 + count // _CHECKS
        if step > 1:
            left, right = sorted(left, key=self.order), sorted(right, key=self.order)
        objections = 0
        allowed = count // step // _FORGIVEN
        for index, (one, other) in enumerate(product(left, right)):
            if index % step:
                continue
            level = self._level(one, other)
            objections += level not in (SURE, LIKELY, DOUBTFUL)
            if objections > allowed or level == APART:
                return True
        return False

    def _level(self, one: int, other: int) -> str:
        found = self.verdicts.get((one, other) if one < other else (other, one))
        return (found or self.judge(one, other)).level
