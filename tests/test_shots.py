"""The pictures of the documentation show what the commands print now, and load nothing."""

import re
from pathlib import Path

import pytest

from tests.shots import SHOTS, drawn, names


@pytest.mark.parametrize("name", names())
def test_a_picture_is_up_to_date(name: str, tmp_path: Path) -> None:
    svg = (SHOTS / f"{name}.svg").read_text("utf-8")

    assert drawn(name, tmp_path) == svg, "run: make shots"


@pytest.mark.parametrize("name", names())
def test_a_picture_loads_nothing(name: str) -> None:
    svg = (SHOTS / f"{name}.svg").read_text("utf-8")

    assert "@font-face" not in svg
    assert "<script" not in svg
    assert set(re.findall(r"https?://[^\"\s<)]+", svg)) <= {
        "http://www.w3.org/2000/svg",
        "https://doi.org/10.1000/ice.2001",
        "https://doi.org/10.1000/river.2018",
    }
