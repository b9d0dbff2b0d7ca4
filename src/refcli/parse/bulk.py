"""Millions of references: constant memory, several processes, the order kept.

A reference that cannot be read never stops the rest: it comes back as a record that holds
its text and says so.
"""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import chain, islice
from typing import TYPE_CHECKING, Final

from refcli import collector
from refcli.parse.repeated import with_repeated_authors
from refcli.record import Record

if TYPE_CHECKING:
    from concurrent.futures import Future
    from pathlib import Path

__all__ = ["parse_each"]

_CHUNK: Final = 256
"""References that one process takes at a time, and that are read as one list."""


_OF_ONE_TEXT: Final = (ArithmeticError, LookupError, RecursionError, TypeError, ValueError)
"""Whatever one text does to the parser, the others are read."""


def parse_each(
    texts: Iterable[str], jobs: int = 1, model: "Path | None" = None, *, one_list: bool = True
) -> Iterator[Record]:
    """Yield the record of each text, in order, in ``jobs`` processes.

    Texts of one list bear witness of each other, a few hundred at a time; not more of them a
    process are held, however many come. Others are read one by one, as they come.
    """
    work = partial(_parse_chunk, model=model, one_list=one_list)
    if jobs > 1:
        parsed = _in_processes(texts, jobs, work)
    elif one_list:
        parsed = chain.from_iterable(map(work, _chunks(texts)))
    else:
        parsed = map(partial(_parse, model=model), texts)
    return with_repeated_authors(parsed)


def _chunks(texts: Iterable[str]) -> Iterator[list[str]]:
    source = iter(texts)
    while chunk := list(islice(source, _CHUNK)):
        yield chunk


def _in_processes(
    texts: Iterable[str], jobs: int, work: Callable[[list[str]], list[Record]]
) -> Iterator[Record]:
    from concurrent.futures import ProcessPoolExecutor

    chunks = _chunks(texts)
    waiting: deque[Future[list[Record]]] = deque()
    pool = ProcessPoolExecutor(jobs, initializer=_begin)
    try:
        while True:
            while len(waiting) < 2 * jobs and (chunk := next(chunks, None)):
                waiting.append(pool.submit(work, chunk))
            if not waiting:
                return
            yield from waiting.popleft().result()
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _begin() -> None:
    """Begin a process: the parent sees to interrupts."""
    import signal

    from refcli.progress import unobserved

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    unobserved()


def _parse_chunk(texts: list[str], model: "Path | None", *, one_list: bool) -> list[Record]:
    from refcli.parse.reference import parse_list

    try:
        if one_list:
            with collector.paused():
                return parse_list(texts, model)
    except _OF_ONE_TEXT:
        pass
    return [_parse(text, model) for text in texts]


def _parse(text: str, model: "Path | None") -> Record:
    from refcli.parse.reference import parse_reference

    try:
        return parse_reference(text, model)
    except _OF_ONE_TEXT:
        return {"type": "document", "custom": {"source": {"text": text, "confidence": {}}}}
