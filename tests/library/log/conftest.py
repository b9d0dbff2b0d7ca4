"""A library of its own for each test."""

from pathlib import Path

import pytest

from refcli.library import Library, open_library


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return open_library(tmp_path / "library.json")
