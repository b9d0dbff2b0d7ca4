"""Long results shown by a pager, as git has it: REFCLI_PAGER, else PAGER, else less."""

from __future__ import annotations

import contextlib
import io
import os
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import wraps
from typing import TYPE_CHECKING, Any, Final, TextIO, cast

import click

from refcli.cli.status import Status
from refcli.cli.terminal import Terminal

if TYPE_CHECKING:
    import subprocess

__all__ = ["paged"]

_LESS: Final = "FRX"
"""What less does unless LESS says otherwise, as with git: it ends at once where all fits on the
screen, shows colours, and leaves the text there."""

_HEADERS_FROM: Final = 600
"""The version of less from which on a table's head can stay on the screen."""


def paged(function: Callable[..., Any]) -> Callable[..., Any]:
    """Show what a command prints on a terminal by the pager; adds the option ``--no-pager``."""

    @click.option("--no-pager", is_flag=True, help="Print at once, without a pager.")
    @wraps(function)
    def command(terminal: Terminal, *args: Any, no_pager: bool, **kwargs: Any) -> Any:
        pager = "" if no_pager else _pager(terminal)
        if not pager:
            return function(terminal, *args, **kwargs)
        stream = _Stream(pager, terminal.stdout, terminal.environment)
        # What is remarked would write into the pager's screen.
        remarks = _Held(terminal.stderr.isatty())
        # The pager stands between: the width is asked of the terminal itself.
        environment = {**terminal.environment, "COLUMNS": str(terminal.width)}
        shown = replace(
            terminal,
            stdout=cast(TextIO, stream),
            stderr=remarks,
            environment=environment,
            on_table=stream.keep_head,
        )
        try:
            return function(shown, *args, **kwargs)
        except BrokenPipeError:  # the reader has left
            return Status.DONE
        finally:
            stream.finish()
            terminal.stderr.write(remarks.getvalue())

    return command


def _pager(terminal: Terminal) -> str:
    """Return the command of the pager, "" where none is wanted or there is no screen."""
    environment = terminal.environment
    if not terminal.pager or not terminal.out_is_tty or environment.get("TERM") == "dumb":
        return ""
    try:
        terminal.stdout.fileno()
    except (OSError, ValueError):
        return ""
    for name in ("REFCLI_PAGER", "PAGER"):
        if name in environment:
            wanted = environment[name].strip()
            return "" if wanted == "cat" else wanted
    import shutil

    return "less" if os.name == "posix" and shutil.which("less") else ""


class _Held(io.StringIO):
    """What is kept until the reader leaves the pager."""

    def __init__(self, is_screen: bool) -> None:
        super().__init__()
        self._is_screen = is_screen

    def isatty(self) -> bool:
        return self._is_screen


class _Stream(io.TextIOBase):
    """A text stream into a pager, which starts with the first word and is a screen."""

    def __init__(self, command: str, screen: TextIO, environment: Mapping[str, str]) -> None:
        self._command = command
        self._screen = screen
        self._environment = environment
        self._process: subprocess.Popen[str] | None = None
        self._head = 0

    def isatty(self) -> bool:
        return True

    def keep_head(self, lines: int) -> None:
        """Let so many first lines stay on the screen; to be said before anything is written."""
        if self._process is None:
            self._head = lines

    def write(self, text: str) -> int:
        if self._process is None:
            self._process = self._started()
        if self._process.stdin:
            self._process.stdin.write(text)
        return len(text)

    def flush(self) -> None:
        if self._process and self._process.stdin:
            self._process.stdin.flush()

    def finish(self) -> None:
        """Wait until the reader leaves the pager; Ctrl-C is for the pager meanwhile."""
        if self._process is None:
            return
        with _no_interrupts():
            with contextlib.suppress(BrokenPipeError, ValueError):
                if self._process.stdin:
                    self._process.stdin.close()
            self._process.wait()

    def _started(self) -> subprocess.Popen[str]:
        import subprocess

        self._screen.flush()
        environment = dict(self._environment)
        is_less = re.search(r"(?:^|/)less(?:\s|$)", self._command)
        if is_less and "LESS" not in environment:
            keeps = self._head and _less_version() >= _HEADERS_FROM
            environment["LESS"] = f"-{_LESS} --header={self._head}" if keeps else _LESS
        environment.setdefault("LV", "-c")
        # Through a shell, as with git: PAGER may have options.
        return subprocess.Popen(
            self._command,
            shell=True,
            stdin=subprocess.PIPE,
            stdout=self._screen.fileno(),
            env=environment,
            encoding="utf-8",
            errors="backslashreplace",
        )


def _less_version() -> int:
    import subprocess

    try:
        done = subprocess.run(["less", "--version"], capture_output=True, text=True, check=False)
    except OSError:
        return 0
    found = re.match(r"less (\d+)", done.stdout)
    return int(found[1]) if found else 0


@contextlib.contextmanager
def _no_interrupts() -> Iterator[None]:
    import signal

    try:
        before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    except ValueError:  # not the main thread
        yield
        return
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
