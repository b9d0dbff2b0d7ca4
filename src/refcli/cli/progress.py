"""How far a long work is, told on stderr to a person who waits."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from time import monotonic
from typing import TYPE_CHECKING, Any, Final

from refcli.cli.terminal import Terminal
from refcli.progress import observed
from refcli.speech import Message, _, spoken

if TYPE_CHECKING:
    from types import FrameType

__all__ = ["ProgressLine", "shown_progress", "time_left"]

_PATIENCE: Final = 0.8
"""Seconds after which the first word is said."""

_PAUSE: Final = 0.25
"""Seconds between two words."""

_LEAST: Final = 2.0
"""Seconds of work from which on one can tell how long the rest takes."""


@contextlib.contextmanager
def shown_progress(terminal: Terminal) -> Iterator[None]:
    """Show the progress of the block's works where a person reads stderr."""
    if not terminal.err_is_tty:
        yield
        return
    line = ProgressLine(terminal)
    with observed(line):
        try:
            yield
        finally:
            line.close()


@dataclass
class _Work:
    what: str
    total: int | None
    begun: float
    done: int = 0

    def told(self, now: float) -> str:
        what = spoken(self.what if isinstance(self.what, Message) else Message(self.what))
        if self.total is None:
            return f"{what}: {self.done:,}" if self.done else f"{what} …"
        left = time_left(now - self.begun, self.done, self.total)
        told = _("{what}: {done:,} of {total:,}", what=what, done=self.done, total=self.total)
        return _("{told}, {left} left", told=told, left=left) if left else told


def time_left(passed: float, done: int, total: int) -> str:
    """Return how long the rest takes, "" where it cannot be told yet.

    >>> time_left(10, 100, 1000)
    '1 min 30 s'
    """
    if not done or passed < _LEAST:
        return ""
    left = max(1, round(passed * (total - done) / done))
    minutes, seconds = divmod(left, 60)
    hours, minutes = divmod(minutes, 60)
    if hours:
        return _("{hours} h {minutes} min", hours=hours, minutes=minutes)
    if minutes:
        return _("{minutes} min {seconds} s", minutes=minutes, seconds=seconds)
    return _("{seconds} s", seconds=seconds)


class ProgressLine:
    """An observer (`refcli.progress`) that writes one line, and wipes it away in the end.

    A clock writes it, so that a step which takes long is told of as well; where there is none
    (Windows, a thread), each step looks at the time.
    """

    def __init__(self, terminal: Terminal) -> None:
        self._terminal = terminal
        self._works: list[_Work] = []
        self._shown = ""
        self._next = 0.0
        self._before: Callable[[int, FrameType | None], Any] | int | None = None
        self._has_clock = False

    def begin(self, what: str, total: int | None) -> None:
        """Begin to wait for a work, or for one inside it."""
        import signal
        import threading

        now = monotonic()
        self._works.append(_Work(what, total, now))
        if len(self._works) > 1:
            return
        self._next = now + _PATIENCE
        is_main = threading.current_thread() is threading.main_thread()
        self._has_clock = is_main and hasattr(signal, "setitimer")
        if self._has_clock:
            self._before = signal.signal(signal.SIGALRM, self._tick)
            signal.setitimer(signal.ITIMER_REAL, _PATIENCE, _PAUSE)

    def advance(self, done: int) -> None:
        """Note how far the innermost work is."""
        if not self._works:
            return
        self._works[-1].done = done
        if not self._has_clock and monotonic() >= self._next:
            self._show()

    def end(self) -> None:
        """Leave the innermost work; with the last one the line goes."""
        if self._works:
            self._works.pop()
        if not self._works:
            self.close()

    def close(self) -> None:
        """Stop the clock and wipe the line away."""
        import signal

        self._works.clear()
        if self._has_clock and self._before is not None:
            signal.setitimer(signal.ITIMER_REAL, 0)
            signal.signal(signal.SIGALRM, self._before)
            self._before = None
        if self._shown:
            self._write(f"\r{' ' * len(self._shown)}\r")
            self._shown = ""

    def _tick(self, _signal: int, _frame: FrameType | None) -> None:
        # A write that the clock broke into cannot be begun again: the next tick will do.
        with contextlib.suppress(RuntimeError):
            self._show()

    def _show(self) -> None:
        now = monotonic()
        self._next = now + _PAUSE
        if not self._works:
            return
        told = self._works[-1].told(now)[: self._terminal.width - 1]
        self._write(f"\r{told.ljust(len(self._shown))}")
        self._shown = told

    def _write(self, text: str) -> None:
        self._terminal.stderr.write(text)
        self._terminal.stderr.flush()
