"""A change of a file as the bytes that leave it and the bytes that come in their place."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

__all__ = ["Splice", "apply", "inverse"]


class Splice(NamedTuple):
    """At ``start`` of the old bytes, ``old`` gives way to ``new``."""

    start: int
    old: bytes
    new: bytes


def apply(data: bytes, splices: Iterable[Splice]) -> bytes:
    """Return the data with every splice done; they are in order and do not overlap.

    Raises ValueError where the bytes to be replaced are not the ones that a splice names.
    """
    parts = []
    done = 0
    for start, old, new in splices:
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
    for start, old, new in splices:
        back.append(Splice(start + shift, new, old))
        shift += len(new) - len(old)
    return back
