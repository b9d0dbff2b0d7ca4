"""Two versions of a CSL-JSON library joined: see `three_way`."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from refcli.errors import LibraryError
from refcli.library.stores.json_text import as_record, line_of, loads
from refcli.library.stores.numbers_file import numbered_names
from refcli.library.versions.three_way import Clash, Merged, joined_order, settled
from refcli.record import Record, custom, key, number, with_custom

__all__ = ["merge_json"]


def merge_json(path: Path, base: bytes, ours: bytes, theirs: bytes) -> Merged:
    """Join two versions; an entry of theirs whose number ours has given away gets a new one.

    The result has one entry a line. Raises LibraryError where a version is no CSL-JSON library.
    """
    was, own, other = (_entries(path, data) for data in (base, ours, theirs))
    _renumber(own, other)
    names = joined_order([*own], [*other])
    result = settled(was, own, other, names, _both)
    lines: list[bytes] = []
    for place, entry in enumerate(result.values(), start=1):
        comma = b"," if place < len(result) else b""
        if isinstance(entry, Clash):
            sides = [
                line_of(side) + comma + b"\n" if isinstance(side, dict) else b""
                for side in (entry.ours, entry.theirs)
            ]
            parts = (b"<<<<<<< ours\n", sides[0], b"=======\n", sides[1], b">>>>>>> theirs\n")
            lines.append(b"".join(parts))
        else:
            lines.append(line_of(entry) + comma + b"\n")
    clashes = [name.partition("\t")[0] for name, entry in result.items() if type(entry) is Clash]
    return Merged(b"".join([b"[\n", *lines, b"]\n"]), clashes)


def _entries(path: Path, data: bytes) -> dict[str, Record]:
    """Return the entries of a version by key; {} for no file."""
    if not data.strip():
        return {}
    items = loads(path, data, 1)
    if not isinstance(items, list):
        raise LibraryError("{path}: not a library: it is not a JSON array", path=path)
    records = [as_record(item, path) for item in items]
    return dict(zip(numbered_names(map(key, records)), records, strict=True))


def _renumber(ours: Mapping[str, Record], theirs: dict[str, Record]) -> None:
    """Give entries that theirs alone has numbers that ours has not given away."""
    used = {number(record) for record in ours.values()}
    free = max((one for one in map(number, (*ours.values(), *theirs.values())) if one), default=0)
    for name, record in theirs.items():
        if name in ours:
            own = number(ours[name])
            if own is not None and own != number(record):
                theirs[name] = with_custom(record, number=own)
        elif (own := number(record)) is not None and own in used:
            free += 1
            theirs[name] = with_custom(record, number=free)


def _both(was: Record | None, own: Record, other: Record) -> Record | None:
    """Join two versions of an entry field by field; None where both changed one."""
    base = was or {}
    fields: dict[str, Any] = {}
    for name in joined_order([*own], [*other]):
        old, one, two = base.get(name), own.get(name), other.get(name)
        if two in (one, old):
            value = one
        elif one == old:
            value = two
        elif name == "custom":
            value = _both(dict(custom(base)), dict(custom(own)), dict(custom(other)))
            if value is None:
                return None
        elif isinstance(one, list) and isinstance(two, list) and _are_words(one, two, old or []):
            value = _joined_words(old or [], one, two)
        else:
            return None
        if value is not None:
            fields[name] = value
    return fields


def _are_words(*lists: Any) -> bool:
    """Tell lists such as the tags of an entry, which both sides may add to."""
    return all(isinstance(one, list) and all(isinstance(w, str) for w in one) for one in lists)


def _joined_words(old: list[str], one: list[str], two: list[str]) -> list[str]:
    kept = [word for word in one if word in two or word not in old]
    return [*kept, *(word for word in two if word not in old and word not in one)]
