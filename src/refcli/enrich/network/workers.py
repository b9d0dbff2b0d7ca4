"""Many records at a time: while one waits for its answer others are asked about."""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Final, TypeVar

from refcli.enrich.network.http import Http

__all__ = ["each"]

_WORKERS: Final = 8
"""Threads that ask: the services' own limits leave more of them nothing to do."""

_Item = TypeVar("_Item")
_Result = TypeVar("_Result")


def each(work: Callable[[_Item], _Result], items: Sequence[_Item], http: Http) -> Iterator[_Result]:
    """Give what ``work`` makes of each item, in their order, as it comes.

    Who stops listening, or is interrupted, stops the asking, too.
    """
    pool = ThreadPoolExecutor(_WORKERS)
    finished = False
    try:
        yield from pool.map(work, items)
        finished = True
    finally:
        if not finished:
            http.close()
        pool.shutdown(wait=finished, cancel_futures=True)
