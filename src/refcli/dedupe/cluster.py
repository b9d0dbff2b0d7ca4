"""Clusters that do not chain: a work is joined only where its records do not object.

Pairs are taken from the surest down. Two groups are joined when the records of the one are
not known to be other works than the records of the other, so that no two records of a group
are kept apart by a veto. A record that fits two works that are different, and fits them
alike, joins neither and is left to the user. Where two groups are one work but for a record
in ten, which has its page or its year wrong, say, that record leaves its group and is left to
the user, too, so that it does not block the others.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from heapq import nsmallest
from itertools import product
from typing import Any, Final, NamedTuple

from refcli.dedupe.judge.evidence import Objection
from refcli.dedupe.judge.score import Verdict

__all__ = ["Judge", "Pair", "cluster"]

Pair = tuple[int, int]

Judge = Callable[[int, int], Verdict]

_OUTVOTED: Final = 10
"""One pair in so many may differ in a field, so that its record is taken for the wrong one; a
group this many times as large is the work that a record belongs to."""

_FACES: Final = 100
"""Unlike records that speak for a group: of more, those whose content comes first in order, a
sample that depends on nothing else, so that a work of thousands of copies takes linear time."""

_FORGIVEN: Final = 0.5
"""The share of the pairs between two groups that may say too little for one work: a record
that is hardly more than a title agrees with some of a work's records, not with all."""

_ALIKE: Final = 0.01
_AS_DOUBTFUL: Final = 2
_EXACT: Final = 0.0001
"""Two scores do not tell which work a record belongs to, if they are this near and what is wanting
to certainty is no more than twice as much; scores are given to four places."""


class _Group(NamedTuple):
    """Records of one work, as far as is known yet."""

    members: list[int]
    faces: list[int]
    """One of each set of members that say the very same, ``_FACES`` at most: these are compared
    for all."""


def cluster(
    verdicts: Mapping[Pair, Verdict], judge: Judge, order: Callable[[int], Any]
) -> tuple[list[list[int]], set[Pair]]:
    """Return groups of places that are one work each, and the pairs that were held back.

    ``verdicts`` holds the candidate pairs, smaller place first; ``judge`` compares two
    places that were not candidates; ``order`` gives what a place is sorted by, its content,
    so that the groups do not depend on the order of the records.
    """
    merging = [(pair, found.score) for pair, found in verdicts.items() if found.duplicate]
    home = _joined(pair for pair, _ in merging)
    links = Counter(id(home[one]) for (one, _), _ in merging)
    agreed = {number: _is_agreed(group, links[number]) for number, group in _unlike(home)}
    unclear = [item for item in merging if not agreed[id(home[item[0][0]])]]
    found, held = _Clusters(verdicts, judge, order).groups(unclear)
    found += [sorted(group) for number, group in _unlike(home) if agreed[number]]
    return sorted(found), held


def _is_agreed(members: Sequence[int], links: int) -> bool:
    """Tell whether each of some records is one work with each other: there is nothing to ask."""
    return links == len(members) * (len(members) - 1) // 2


def _joined(pairs: Iterable[Pair]) -> dict[int, list[int]]:
    """Return for each record all those that pairs hold together with it, itself among them."""
    home: dict[int, list[int]] = {}
    for one, other in pairs:
        left, right = home.setdefault(one, [one]), home.setdefault(other, [other])
        if left is right:
            continue
        if len(left) < len(right):
            left, right = right, left
        left.extend(right)
        home.update(dict.fromkeys(right, left))
    return home


def _unlike(home: Mapping[int, list[int]]) -> Iterable[tuple[int, list[int]]]:
    """Return the groups that records are in, each once, by their identities."""
    return {id(group): group for group in home.values()}.items()


class _Clusters:
    """The groups as they grow."""

    def __init__(
        self, verdicts: Mapping[Pair, Verdict], judge: Judge, order: Callable[[int], Any]
    ) -> None:
        self.verdicts = verdicts
        self.judge = judge
        self.order = cache(order)
        self.objections: dict[Pair, Objection] = {}
        self.home: dict[int, _Group] = {}
        self.scores: dict[int, list[tuple[float, int]]] = defaultdict(list)

    def groups(self, merging: list[tuple[Pair, float]]) -> tuple[list[list[int]], set[Pair]]:
        """Return what ``cluster`` does of the pairs that would be merged, with their scores."""
        for (one, other), score in merging:
            self.home.setdefault(one, _Group([one], [one]))
            self.home.setdefault(other, _Group([other], [other]))
            self.scores[one].append((score, other))
            self.scores[other].append((score, one))
        merging.sort(key=lambda item: (-item[1], *sorted(map(self.order, item[0]))))
        for pair, score in merging:
            self._join(pair, score)
        # Of a group that a record left, perhaps two remain.
        home = _joined(pair for pair, _ in merging if self._together(pair))
        found = [sorted(group) for _, group in _unlike(home)]
        part = {place: number for number, members in enumerate(found) for place in members}
        pairs = (pair for pair, _ in merging)
        return found, {(a, b) for a, b in pairs if part.get(a, -1) != part.get(b, -2)}

    def _together(self, pair: Pair) -> bool:
        return self.home[pair[0]] is self.home[pair[1]]

    def _join(self, pair: Pair, score: float) -> None:
        left, right = self.home[pair[0]], self.home[pair[1]]
        if left is right or self._object(left, right) or self._torn(left, right, score):
            return
        for content in self._wrong(left, right):
            self._leave(left, content)
            self._leave(right, content)
        if not left.members or not right.members:
            return
        if len(left.members) < len(right.members):
            left, right = right, left
        left.members.extend(right.members)
        faces = {self.order(place): place for place in (*right.faces, *left.faces)}
        left.faces[:] = [faces[content] for content in nsmallest(_FACES, faces)]
        for place in right.members:
            self.home[place] = left

    def _wrong(self, left: _Group, right: _Group) -> Iterator[Any]:
        """Yield the contents of the fewest records without which two groups do not object.

        Each time that which differs from most; of two alike, that of the smaller group.
        """
        against: dict[int, set[int]] = defaultdict(set)
        for one, other in product(left.faces, right.faces):
            if self._objection(one, other) == "soft":
                against[one].add(other)
                against[other].add(one)
        size = {place: len(group.members) for group in (left, right) for place in group.faces}
        while against:
            worst = min(
                against,
                key=lambda place: (-len(against[place]), size[place], self.order(place)),
            )
            for rival in against.pop(worst):
                against[rival].discard(worst)
                if not against[rival]:
                    del against[rival]
            yield self.order(worst)

    def _leave(self, group: _Group, content: Any) -> None:
        """Make each record of a content a group of its own."""
        gone = [place for place in group.members if self.order(place) == content]
        if not gone:
            return
        group.members[:] = [place for place in group.members if self.order(place) != content]
        group.faces[:] = [place for place in group.faces if self.order(place) != content]
        for place in gone:
            self.home[place] = _Group([place], [place])

    def _torn(self, left: _Group, right: _Group, score: float) -> bool:
        """Tell whether a lone record fits another group as well, which is another work."""
        for lone, group in ((left, right), (right, left)):
            if len(lone.members) > 1:
                continue
            least = max(score - _ALIKE, 1 - _AS_DOUBTFUL * (1 - score) - _EXACT)
            near = [place for rival, place in self.scores[lone.members[0]] if rival >= least]
            rivals = {id(home): home for home in map(self.home.__getitem__, near)}
            if any(
                len(home.members) * _OUTVOTED > len(group.members) and self._object(home, group)
                for home in rivals.values()
                if home is not group
            ):
                return True
        return False

    def _object(self, left: _Group, right: _Group) -> bool:
        """Tell whether two groups are two works: a firm objection between any two records does.

        A soft one in ten pairs is a record's own fault; too little counts only in numbers.
        """
        count = len(left.faces) * len(right.faces)
        weak = soft = 0
        for pair in product(left.faces, right.faces):
            objection = self._objection(*pair)
            if objection == "firm":
                return True
            weak += objection == "weak"
            soft += objection == "soft"
            if soft > count // _OUTVOTED:
                return True
        return weak + soft > _FORGIVEN * count

    def _objection(self, one: int, other: int) -> Objection:
        pair = (one, other) if one < other else (other, one)
        if pair not in self.objections:
            verdict = self.verdicts.get(pair) or self.judge(*pair)
            self.objections[pair] = verdict.objection
        return self.objections[pair]
