"""The stages of finding duplicates, each a pure function over a batch.

    records ─▶ prepare ─▶ profiles, keys ─▶ pairs ─▶ judge ─▶ verdicts ─▶ clusters

Profiles and keys are made of one record alone, pairs of the keys of one partition alone,
verdicts of one pair alone: so each stage runs in one process, in the processes of one
machine (``processes.py``), or on an engine for many (``engine.py``), with the same result.
Only the clusters look at all verdicts at once.
"""

from __future__ import annotations

import json
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, compress, count, islice, repeat
from marshal import dumps, loads
from operator import eq, rshift
from typing import Any, Final, NamedTuple
from zlib import crc32

import msgspec

from refcli.dedupe.cluster import Pair
from refcli.dedupe.judge.compare import apart_at_sight
from refcli.dedupe.judge.policy import Policy
from refcli.dedupe.judge.score import Verdict, judge, worth_a_look
from refcli.dedupe.prepare import blocking
from refcli.dedupe.prepare.profile import Profile, profile
from refcli.errors import InputError
from refcli.progress import followed
from refcli.record import Record

__all__ = [
    "BATCH",
    "Batch",
    "Item",
    "Profiles",
    "batches",
    "blocks",
    "is_kept",
    "judge_pairs",
    "loaded",
    "order_of",
    "pack",
    "pair_number",
    "pair_places",
    "partition_pairs",
    "prepare",
    "unpack",
]

Item = Record | bytes | str
"""A record, or its JSON text, which is then read where it is prepared."""

BATCH: Final = 2_000
"""Records in a batch."""

PARTITIONS: Final = 16
"""Parts that the keys are divided into, by their lowest bits."""

BUCKET: Final = 1 << 14
"""Pairs are judged together by their first record's place, so many places a bucket."""

_PLACE: Final = 32
"""Bits of a place beside a key, or of the second place of a pair, in one number."""
_LOW: Final = (1 << _PLACE) - 1


class Batch(NamedTuple):
    """Prepared records: plain bytes, quick to send from one process to another."""

    packed: bytes
    """The profiles, one after the other."""
    lengths: bytes
    """The length of each in ``packed`` (array "I")."""
    keys: list[bytes]
    """For each partition, keys with places: key << 32 | place (array "Q")."""
    told_apart: bool
    """Whether a person called any of the records different from another."""


class Profiles(Sequence[Profile]):
    """Many profiles, packed: a million take half a gigabyte and no time to hand on."""

    def __init__(self) -> None:
        self.packed: bytearray = bytearray()
        self.ends: array[int] = array("Q", [0])
        self.keys: list[array[int]] = [array("Q") for _ in range(PARTITIONS)]
        self.told_apart: bool = False

    def add(self, batch: Batch) -> None:
        """Append the profiles of a batch; its places must go on where these end."""
        self.packed += batch.packed
        end = self.ends[-1]
        for length in array("I", batch.lengths):
            end += length
            self.ends.append(end)
        for known, new in zip(self.keys, batch.keys, strict=True):
            known.frombytes(new)
        self.told_apart |= batch.told_apart

    def keyed(self) -> Iterator[tuple[int, int]]:
        """Yield every key with the place that has it."""
        for value in chain.from_iterable(self.keys):
            yield value >> _PLACE, value & _LOW

    def __len__(self) -> int:
        return len(self.ends) - 1

    def __getitem__(self, place: int) -> Profile:  # type: ignore[override]
        return unpack(self._content(place))

    def order(self, place: int) -> tuple[int, int]:
        """Return what a place is sorted by: its content, never its place.

        The number in the library is not content, unless a person told records apart by it.
        """
        return order_of(self._content(place), told_apart=self.told_apart)

    def content(self, place: int) -> bytes:
        """Return a profile as it is packed."""
        return bytes(self._content(place))

    def _content(self, place: int) -> memoryview:
        return memoryview(self.packed)[self.ends[place] : self.ends[place + 1]]


def pack(entry: Profile) -> bytes:
    """Return a profile as bytes, the same for the same content."""
    # Version 2 packs the same content into the same bytes; later ones share objects.
    return dumps(tuple(entry), 2)


def unpack(content: bytes | memoryview) -> Profile:
    """Return the profile that ``pack`` packed."""
    return Profile(*loads(content))


def order_of(content: bytes | memoryview, *, told_apart: bool) -> tuple[int, int]:
    """Return what a packed profile is sorted by; ``told_apart``: its number counts, too."""
    if not told_apart and (entry := unpack(content)).number:
        content = pack(entry._replace(number=0))
    return crc32(content), len(content)


def batches(items: Iterable[Item], size: int = BATCH) -> Iterator[tuple[int, list[Item]]]:
    """Divide items into batches, each with the place of its first item."""
    source = iter(items)
    base = 0
    while batch := list(islice(source, size)):
        yield base, batch
        base += len(batch)


def prepare(numbered: tuple[int, Sequence[Item]]) -> Batch:
    """Make the profiles and the keys of a batch, given the place of its first record."""
    base, items = numbered
    packed, lengths, told_apart = bytearray(), array("I"), False
    keys = [array("Q") for _ in range(PARTITIONS)]
    add = [part.append for part in keys]
    for place, item in enumerate(items, start=base):
        entry = profile(loaded(item, place))
        content = pack(entry)
        told_apart |= bool(entry.different)
        packed += content
        lengths.append(len(content))
        for key in blocking.keys(entry):
            add[key % PARTITIONS](key << _PLACE | place)
    return Batch(bytes(packed), lengths.tobytes(), [part.tobytes() for part in keys], told_apart)


def loaded(item: Item, place: int) -> Record:
    """Return the record that an item is; raises InputError where its text is not one."""
    if isinstance(item, dict):
        return item
    try:
        record: Record = _decoded(item)
    except ValueError as error:
        raise InputError(
            "record {place}: not JSON: {error}", place=place + 1, error=error
        ) from None
    if not isinstance(record, dict):
        raise InputError("record {place}: not a CSL-JSON item", place=place + 1)
    return record


def _decoded(item: bytes | str) -> Any:
    """Return the value of a JSON text: what is not quite JSON (NaN, lone surrogates), too."""
    try:
        return msgspec.json.decode(item)
    except msgspec.DecodeError:
        return json.loads(item)


def partition_pairs(profiles: Profiles, partition: int) -> dict[int, array[int]]:
    """Return the pairs of a partition's keys, in buckets by the first place.

    A pair is one number, first place << 32 | second place; it comes once for each key that
    both records share.
    """
    buckets: dict[int, array[int]] = defaultdict(lambda: array("Q"))
    for block in blocks(profiles.keys[partition]):
        for one, other in blocking.block_pairs(block, profiles):
            buckets[one // BUCKET].append(one << _PLACE | other)
    return dict(buckets)


def blocks(keyed: Iterable[int]) -> Iterator[list[int]]:
    """Yield the places of each key that two records or more have; key << 32 | place comes in."""
    ordered = sorted(keyed)
    keys = list(map(rshift, ordered, repeat(_PLACE)))
    block: list[int] = []
    end = -1
    # Most keys are of one record alone, and these are passed over without a loop.
    for at in compress(count(), map(eq, keys, islice(keys, 1, None))):
        if at != end:
            if block:
                yield block
            block = [ordered[at] & _LOW]
        end = at + 1
        block.append(ordered[end] & _LOW)
    if block:
        yield block


def pair_number(one: int, other: int) -> int:
    """Return a pair of places as one number, as ``partition_pairs`` and ``judge_pairs`` have it."""
    return one << _PLACE | other


def pair_places(number: int) -> Pair:
    """Return the places of a pair's number."""
    return number >> _PLACE, number & _LOW


_KEPT: Final = frozenset({"sure", "likely", "doubtful", "linked"})


def is_kept(verdict: Verdict, policy: Policy) -> bool:
    """Tell whether a verdict goes on: whatever is not different, and what a person should see."""
    return verdict.level in _KEPT or worth_a_look(verdict, policy)


def judge_pairs(
    profiles: blocking.Lookup, pairs: Iterable[int], *, policy: Policy
) -> list[tuple[Pair, Verdict]]:
    """Compare pairs, given as ``partition_pairs`` gives them; return what is not different."""
    found = []
    place, entry = -1, None
    numbers = sorted(set(pairs))
    for number in followed(numbers, "pairs compared", len(numbers)):
        one, other = pair_places(number)
        if one != place or entry is None:
            place, entry = one, profiles[one]
        rival = profiles[other]
        if apart_at_sight(entry, rival):
            continue
        verdict = judge(entry, rival, policy=policy)
        if is_kept(verdict, policy):
            found.append(((one, other), verdict))
    return found
