"""How far a long work is, told to a person who waits."""

from collections.abc import Iterable, Iterator
from time import monotonic
from typing import Final, TypeVar

from refcli.cli.terminal import Terminal

__all__ = ["watched"]

_PATIENCE: Final = 1.0
"""Seconds after which the first word is said."""

_PAUSE: Final = 0.2
"""Seconds between two looks at the count."""

_Item = TypeVar("_Item")


def watched(terminal: Terminal, items: Iterable[_Item], total: int, what: str) -> Iterator[_Item]:
    """Give the items on; where a person reads stderr, say there how many are done."""
    if not terminal.err_is_tty:
        yield from items
        return
    next_word, shown = monotonic() + _PATIENCE, ""
    try:
        for count, item in enumerate(items, 1):
            yield item
            if monotonic() >= next_word:
                next_word = monotonic() + _PAUSE
                shown = f"{what}: {count:,} of {total:,}"
                terminal.stderr.write(f"\r{shown}")
                terminal.stderr.flush()
    finally:
        if shown:
            terminal.stderr.write(f"\r{' ' * len(shown)}\r")
            terminal.stderr.flush()
