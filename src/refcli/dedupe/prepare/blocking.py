"""Candidates: which pairs are worth comparing, without comparing all with all.

Each profile gets a handful of keys, and two records are compared when they share one. The
keys depend on the record alone (never on how often a word occurs in the set), so that an
unrelated record changes no pair and so that the keys of a batch can be made anywhere. Each
key survives other damage: a lost year, a typing error, a dropped subtitle, a second
script with or without pages, a missing volume. Each finds true pairs in the labelled and the
made sets that no other does.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache, reduce
from itertools import combinations, pairwise, product, repeat
from operator import xor
from typing import Final, Protocol
from zlib import crc32

from refcli.dedupe.prepare import words
from refcli.dedupe.prepare.profile import Profile, are_copies

__all__ = ["LARGEST_BLOCK", "Lookup", "block_pairs", "keys", "pairs", "pairs_between"]


class Lookup(Protocol):
    """Profiles by place: a list of them, or some that are unpacked when they are asked for."""

    def __getitem__(self, place: int, /) -> Profile: ...


LARGEST_BLOCK: Final = 60
"""A block up to this size is compared whole; of a larger one, neighbours in order only."""

_NEIGHBOURS: Final = 15
"""How far apart two records of a large, ordered block may stand to be compared."""

_LARGEST_PRODUCT: Final = 20_000
"""Pairs between two lists that are all compared."""

_START: Final = 16
"""Letters of a title's beginning in a key: fewer than any subtitle leaves."""
_LONGER: Final = 24
"""Letters in the key that joins two years, which so many more titles share."""


def keys(profile: Profile) -> list[int]:
    """Return the blocking keys of a profile, as 32-bit numbers, each once.

    A key is a letter, which says what it is made of, and its parts. Words and years are hashed
    each on its own and joined by exclusive or, which costs a tenth of hashing them together.
    """
    found = [_checksum(number, _ID) for number in profile.ids]
    if profile.doi:
        found.append(_checksum(profile.doi, _DOI))
    if profile.isbn:
        found.append(_checksum(profile.isbn, _ISBN))
    year = _hashed(str(profile.year))
    surname = _hashed(profile.people[0][0]) if profile.people else 0
    if profile.titles[0]:
        _add_title_keys(found, profile, surname, year)
    if profile.first:
        _add_place_keys(found, profile, surname, year)
    if surname and profile.volume and profile.issue:
        issue = f"{profile.volume}|{profile.issue.partition('/')[0]}"
        found.append(surname ^ year ^ _IN_ISSUE ^ _checksum(issue))
    return list(set(found))


def _checksum(text: str, start: int = 0) -> int:
    """Return a checksum of a text, which may hold lone surrogates: JSON can spell them."""
    try:
        return crc32(text.encode(), start)
    except UnicodeEncodeError:
        return crc32(text.encode("utf-8", "surrogatepass"), start)


@lru_cache(maxsize=1 << 16)
def _hashed(word: str) -> int:
    """Return a word's hash, whose bits no letters share, as those of a checksum do."""
    return _checksum(word) * _SPREAD & _BITS


_SPREAD: Final = 0x9E3779B1  # the golden ratio's bits, odd (Knuth, TAOCP 3, 6.4)
_BITS: Final = 0xFFFFFFFF

_ID, _DOI, _ISBN, _TITLE, _ENDS, _PLACED, _PRINTED = map(
    crc32, (b"i", b"d", b"b", b"t", b"z", b"p", b"c")
)
_STARTS, _STARTED, _THREE, _WRITTEN, _NAMED, _IN_ISSUE, _ONLINE = map(_hashed, "sywanvo")


def _add_title_keys(found: list[int], profile: Profile, surname: int, year: int) -> None:
    # No word of a skeleton holds what cannot be encoded.
    forms = [title.replace(" ", "") for title in profile.titles]
    found += [crc32(form.encode(), _TITLE) for form in forms]
    following = _hashed(str(profile.year + 1)) if profile.year else year
    for form in forms:
        start = crc32(form[:_START].encode())
        found += (start ^ _STARTS ^ surname, start ^ _STARTED ^ year)
        # What is online in one year is printed in the next one.
        longer = crc32(form[:_LONGER].encode()) ^ _ONLINE
        found += (longer ^ year, longer ^ following)
        if surname:
            found.append(crc32(form[-_START:].encode(), _ENDS) ^ surname)
    chosen = _sample(profile.titles[0])
    if len(chosen) >= _DRAWN - 1:
        together = reduce(xor, chosen, year ^ _THREE)
        # Any three of four are all but one.
        found += [word ^ together for word in chosen] if len(chosen) == _DRAWN else [together]
    if surname:
        written = surname ^ year ^ _WRITTEN
        found += [word ^ written for word in chosen[:3]]


_DRAWN: Final = 4
"""Words of a title that are drawn from it."""
_LETTERS: Final = "abcdefghijklmnopqrstuvwxyz"
"""What one list has before the number of an article or a page, and another leaves out."""


def _add_place_keys(found: list[int], profile: Profile, surname: int, year: int) -> None:
    volume, first = profile.volume, profile.first.lstrip(_LETTERS)
    found.append(_checksum(f"{volume}|{first}|{profile.year}", _PLACED))
    if volume:
        initial = profile.containers[0][:1] if profile.containers else ""
        found.append(_checksum(f"{initial}|{volume}|{first}", _PRINTED))
    if surname:
        found.append(surname ^ year ^ _NAMED ^ _checksum(first))


def _sample(title: str) -> list[int]:
    """Return the hashes of four of a title's longer words: the same four in any copy of it.

    The smallest of the words' checksums are a sample that depends on the words alone (Broder
    1997, min-wise hashing): it stays the same when other words change.
    """
    smallest = sorted(set(map(_rank, title.split())))[:_DRAWN]
    if len(smallest) > 1 and smallest[1] < _LITTLE:
        smallest = [rank for rank in smallest if rank < _LITTLE]
    return [rank * _SPREAD & _BITS for rank in smallest]


_LITTLE: Final = 1 << 29
"""What ranks articles, prepositions and other short words behind all others.

Ranks are under 30 bits, for such numbers Python sorts several times faster.
"""


@lru_cache(maxsize=1 << 16)
def _rank(word: str) -> int:
    """Return what decides whether a word is drawn, and what its hash is made of."""
    rank = _checksum(word) >> 3
    return rank if len(word) > 3 and word not in words.small_words() else rank | _LITTLE


def block_pairs(members: Sequence[int], profiles: Lookup) -> Iterable[tuple[int, int]]:
    """Return the pairs of one block, each with the smaller place first.

    The pairs of a block larger than ``LARGEST_BLOCK`` are those of near neighbours in the
    order of titles: a hundred records of one work still hang together by their neighbours.
    """
    if len(members) <= LARGEST_BLOCK:
        return combinations(sorted(members), 2)
    return _neighbours(members, profiles)


def _neighbours(members: Sequence[int], profiles: Lookup) -> Iterator[tuple[int, int]]:
    """Give the pairs of near neighbours; of copies that no one told apart, only the next one."""
    entries = [profiles[place] for place in members]
    order = sorted(range(len(members)), key=entries.__getitem__)
    ordered = [members[index] for index in order]
    ends = list(_ends_of_copies([entries[index] for index in order]))
    for index, place in enumerate(ordered):
        near = ordered[index + 1 : index + 2]
        near += ordered[max(index + 2, ends[index]) : index + 1 + _NEIGHBOURS]
        for other in near:
            yield (place, other) if place < other else (other, place)


def _ends_of_copies(ordered: Sequence[Profile]) -> Iterator[int]:
    """Give for each profile where the run of its copies ends."""
    start = 0
    for index, (entry, following) in enumerate(pairwise(ordered), 1):
        if entry.different or following.different or not are_copies(entry, following):
            yield from repeat(index, index - start)
            start = index
    yield from repeat(len(ordered), len(ordered) - start)


def pairs_between(
    some: Sequence[int], profiles: Lookup, others: Sequence[int], other_profiles: Lookup
) -> Iterator[tuple[int, int]]:
    """Give the pairs of one block of two lists: of a very large one, near neighbours in order."""
    if len(some) * len(others) <= _LARGEST_PRODUCT:
        yield from product(some, others)
        return
    ordered = sorted((other_profiles[place], place) for place in others)
    for place in some:
        at = bisect_left(ordered, (profiles[place], -1))
        near = ordered[max(at - _NEIGHBOURS, 0) : at + _NEIGHBOURS]
        yield from ((place, other) for _, other in near)


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
