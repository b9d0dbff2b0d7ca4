import json
from pathlib import Path
from typing import Any

import pytest

INTEROP = Path(__file__).parents[3] / "shared" / "interop"


class Corpus:
    """The files of other tools' tests, with what they hold."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.entries: list[dict[str, Any]] = json.loads((folder / "manifest.json").read_text())

    def data(self, entry: dict[str, Any]) -> bytes:
        return (self.folder / str(entry["input_file"])).read_bytes()

    def format(self, entry: dict[str, Any]) -> str:
        return "bibtex" if entry["format"] == "bib" else str(entry["format"])


@pytest.fixture(scope="session")
def corpus() -> Corpus:
    if not INTEROP.exists():
        pytest.skip("no corpus beside the project")
    return Corpus(INTEROP / "dev")


@pytest.fixture(scope="session")
def hostile() -> Corpus:
    if not INTEROP.exists():
        pytest.skip("no corpus beside the project")
    return Corpus(INTEROP / "hostile")


@pytest.fixture(scope="session")
def interop_folder() -> Path:
    if not INTEROP.exists():
        pytest.skip("no corpus beside the project")
    return INTEROP
