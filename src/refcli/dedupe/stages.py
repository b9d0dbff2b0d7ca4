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
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, compress, count, islice
from marshal import dumps, loads
from operator import eq
from typing import Any, Final, NamedTuple
from zlib import crc32

import msgspec

from refcli.dedupe.cluster import Pair
from refcli.dedupe.judge.policy import Policy
from refcli.dedupe.judge.score import Verdict, judge_to_keep
from refcli.dedupe.prepare import blocking
from refcli.dedupe.prepare.profile import Profile, profile
from refcli.errors import InputError
from refcli.progress import followed
from refcli.record import Record

__all__ = [
    "BATCH",
    "Batch",
    "Blocks",
    "Item",
    "Judged",
    "Profiles",
    "batches",
    "judge_pairs",
    "loaded",
    "order_of",
    "pack",
    "pair_number",
    "pair_places",
    "paired",
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

_PLACE: Final = 32
"""Bits of a place beside a key, or of the second place of a pair, in one number."""
_LOW: Final = (1 << _PLACE) - 1

BUCKET: Final = 1 << 14
"""Pairs are judged together by their first record's place, so many places a bucket."""
_BUCKET: Final = _PLACE + BUCKET.bit_length() - 1
"""Bits of a pair's number behind that of its bucket."""


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

    def __getitem__(self, place: int) -> Profile:  # type: ignore[override]  # no slices
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
    return Profile._make(loads(content))


def order_of(content: bytes | memoryview, *, told_apart: bool) -> tuple[int, int]:
    """Return what a packed profile is sorted by; ``told_apart``: its number counts, too."""
    if not told_apart and (entry := unpack(content)).number:
        content = pack(entry._replace(number=0))
    return crc32(content), len(content)


def batches(items: Iterable[Item], base: int = 0) -> Iterator[tuple[int, list[Item]]]:
    """Divide items into batches, each with the place of its first item; ``base`` is the first."""
    source = iter(items)
    while batch := list(islice(source, BATCH)):
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
    found = paired(profiles.keys[partition])
    for block in found.large:
        pairs = blocking.block_pairs(block, profiles)
        found.pairs.extend(pair_number(one, other) for one, other in pairs)
    if len(profiles) <= BUCKET:
        return {0: found.pairs} if found.pairs else {}
    buckets: dict[int, array[int]] = defaultdict(lambda: array("Q"))
    for number in found.pairs:
        buckets[number >> _BUCKET].append(number)
    return dict(buckets)


class Blocks(NamedTuple):
    """The blocks of some keys: the pairs of small ones, and large ones, yet to be put in order."""

    pairs: array[int]
    large: list[list[int]]


def paired(keyed: Iterable[int]) -> Blocks:
    """Return the pairs of places that have a key in common; key << 32 | place comes in."""
    ordered = sorted(keyed)
    keys = [value >> _PLACE for value in ordered]
    places = [value & _LOW for value in ordered]
    # Most keys are of one record alone, and these are passed over without a loop.
    starts = _alike(keys, 1)
    large = []
    if far := _alike(keys, blocking.LARGEST_BLOCK):
        crowded = {keys[start] for start in far}
        ends = [(bisect_left(keys, key), bisect_right(keys, key)) for key in sorted(crowded)]
        large = [places[start:end] for start, end in ends]
        starts = [start for start in starts if keys[start] not in crowded]
    pairs = array("Q")
    keys.append(-1)
    apart = 1
    while starts:
        pairs.extend([places[start] << _PLACE | places[start + apart] for start in starts])
        apart += 1
        starts = [start for start in starts if keys[start] == keys[start + apart]]
    return Blocks(pairs, large)


def _alike(keys: Sequence[int], apart: int) -> list[int]:
    """Return where a key of an ordered list is the same as that so many places further."""
    return list(compress(count(), map(eq, keys, islice(keys, apart, None))))


def pair_number(one: int, other: int) -> int:
    """Return a pair of places as one number, as ``partition_pairs`` and ``judge_pairs`` have it."""
    return one << _PLACE | other


def pair_places(number: int) -> Pair:
    """Return the places of a pair's number."""
    return number >> _PLACE, number & _LOW


class Judged(NamedTuple):
    """Pairs with their verdicts, each verdict once: many pairs have the same."""

    pairs: array[int]
    indices: array[int]
    """Where the verdict on each pair stands in ``verdicts``."""
    verdicts: list[Verdict]

    def each(self) -> Iterator[tuple[Pair, Verdict]]:
        """Yield every pair with the verdict on it."""
        return zip(
            map(pair_places, self.pairs),
            map(self.verdicts.__getitem__, self.indices),
            strict=True,
        )


def judge_pairs(profiles: blocking.Lookup, pairs: Iterable[int], *, policy: Policy) -> Judged:
    """Compare pairs, given as ``partition_pairs`` gives them; return what is not different."""
    found = Judged(array("Q"), array("I"), [])
    indices: dict[Verdict, int] = {}
    place, entry = -1, None
    numbers = sorted(set(pairs))
    for number in followed(numbers, "pairs compared", len(numbers)):
        one, other = pair_places(number)
        if one != place or entry is None:
            place, entry = one, profiles[one]
        verdict = judge_to_keep(entry, profiles[other], policy=policy)
        if verdict is not None:
            found.pairs.append(number)
            found.indices.append(indices.setdefault(verdict, len(indices)))
    found.verdicts.extend(indices)
    return found
