"""The file of a model: its weights read out of CRFsuite's format, and written in it.

The format is that of CRFsuite 0.12 (N. Okazaki, http://www.chokkan.org/software/crfsuite/): a
header, the weights, the labels and the attributes as CQDB (a constant database of strings,
found by the hash "lookup3" of B. Jenkins), and by label and by attribute the weights that it
has. A model that is read and written is the same, byte for byte.
"""

import struct
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

__all__ = ["Weights", "model_bytes", "weights_of"]

_HEADER: Final = struct.Struct("<4sI4s9I")
_CHUNK: Final = struct.Struct("<4s2I")
_WEIGHT: Final = struct.Struct("<3Id")
_STRINGS: Final = struct.Struct("<4s5I")
_PAIR: Final = struct.Struct("<2I")
_NUMBER: Final = struct.Struct("<I")
_TABLES: Final = 256
_BYTE_ORDER: Final = 0x62445371
_MASK: Final = 0xFFFFFFFF
_STATE, _TURN = 0, 1
"""The two kinds of weights: of a label at an attribute, of a label behind a label."""


class Weights(NamedTuple):
    """A model: each weight by the numbers of attribute and label, or of two labels."""

    labels: list[bytes]
    attributes: list[bytes]
    states: dict[tuple[int, int], float]
    turns: dict[tuple[int, int], float]


def weights_of(model: bytes) -> Weights:
    """Return what a model in CRFsuite's format holds; the bytes are trusted to be whole."""
    _, _, _, _, _, _, _, first, labels, attributes, _, _ = _HEADER.unpack_from(model)
    _, _, count = _CHUNK.unpack_from(model, first)
    start = first + _CHUNK.size
    kinds: tuple[dict[tuple[int, int], float], ...] = ({}, {})
    for at in range(start, start + count * _WEIGHT.size, _WEIGHT.size):
        kind, source, label, weight = _WEIGHT.unpack_from(model, at)
        kinds[kind][source, label] = weight
    return Weights(_strings(model, labels), _strings(model, attributes), *kinds)


def model_bytes(weights: Weights) -> bytes:
    """Return a model in CRFsuite's format."""
    numbered = [
        *((_STATE, *place, weight) for place, weight in weights.states.items()),
        *((_TURN, *place, weight) for place, weight in weights.turns.items()),
    ]
    by_label: list[list[int]] = [[] for _ in weights.labels]
    by_attribute: list[list[int]] = [[] for _ in weights.attributes]
    for number, (kind, source, _, _) in enumerate(numbered):
        (by_attribute if kind == _STATE else by_label)[source].append(number)
    out = bytearray(_HEADER.size)
    size = _CHUNK.size + _WEIGHT.size * len(numbered)
    out += _CHUNK.pack(b"FEAT", size, len(numbered))
    out += b"".join(_WEIGHT.pack(*weight) for weight in numbered)
    places = [_HEADER.size]
    for strings in (weights.labels, weights.attributes):
        places.append(len(out))
        out += _database(strings)
    out += bytes(-len(out) % 4)
    for mark, lists, unused in ((b"LFRF", by_label, 2), (b"AFRF", by_attribute, 0)):
        places.append(len(out))
        out += _references(mark, lists, unused, len(out))
    sizes = (0, len(weights.labels), len(weights.attributes))
    _HEADER.pack_into(out, 0, b"lCRF", len(out), b"FOMC", 100, *sizes, *places)
    return bytes(out)


def _references(mark: bytes, lists: Sequence[Sequence[int]], unused: int, start: int) -> bytes:
    """Return a chunk that tells which weights each label or attribute has.

    ``unused`` places are kept empty: CRFsuite keeps two, for a beginning and an end.
    """
    count = len(lists) + unused
    at = start + _CHUNK.size + _NUMBER.size * count
    places, body = [0] * count, bytearray()
    for number, own in enumerate(lists):
        places[number] = at + len(body)
        body += struct.pack(f"<{len(own) + 1}I", len(own), *own)
    size = at - start + len(body)
    return _CHUNK.pack(mark, size, count) + struct.pack(f"<{count}I", *places) + bytes(body)


def _strings(model: bytes, start: int) -> list[bytes]:
    """Return the strings of a CQDB that begins at a byte, in the order of their numbers."""
    *_, count, backward = _STRINGS.unpack_from(model, start)
    found = []
    for (place,) in _NUMBER.iter_unpack(model[start + backward : start + backward + 4 * count]):
        _, size = _PAIR.unpack_from(model, start + place)
        first = start + place + _PAIR.size
        found.append(model[first : first + size - 1])
    return found


def _database(strings: Iterable[bytes]) -> bytes:
    """Return a CQDB that tells the number of each string, and the string of each number."""
    head = _STRINGS.size + _TABLES * _PAIR.size
    records, places = bytearray(), []
    tables: list[list[tuple[int, int]]] = [[] for _ in range(_TABLES)]
    for number, string in enumerate(strings):
        key = string + b"\0"
        places.append(head + len(records))
        records += _PAIR.pack(number, len(key)) + key
        code = _hash(key)
        tables[code % _TABLES].append((code, places[-1]))
    at, index, slots = head + len(records), bytearray(), bytearray()
    for table in tables:
        index += _PAIR.pack(at + len(slots) if table else 0, 2 * len(table))
        slots += b"".join(_PAIR.pack(*slot) for slot in _slots(table))
    backward = at + len(slots)
    size = backward + _NUMBER.size * len(places)
    lead = _STRINGS.pack(b"CQDB", size, 0, _BYTE_ORDER, len(places), backward)
    return lead + bytes(index + records + slots) + struct.pack(f"<{len(places)}I", *places)


def _slots(table: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Put the entries of a hash table into twice as many slots, each in the next free one."""
    slots = [(0, 0)] * (2 * len(table))
    for code, place in table:
        at = (code >> 8) % len(slots)
        while slots[at][1]:
            at = (at + 1) % len(slots)
        slots[at] = code, place
    return slots


def _hash(key: bytes) -> int:
    """Return the hash "lookup3" (hashlittle, from 0) of a string."""
    a = b = c = (0xDEADBEEF + len(key)) & _MASK
    while len(key) > 12:
        a, b, c = (own + part & _MASK for own, part in zip((a, b, c), _words(key), strict=True))
        for turn in (4, 6, 8, 16, 19, 4):
            a, b, c = b, c + b & _MASK, (a - c & _MASK) ^ _turned(c, turn)
        key = key[12:]
    if not key:
        return c
    a, b, c = (own + part & _MASK for own, part in zip((a, b, c), _words(key), strict=True))
    for turn in (14, 11, 25, 16, 4, 14, 24):
        a, b, c = b, (c ^ b) - _turned(b, turn) & _MASK, a
    return b


def _words(key: bytes) -> tuple[int, int, int]:
    first, second, third = struct.unpack("<3I", key[:12].ljust(12, b"\0"))
    return first, second, third


def _turned(number: int, by: int) -> int:
    return (number << by | number >> (32 - by)) & _MASK
