"""Which changes of a log stand, and which were taken back and can be done again."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from refcli.library.log.lines import Entry

__all__ = ["stacks"]


class _Stack(NamedTuple):
    """A stack that shares what lies below with others: every state of a log has two."""

    top: Entry
    below: _Stack | None
    height: int


def stacks(entries: Sequence[Entry], current: str) -> tuple[list[Entry], list[Entry]]:
    """Return the changes that stand, and those that were taken back and can be done again.

    The last of either is the one to undo or redo first. A new change ends what could be done
    again. ``current`` is the digest of the library's bytes now: where other means than undo
    took them back to a state that the log knows, the changes up to that state stand, and the
    later ones can be done again. The same goes for each change in the log.
    """
    history = _History()
    for entry in entries:
        history.go_to(entry.before)
        history.take(entry)
    history.go_to(current)
    return _listed(history.done), _listed(history.undone)


class _History:
    """What stands and what was taken back, in every state that the log knows."""

    def __init__(self) -> None:
        self.done: _Stack | None = None
        self.undone: _Stack | None = None
        self._state = ""
        self._known: dict[str, tuple[_Stack | None, _Stack | None]] = {}

    def go_to(self, state: str) -> None:
        """Be in a state that the log knows; in one that it does not know nothing changes."""
        if state == self._state:
            return
        if not self._known:
            self._known[state] = (None, None)
        elif state in self._known:
            now = self.done
            self.done, self.undone = self._known[state]
            if self.undone is None:
                self.undone = _above(now, self.done)
        self._state = state

    def take(self, entry: Entry) -> None:
        """Add the next line of the log."""
        done, undone = self.done, self.undone
        if entry.kind == "change":
            self.done, self.undone = _on(entry, done), None
        elif entry.kind == "undo" and done and entry.of in (0, done.top.id):
            self.done, self.undone = done.below, _on(done.top, undone)
        elif entry.kind == "redo" and undone and entry.of in (0, undone.top.id):
            self.done, self.undone = _on(undone.top, done), undone.below
        else:  # of a change that the log does not hold
            self.done, self.undone = self._known.get(entry.after, (None, None))
        self._state = entry.after
        self._known[entry.after] = (self.done, self.undone)


def _on(entry: Entry, stack: _Stack | None) -> _Stack:
    return _Stack(entry, stack, stack.height + 1 if stack else 1)


def _above(stack: _Stack | None, lower: _Stack | None) -> _Stack | None:
    """Return what lies on a stack above a lower part of it, turned over; None for others."""
    turned: _Stack | None = None
    height = lower.height if lower else 0
    rest = stack
    while rest and rest.height > height:
        turned, rest = _on(rest.top, turned), rest.below
    return turned if rest is lower else None


def _listed(stack: _Stack | None) -> list[Entry]:
    found = []
    rest = stack
    while rest:
        found.append(rest.top)
        rest = rest.below
    return found[::-1]
