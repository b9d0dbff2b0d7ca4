"""A disk that fails, or a kill, at every call that changes the disk, in every command that writes.

A shim in C stands before the C library; where there is no C compiler nothing is measured.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from multiprocessing.pool import ThreadPool
from pathlib import Path
from typing import Final, NamedTuple

__all__ = ["Outcome", "faults"]

_SHIM: Final = Path(__file__).with_name("_attack_shim.c")
_KINDS: Final = ("kill", "ENOSPC", "EIO", "short")
_PATIENCE: Final = 60
_JOBS: Final = 2
"""Commands at a time, each in a process of its own."""

_ENTRIES: Final = [
    {"id": f"k{n}", "type": "book", "title": f"Title {n}", "custom": {"number": n}}
    for n in range(1, 4)
]
_BIB: Final = "".join(f"@book{{k{n},\n  title = {{Title {n}}},\n}}\n\n" for n in range(1, 4))

_COMMANDS: Final = {
    "add": ["add", "type=book", "title=New"],
    "set": ["set", "title=Changed", "2"],
    "remove": ["remove", "2"],
    "undo": ["undo"],
    "attach": ["attach", "1", "paper.pdf"],
    "export": ["export", "--ris", "-o", "out.ris"],
    "next": ["add", "type=book", "title=What comes after", "year=1999"],
}
_LITTER: Final = {"paper.pdf", "out.ris", ".refcli"}


class Outcome(NamedTuple):
    """What happened under one fault."""

    case: str
    lost: str = ""
    crashed: str = ""


def faults() -> Iterator[Outcome] | None:
    """Give what happened under each fault; None where there is no C compiler for the shim."""
    compiler = shutil.which("cc") or shutil.which("gcc") or shutil.which("clang")
    if compiler is None or not sys.platform.startswith("linux"):
        return None
    return _all_faults(compiler)


def _all_faults(compiler: str) -> Iterator[Outcome]:
    with tempfile.TemporaryDirectory() as name:
        shim = Path(name) / "shim.so"
        subprocess.run(
            [compiler, "-shared", "-fPIC", "-O1", "-w", str(_SHIM), "-o", str(shim), "-ldl"],
            check=True,
        )
        jobs = [
            (shim, suffix, command)
            for suffix in ("json", "bib")
            for command in [name for name in _COMMANDS if name != "next"]
        ]
        with ThreadPool(_JOBS) as pool:
            for outcomes in pool.imap(_of_command, jobs, chunksize=1):
                yield from outcomes


def _of_command(job: tuple[Path, str, str]) -> list[Outcome]:
    shim, suffix, command = job
    folder = shim.parent / f"{command}.{suffix}"
    folder.mkdir()
    return list(_faults_of(folder, shim, suffix, command))


def _faults_of(folder: Path, shim: Path, suffix: str, command: str) -> Iterator[Outcome]:
    before, sound = _prepared(folder / "sound", suffix)
    counted = folder / "count"
    _run(sound, command, shim, "count:0", REFCLI_FAULT_COUNT=str(counted))
    after = sound.read_bytes()
    for kind in _KINDS:
        for at in range(1, int(counted.read_text()) + 1):
            _, library = _prepared(folder / "faulty", suffix)
            done = _run(library, command, shim, f"{kind}:{at}")
            yield _judged(f"{command} .{suffix} {kind} {at}", library, done, before, after)


def _prepared(folder: Path, suffix: str) -> tuple[bytes, Path]:
    """Make a folder with a library that has a change to take back; return its bytes and path."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    library = folder / f"l.{suffix}"
    library.write_text(json.dumps(_ENTRIES) if suffix == "json" else _BIB)
    (folder / "paper.pdf").write_text("%PDF")
    kept = folder.parent / f"prepared.{suffix}"
    if not kept.exists():
        _run(library, "set")
        shutil.copytree(folder, kept)
    shutil.rmtree(folder)
    shutil.copytree(kept, folder)
    return library.read_bytes(), library


def _run(
    library: Path, command: str, shim: Path | None = None, fault: str = "", **more: str
) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "REFCLI_LIBRARY": str(library), "REFCLI_CONFIG": "", **more}
    if shim:
        environment |= {
            "LD_PRELOAD": str(shim),
            "REFCLI_FAULT": fault,
            "REFCLI_FAULT_UNDER": str(library.parent),
        }
    return subprocess.run(
        [sys.executable, "-m", "refcli", *_COMMANDS[command]],
        cwd=library.parent,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        timeout=_PATIENCE,
        check=False,
    )


def _judged(
    case: str,
    library: Path,
    done: subprocess.CompletedProcess[str],
    before: bytes,
    after: bytes,
) -> Outcome:
    data = library.read_bytes() if library.exists() else b""
    killed = " kill " in case
    if data not in (before, after):
        return Outcome(case, lost="the library is neither the old nor the new one")
    if done.returncode == 0 and data != after:
        return Outcome(case, lost="it said that it was done, and it was not")
    if not killed and (done.returncode < 0 or done.returncode == 70 or "Traceback" in done.stderr):
        return Outcome(case, crashed=f"ended with {done.returncode}: {done.stderr.strip()[-120:]}")
    litter = {path.name for path in library.parent.iterdir()} - _LITTER - {library.name, "l-files"}
    if litter and not killed:
        return Outcome(case, lost=f"left {', '.join(sorted(litter))}")
    again = _run(library, "next")
    if again.returncode:
        return Outcome(case, lost=f"the next change fails: {again.stderr.strip()[-120:]}")
    return Outcome(case)
