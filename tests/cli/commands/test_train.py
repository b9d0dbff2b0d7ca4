"""``refcli train``: corrections kept as training data, and a model from them."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., "subprocess.CompletedProcess[str]"]

LIST = """1. Smith J. The noise of cities. J Noise. 2001; 3: 12–19.
2. Jones K. Sleep in towns. J Sleep. 2004; 1: 5.
"""


@pytest.fixture
def read(refcli: Run) -> None:
    """The list in the library, read by this process: no model is trained in it."""
    refcli("import", "-", stdin=LIST)


def test_add_keeps_and_trains_and_forget_drops(
    read: None, refcli: Run, process: Run, tmp_path: Path
) -> None:
    refcli("set", "title=noise of cities", "publisher=Springer", "1")

    done = process("train", "--add", "1-2")

    folder = tmp_path / "data" / "refcli" / "training"
    assert done.returncode in (0, 1)
    assert "1: publisher not as the text has it" in done.stderr
    assert "2 kept, 2 new, 1 read otherwise by refcli" in done.stderr
    assert (folder / "corrections.jsonl").read_text("utf-8").count("\n") == 2

    assert refcli("train", "--forget").returncode == 0
    assert list(folder.iterdir()) == []


def test_a_refused_model_leaves_the_one_before_in_use(
    read: None, refcli: Run, process: Run, tmp_path: Path
) -> None:
    refcli("set", "title=noise of cities", "1")
    refcli("set", "title=", "author=Sleep", "2")
    model = tmp_path / "data" / "refcli" / "training" / "references.crfsuite"
    model.parent.mkdir(parents=True)
    model.write_bytes(b"an earlier one")

    done = process("train", "--add", "1-2")

    assert done.returncode == 1
    assert "not used" in done.stderr
    assert "stays in use" in done.stderr
    assert model.read_bytes() == b"an earlier one"


def test_nothing_to_learn_from(refcli: Run) -> None:
    done = refcli("train")

    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "refcli train --add" in done.stderr


def test_add_asks_which(refcli: Run) -> None:
    assert refcli("train", "--add").returncode == 2
    assert refcli("train", "1").returncode == 2


def test_a_damaged_model_is_named_and_the_one_that_ships_reads(
    process: Run, tmp_path: Path
) -> None:
    model = tmp_path / "data" / "refcli" / "training" / "references.crfsuite"
    model.parent.mkdir(parents=True)
    model.write_bytes(b"lCRF" + b"\xff" * 500)

    done = process("parse", "-", stdin="Smith J. Heat transfer. J Med. 2000;1:1-2.\n")

    assert done.returncode == 0
    assert "Heat transfer" in done.stdout
    assert done.stderr.count("references.crfsuite") == 1
    assert "refcli train" in done.stderr
