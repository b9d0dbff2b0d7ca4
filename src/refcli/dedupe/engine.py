"""The stages on many machines: deduplication of a Dask bag, for more than one can hold.

Dask, and not Spark, because it is Python all the way: a local cluster starts in a second
without a Java machine, workers need nothing but refcli, and a bag of records is what we
have, not a table. The stages are those of ``stages.py``; the engine divides the records,
brings those with a common key together (a shuffle), and later those of one component.

What every machine must hold at once is one block or one component; the one that asks holds
the pairs that are duplicates, two numbers each.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from importlib import import_module
from itertools import accumulate
from typing import TYPE_CHECKING, Any, NamedTuple

from refcli.dedupe.cluster import Pair, cluster
from refcli.dedupe.judge.score import Verdict, judge
from refcli.dedupe.merging.resolve import joined
from refcli.dedupe.prepare import blocking
from refcli.dedupe.prepare.profile import profile
from refcli.dedupe.stages import Item, Unpacked, is_kept, loaded, pack, unpack
from refcli.errors import RequestError

if TYPE_CHECKING:
    from dask.bag import Bag

__all__ = ["Group", "find_duplicates"]

_Edge = tuple[Pair, Verdict]
_Prepared = tuple[int, bytes]
"""The place of a record, and its packed profile."""


class Group(NamedTuple):
    """Records of one work, by their places in the bag, in order."""

    members: tuple[int, ...]


def find_duplicates(records: Bag, *, preprints: bool = False) -> list[Group]:
    """Return the groups of a bag's records (or their JSON texts) that are one work each.

    The same groups as ``refcli.dedupe.find_duplicates`` finds in the list of the records.
    The work is done where the bag's scheduler does it: start a ``distributed.Client`` first.
    Raises RequestError where Dask is not installed.
    """
    dask = _dask()
    prepared = _numbered(records, dask).persist()
    verdicts: dict[Pair, Verdict] = dict(
        prepared.map(_keyed)
        .flatten()
        .groupby(_first)
        .map(_judged, preprints=preprints)
        .flatten()
        .compute()
    )
    home = _components(verdicts)
    if not home:
        return []
    edges = [
        (home[pair[0]], pair, verdict)
        for pair, verdict in verdicts.items()
        if home.get(pair[0], -1) == home.get(pair[1], -2)
    ]
    found = (
        dask.bag.concat([prepared.map_partitions(_members, home), dask.bag.from_sequence(edges)])
        .groupby(_first)
        .map(_clustered, preprints=preprints)
        .flatten()
        .compute()
    )
    return sorted(Group(tuple(members)) for members in found)


def _dask() -> Any:
    try:
        import_module("dask.bag")
        return import_module("dask")
    except ImportError as error:
        raise RequestError("this needs Dask: pip install 'refcli[dask]'") from error


def _numbered(records: Any, dask: Any) -> Any:
    """Prepare each record and give it the place that it has in the bag."""
    parts = records.to_delayed()
    counts = dask.compute(*(dask.delayed(_count)(part) for part in parts))
    starts = accumulate(counts, initial=0)
    prepare = dask.delayed(_prepare)
    return dask.bag.from_delayed(
        [prepare(part, start) for part, start in zip(parts, starts, strict=False)]
    )


def _count(part: Iterable[Item]) -> int:
    return sum(1 for _ in part)


def _prepare(part: Iterable[Item], start: int) -> list[_Prepared]:
    return [(place, pack(profile(loaded(item, place)))) for place, item in enumerate(part, start)]


def _keyed(prepared: _Prepared) -> list[tuple[int, int, bytes]]:
    place, content = prepared
    return [(key, place, content) for key in blocking.keys(unpack(content))]


def _first(row: tuple[Any, ...]) -> Any:
    return row[0]


def _judged(block: tuple[int, list[tuple[int, int, bytes]]], *, preprints: bool) -> list[_Edge]:
    """Judge the pairs of a block; a pair with two keys comes out twice, and alike."""
    _, rows = block
    profiles = Unpacked({place: content for _, place, content in rows})
    pairs = blocking.block_pairs(sorted(profiles.places), profiles) if len(rows) > 1 else ()
    return list(_kept(pairs, profiles, preprints=preprints))


def _components(verdicts: Mapping[Pair, Verdict]) -> dict[int, int]:
    """Return for each place that may be merged the lowest place that it hangs together with."""
    groups = joined(pair for pair, verdict in verdicts.items() if verdict.duplicate)
    return {place: members[0] for members in groups for place in members}


def _members(part: Iterable[_Prepared], home: Mapping[int, int]) -> list[tuple[int, int, bytes]]:
    return [(home[place], place, content) for place, content in part if place in home]


def _clustered(
    component: tuple[int, list[tuple[int, Any, Any]]], *, preprints: bool
) -> list[list[int]]:
    """Cluster one component: its rows hold the profiles by place, and the verdicts by pair."""
    rows = component[1]
    verdicts = {pair: verdict for _, pair, verdict in rows if isinstance(pair, tuple)}
    profiles = Unpacked({place: content for _, place, content in rows if isinstance(place, int)})

    def judge_places(one: int, other: int) -> Verdict:
        return judge(profiles[one], profiles[other], preprints=preprints)

    return cluster(verdicts, judge_places, profiles.order)[0]


def _kept(pairs: Iterable[Pair], profiles: Unpacked, *, preprints: bool) -> Iterator[_Edge]:
    for one, other in pairs:
        verdict = judge(profiles[one], profiles[other], preprints=preprints)
        if is_kept(verdict):
            yield (one, other), verdict
