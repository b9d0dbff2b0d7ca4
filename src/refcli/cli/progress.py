"""How far a long work is, told to a person who waits."""

import sys
from collections.abc import Iterable, Iterator
from time import monotonic
from typing import Final, TypeVar

__all__ = ["watched"]

_PATIENCE: Final = 1.0
"""Seconds after which the first word is said."""

_PAUSE: Final = 0.2
"""Seconds between two looks at the count."""

_Item = TypeVar("_Item")


def watched(items: Iterable[_Item], total: int, what: str) -> Iterator[_Item]:
    """Give the items on; on a terminal say meanwhile how many of them are done: on stderr."""
    if not sys.stderr.isatty():
        yield from items
        return
    next_word, shown = monotonic() + _PATIENCE, ""
    try:
        for count, item in enumerate(items, 1):
            yield item
            if monotonic() >= next_word:
                next_word = monotonic() + _PAUSE
                shown = f"{what}: {count:,} of {total:,}"
                sys.stderr.write(f"\r{shown}")
                sys.stderr.flush()
    finally:
        if shown:
            sys.stderr.write(f"\r{' ' * len(shown)}\r")
            sys.stderr.flush()
