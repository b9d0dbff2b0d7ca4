"""``refcli tag``: tags given, taken away, renamed."""

from pathlib import Path

from tests.cli.commands.library.three_entries import Run, assert_refused


def test_tags(refcli: Run, path: Path) -> None:
    refcli("tag", "thesis,to read", "1-2")
    assert refcli("tag").lines == ["read\t1", "thesis\t2", "to read\t2"]

    refcli("tag", "thesis", "--rename", "dissertation")
    refcli("tag", "--remove", "to read", "1", "2")
    assert refcli("tag").lines == ["dissertation\t2", "read\t1"]
    assert_refused(refcli("tag", "none", "--rename", "x"), 1, "no entry has the tag")
