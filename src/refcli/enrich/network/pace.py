"""Never faster than a service allows: a pause between two requests, and few at a time."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

__all__ = ["Pace"]


class Pace:
    """The pace of one service; threads that want to ask stand in line here."""

    def __init__(self, interval: float, together: int, closed: threading.Event) -> None:
        self._closed = closed
        self._interval = interval
        self._slots = threading.BoundedSemaphore(together)
        self._lock = threading.Lock()
        self._next = 0.0

    @contextmanager
    def turn(self) -> Iterator[None]:
        """Wait for the turn to ask, and hold it while the request runs."""
        with self._slots:
            with self._lock:
                now = time.monotonic()
                start = max(now, self._next)
                self._next = start + self._interval
            if start > now:
                self._closed.wait(start - now)
            yield

    def wait(self, seconds: float) -> None:
        """Ask nothing for so long: the service said so."""
        with self._lock:
            self._next = max(self._next, time.monotonic() + seconds)
