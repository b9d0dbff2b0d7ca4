"""refcli run in forked processes: a fault does not wait for an interpreter to start.

:class:`Runner` starts one process behind the shim, with refcli loaded; it forks for every run.
"""

from __future__ import annotations

import contextlib
import ctypes
import json
import os
import resource
import signal
import subprocess
import sys
import tempfile
import traceback
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final, NamedTuple

__all__ = ["SOUND", "Done", "Fault", "Runner"]

_PATIENCE: Final = 60
"""CPU seconds of one run; a run that waits is not looked at."""


class Fault(NamedTuple):
    """What is to go wrong, at which call that changes the disk; nothing by default."""

    kind: str = ""
    at: int = 0


SOUND: Final = Fault()


class Done(NamedTuple):
    """How a run ended: its exit status (negative for a signal), what it said, its calls."""

    status: int
    error: str
    calls: int
    modules: list[str]


class Runner:
    """A process that has refcli loaded and forks for every run."""

    def __init__(self, shim: Path) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "benchmarks.attack.server", str(shim)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**os.environ, "LD_PRELOAD": str(shim)},
            encoding="utf-8",
        )

    def run(
        self,
        arguments: Sequence[str],
        folder: Path,
        environment: dict[str, str],
        fault: Fault = SOUND,
        *,
        typed: str = "",
        tells_modules: bool = False,
    ) -> Done:
        """Run refcli in a folder; only calls on files below it can fail.

        What is typed is typed on a terminal; without it there is none.
        """
        job = {
            "arguments": list(arguments),
            "folder": str(folder),
            "environment": environment,
            "fault": fault,
            "typed": typed,
            "tells_modules": tells_modules,
        }
        return self._ask(job)

    def load(self, modules: list[str]) -> None:
        """Import modules in the process that forks."""
        self._ask({"modules": modules})

    def _ask(self, job: dict[str, Any]) -> Done:
        if self._process.stdin is None or self._process.stdout is None:
            raise BrokenPipeError
        print(json.dumps(job), file=self._process.stdin, flush=True)
        return Done(*json.loads(self._process.stdout.readline()))

    def close(self) -> None:
        """End the process."""
        if self._process.stdin:
            self._process.stdin.close()
        self._process.wait()


def _serve(shim: str) -> None:
    library = ctypes.CDLL(shim)
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    for line in sys.stdin:
        job = json.loads(line)
        if "modules" in job:
            for name in job["modules"]:
                with contextlib.suppress(ImportError):
                    __import__(name)
            answer = Done(0, "", 0, [])
        else:
            answer = _forked(library, job)
        print(json.dumps(answer), file=answers, flush=True)


def _forked(library: Any, job: dict[str, Any]) -> Done:
    with tempfile.TemporaryFile() as said, tempfile.TemporaryFile() as told:
        screen, keys = os.openpty() if job["typed"] else (-1, -1)
        child = os.fork()
        if not child:
            _be_refcli(library, job, said.fileno(), told.fileno(), keys)
        if job["typed"]:
            os.close(keys)
            os.write(screen, job["typed"].encode())
            _drain(screen)
        _, status = os.waitpid(child, 0)
        said.seek(0)
        told.seek(0)
        found = json.loads(told.read() or b"[0, []]")
        error = said.read().decode("utf-8", "replace")
        return Done(os.waitstatus_to_exitcode(status), error, *found)


def _drain(screen: int) -> None:
    """Read what is shown on a terminal until no one has it open any more."""
    with contextlib.suppress(OSError):
        while os.read(screen, 1 << 16):
            pass
    os.close(screen)


def _be_refcli(library: Any, job: dict[str, Any], said: int, told: int, keys: int) -> None:
    status = 70
    try:
        opened = keys if keys >= 0 else os.open(os.devnull, os.O_RDWR)
        os.dup2(opened, 0)
        os.dup2(opened, 1)
        os.dup2(said, 2)
        sys.stdin = os.fdopen(0, encoding="utf-8")
        resource.setrlimit(resource.RLIMIT_CPU, (_PATIENCE, _PATIENCE))
        signal.signal(signal.SIGPIPE, signal.SIG_IGN)
        os.chdir(job["folder"])
        os.environ.update(job["environment"])
        sys.argv = ["refcli", *job["arguments"]]
        from refcli.cli.main import main

        kind, at = job["fault"]
        library.attack_begin(kind.encode(), ctypes.c_long(at), os.fsencode(job["folder"]))
        try:
            main()
            status = 0
        except SystemExit as ended:
            status = ended.code if isinstance(ended.code, int) else int(ended.code is not None)
        except BaseException:
            traceback.print_exc()
            status = 1
        calls = library.attack_calls()
        library.attack_begin(b"", ctypes.c_long(0), b"")
        sys.stderr.flush()
        os.write(told, json.dumps([calls, [*sys.modules] if job["tells_modules"] else []]).encode())
    finally:
        os._exit(status)


if __name__ == "__main__":
    _serve(sys.argv[1])
