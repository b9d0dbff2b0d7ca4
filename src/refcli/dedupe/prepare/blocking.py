"""Candidates: which pairs are worth comparing, without comparing all with all.

Each profile gets a handful of keys, and two records are compared when they share one. The
keys depend on the record alone (never on how often a word occurs in the set), so that an
unrelated record changes no pair and so that the keys of a batch can be made anywhere. Each
key survives other damage: a lost year, a typing error, a dropped subtitle, a second
script, a missing volume.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from typing import Final, Protocol
from zlib import crc32

from refcli.dedupe.prepare import words
from refcli.dedupe.prepare.profile import Profile

__all__ = ["LARGEST_BLOCK", "Lookup", "block_pairs", "keys", "pairs"]


class Lookup(Protocol):
    """Profiles by place: a list of them, or some that are unpacked when they are asked for."""

    def __getitem__(self, place: int, /) -> Profile: ...


LARGEST_BLOCK: Final = 60
"""A block up to this size is compared whole; of a larger one, neighbours in order only."""

_NEIGHBOURS: Final = 15
"""How far apart two records of a large, ordered block may stand to be compared."""

_START: Final = 16
"""Letters of a title's beginning in a key: fewer than any subtitle leaves."""


def keys(profile: Profile) -> list[int]:
    """Return the blocking keys of a profile, as 32-bit numbers."""
    return sorted({crc32(text.encode()) for text in _texts(profile)})


def _texts(profile: Profile) -> Iterator[str]:
    if profile.doi:
        yield f"d{profile.doi}"
    for identifier in profile.ids:
        yield f"i{identifier}"
    if profile.isbn:
        yield f"b{profile.isbn}"
    yield from _title_texts(profile)
    if profile.first:
        yield from _place_texts(profile)


def _title_texts(profile: Profile) -> Iterator[str]:
    if not profile.titles[0]:
        return
    for form in profile.titles:
        yield f"t{form.replace(' ', '')}"
    title, year = profile.titles[0], profile.year
    surnames = [person[0] for person in profile.people[:3]] or [""]
    start = title.replace(" ", "")[:_START]
    yield f"s{start}|{surnames[0]}"
    yield f"y{start}|{year}"
    chosen = _sample(title)
    initial = surnames[0][:1]
    for some in combinations(chosen, 3):
        yield f"w{'|'.join(some)}|{year}"
    for one, other in combinations(chosen, 2):
        yield f"x{one}|{other}|{year}|{initial}"
    yield f"v{'|'.join(chosen[:3])}|{initial}"
    for surname in surnames:
        for word in chosen[:2]:
            yield f"a{surname}|{word}|{year}"


def _place_texts(profile: Profile) -> Iterator[str]:
    yield f"p{profile.volume}|{profile.first}|{profile.year}"
    if profile.volume:
        initial = profile.containers[0][:1] if profile.containers else ""
        yield f"c{initial}|{profile.volume}|{profile.first}"
    if profile.people:
        yield f"n{profile.people[0][0]}|{profile.first}|{profile.year}"


def _sample(title: str) -> list[str]:
    """Return four of a title's longer words: the same four in any copy of it.

    The smallest of the words' hashes are a sample that depends on the words alone (Broder
    1997, min-wise hashing): it stays the same when other words change.
    """
    found = {word for word in title.split() if len(word) > 3 and not words.small(word)}
    if len(found) < 2:
        found = set(title.split())
    return sorted(sorted(found, key=lambda word: (crc32(word.encode()), word))[:4])


def block_pairs(members: Sequence[int], profiles: Lookup) -> Iterator[tuple[int, int]]:
    """Return the pairs of one block, each with the smaller place first.

    The pairs of a block larger than ``LARGEST_BLOCK`` are those of near neighbours in the
    order of titles: a hundred copies of one work still hang together by their neighbours.
    """
    if len(members) <= LARGEST_BLOCK:
        yield from combinations(sorted(members), 2)
        return
    ordered = sorted(members, key=lambda place: profiles[place])
    for index, place in enumerate(ordered):
        for other in ordered[index + 1 : index + 1 + _NEIGHBOURS]:
            yield (place, other) if place < other else (other, place)


def pairs(profiles: Sequence[Profile], key_lists: Iterable[Sequence[int]]) -> set[tuple[int, int]]:
    """Return every pair of places in ``profiles`` that shares a key."""
    blocks: dict[int, list[int]] = {}
    for place, found in enumerate(key_lists):
        for key in found:
            blocks.setdefault(key, []).append(place)
    return {
        pair
        for members in blocks.values()
        if len(members) > 1
        for pair in block_pairs(members, profiles)
    }
