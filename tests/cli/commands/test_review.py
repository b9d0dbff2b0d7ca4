"""``refcli review``: the doubtful entries, one by one, each decision written at once."""

import json
import os
import pty
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., "subprocess.CompletedProcess[str]"]
Walk = Callable[..., str]
Entries = Callable[[], list[dict[str, Any]]]

LIST = [
    "1. Smith J. The noise of cities. J Noise. 2001; 3 (2): 12–19.",
    "2. Jones K. Sleep and health. J Sleep. 2004; 1 (1): 1–9.",
    "3. Muller H. Quiet. J Calm. 1999; 7: 3.",
]


@pytest.fixture
def walk(environment: dict[str, str]) -> Walk:
    """Run ``refcli review`` at a terminal, type the answers; give back the screen."""

    def run(*answers: str, options: tuple[str, ...] = ()) -> str:
        main, end = pty.openpty()
        command = [sys.executable, "-m", "refcli", "review", *options]
        with subprocess.Popen(command, stdin=end, stdout=end, stderr=end, env=environment) as done:
            os.close(end)
            for answer in answers:
                os.write(main, f"{answer}\n".encode())
            screen = b""
            until = time.monotonic() + 30
            while time.monotonic() < until:
                try:
                    piece = os.read(main, 65536)
                except OSError:
                    break
                if not piece:
                    break
                screen += piece
            done.kill() if done.poll() is None and time.monotonic() >= until else None
        os.close(main)
        return screen.decode("utf-8", "replace")

    return run


@pytest.fixture
def entries(refcli: Run, library: Path) -> Entries:
    """Import the list; give back what the library holds whenever it is asked."""
    refcli("import", "-", stdin="\n".join(LIST))
    return lambda: json.loads(library.read_text("utf-8"))


def test_in_a_pipe_the_doubtful_entries_are_printed(refcli: Run, entries: Entries) -> None:
    done = refcli("review", "--below", "1")

    rows = [line.split("\t") for line in done.stdout.splitlines()]
    assert done.returncode == 1
    assert [row[0] for row in rows] == ["1", "2", "3"]
    assert rows[0][3] == LIST[0]


def test_accept_ends_the_doubt(walk: Walk, refcli: Run, entries: Entries) -> None:
    screen = walk("a", "q", options=("1", "--below", "1"))

    assert "noise of cities" in screen
    assert refcli("review", "1", "--below", "1").returncode == 0


def test_edit_changes_a_field(walk: Walk, entries: Entries) -> None:
    screen = walk("e", "title=Loud cities", "nonsense", "", options=("1", "--below", "1"))

    assert entries()[0]["title"] == "Loud cities"
    assert "refcli train --add 1" in screen


def test_split_makes_two(walk: Walk, entries: Entries) -> None:
    walk("s", "no such words", "s", "J Noise", options=("1", "--below", "1"))

    held = entries()
    assert len(held) == 4
    assert held[0]["custom"]["source"]["text"] == "1. Smith J. The noise of cities."
    assert held[3]["custom"]["source"]["text"] == "J Noise. 2001; 3 (2): 12–19."


def test_join_makes_one(walk: Walk, refcli: Run, entries: Entries) -> None:
    walk("j", options=("1", "--below", "1"))

    held = entries()
    assert len(held) == 2
    assert held[0]["custom"]["source"]["text"] == f"{LIST[0]} {LIST[1].removeprefix('2. ')}"
    assert refcli("undo").returncode == 0
    assert len(entries()) == 3


def test_skip_and_quit_change_nothing(walk: Walk, entries: Entries) -> None:
    before = entries()

    walk("k", "?", "q", options=("--below", "1"))

    assert entries() == before


def test_nothing_in_doubt(refcli: Run, library: Path) -> None:
    library.write_text("[]")

    done = refcli("review")

    assert (done.returncode, done.stderr) == (0, "nothing is in doubt\n")


def test_back_and_remove(walk: Walk, refcli: Run, entries: Entries) -> None:
    screen = walk("k", "b", "r", "q", options=("--below", "1"))

    assert [entry["custom"]["number"] for entry in entries()] == [2, 3]
    assert screen.count("1 of 3") == 2
    assert refcli("undo").returncode == 0
    assert len(entries()) == 3


def test_a_question_mark_says_what_each_answer_does(walk: Walk, entries: Entries) -> None:
    screen = walk("?", "q", options=("--below", "1"))

    for letter in "aesjrk":
        assert f"{letter}: " in screen


@pytest.mark.parametrize("option", ["--json", "--jsonl"])
def test_doubts_for_programs(refcli: Run, entries: Entries, option: str) -> None:
    done = refcli("review", "--below", "1", option)

    lines = done.stdout.splitlines() if option == "--jsonl" else [done.stdout]
    found = [json.loads(line) for line in lines]
    told = found if option == "--jsonl" else found[0]
    assert [(one["citation-number"], one["text"]) for one in told] == list(enumerate(LIST, 1))
    assert all({"field", "reason"} == doubt.keys() for one in told for doubt in one["doubts"])
