"""Two versions of a library joined by what each changed since the one that both come from.

An entry is the unit, known by its citation key: what one side alone added, removed or changed is
taken; where both changed an entry, fields are compared. Where both changed one field, that entry
alone is left in git's conflict markers.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple, TypeVar

__all__ = ["Clash", "Merged", "joined_order", "settled"]

T = TypeVar("T")


class Merged(NamedTuple):
    """The bytes of the joined library, and the keys of the entries that both sides changed."""

    data: bytes
    clashes: list[str]


class Clash(NamedTuple):
    """Two versions of an entry that do not go together; None where a side removed it."""

    ours: object
    theirs: object


def joined_order(ours: Sequence[str], theirs: Sequence[str]) -> list[str]:
    """Return all names in our order; theirs stand behind the name that they follow there.

    >>> joined_order(["a", "b", "ours"], ["a", "new", "b", "theirs"])
    ['a', 'new', 'b', 'ours', 'theirs']
    """
    known, shared = set(ours), set(theirs)
    following: dict[str, list[str]] = {}
    last = ""
    for name in theirs:
        if name in known:
            last = name
        else:
            following.setdefault(last, []).append(name)
    # Both sides added at the end: ours first.
    is_end = last and last == next((name for name in reversed(ours) if name in shared), "")
    tail = following.pop(last, []) if is_end else []
    order = following.get("", [])[:]
    for name in ours:
        order.append(name)
        order.extend(following.get(name, ()))
    return order + tail


def settled(
    base: Mapping[str, T],
    ours: Mapping[str, T],
    theirs: Mapping[str, T],
    names: Iterable[str],
    both: Callable[[T | None, T, T], T | None],
) -> dict[str, T | Clash]:
    """Return what each name holds in the end, without what is removed.

    ``both`` joins two versions that both sides changed; it returns None where it cannot.
    """
    result: dict[str, T | Clash] = {}
    for name in names:
        was, own, other = base.get(name), ours.get(name), theirs.get(name)
        if other in (own, was):
            value: T | Clash | None = own
        elif own == was:
            value = other
        elif own is None or other is None:
            value = Clash(own, other)
        else:
            joined = both(was, own, other)
            value = Clash(own, other) if joined is None else joined
        if value is not None:
            result[name] = value
    return result
