"""A library of three entries, the program on it, and an editor."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from refcli.library import open_library
from tests.cli.commands.three_entries import RECORDS, Run


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "library.json"
    with open_library(path).change("fill") as change:
        for record in RECORDS:
            change.add(record)
    return path


@pytest.fixture
def run(path: Path, quick: Run) -> Run:
    """Run the program on the library of this test."""
    return quick


@pytest.fixture
def editor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Make an editor of a line of Python that works on ``text``."""

    def make(line: str) -> None:
        script = tmp_path / "editor.py"
        script.write_text(
            "import sys, pathlib\npath = pathlib.Path(sys.argv[1])\n"
            f"text = path.read_text('utf-8')\n{line}\npath.write_text(text, 'utf-8')\n"
        )
        monkeypatch.setenv("REFCLI_EDITOR", f"{sys.executable} {script}")

    return make
