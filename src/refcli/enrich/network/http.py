"""One question to a service: paced, asked again where it fails, never taken for an answer."""

from __future__ import annotations

import email.utils
import random
import threading
import time
from collections import Counter
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final, NamedTuple, TypeVar
from urllib.parse import urlencode

from refcli import __version__
from refcli.enrich.network.pace import Pace
from refcli.enrich.network.services import SERVICES, Access
from refcli.errors import RefcliError
from refcli.speech import Message, marked

if TYPE_CHECKING:
    import urllib3

__all__ = ["Answer", "Http", "UnavailableError"]

Answer = TypeVar("Answer")

_LONGEST_WAIT: Final = 20.0
"""Seconds that a service may ask us to wait; what asks for more is given up."""

_LARGEST: Final = 1 << 27
"""Bytes of an answer: the list of retractions, the largest, has half as many."""

_PART: Final = 1 << 16

_DOWN_AFTER: Final = 3
"""Questions in a row that a service fails before it is left alone."""

_DOWN_FOR: Final = 60.0
"""Seconds after which it is tried again."""


class UnavailableError(RefcliError):
    """A service that gave no valid answer: what it holds is not known."""

    def __init__(self, service: str, reason: str) -> None:
        self.service: str = service
        self.reason: str = reason
        super().__init__("{service}: {reason}", service=SERVICES[service].title, reason=reason)


class Http:
    """The way to all services; safe for threads."""

    def __init__(self, access: Access) -> None:
        self.access = access
        self.asked: Counter[str] = Counter()
        """Requests by service."""
        self.failed: Counter[str] = Counter()
        """Requests by service that brought no valid answer."""
        self._paces: dict[str, Pace] = {}
        self._down: dict[str, _Down] = {}
        self._lock = threading.Lock()
        self._closed = threading.Event()
        self._end: threading.Timer | None = None
        self._late = False

    def ask(
        self,
        service: str,
        path: str,
        parse: Callable[[bytes], Answer],
        *,
        query: Mapping[str, str] | None = None,
        headers: Mapping[str, str] | None = None,
        body: bytes | None = None,
        absent: tuple[int, ...] = (404,),
        redirect: bool = True,
    ) -> Answer | None:
        """Return what ``parse`` makes of the answer, None where the service has no such thing.

        ``parse`` raises ValueError where the body is none of its kind (a page of HTML, half a
        document): then the question is asked again, as after a failure. ``absent`` are the
        statuses that say "no such thing". Raises UnavailableError where no valid answer came.
        """
        self._check_up(service)
        self._begin()
        url = (
            self.access.base(service)
            + path
            + (f"?{urlencode(query, errors='replace')}" if query else "")
        )
        reason: str = Message("no answer")
        for attempt in range(self.access.attempts):
            self._check_open(service)
            if attempt:
                pause = self.access.backoff * 2 ** (attempt - 1)
                self._closed.wait(min(8.0, pause) * (0.75 + random.random() / 2))
            try:
                with self._pace(service).turn():
                    status, fields, data = self._send(service, url, headers, body, redirect)
            except _FailedError as failure:
                reason = failure.args[0]
                self.failed[service] += 1
                if isinstance(failure, _UnknownNameError) and attempt:
                    self._count_failure(service, reason, _DOWN_AFTER)
                    raise UnavailableError(service, reason) from failure
                continue
            if status in absent:
                self._up(service)
                return None
            if 200 <= status < 300:
                try:
                    answer = parse(data)
                except (ValueError, KeyError, TypeError, AttributeError, IndexError):
                    reason = Message("an answer that is not one")
                    self.failed[service] += 1
                    continue
                self._up(service)
                return answer
            self.failed[service] += 1
            reason = Message(_MEANINGS.get(status, "HTTP {status}"), status=status)
            if not self._worth_asking_again(service, status, fields):
                break
        self._count_failure(service, reason)
        raise UnavailableError(service, reason)

    def close(self) -> None:
        """Ask nothing more: threads that wait for their turn give up."""
        self._closed.set()
        if self._end is not None:
            self._end.cancel()

    def _begin(self) -> None:
        """Let the time run that all questions may take together."""
        with self._lock:
            if self._end is None and self.access.deadline:
                self._end = threading.Timer(self.access.deadline, self._run_out)
                self._end.daemon = True
                self._end.start()

    def _run_out(self) -> None:
        self._late = True
        self._closed.set()

    def _check_open(self, service: str) -> None:
        """Raise UnavailableError where all is over: at Ctrl-C, or when the time has run out."""
        if self._closed.is_set():
            late = Message("the time for this run is over")
            raise UnavailableError(service, late if self._late else Message("interrupted"))

    def _worth_asking_again(self, service: str, status: int, fields: Mapping[str, str]) -> bool:
        if status not in (408, 425, 429, 500, 502, 503, 504):
            return False
        wait = _retry_after(fields.get("Retry-After", ""))
        if wait > _LONGEST_WAIT:
            return False
        if wait and status in (429, 503):
            self._pace(service).wait(wait)
        return True

    def _send(
        self,
        service: str,
        url: str,
        headers: Mapping[str, str] | None,
        body: bytes | None,
        redirect: bool,
    ) -> tuple[int, Mapping[str, str], bytes]:
        import urllib3

        self._check_open(service)
        with self._lock:
            self.asked[service] += 1
        try:
            response = self._pool.request(
                "GET" if body is None else "POST",
                url,
                headers={**self._headers, **(headers or {})},
                body=body,
                redirect=redirect,
                retries=urllib3.Retry(0, redirect=5 if redirect else 0, raise_on_redirect=False),
                preload_content=False,
            )
            data = self._body(service, response)
        except urllib3.exceptions.HTTPError as error:
            reason = _plain(error)
            failed = _UnknownNameError if reason == _UNKNOWN_NAME else _FailedError
            raise failed(reason) from error
        return response.status, response.headers, data

    def _body(self, service: str, response: urllib3.BaseHTTPResponse) -> bytes:
        """Return an answer, unpacked, if it is no larger than any that the services give."""
        parts: list[bytes] = []
        size = 0
        try:
            while part := response.read1(_PART):
                self._check_open(service)
                size += len(part)
                if size > _LARGEST:
                    raise _FailedError(Message("an answer that is too large"))
                parts.append(part)
        finally:
            response.close()
        return b"".join(parts)

    @property
    def _headers(self) -> dict[str, str]:
        who = f" (mailto:{self.access.email})" if self.access.email else ""
        return {"User-Agent": f"refcli/{__version__}{who}", "Accept-Encoding": "gzip"}

    @property
    def _pool(self) -> urllib3.PoolManager:
        with self._lock:
            pool: urllib3.PoolManager | None = getattr(self, "_made", None)
            if pool is None:
                import urllib3

                timeout = urllib3.Timeout(connect=5.0, read=self.access.timeout)
                pool = self._made = urllib3.PoolManager(
                    num_pools=16, maxsize=8, timeout=timeout, block=False
                )
            return pool

    def _pace(self, service: str) -> Pace:
        with self._lock:
            if service not in self._paces:
                access = self.access
                self._paces[service] = Pace(
                    access.interval(service), access.together(service), self._closed
                )
            return self._paces[service]

    def _check_up(self, service: str) -> None:
        """Raise UnavailableError, with the reason of its last failure, for one left alone."""
        down = self._down.get(service)
        if down and down.failures >= _DOWN_AFTER and time.monotonic() - down.since < _DOWN_FOR:
            raise UnavailableError(service, down.reason)

    def _up(self, service: str) -> None:
        self._down.pop(service, None)

    def _count_failure(self, service: str, reason: str, failures: int = 1) -> None:
        with self._lock:
            before = self._down[service].failures if service in self._down else 0
            self._down[service] = _Down(before + failures, time.monotonic(), reason)


class _Down(NamedTuple):
    """How often in a row a service failed, when it did last (monotonic seconds), and why."""

    failures: int
    since: float
    reason: str


_MEANINGS: Final = dict(
    zip(
        (401, 403, 429),
        marked(
            "HTTP {status}, it wants a key",
            "HTTP {status}, it refuses programs, which does not mean that there is nothing",
            "HTTP {status}, too many requests",
        ),
        strict=True,
    )
)


class _FailedError(Exception):
    """A request that brought no answer at all."""


class _UnknownNameError(_FailedError):
    """No name server knows the service: most often there is no network, and asking is in vain."""


_UNKNOWN_NAME: Final = Message("its name is not known: is there a network?")


def _plain(error: Exception) -> str:
    """Say in few words why a request failed."""
    name = type(error).__name__
    known = {
        "ReadTimeoutError": Message("no answer in time"),
        "ConnectTimeoutError": Message("no connection in time"),
        "NameResolutionError": _UNKNOWN_NAME,
        "NewConnectionError": Message("no connection"),
        "ProtocolError": Message("the connection broke off"),
        "IncompleteRead": Message("the answer broke off"),
        "SSLError": Message("no secure connection"),
    }
    if name == "MaxRetryError" and (cause := getattr(error, "reason", None)) is not None:
        return _plain(cause)
    return known.get(name, name)


def _retry_after(value: str) -> float:
    """Return the seconds that a Retry-After asks for (RFC 9110, 10.2.3), 0 where it asks none."""
    if value.strip().isdecimal():
        return float(value)
    date = email.utils.parsedate_tz(value) if value else None
    return max(0.0, email.utils.mktime_tz(date) - time.time()) if date else 0.0
