"""``refcli clean``: shown first, written when asked, taken back by undo."""

import subprocess
from collections.abc import Callable

import pytest

Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def dirty(refcli: Run) -> Run:
    refcli("add", "Седов М. А. Рост трав в поле. М. : Наука, 1999. 120 с.")
    refcli("set", 'title=Cистема "трав"', "1")
    return refcli


def test_without_a_terminal_it_only_shows(dirty: Run) -> None:
    done = dirty("clean")

    assert done.returncode == 1
    assert done.stdout.splitlines() == [
        '1\ttitle\tCистема "трав" → Система «трав»\ta letter of another alphabet, quotation marks'
    ]
    assert "Cистема" in dirty("show", "1").stdout


def test_yes_writes_and_undo_takes_it_back(dirty: Run) -> None:
    assert dirty("clean", "--yes").returncode == 0
    assert "title\tСистема «трав»" in dirty("show", "1").stdout
    assert dirty("clean").stderr == "nothing to clean\n"

    dirty("undo")

    assert 'title\tCистема "трав"' in dirty("show", "1").stdout
