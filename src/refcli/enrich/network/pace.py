"""Never faster than a service allows: a pause between two requests, and few at a time.

A service counts requests as they arrive, which is some time after they left. So a request
counts here from when it leaves until the span that the service counts over has gone by since
its answer: however late it arrived, no span holds more of them than are allowed.
"""

import threading
import time
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

__all__ = ["Pace"]

_SPAN: Final = 1.0
"""Seconds that services count requests over, where they allow more than one a second."""

_LOOK: Final = 0.2
"""Seconds after which one who waits looks whether it is all over."""


class Pace:
    """The pace of one service; threads that want to ask stand in line here."""

    def __init__(self, interval: float, together: int, closed: threading.Event) -> None:
        self._closed = closed
        self._interval = interval
        self._span = max(_SPAN, interval) if interval else 0.0
        self._allowed = max(1, round(self._span / interval)) if interval else 0
        self._slots = threading.BoundedSemaphore(together)
        self._changed = threading.Condition()
        self._asking = 0
        self._answered: deque[float] = deque()
        self._next = 0.0

    @contextmanager
    def turn(self) -> Iterator[None]:
        """Wait for the turn to ask, and hold it while the request runs.

        Where all is closed meanwhile it comes at once.
        """
        with self._slots:
            self._wait_for_turn()
            try:
                yield
            finally:
                with self._changed:
                    self._asking -= 1
                    self._answered.append(time.monotonic())
                    self._changed.notify()

    def wait(self, seconds: float) -> None:
        """Ask nothing for so long: the service said so."""
        with self._changed:
            self._next = max(self._next, time.monotonic() + seconds)

    def _wait_for_turn(self) -> None:
        with self._changed:
            while not self._closed.is_set():
                delay = self._delay(time.monotonic())
                if delay <= 0.0:
                    break
                self._changed.wait(min(delay, _LOOK))
            self._asking += 1
            self._next = max(self._next, time.monotonic() + self._interval)

    def _delay(self, now: float) -> float:
        """Return the seconds until one more may be asked, as far as that is known."""
        while self._answered and self._answered[0] <= now - self._span:
            self._answered.popleft()
        delay = self._next - now
        if self._interval and self._asking + len(self._answered) >= self._allowed:
            first = self._answered[0] + self._span if self._answered else now + _LOOK
            delay = max(delay, first - now)
        return delay
