"""The stages on many machines: deduplication of a Dask bag, for more than one can hold.

Dask, and not Spark, because it is Python all the way: a local cluster starts in a second
without a Java machine, workers need nothing but refcli, and a bag of records is what we
have, not a table. The stages are those of ``stages.py``. Records are prepared where they lie
and stay there, on shelves; what travels is

- keys with places, eight bytes each, to those who look for pairs;
- of the profiles, those that a pair on another shelf asks for, once for each pair of shelves;
- the verdicts that are not "different", to the one that asks, who puts the rest together.

There are never more than ``SHELVES`` shelves, so that a graph has some thousands of tasks
whatever the size of the bag.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from importlib import import_module
from itertools import accumulate, chain
from pickle import dumps, loads
from typing import TYPE_CHECKING, Any, Final

from refcli import collector
from refcli.dedupe.cluster import Pair
from refcli.dedupe.find import Cluster, Findings, assembled, clustered
from refcli.dedupe.judge.policy import DEFAULT, Policy
from refcli.dedupe.judge.score import Verdict, judge
from refcli.dedupe.merging.resolve import joined
from refcli.dedupe.prepare import blocking
from refcli.dedupe.prepare.profile import Profile
from refcli.dedupe.stages import (
    PARTITIONS,
    Blocks,
    Item,
    Judged,
    Profiles,
    judge_pairs,
    order_of,
    pair_number,
    pair_places,
    paired,
    prepare,
    unpack,
)
from refcli.errors import RequestError

if TYPE_CHECKING:
    from dask.bag import Bag

__all__ = ["SHELVES", "examine", "find_duplicates"]

SHELVES: Final = 48
"""The most shelves that records lie on: a pair of shelves is one task."""

_PORTION: Final = 4_000_000
"""Records whose keys are sorted together, in ``PARTITIONS`` parts."""

_Edges = list[tuple[Pair, Verdict]]


class _Picked:
    """A few packed profiles by their places."""

    def __init__(self, picked: Iterable[Mapping[int, bytes]], *, told_apart: bool = False) -> None:
        self.places = {place: content for some in picked for place, content in some.items()}
        self.told_apart = told_apart

    def __getitem__(self, place: int) -> Profile:
        return unpack(self.places[place])

    def order(self, place: int) -> tuple[int, int]:
        """Return what a place is sorted by: its content, never its place."""
        return order_of(self.places[place], told_apart=self.told_apart)


def find_duplicates(records: Bag, *, policy: Policy = DEFAULT) -> list[Cluster]:
    """Return the clusters of a bag's records (or their JSON texts), as ``examine`` finds them."""
    return list(examine(records, policy=policy).clusters)


def examine(records: Bag, *, policy: Policy = DEFAULT) -> Findings:
    """Return clusters, doubtful pairs and linked versions of a bag's records or JSON texts.

    The same as ``refcli.dedupe.examine`` finds in the list of the records, with places
    counted through the bag. The work is done by the scheduler that the bag would be computed
    with: that of a ``distributed.Client``, if one was started, else that of Dask's settings
    (processes of this machine). Raises RequestError where Dask is not installed.
    """
    return _Run(records, policy=policy).findings()


class _Run:
    """One examination: the tasks that it is made of, and the scheduler that does them."""

    def __init__(self, records: Any, *, policy: Policy) -> None:
        self.dask = _dask()
        self.task = self.dask.delayed(pure=False)
        self.scheduler = self.dask.base.get_scheduler(collections=[records])
        self.policy = policy
        parts = records.to_delayed()
        size = 1 + (len(parts) - 1) // SHELVES
        groups = [parts[start : start + size] for start in range(0, len(parts), size)]
        shelves = [self.task(_shelf)(*group) for group in groups]
        self.shelves = self.dask.persist(*shelves, scheduler=self.scheduler)
        said = self._done([self.task(_described)(shelf) for shelf in self.shelves])
        self.bases = list(accumulate((count for count, _ in said), initial=0))
        self.told_apart = any(apart for _, apart in said)

    def findings(self) -> Findings:
        edges = self._edges()
        with collector.paused():
            return self._put_together(edges)

    def _put_together(self, edges: Iterable[Judged]) -> Findings:
        verdicts = dict(chain.from_iterable(map(Judged.each, edges)))
        groups = joined(pair for pair, verdict in verdicts.items() if verdict.duplicate)
        clusters, held = self._clusters(groups, verdicts)
        return assembled(sorted(clusters, key=lambda group: group.members), held, verdicts)

    def _done(self, tasks: Sequence[Any]) -> Sequence[Any]:
        done: Sequence[Any] = self.dask.compute(*tasks, scheduler=self.scheduler)
        return done

    def _edges(self) -> Sequence[Judged]:
        """Return the verdicts on all pairs, by the shelf of the first record of each."""
        portions = 1 + self.bases[-1] // _PORTION
        found = [
            self._pairs(partition, portion, portions)
            for partition in range(PARTITIONS)
            for portion in range(portions)
        ]
        tasks = []
        for number, shelf in enumerate(self.shelves):
            ends = self.bases[number], self.bases[number + 1]
            pairs = self.task(_united)([self.task(_between)(some, *ends) for some in found])
            others = self._fetched(
                self.task(_second_places)(pairs), range(number, len(self.bases) - 1)
            )
            own = self.bases[number]
            tasks.append(self.task(_judged)(shelf, own, pairs, others, policy=self.policy))
        return self._done(tasks)

    def _pairs(self, partition: int, portion: int, portions: int) -> Any:
        keyed = [
            self.task(_keyed)(shelf, base, partition, portion, portions)
            for shelf, base in zip(self.shelves, self.bases, strict=False)
        ]
        found = self.task(_paired)(keyed)
        large = self._fetched(self.task(_large_places)(found), range(len(self.shelves)))
        return self.task(_all_pairs)(found, large)

    def _fetched(self, places: Any, numbers: Iterable[int]) -> list[Any]:
        """Return the profiles at some places, from each of some shelves."""
        return [
            self.task(_picked)(self.shelves[number], self.bases[number], places)
            for number in numbers
        ]

    def _clusters(
        self, groups: Sequence[Sequence[int]], verdicts: Mapping[Pair, Verdict]
    ) -> tuple[list[Cluster], set[Pair]]:
        """Cluster the records that hang together, in portions that are sent to the shelves."""
        members: dict[int, list[int]] = defaultdict(list)
        for number, group in enumerate(groups):
            members[number % len(self.shelves)].extend(group)
        portion = {place: number for number, places in members.items() for place in places}
        edges: dict[int, _Edges] = defaultdict(list)
        for pair, verdict in verdicts.items():
            number = portion.get(pair[0], -1)
            if number >= 0 and number == portion.get(pair[1]):
                edges[number].append((pair, verdict))
        tasks = []
        for number, some in sorted(edges.items()):
            places = self.task(_united)([array("Q", members[number])])
            picked = self._fetched(places, range(len(self.shelves)))
            tasks.append(
                self.task(_clustered)(
                    dumps(some), picked, told_apart=self.told_apart, policy=self.policy
                )
            )
        done = self._done(tasks) if tasks else ()
        clusters = [group for found, _ in done for group in found]
        return clusters, {pair for _, held in done for pair in held}


def _dask() -> Any:
    try:
        import_module("dask.bag")
        return import_module("dask")
    except ImportError as error:
        raise RequestError("this needs Dask: pip install 'refcli[dask]'") from error


def _shelf(*parts: Iterable[Item]) -> Profiles:
    """Prepare the records of some parts of the bag, with places that begin at 0."""
    shelf = Profiles()
    with collector.paused():
        for part in parts:
            shelf.add(prepare((len(shelf), list(part))))
    return shelf


def _described(shelf: Profiles) -> tuple[int, bool]:
    return len(shelf), shelf.told_apart


def _keyed(shelf: Profiles, base: int, partition: int, portion: int, portions: int) -> array[int]:
    """Return the keys of a portion of a partition, with the places that the bag has."""
    found = (value + base for value in shelf.keys[partition])
    if portions == 1:
        return array("Q", found)
    return array("Q", (v for v in found if (v >> 32) // PARTITIONS % portions == portion))


def _paired(keyed: Iterable[array[int]]) -> Blocks:
    with collector.paused():
        return paired(chain.from_iterable(keyed))


def _large_places(found: Blocks) -> array[int]:
    return array("Q", sorted(set(chain.from_iterable(found.large))))


def _all_pairs(found: Blocks, picked: Iterable[Mapping[int, bytes]]) -> array[int]:
    """Return the pairs of all blocks in order, now that the records of large ones are known."""
    profiles = _Picked(picked) if found.large else ()
    large = (blocking.block_pairs(block, profiles) for block in found.large)
    numbers = {pair_number(*pair) for pair in chain.from_iterable(large)}
    return array("Q", sorted(numbers.union(found.pairs)))


def _between(pairs: array[int], low: int, high: int) -> array[int]:
    """Return the pairs whose first record is at ``low`` or behind, and before ``high``."""
    start, end = (bisect_right(pairs, pair_number(place, 0)) for place in (low, high))
    return pairs[start:end]


def _united(pairs: Iterable[array[int]]) -> array[int]:
    return array("Q", sorted(set(chain.from_iterable(pairs))))


def _second_places(pairs: array[int]) -> array[int]:
    return array("Q", sorted({pair_places(number)[1] for number in pairs}))


def _picked(shelf: Profiles, base: int, places: array[int]) -> dict[int, bytes]:
    """Return the profiles of a shelf at those of the places that lie on it."""
    low, high = (bisect_right(places, at - 1) for at in (base, base + len(shelf)))
    return {place: shelf.content(place - base) for place in places[low:high]}


def _judged(
    shelf: Profiles,
    base: int,
    pairs: array[int],
    others: Iterable[Mapping[int, bytes]],
    *,
    policy: Policy,
) -> Judged:
    own = {place: shelf.content(place - base) for place in {pair_places(n)[0] for n in pairs}}
    with collector.paused():
        return judge_pairs(_Picked([own, *others]), pairs, policy=policy)


def _clustered(
    edges: bytes, picked: Iterable[Mapping[int, bytes]], *, told_apart: bool, policy: Policy
) -> tuple[list[Cluster], set[Pair]]:
    profiles = _Picked(picked, told_apart=told_apart)

    def judge_places(one: int, other: int) -> Verdict:
        return judge(profiles[one], profiles[other], policy=policy)

    with collector.paused():
        return clustered(dict(loads(edges)), judge_places, profiles.order)
