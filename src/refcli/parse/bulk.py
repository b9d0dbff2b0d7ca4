"""Millions of references: constant memory, several processes, the order kept.

A reference that cannot be read never stops the rest: it comes back as a record that holds
its text and says so.
"""

from collections import deque
from collections.abc import Iterable, Iterator
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, Final

from refcli.parse.repeated import with_repeated_authors
from refcli.record import Record

if TYPE_CHECKING:
    from concurrent.futures import Future
    from pathlib import Path

__all__ = ["parse_each"]

_CHUNK: Final = 256
"""References that one process takes at a time."""


def parse_each(
    texts: Iterable[str], jobs: int = 1, model: "Path | None" = None
) -> Iterator[Record]:
    """Yield the record of each text, in order, in ``jobs`` processes.

    Not more than a few hundred texts a process are held at any time, however many come.
    """
    read = partial(_parse, model=model)
    parsed = map(read, texts) if jobs <= 1 else _in_processes(texts, jobs, model)
    return with_repeated_authors(parsed)


def _in_processes(texts: Iterable[str], jobs: int, model: "Path | None") -> Iterator[Record]:
    from concurrent.futures import ProcessPoolExecutor

    source = iter(texts)
    waiting: deque[Future[list[Record]]] = deque()
    pool = ProcessPoolExecutor(jobs, initializer=_begin)
    try:
        while True:
            while len(waiting) < 2 * jobs and (chunk := list(islice(source, _CHUNK))):
                waiting.append(pool.submit(_parse_chunk, chunk, model))
            if not waiting:
                return
            yield from waiting.popleft().result()
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _begin() -> None:
    """Begin a process: the parent sees to interrupts."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _parse_chunk(texts: list[str], model: "Path | None") -> list[Record]:
    return [_parse(text, model) for text in texts]


def _parse(text: str, model: "Path | None") -> Record:
    from refcli.parse.reference import parse_reference

    try:
        return parse_reference(text, model)
    except (ArithmeticError, LookupError, RecursionError, TypeError, ValueError):
        # Whatever one text does to the parser, the others are read.
        return {"type": "document", "custom": {"source": {"text": text, "confidence": {}}}}
