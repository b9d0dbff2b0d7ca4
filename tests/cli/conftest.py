"""Running the program: as a real process, as on a terminal, or fast inside this one."""

import io
import os
import pty
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

import pytest

from refcli.cli.main import run
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


class Stream(io.TextIOWrapper):
    """A stream of text that is a terminal or is not."""

    def __init__(self, is_screen: bool) -> None:
        super().__init__(io.BytesIO(), "utf-8", "backslashreplace", newline="\n")
        self.is_screen = is_screen

    def isatty(self) -> bool:
        return self.is_screen


@dataclass
class Screen:
    """What stdout is for what runs in this process: a pipe, or a terminal so wide."""

    columns: int = 0
    """The width of the terminal; 0 for a pipe."""
    environment: dict[str, str] = field(default_factory=dict)

    def terminal(self, stdin: bytes = b"") -> Terminal:
        """Return a terminal of its own streams, empty as yet."""
        shown = {"COLUMNS": str(self.columns), "TERM": "xterm-256color", "FORCE_COLOR": "1"}
        return Terminal(
            stdin=io.TextIOWrapper(io.BufferedReader(io.BytesIO(stdin))),
            stdout=Stream(bool(self.columns)),
            stderr=Stream(False),
            environment={**(shown if self.columns else {}), **self.environment},
        )

    def run(self, arguments: list[str], stdin: bytes = b"") -> Done:
        """Run the program in this process."""
        terminal = self.terminal(stdin)
        try:
            code = run(arguments, terminal)
        except SystemExit as end:  # completion ends so
            code = int(end.code or 0)
        return Done(code, written(terminal.stdout), written(terminal.stderr))


def written(stream: object) -> str:
    """Return what was written to a stream of ``Screen``."""
    assert isinstance(stream, Stream)
    stream.flush()
    stream.seek(0)
    return stream.read()


@pytest.fixture
def screen() -> Screen:
    """What stdout is for what runs in this process: a pipe, until its width is set."""
    return Screen()


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
        "REFCLI_PAGER": "",
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
    screen: Screen,
) -> Callable[..., Done]:
    """Run the program in this process, on streams of its own."""
    _own_files(monkeypatch, library, tmp_path)
    monkeypatch.chdir(tmp_path)

    def run_here(*arguments: object, stdin: str = "") -> Done:
        return screen.run([*map(str, arguments)], stdin.encode())

    return run_here


@pytest.fixture
def width(screen: Screen) -> Callable[[int], None]:
    """Make stdout a colourful terminal of so many columns for what runs in this process."""

    def set_width(columns: int) -> None:
        screen.columns = columns

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


@pytest.fixture(scope="session")
def seed_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a library that holds the real list, and with its log."""
    folder = tmp_path_factory.mktemp("seed")
    with pytest.MonkeyPatch.context() as patch:
        _own_files(patch, folder / "library.json", tmp_path_factory.mktemp("settings"))
        assert Screen().run(["import", str(DATA / "references.txt")]).code == 0
    return folder


@pytest.fixture
def seed_library(seed_folder: Path, library: Path) -> Path:
    """A library that holds the real list."""
    shutil.copytree(seed_folder, library.parent, dirs_exist_ok=True)
    return library


def _own_files(patch: pytest.MonkeyPatch, library: Path, folder: Path) -> None:
    """Lead refcli in this process to these files alone."""
    patch.setenv("REFCLI_LIBRARY", str(library))
    patch.setenv("REFCLI_CONFIG", str(folder / "config.toml"))
    patch.setenv("XDG_DATA_HOME", str(folder / "data"))
    patch.setenv("XDG_CACHE_HOME", str(folder / "cache"))


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # the other end is closed: Linux says so with EIO
        return b""
