from pathlib import Path
from types import ModuleType

import pytest

from tests.formats import interop

INTEROP = interop.INTEROP


@pytest.fixture(scope="session")
def interop_folder() -> Path:
    if not INTEROP.exists():
        pytest.skip("no corpus beside the project")
    return INTEROP


@pytest.fixture(scope="session")
def corpus(interop_folder: Path) -> interop.Corpus:
    return interop.Corpus(interop_folder / "dev")


@pytest.fixture(scope="session")
def hostile(interop_folder: Path) -> interop.Corpus:
    return interop.Corpus(interop_folder / "hostile")


@pytest.fixture(scope="session")
def scorer(interop_folder: Path) -> ModuleType:
    return interop.scorer()
