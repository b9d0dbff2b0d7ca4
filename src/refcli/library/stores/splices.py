"""A change of a file as the bytes that leave it and the bytes that come in their place."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final, NamedTuple

__all__ = ["Splice", "apply", "entry_start", "found", "heading_of", "inverse", "with_context"]


_CONTEXT: Final = 48


class Splice(NamedTuple):
    """At ``start`` of the old bytes, ``old`` gives way to ``new``."""

    start: int
    old: bytes
    new: bytes
    context: tuple[bytes, bytes] = (b"", b"")
    """Some bytes before and after, by which ``found`` knows the place again."""
    heading: bytes = b""
    """The line that begins the entry of a .bib file in which the place is, as far as it stands."""


def apply(data: bytes, splices: Iterable[Splice]) -> bytes:
    """Return the data with every splice done; they are in order and do not overlap.

    Raises ValueError where the bytes to be replaced are not the ones that a splice names.
    """
    parts: list[bytes | memoryview] = []
    whole = memoryview(data)
    done = 0
    for start, old, new, *_ in splices:
        if start < done or not data.startswith(old, start):
            raise ValueError(f"other bytes than expected at offset {start}")
        parts += [whole[done:start], new]
        done = start + len(old)
    parts.append(whole[done:])
    return b"".join(parts)


def inverse(splices: Iterable[Splice]) -> list[Splice]:
    """Return the splices that take these back, counted in the data that they made."""
    back = []
    shift = 0
    for start, old, new, context, heading in splices:
        back.append(Splice(start + shift, new, old, context, heading))
        shift += len(new) - len(old)
    return back


def with_context(data: bytes, splices: Iterable[Splice], *, items: bool = False) -> list[Splice]:
    """Return the splices, each with the bytes around it and the heading of its entry.

    ``items`` tells a library of one item a line, which has no headings.
    """
    return [
        Splice(
            start,
            old,
            new,
            (data[max(0, start - _CONTEXT) : start], data[stop : stop + _CONTEXT]),
            b"" if items else heading_of(data, start),
        )
        for start, old, new, *_ in splices
        for stop in [start + len(old)]
    ]


def heading_of(data: bytes, place: int) -> bytes:
    """Return the line that begins the .bib entry in which a place is, up to that place.

    It is empty for a place between entries, and in a file of another format.
    """
    start = entry_start(data, place)
    if start is None or data.count(b"{", start, place) <= data.count(b"}", start, place):
        return b""
    stop = data.find(b"\n", start, place)
    return data[start : place if stop < 0 else stop].rstrip(b"\r")


def entry_start(data: bytes, place: int) -> int | None:
    """Return where the last line before a place begins that starts a .bib entry, or None."""
    at = data.rfind(b"@", 0, place)
    while at >= 0:
        line = data.rfind(b"\n", 0, at) + 1
        if not data[line:at].strip():
            return at
        at = data.rfind(b"@", 0, line)
    return None


def found(data: bytes, splices: Iterable[Splice], *, items: bool = False) -> list[Splice]:
    """Return the splices where their bytes now stand, in data that others changed since.

    A place counts only where the bytes and all their context stand, once, in the entry in
    which they stood. With ``items`` the data are a library of one item a line: there whole
    items, which hold their number and key, need nothing around them.
    Raises ValueError where a place is not there, or not the only one.
    """
    moved = []
    for splice in splices:
        start = _whole_items(data, splice) if items else None
        if start is None:
            start = _place(data, splice)
        moved.append(Splice(start, splice.old, splice.new))
    return sorted(moved)


def _place(data: bytes, splice: Splice) -> int:
    before, after = splice.context
    pattern = before + splice.old + after
    start = data.find(pattern)
    if start < 0 or not pattern or data.find(pattern, start + 1) >= 0:
        raise ValueError("the bytes to be replaced are not there any more, or not once")
    start += len(before)
    if heading_of(data, start) != splice.heading:
        raise ValueError("the bytes to be replaced stand in another entry now")
    return start


_ITEM: Final = re.compile(rb',?(?:\r?\n)?\{"id":.*\}(?:,\r?\n)?', re.DOTALL)


def _whole_items(data: bytes, splice: Splice) -> int | None:
    """Return where whole items stand in a library of lines, once; None where it cannot tell."""
    if not _ITEM.fullmatch(splice.old) or b"\n" not in (splice.old[:3] + splice.old[-2:]):
        return None
    start = data.find(splice.old)
    if start < 0 or data.find(splice.old, start + 1) >= 0:
        return None
    stop = start + len(splice.old)
    begins = splice.old.lstrip(b",\r")[:1] == b"\n" or data[start - 1 : start] == b"\n"
    ends = splice.old.endswith(b"\n") or data[stop : stop + 2].startswith(
        (b"\n", b"\r", b",\n", b",\r")
    )
    return start if begins and ends else None
