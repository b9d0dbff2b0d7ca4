"""Kill a writer at random instants, let its disk fail, let eight write at once: nothing is lost."""

import errno
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

from refcli.errors import LibraryError
from refcli.library import open_library
from refcli.library.log.log import digest
from refcli.record import key, number

KILLS = 300
WRITERS, ENTRIES = 8, 200


def main() -> None:
    """Print what was found after each kind of trouble; a mistake ends the benchmark."""
    print(f"{'trouble':44}{'times':>7}{'old':>6}{'new':>6}{'lost':>6}")
    for suffix in ("json", "bib"):
        for failing in (False, True):
            with tempfile.TemporaryDirectory() as folder:
                found = _killed(Path(folder) / f"library.{suffix}", failing)
            kind = f"SIGKILL, .{suffix}{', fsync fails at times' if failing else ''}"
            print(f"{kind:44}{KILLS:7}{found['old']:6}{found['new']:6}{found['lost']:6}")
    for suffix in ("json", "bib"):
        with tempfile.TemporaryDirectory() as folder:
            begun = time.perf_counter()
            lost, doubled = _together(Path(folder) / f"library.{suffix}")
            seconds = time.perf_counter() - begun
        print(
            f"{WRITERS} processes, {ENTRIES} entries each, .{suffix}: {WRITERS * ENTRIES} wanted, "
            f"{lost} lost, {doubled} doubled ({seconds:.0f} s)"
        )


def _killed(path: Path, failing: bool) -> Counter[str]:
    """Kill a writer ``KILLS`` times; count whether its last change was in the library."""
    dice = random.Random(0)
    found: Counter[str] = Counter()
    _change(path, 0, random.Random(0))
    for turn in range(KILLS):
        before, changes = path.read_bytes(), _changes(path)
        reader, writer = os.pipe()
        child = _in_child(lambda: _change_forever(path, turn, writer, failing))  # noqa: B023
        if turn % 2:
            os.read(reader, 1)
        time.sleep(dice.uniform(0, 0.03))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        os.close(writer)
        os.close(reader)
        found[_state(path, before, changes)] += 1
    return found


def _state(path: Path, before: bytes, changes: int) -> str:
    """Check a library after a kill: it is whole, its log agrees, its last change can be undone."""
    data = path.read_bytes()
    library = open_library(path)
    records, log = library.records, library.log()
    if log[-1].after != digest(data) or len({number(r) for r in records}) != len(records):
        return "lost"
    standing = len(library.to_undo(1_000_000))
    library.undo()
    if digest(path.read_bytes()) != log[-1].before and log[-1].kind == "change":
        return "lost"
    library.redo()
    if path.read_bytes() != data or standing < changes:
        return "lost"
    return "old" if data == before else "new"


def _changes(path: Path) -> int:
    return len(open_library(path).to_undo(1_000_000))


def _change_forever(path: Path, seed: int, acknowledge: int, failing: bool) -> None:
    dice = random.Random(seed)
    fsync = os.fsync

    def fails_at_times(descriptor: Any) -> None:
        if dice.random() < 0.2:
            raise OSError(errno.EIO, "the disk failed")
        fsync(descriptor)

    if failing:
        os.fsync = fails_at_times  # type: ignore[assignment]
    for count in range(1_000_000):
        try:
            _change(path, count, dice)
        except LibraryError:
            continue
        os.write(acknowledge, b".")


def _change(path: Path, count: int, dice: random.Random) -> None:
    library = open_library(path)
    with library.change(f"change {count}") as change:
        records = library.records
        if len(records) < 5 or dice.random() < 0.6:
            change.add({"type": "book", "title": f"Title {count} " + "x" * dice.randrange(5000)})
        elif dice.random() < 0.5:
            change.replace({**dice.choice(records), "volume": str(count)})
        else:
            change.remove(dice.choice(records))


def _in_child(work: Callable[[], None]) -> int:
    child = os.fork()
    if child == 0:
        try:
            work()
        finally:
            os._exit(1)
    return child


_WRITER = """
import sys
from refcli.library import open_library
path, name, count = sys.argv[1], sys.argv[2], int(sys.argv[3])
for n in range(count):
    with open_library(path).change(f"add {n}") as change:
        change.add({"type": "book", "title": f"{name}-{n}"})
"""


def _together(path: Path) -> tuple[int, int]:
    """Let several processes add entries at once; return how many were lost and doubled."""
    command = [sys.executable, "-c", _WRITER, str(path)]
    writers = [subprocess.Popen([*command, str(name), str(ENTRIES)]) for name in range(WRITERS)]
    if any(writer.wait() for writer in writers):
        raise RuntimeError("a writer failed")
    records = open_library(path).records
    titles = Counter(record["title"] for record in records)
    lost = WRITERS * ENTRIES - len(titles)
    doubled = len(records) - len(titles)
    doubled += len(records) - len({number(record) for record in records})
    doubled += len(records) - len({key(record) for record in records})
    return lost, doubled
