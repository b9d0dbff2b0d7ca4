"""``refcli tag``: tags given, taken away, renamed."""

from pathlib import Path

from tests.cli.commands.three_entries import Run, assert_refused


def test_tags(run: Run, path: Path) -> None:
    run("tag", "thesis,to read", "1-2")
    assert run("tag").lines == ["read\t1", "thesis\t2", "to read\t2"]

    run("tag", "thesis", "--rename", "dissertation")
    run("tag", "--remove", "to read", "1", "2")
    assert run("tag").lines == ["dissertation\t2", "read\t1"]
    assert_refused(run("tag", "none", "--rename", "x"), 1, "no entry has the tag")
