"""A change of a file as the bytes that leave it and the bytes that come in their place."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, NamedTuple

__all__ = ["Splice", "apply", "found", "inverse", "with_context"]


_CONTEXT: Final = 48


class Splice(NamedTuple):
    """At ``start`` of the old bytes, ``old`` gives way to ``new``."""

    start: int
    old: bytes
    new: bytes
    context: tuple[bytes, bytes] = (b"", b"")
    """Some bytes before and after, by which ``found`` knows the place again."""


def apply(data: bytes, splices: Iterable[Splice]) -> bytes:
    """Return the data with every splice done; they are in order and do not overlap.

    Raises ValueError where the bytes to be replaced are not the ones that a splice names.
    """
    parts = []
    done = 0
    for start, old, new, _ in splices:
        if start < done or data[start : start + len(old)] != old:
            raise ValueError(f"other bytes than expected at offset {start}")
        parts += [data[done:start], new]
        done = start + len(old)
    parts.append(data[done:])
    return b"".join(parts)


def inverse(splices: Iterable[Splice]) -> list[Splice]:
    """Return the splices that take these back, counted in the data that they made."""
    back = []
    shift = 0
    for start, old, new, context in splices:
        back.append(Splice(start + shift, new, old, context))
        shift += len(new) - len(old)
    return back


def with_context(data: bytes, splices: Iterable[Splice]) -> list[Splice]:
    """Return the splices, each with the bytes around it in the old data."""
    return [
        Splice(
            start, old, new, (data[max(0, start - _CONTEXT) : start], data[stop : stop + _CONTEXT])
        )
        for start, old, new, _ in splices
        for stop in [start + len(old)]
    ]


def found(data: bytes, splices: Iterable[Splice]) -> list[Splice]:
    """Return the splices where their bytes now stand, in data that others changed since.

    Raises ValueError where the bytes of one stand nowhere, or in several places.
    """
    moved = []
    for _, old, new, (before, after) in splices:
        for left, right in ((before, after), (before, b""), (b"", after), (b"", b"")):
            start = data.find(left + old + right)
            once = start >= 0 and data.find(left + old + right, start + 1) < 0
            if once and left + old + right:
                moved.append(Splice(start + len(left), old, new))
                break
        else:
            raise ValueError("the bytes to be replaced are not there any more")
    return sorted(moved)
