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

    A key is the checksum of a letter, which says what it is made of, and of its parts, with
    "|" between them; a checksum goes on from that of what comes before.
    """
    found = [crc32(number.encode(), _ID) for number in profile.ids]
    if profile.doi:
        found.append(crc32(profile.doi.encode(), _DOI))
    if profile.isbn:
        found.append(crc32(profile.isbn.encode(), _ISBN))
    year = b"%d" % profile.year
    surnames = [b"%b|" % person[0].encode() for person in profile.people[:3]]
    if profile.titles[0]:
        _add_title_keys(found, profile, surnames or [b"|"], year)
    if profile.first:
        _add_place_keys(found, profile, surnames, year)
    return list(set(found))


_ID, _DOI, _ISBN = map(crc32, (b"i", b"d", b"b"))
_TITLE, _STARTS, _STARTED, _THREE, _TWO, _FEW, _WRITTEN = map(
    crc32, (b"t", b"s", b"y", b"w", b"x", b"v", b"a")
)
_PLACED, _PRINTED, _NAMED = map(crc32, (b"p", b"c", b"n"))


def _add_title_keys(
    found: list[int], profile: Profile, surnames: Sequence[bytes], year: bytes
) -> None:
    forms = [form.replace(" ", "") for form in profile.titles]
    found += [crc32(form.encode(), _TITLE) for form in forms]
    start = forms[0][:_START].encode() + b"|"
    found.append(crc32(surnames[0][:-1], crc32(start, _STARTS)))
    found.append(crc32(year, crc32(start, _STARTED)))
    initial = profile.people[0][0][:1].encode() if profile.people else b""
    chosen = [b"%b|" % word.encode() for word in _sample(profile.titles[0])]
    tail = b"%b|%b" % (year, initial)
    for at, one in enumerate(chosen, 1):
        three, two = crc32(one, _THREE), crc32(one, _TWO)
        for next_one, other in enumerate(chosen[at:], at + 1):
            found.append(crc32(tail, crc32(other, two)))
            both = crc32(other, three)
            found += [crc32(year, crc32(third, both)) for third in chosen[next_one:]]
    found.append(crc32(b"".join((*chosen[:3], initial)), _FEW))
    for surname in surnames:
        written = crc32(surname, _WRITTEN)
        found += [crc32(year, crc32(word, written)) for word in chosen[:2]]


def _add_place_keys(
    found: list[int], profile: Profile, surnames: Sequence[bytes], year: bytes
) -> None:
    volume, first = profile.volume.encode(), profile.first.encode()
    found.append(crc32(b"%b|%b|%b" % (volume, first, year), _PLACED))
    if volume:
        initial = profile.containers[0][:1].encode() if profile.containers else b""
        found.append(crc32(b"%b|%b|%b" % (initial, volume, first), _PRINTED))
    if surnames:
        found.append(crc32(b"%b%b|%b" % (surnames[0], first, year), _NAMED))


def _sample(title: str) -> list[str]:
    """Return four of a title's longer words: the same four in any copy of it.

    The smallest of the words' hashes are a sample that depends on the words alone (Broder
    1997, min-wise hashing): it stays the same when other words change.
    """
    every = set(title.split())
    found = {word for word in every if len(word) > 3} - words.small_words()
    if len(found) < 2:
        found = every
    return sorted(word for _, word in sorted(map(_hashed, found))[:4])


@lru_cache(maxsize=1 << 16)
def _hashed(word: str) -> tuple[int, str]:
    return crc32(word.encode()), word


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
