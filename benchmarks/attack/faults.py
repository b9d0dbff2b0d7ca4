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
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from multiprocessing.pool import ThreadPool
from pathlib import Path
from typing import Final, NamedTuple

from benchmarks.attack.commands import (
    ANSWER,
    BIB,
    COMMANDS,
    CORRECTED,
    DEAR,
    ENTRIES,
    FILES,
    NEXT,
    OTHER_ANSWER,
    OTHERS,
    PREPARED,
    THEN,
    TYPED,
)
from benchmarks.attack.server import SOUND, Done, Fault, Runner

__all__ = ["Outcome", "Outcomes", "faults"]

_SHIM: Final = Path(__file__).with_name("shim.c")
_KINDS: Final = ("kill", "ENOSPC", "EIO", "short")
_JOBS: Final = 2
"""Processes that fork."""

_XDG: Final = ("CONFIG", "DATA", "CACHE", "STATE")
_OWN: Final = {".refcli", "home"}
"""Folders that refcli keeps, where a kill may leave what the next run clears away."""


class Outcome(NamedTuple):
    """What happened under one fault."""

    case: str
    lost: str = ""
    crashed: str = ""


class Outcomes(NamedTuple):
    """What happened in one command."""

    command: str
    all: list[Outcome]


def faults() -> Iterator[Outcomes] | None:
    """Give what happened under each fault; None where there is no C compiler for the shim."""
    compiler = shutil.which("cc") or shutil.which("gcc") or shutil.which("clang")
    if compiler is None or not sys.platform.startswith("linux"):
        return None
    return _all_faults(compiler)


def _all_faults(compiler: str) -> Iterator[Outcomes]:
    with tempfile.TemporaryDirectory() as name, _registry() as address:
        shim = Path(name) / "shim.so"
        subprocess.run(
            [compiler, "-shared", "-fPIC", "-O1", "-w", str(_SHIM), "-o", str(shim), "-ldl"],
            check=True,
        )
        runners = [Runner(shim) for _ in range(_JOBS)]
        free = list(runners)
        jobs = [("json", one) for one in OTHERS]
        jobs += [(suffix, one) for one in COMMANDS for suffix in ("json", "bib")]

        def attack(job: tuple[str, str]) -> Outcomes:
            runner = free.pop()
            try:
                return _Attack(runner, Path(name) / "-".join(job), address, *job).outcomes()
            finally:
                free.append(runner)

        try:
            with ThreadPool(_JOBS) as pool:
                yield from pool.imap(attack, jobs, chunksize=1)
        finally:
            for runner in runners:
                runner.close()


class _Attack:
    """One command, on a library of one kind, in a folder of its own."""

    def __init__(
        self, runner: Runner, folder: Path, address: str, suffix: str, command: str
    ) -> None:
        self.runner = runner
        self.folder = folder / "case"
        self.kept = folder / "kept"
        self.library = self.folder / f"l.{suffix}"
        self.arguments = (COMMANDS | OTHERS)[command]
        self.typed = TYPED.get(command, "")
        self.then = [one for one in (THEN.get(command), NEXT) if one]
        self.command = command
        self.name = f"{command} .{suffix}"
        home = self.folder / "home"
        self.environment = {
            **{f"XDG_{kind}_HOME": str(home / kind) for kind in _XDG},
            "REFCLI_LIBRARY": str(self.library),
            "REFCLI_CROSSREF_URL": address,
            "REFCLI_CROSSREF_INTERVAL": "0",
            "REFCLI_ATTEMPTS": "1",
            "REFCLI_EMAIL": "attack@example.org",
            "EDITOR": "sed -i s/ice/stone/",
            "TMPDIR": str(home),
        }  # fmt: skip

    def outcomes(self) -> Outcomes:
        """Run the command soundly, and with every fault."""
        problem = self._prepare()
        before = _contents(self.folder)
        sound = self._run(self.arguments, typed=self.typed, tells_modules=True)
        self.runner.load(sound.modules)
        if problem or sound.status not in (0, 1):
            said = problem or sound.error.strip()[-120:]
            return Outcomes(self.name, [Outcome(self.name, crashed=f"without a fault: {said}")])
        after = _contents(self.folder)
        found = []
        for turn, kind in enumerate(_KINDS):
            first, step = (turn + 1, len(_KINDS)) if self.command in DEAR else (1, 1)
            for at in range(first, sound.calls + 1, step):
                self._fresh()
                done = self._run(self.arguments, Fault(kind, at), typed=self.typed)
                found.append(self._judged(f"{self.name} {kind} {at}", kind, done, before, after))
        return Outcomes(self.name, found)

    def _run(
        self,
        arguments: list[str],
        fault: Fault = SOUND,
        *,
        typed: str = "",
        tells_modules: bool = False,
    ) -> Done:
        return self.runner.run(
            arguments,
            self.folder,
            self.environment,
            fault,
            typed=typed,
            tells_modules=tells_modules,
        )

    def _prepare(self) -> str:
        """Make the folder and a copy of it; return what went wrong."""
        self.folder.mkdir(parents=True)
        (self.folder / "home").mkdir()
        for name, text in FILES.items():
            (self.folder / name).write_text(text, "utf-8")
        for name in ("base.json", "ours.json", "theirs.json"):
            added = [{"id": "x", "type": "book", "title": "X"}] if name == "theirs.json" else []
            (self.folder / name).write_text(json.dumps([*ENTRIES, *added]), "utf-8")
            added_text = "@book{x,\n  title = {X},\n}\n" if added else ""
            (self.folder / name).with_suffix(".bib").write_text(BIB + added_text, "utf-8")
        (self.folder / "corrected.json").write_text(json.dumps(CORRECTED), "utf-8")
        is_json = self.library.suffix == ".json"
        self.library.write_text(json.dumps(ENTRIES) if is_json else BIB, "utf-8")
        for arguments in PREPARED:
            done = self._run(arguments, tells_modules=True)
            if done.status:
                return done.error
            self.runner.load(done.modules)
        shutil.copytree(self.folder, self.kept)
        return ""

    def _fresh(self) -> None:
        shutil.rmtree(self.folder)
        shutil.copytree(self.kept, self.folder)

    def _judged(
        self, case: str, kind: str, done: Done, before: dict[str, bytes], after: dict[str, bytes]
    ) -> Outcome:
        now = _contents(self.folder)
        killed = kind == "kill"
        for name in before.keys() | after.keys():
            if now.get(name) not in (before.get(name), after.get(name)):
                return Outcome(case, lost=f"{name} is neither the old nor the new one")
            is_told = done.status != 0 or (self.typed and done.error)
            if not is_told and now.get(name) != after.get(name):
                return Outcome(case, lost=f"it said that it was done, and {name} was not")
        is_fault = done.status < 0 or done.status == os.EX_SOFTWARE or "Traceback" in done.error
        if is_fault and not killed:
            said = done.error.strip()[-120:]
            return Outcome(case, crashed=f"ended with {done.status}: {said}")
        litter = now.keys() - before.keys() - after.keys()
        if litter and not killed:
            return Outcome(case, lost=f"left {', '.join(sorted(litter))}")
        for arguments in self.then:
            again = self._run(arguments)
            if again.status:
                said = again.error.strip()[-120:]
                return Outcome(case, lost=f"{arguments[0]} fails after it: {said}")
        if b"What comes after" not in self.library.read_bytes():
            return Outcome(case, lost="the next change is not in the library")
        return Outcome(case)


def _contents(folder: Path) -> dict[str, bytes]:
    """Return the bytes of each file, by its path, but for those that refcli keeps for itself."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path.relative_to(folder).parts[0] not in _OWN
    }


@contextmanager
def _registry() -> Iterator[str]:
    """Answer as Crossref would for two DOIs, and find nothing by words."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            by_words = self.path.startswith("/works?query")
            known = by_words or self.path.startswith("/works/10.5555")
            work = ANSWER if "heat" in self.path else OTHER_ANSWER
            answer = {"message": {"items": []}} if by_words else work
            data = json.dumps(answer if known else {}).encode()
            self.send_response(200 if known else 404)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            with suppress(BrokenPipeError):  # who asked was killed
                self.wfile.write(data)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()
