"""Running the program: as a real process, as on a terminal, or fast inside this one."""

import io
import os
import pty
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from refcli.cli import main
from refcli.cli.terminal import Terminal

DATA = Path(__file__).parents[2] / "data"

Run = Callable[..., "subprocess.CompletedProcess[str]"]


class Done(NamedTuple):
    """How a run inside this process ended."""

    code: int
    out: str
    err: str

    @property
    def lines(self) -> list[str]:
        return self.out.splitlines()


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """The path of a library that does not exist yet."""
    return tmp_path / "library.json"


@pytest.fixture
def environment(library: Path, tmp_path: Path) -> dict[str, str]:
    """An environment that leads refcli to files of this test alone."""
    return {
        **os.environ,
        "REFCLI_LIBRARY": str(library),
        "XDG_CONFIG_HOME": str(tmp_path / "config"),
        "XDG_DATA_HOME": str(tmp_path / "data"),
        "XDG_CACHE_HOME": str(tmp_path / "cache"),
        "PYTHONIOENCODING": "utf-8",
        "COLUMNS": "100",
    }


@pytest.fixture
def refcli(quick: Callable[..., Done]) -> Run:
    """Run the program in this process, as if it were one of its own."""

    def run(*arguments: object, stdin: str = "") -> "subprocess.CompletedProcess[str]":
        done = quick(*arguments, stdin=stdin)
        return subprocess.CompletedProcess([*map(str, arguments)], done.code, done.out, done.err)

    return run


@pytest.fixture
def process(environment: dict[str, str]) -> Run:
    """Run the program as a process; give it back finished, its two streams as text."""

    def run(*arguments: object, stdin: str = "") -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            [sys.executable, "-m", "refcli", *map(str, arguments)],
            input=stdin,
            capture_output=True,
            encoding="utf-8",
            env=environment,
            timeout=60,
            check=False,
        )

    return run


@pytest.fixture
def quick(
    library: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> Callable[..., Done]:
    """Run the program in this process: for all that needs no streams of its own."""
    for name, value in {
        "REFCLI_LIBRARY": library,
        "REFCLI_CONFIG": tmp_path / "config.toml",
        "XDG_DATA_HOME": tmp_path / "data",
        "XDG_CACHE_HOME": tmp_path / "cache",
    }.items():
        monkeypatch.setenv(name, str(value))
    monkeypatch.chdir(tmp_path)

    def run(*arguments: object, stdin: str = "") -> Done:
        monkeypatch.setattr(sys, "argv", ["refcli", *map(str, arguments)])
        stream = io.BufferedReader(io.BytesIO(stdin.encode()))
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(stream))
        try:
            code = main._run()
        except SystemExit as end:  # completion ends so
            code = int(end.code or 0)
        return Done(code, *capsys.readouterr())

    return run


@pytest.fixture
def width(monkeypatch: pytest.MonkeyPatch) -> Callable[[int], None]:
    """Make stdout a colourful terminal of so many columns for what runs in this process."""

    def set_width(columns: int) -> None:
        monkeypatch.setattr(Terminal, "out_is_tty", property(lambda _: True))
        monkeypatch.setenv("COLUMNS", str(columns))
        monkeypatch.setenv("TERM", "xterm-256color")
        monkeypatch.setenv("FORCE_COLOR", "1")
        monkeypatch.delenv("NO_COLOR", raising=False)

    return set_width


@pytest.fixture
def on_terminal(environment: dict[str, str]) -> Callable[..., str]:
    """Run the program with its stdout on a terminal; give back what the screen got."""

    def run(*arguments: object) -> str:
        main, end = pty.openpty()
        process = subprocess.Popen(
            [sys.executable, "-m", "refcli", *map(str, arguments)],
            stdin=subprocess.DEVNULL,
            stdout=end,
            stderr=subprocess.DEVNULL,
            env={**environment, "TERM": "xterm-256color"},
        )
        os.close(end)
        screen = b""
        while chunk := _read(main):
            screen += chunk
        os.close(main)
        process.wait(timeout=60)
        return screen.decode("utf-8").replace("\r\n", "\n")

    return run


@pytest.fixture
def seed_library(refcli: Run, library: Path) -> Path:
    """A library that holds the real list."""
    assert refcli("import", DATA / "references.txt").returncode == 0
    return library


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # the other end is closed: Linux says so with EIO
        return b""
