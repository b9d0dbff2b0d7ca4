"""The sessions in the documentation: what is typed, what is printed, and whether it still is.

A session is a block of a page whose lines begin with ``$ ``; what stands below a command is what
a terminal of 96 columns shows, and a line with nothing but … stands for any lines. All sessions
of a page go on in one folder. ``python -m tests.sessions PAGE…`` writes what is printed now.
"""

import io
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
import textwrap
from collections.abc import Iterator, Sequence
from contextlib import chdir
from pathlib import Path
from typing import Final, NamedTuple
from unittest.mock import patch

from refcli.cli.main import run
from refcli.cli.terminal import Terminal

ROOT: Final = Path(__file__).parents[1]
EXAMPLES: Final = ROOT / "docs" / "examples"

ELSEWHERE: Final = ("pip ", "git ", "make ", "pandoc ", "xelatex ", "biber ")
"""What is shown and not run: programs that need not be there."""

_WIDTH: Final = 96
_LEFT_OUT: Final = "…"


class Step(NamedTuple):
    """A command of a session, and what the page says that it prints."""

    command: str
    printed: list[str]
    start: int
    """The first line below the command, counted from 0."""
    indent: str


def pages() -> list[Path]:
    """Return the pages that have sessions."""
    found = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
    return [page for page in found if any(steps(page.read_text("utf-8")))]


def language_of(page: Path) -> str:
    """Return the language that a page is written in, and its sessions are held in."""
    return "ru" if "ru" in page.parts else "en"


def steps(page: str) -> Iterator[Step]:
    """Give the commands of a page's sessions in their order."""
    lines = page.splitlines()
    place = 0
    while place < len(lines):
        found = re.match(r"(\s*)\$ (.*)", lines[place])
        place += 1
        if not found or not _in_block(lines, place - 1):
            continue
        indent, command = found.groups()
        while command.endswith("\\"):
            command = f"{command[:-1]}{lines[place].strip().removeprefix('> ')}"
            place += 1
        start = place
        while place < len(lines) and not re.match(rf"{indent}(?:\$ |```)", lines[place]):
            if indent and not lines[place].startswith(indent):
                break
            place += 1
        yield Step(command, [line[len(indent) :] for line in lines[start:place]], start, indent)


def _in_block(lines: Sequence[str], place: int) -> bool:
    return lines[place].startswith("    ") or (
        sum(line.startswith("```") for line in lines[:place]) % 2 == 1
    )


class Screen(io.TextIOWrapper):
    """A terminal without colours that keeps what it gets."""

    def __init__(self) -> None:
        super().__init__(io.BytesIO(), "utf-8", newline="\n")

    def isatty(self) -> bool:
        return True


class Session:
    """A folder with the files of the documentation's examples, and a shell of a kind in it."""

    width = _WIDTH

    def __init__(self, folder: Path, *, colour: bool = False, language: str = "en") -> None:
        self.folder = folder
        self.colour = colour
        shutil.copytree(EXAMPLES, folder, dirs_exist_ok=True)
        shutil.copytree(
            ROOT / "data", folder / "data", ignore=shutil.ignore_patterns("training", "expected")
        )
        home = folder / ".home"
        self.environment = {
            **os.environ,
            "HOME": str(home),
            "XDG_DATA_HOME": str(home),
            "XDG_CONFIG_HOME": str(home),
            "XDG_CACHE_HOME": str(home),
            "COLUMNS": str(_WIDTH),
            "FORCE_COLOR" if colour else "NO_COLOR": "1",
            "TERM": "xterm-256color",
            "TZ": "UTC",
        }
        self.environment.pop("NO_COLOR" if colour else "FORCE_COLOR", None)
        for name in ("REFCLI_LIBRARY", "REFCLI_CONFIG", "REFCLI_STYLE", "REFCLI_LANG", "LANGUAGE"):
            self.environment.pop(name, None)
        self.environment |= {"LC_ALL": "C.UTF-8", "REFCLI_LANG": language}

    def type(self, command: str) -> str:
        """Return what a command prints on the terminal."""
        if not command.startswith("refcli "):
            return self._in_shell(command)
        line, _, target = command.partition(" > ")
        screen, file = Screen(), io.TextIOWrapper(io.BytesIO(), "utf-8", newline="\n")
        terminal = Terminal(
            stdin=io.TextIOWrapper(io.BufferedReader(io.BytesIO())),
            stdout=file if target else screen,
            stderr=screen,
            environment=self.environment,
        )
        with patch.dict(os.environ, self.environment, clear=True), chdir(self.folder):
            run(shlex.split(line)[1:], terminal)
        if target:
            (self.folder / target).write_text(_written(file), "utf-8")
        shown = _written(screen)
        return shown if self.colour else _plain(shown)

    def _in_shell(self, command: str) -> str:
        done = subprocess.run(
            ["sh", "-c", command],
            cwd=self.folder,
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            check=False,
        )
        return done.stdout


def _written(stream: io.TextIOWrapper) -> str:
    stream.flush()
    stream.seek(0)
    # Progress writes over itself.
    return re.sub(r"\r[^\n]*\r", "", stream.read())


def _plain(text: str) -> str:
    return re.sub(r"\x1b\[[0-9;]*[A-Za-z]|\x1b\]8;[^\x1b]*\x1b\\", "", text)


def agrees(expected: Sequence[str], printed: str) -> bool:
    """Tell whether a command printed what the page says, wherever its lines break."""
    parts = re.split(rf"(?m)^\s*{_LEFT_OUT}\s*$", "\n".join(expected))
    pattern = ".*".join(re.escape(" ".join(part.split())) for part in parts)
    return re.fullmatch(pattern, " ".join(printed.split()), re.DOTALL) is not None


def is_run(command: str) -> bool:
    """Tell whether a command of a page is run at all."""
    return not command.startswith(ELSEWHERE)


def rewritten(page: str, folder: Path, language: str = "en") -> str:
    """Return a page with what its commands print now; what it leaves out stays left out."""
    session, lines = Session(folder, language=language), page.splitlines()
    changes = []
    for step in steps(page):
        if not is_run(step.command):
            continue
        printed = session.type(step.command)
        if not agrees(step.printed, printed):
            shown = [
                step.indent + line
                for long in printed.rstrip("\n").splitlines()
                for line in _broken(long.rstrip())
            ]
            changes.append((step, shown))
    for step, shown in reversed(changes):
        lines[step.start : step.start + len(step.printed)] = shown
    return "\n".join(lines) + "\n"


def _broken(line: str) -> list[str]:
    wrap = textwrap.TextWrapper(_WIDTH, break_on_hyphens=False, break_long_words=False)
    return [line] if len(line) <= _WIDTH else wrap.wrap(line)


def main(paths: Sequence[str]) -> None:
    """Write into the pages what their commands print now."""
    for path in map(Path, paths):
        with tempfile.TemporaryDirectory() as folder:
            text = rewritten(path.read_text("utf-8"), Path(folder), language_of(path))
            path.write_text(text, "utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
