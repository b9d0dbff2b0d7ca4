"""``refcli log``, ``diff``, ``undo`` and ``redo``."""

import json
from pathlib import Path

from tests.cli.commands.three_entries import Run, assert_refused


def test_history(run: Run, path: Path) -> None:
    before = path.read_bytes()
    run("set", "title=New", "1")
    after = path.read_bytes()

    assert [line.split("\t")[4] for line in run("log").lines] == ["set title=New 1", "fill"]
    assert run("diff").lines == [
        "1 ivanov2015teplo: changed",
        "- title: Теплопередача",
        "+ title: New",
    ]
    assert "taken back: set title=New 1" in run("undo").err
    assert path.read_bytes() == before
    assert run("log").lines[0].split("\t")[3] == "undone"
    assert "done again: set title=New 1" in run("redo").err
    assert path.read_bytes() == after
    assert json.loads(run("log", "--json", "-n", "1").out)[0]["counts"]["changed"] == 1
    assert_refused(run("redo"), 1, "nothing to redo")
    assert_refused(run("diff", "99"), 1, "no change 99")


def test_the_difference_of_a_bib_library_is_of_its_lines(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "thesis.bib"
    path.write_text("@book{a,\n  title = {Old},\n  year = 1999,\n}\n")

    assert run("-L", path, "set", "title=New", "a").code == 0

    assert path.read_text() == "@book{a,\n  title = {New},\n  year = 1999,\n}\n"
    assert run("-L", path, "diff").lines == [
        " @book{a,",
        "-  title = {Old},",
        "+  title = {New},",
    ]
