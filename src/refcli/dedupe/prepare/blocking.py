"""Candidates: which pairs are worth comparing, without comparing all with all.

Each profile gets a handful of keys, and two records are compared when they share one. The
keys depend on the record alone (never on how often a word occurs in the set), so that an
unrelated record changes no pair and so that the keys of a batch can be made anywhere. Each
key survives other damage: a lost year, a typing error, a dropped subtitle, a second
script, a missing volume.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
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
    """Return the blocking keys of a profile, as 32-bit numbers, each once.

    A key is a letter, which says what it is made of, and its parts. Words and years are hashed
    each on its own and joined by exclusive or, which costs a tenth of hashing them together.
    """
    found = [crc32(number.encode(), _ID) for number in profile.ids]
    if profile.doi:
        found.append(crc32(profile.doi.encode(), _DOI))
    if profile.isbn:
        found.append(crc32(profile.isbn.encode(), _ISBN))
    year = _hashed(str(profile.year))
    surnames = [_hashed(person[0]) for person in profile.people[:3]]
    if profile.titles[0]:
        _add_title_keys(found, profile, surnames, year)
    if profile.first:
        _add_place_keys(found, profile, surnames, year)
    return list(set(found))


@lru_cache(maxsize=1 << 16)
def _hashed(word: str) -> int:
    """Return a word's hash, whose bits no letters share, as those of a checksum do."""
    return crc32(word.encode()) * _SPREAD & _BITS


_SPREAD: Final = 0x9E3779B1  # the golden ratio's bits, odd (Knuth, TAOCP 3, 6.4)
_BITS: Final = 0xFFFFFFFF

_ID, _DOI, _ISBN, _TITLE, _PLACED, _PRINTED = map(crc32, (b"i", b"d", b"b", b"t", b"p", b"c"))
_STARTS, _STARTED, _THREE, _TWO, _FEW, _WRITTEN, _NAMED = map(_hashed, "sywxvan")


def _add_title_keys(found: list[int], profile: Profile, surnames: Sequence[int], year: int) -> None:
    forms = [form.replace(" ", "") for form in profile.titles]
    found += [crc32(form.encode(), _TITLE) for form in forms]
    start = crc32(forms[0][:_START].encode())
    found += (start ^ _STARTS ^ (surnames[0] if surnames else 0), start ^ _STARTED ^ year)
    initial = _hashed(profile.people[0][0][:1]) if profile.people else 0
    chosen = _sample(profile.titles[0])
    two, three = year ^ initial ^ _TWO, year ^ _THREE
    found += [one ^ other ^ two for one, other in combinations(chosen, 2)]
    found += [one ^ other ^ third ^ three for one, other, third in combinations(chosen, 3)]
    few = initial ^ _FEW
    for word in chosen[:3]:
        few ^= word
    found.append(few)
    written = year ^ _WRITTEN
    for surname in surnames:
        found += [surname ^ word ^ written for word in chosen[:2]]


def _add_place_keys(found: list[int], profile: Profile, surnames: Sequence[int], year: int) -> None:
    volume, first = profile.volume, profile.first
    found.append(crc32(f"{volume}|{first}|{profile.year}".encode(), _PLACED))
    if volume:
        initial = profile.containers[0][:1] if profile.containers else ""
        found.append(crc32(f"{initial}|{volume}|{first}".encode(), _PRINTED))
    if surnames:
        found.append(surnames[0] ^ year ^ _NAMED ^ crc32(first.encode()))


def _sample(title: str) -> list[int]:
    """Return the hashes of four of a title's longer words: the same four in any copy of it.

    The smallest of the words' checksums are a sample that depends on the words alone (Broder
    1997, min-wise hashing): it stays the same when other words change.
    """
    every = set(title.split())
    found = {word for word in every if len(word) > 3} - words.small_words()
    smallest = sorted(map(_rank, found if len(found) > 1 else every))[:4]
    return [key for _, key in sorted([drawn for _, drawn in smallest])]


@lru_cache(maxsize=1 << 16)
def _rank(word: str) -> tuple[int, tuple[str, int]]:
    """Return what decides whether a word is drawn, and the word with its hash."""
    return crc32(word.encode()), (word, _hashed(word))


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
