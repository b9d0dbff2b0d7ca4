"""``refcli stats`` and ``refcli page``, as processes."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def filled(refcli: Run) -> Run:
    refcli("add", "Roe J. Ice on lakes. J Cold. 2001; 3 (2): 12–19.")
    refcli("add", "Седов М. А. Рост трав в поле. М. : Наука, 1999. 120 с.")
    return refcli


def test_a_pipe_gets_field_value_and_count(filled: Run) -> None:
    done = filled("stats", "--by", "year,type")

    assert done.stdout.splitlines() == [
        "year\t1999\t1",
        "year\t2001\t1",
        "type\tarticle-journal\t1",
        "type\tbook\t1",
    ]


def test_json_has_the_number_of_works(filled: Run) -> None:
    data = json.loads(filled("stats", "--by", "language", "--json").stdout)

    assert data["works"] == 2
    assert sum(data["language"].values()) == 2


def test_a_field_that_there_is_not_ends_in_one_line(filled: Run) -> None:
    done = filled("stats", "--by", "colour")

    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1


def test_a_page_is_written(filled: Run, tmp_path: Path) -> None:
    path = tmp_path / "library.html"

    done = filled("page", "--style", "gost", "-o", path)

    assert done.returncode == 0, done.stderr
    assert "Рост трав в поле" in path.read_text("utf-8")
    assert "2 works written" in done.stderr
