"""Nothing is lost: not to a kill, not to a failing disk, not to others who write too."""

import errno
import os
import random
import signal
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn

import pytest

from refcli.errors import LibraryError
from refcli.library import files, open_library
from refcli.library.log.log import digest

pytestmark = [
    pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork"),
    pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning"),
]

SUFFIXES = ("json", "bib")


def add(path: Path, title: str) -> None:
    with open_library(path).change(f"add {title}") as change:
        change.add({"type": "book", "title": title})


def titles(path: Path) -> list[str]:
    return [record["title"] for record in open_library(path).records]


def in_child(work: Callable[[], None]) -> int:
    """Start a process that does the work; return its id."""
    child = os.fork()
    if child == 0:
        status = 1
        try:
            work()
            status = 0
        finally:
            os._exit(status)
    return child


def add_forever(path: Path, acknowledge: int) -> NoReturn:
    count = len(titles(path))
    while True:
        add(path, f"title {count}")
        os.write(acknowledge, b".")
        count += 1


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_writer_killed_at_any_instant_leaves_the_old_or_the_new_library(
    tmp_path: Path, suffix: str
) -> None:
    path = tmp_path / f"library.{suffix}"
    dice = random.Random(1)
    add(tmp_path / f"warm.{suffix}", "what a change imports is imported")
    done = 0
    for turn in range(12):
        reader, writer = os.pipe()
        child = in_child(lambda writer=writer: add_forever(path, writer))  # type: ignore[misc]
        acknowledged = done + (len(os.read(reader, 1)) if turn % 2 else 0)
        time.sleep(dice.uniform(0, 0.06))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        os.close(writer)
        acknowledged += len(os.read(reader, 10_000))
        os.close(reader)

        done = len(titles(path))
        assert titles(path) == [f"title {n}" for n in range(done)]
        assert done - acknowledged in (0, 1)
        log = open_library(path).log()
        assert [entry.what for entry in log if entry.kind == "change"][-done or None :] == [
            f"add title {n}" for n in range(done)
        ]
        if log:
            assert log[-1].after == digest(path.read_bytes())
            assert open_library(path).undo()[0].what == f"add title {done - 1}"
            assert titles(path) == [f"title {n}" for n in range(done - 1)]
            open_library(path).redo()
    assert done >= 6


def refuse(error: int) -> Callable[..., Any]:
    def call(*_: object, **__: object) -> NoReturn:
        raise OSError(error, os.strerror(error))

    return call


@pytest.mark.parametrize("error", [errno.EIO, errno.ENOSPC, errno.EDQUOT])
@pytest.mark.parametrize(
    ("suffix", "which"),
    # The log and the library; of a .bib library the numbers and their folder come before.
    [("json", 1), ("json", 2), ("bib", 1), ("bib", 3), ("bib", 4)],
)
def test_a_disk_that_fails_leaves_the_library_and_its_log(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, suffix: str, error: int, which: int
) -> None:
    path = tmp_path / f"library.{suffix}"
    add(path, "one")
    before, log = path.read_bytes(), open_library(path).log()
    calls = 0
    fsync = os.fsync

    def failing(descriptor: int) -> None:
        nonlocal calls
        calls += 1
        if calls == which:
            raise OSError(error, os.strerror(error))
        fsync(descriptor)

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", failing)
        with pytest.raises(LibraryError, match=r"library.*cannot be written") as caught:
            add(path, "two")

    assert "\n" not in str(caught.value)
    assert path.read_bytes() == before
    assert open_library(path).log() == log
    assert sorted(file.name for file in tmp_path.iterdir()) == [".refcli", path.name]
    add(path, "three")
    assert titles(path) == ["one", "three"]


def test_a_folder_that_cannot_be_synced_does_not_undo_what_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "library.json"
    add(path, "one")
    monkeypatch.setattr(os, "open", refuse_folders(os.open))

    add(path, "two")

    assert titles(path) == ["one", "two"]
    assert len(open_library(path).log()) == 2


def refuse_folders(really: Callable[..., int]) -> Callable[..., int]:
    def call(path: Any, flags: int, mode: int = 0o777) -> int:
        if Path(path).is_dir():
            raise OSError(errno.EINVAL, "no folders here")
        return really(path, flags, mode)

    return call


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_those_who_write_at_once_lose_nothing_and_double_nothing(
    tmp_path: Path, suffix: str
) -> None:
    path = tmp_path / f"library.{suffix}"

    def work(name: int) -> None:
        for n in range(10):
            add(path, f"{name}-{n}")

    children = [in_child(lambda name=name: work(name)) for name in range(4)]  # type: ignore[misc]
    statuses = [os.waitpid(child, 0)[1] for child in children]

    assert statuses == [0, 0, 0, 0]
    records = open_library(path).records
    assert sorted(titles(path)) == sorted(f"{name}-{n}" for name in range(4) for n in range(10))
    assert sorted(record["custom"]["number"] for record in records) == list(range(1, 41))
    assert len({record["id"] for record in records}) == 40
    assert len(open_library(path).log()) == 40


def test_a_library_locked_by_another_is_waited_for_and_then_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "library.json"
    add(path, "one")
    reader, writer = os.pipe()

    def hold() -> None:
        with files.locked(path):
            os.write(writer, b".")
            time.sleep(20)

    child = in_child(hold)
    os.read(reader, 1)
    monkeypatch.setattr(files, "_PATIENCE", 0.2)
    with pytest.raises(LibraryError, match="locked by another"):
        add(path, "two")
    assert titles(path) == ["one"]

    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    add(path, "two")
    assert titles(path) == ["one", "two"]
