"""How far a long work is: a room says it as it goes, and whoever wants to may show it.

Nothing is said until somebody observes, so that a program which uses refcli as a library
neither hears of it nor pays for it.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Protocol, TypeVar

__all__ = ["Observer", "followed", "observed", "unobserved", "working"]


class Observer(Protocol):
    """Who is told; works can stand inside each other, the inner one ends first."""

    def begin(self, what: str, total: int | None) -> None:
        """Hear that a work of so many steps begins; None where nobody knows how many."""

    def advance(self, done: int) -> None:
        """Hear how many steps of the innermost work are done."""

    def end(self) -> None:
        """Hear that the innermost work has ended."""


_observer: ContextVar[Observer | None] = ContextVar("observer", default=None)

_Item = TypeVar("_Item")


@contextmanager
def observed(observer: Observer | None) -> Iterator[None]:
    """Let an observer hear of the works of the block; None for nobody."""
    token = _observer.set(observer)
    try:
        yield
    finally:
        _observer.reset(token)


def unobserved() -> None:
    """Let nobody hear of this process from now on: of a worker its parent tells."""
    _observer.set(None)


def followed(
    items: Iterable[_Item], what: str, total: int | None = None, each: int = 1
) -> Iterable[_Item]:
    """Give the items on, and tell the observer how many there were: "records read", 3 of 20.

    ``each`` says how many of the total an item stands for.
    """
    observer = _observer.get()
    return items if observer is None else _followed(observer, items, what, total, each)


def _followed(
    observer: Observer, items: Iterable[_Item], what: str, total: int | None, each: int
) -> Iterator[_Item]:
    observer.begin(what, total)
    try:
        for count, item in enumerate(items, 1):
            yield item
            observer.advance(count * each if total is None else min(count * each, total))
    finally:
        observer.end()


@contextmanager
def working(what: str) -> Iterator[None]:
    """Tell the observer that a work is done in the block whose steps nobody counts."""
    observer = _observer.get()
    if observer is None:
        yield
        return
    observer.begin(what, None)
    try:
        yield
    finally:
        observer.end()
