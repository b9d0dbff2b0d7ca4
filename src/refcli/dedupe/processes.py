"""The stages on one machine: in this process, or divided among several.

Processes are forked for each stage, so that they read what is prepared without a copy.
Where there is no safe fork (Windows, macOS, a program with threads), one process does all.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import sys
import threading
from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence, Sized
from itertools import chain, islice
from typing import Any, Final, TypeVar

from refcli.dedupe.cluster import Pair
from refcli.dedupe.judge.policy import Policy
from refcli.dedupe.judge.score import Verdict
from refcli.dedupe.stages import (
    BATCH,
    BUCKET,
    PARTITIONS,
    Item,
    Judged,
    Profiles,
    batches,
    judge_pairs,
    partition_pairs,
    prepare,
)
from refcli.progress import followed, unobserved

__all__ = ["compare_all", "prepare_all", "processes"]

_WORTH: Final = 2 * BATCH
"""Records from which more processes save time."""
_TASTE: Final = 200
"""Records that are prepared before the fork."""

Task = TypeVar("Task")
Result = TypeVar("Result")


def processes(wanted: int | None = None) -> int:
    """Return how many processes to use: as many as there are cores, or one without fork."""
    safe = sys.platform == "linux" and threading.active_count() == 1
    return (wanted or len(os.sched_getaffinity(0))) if safe else 1


def prepare_all(items: Iterable[Item], workers: int) -> Profiles:
    """Prepare all items in order; the items themselves are not kept."""
    total = len(items) if isinstance(items, Sized) else None
    source = iter(items)
    first = list(islice(source, _WORTH))
    workers = workers if len(first) == _WORTH else 1
    profiles = Profiles()
    # What is read once for all (word lists, patterns) is read before the fork.
    profiles.add(prepare((0, first[:_TASTE])))
    coming = _each(prepare, batches(chain(first[_TASTE:], source), _TASTE), workers)
    for batch in followed(coming, "records prepared", total, BATCH):
        profiles.add(batch)
    return profiles


def compare_all(profiles: Profiles, workers: int, *, policy: Policy) -> dict[Pair, Verdict]:
    """Return the verdicts on all candidate pairs that are not different."""
    # The pairs of one bucket are compared in one process, and to find so few takes no second one.
    workers = workers if len(profiles) > BUCKET else 1
    buckets: dict[int, array[int]] = defaultdict(lambda: array("Q"))

    def find(partition: int) -> dict[int, array[int]]:
        return partition_pairs(profiles, partition)

    def compare(bucket: int) -> Judged:
        return judge_pairs(profiles, buckets[bucket], policy=policy)

    for found in followed(_each(find, range(PARTITIONS), workers), "parts searched", PARTITIONS):
        for bucket, pairs in found.items():
            buckets[bucket].extend(pairs)
    judged = followed(_each(compare, sorted(buckets), workers), "parts compared", len(buckets))
    return dict(chain.from_iterable(map(Judged.each, judged)))


_work: Callable[[Any], Any] | None = None
"""What the forked processes do: set before the fork, so that it need not be sent."""


def _each(
    work: Callable[[Task], Result], tasks: Iterable[Task] | Sequence[Task], workers: int
) -> Iterator[Result]:
    """Yield the results of all tasks in their order."""
    if workers < 2:
        yield from map(work, tasks)
        return
    global _work  # noqa: PLW0603 - what forked processes share
    _work = work
    pool = multiprocessing.get_context("fork").Pool(workers, _begin)
    try:
        yield from pool.imap(_run, tasks)
    finally:
        _work = None
        pool.terminate()
        pool.join()


def _begin() -> None:
    """Leave interrupts to the parent, and garbage to the end: the work makes no cycles."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # The parent ends it by this one: a handler in Python would never run while it waits for work.
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    gc.disable()
    unobserved()


def _run(task: Any) -> Any:
    if _work is None:
        raise RuntimeError("a process without work")
    return _work(task)
