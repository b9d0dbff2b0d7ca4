"""``refcli remove``: entries taken out."""

from pathlib import Path

from tests.cli.commands.library.three_entries import Run, assert_refused, records


def test_remove_keeps_the_numbers_of_others(refcli: Run, path: Path) -> None:
    assert refcli("remove", "2").code == 0
    assert [record["custom"]["number"] for record in records(path)] == [1, 3]

    assert_refused(refcli("remove", "2"), 1, "no entry 2")
    assert_refused(refcli("remove", "--query", "year:1999"), 1, "nothing found")
    assert refcli("remove").code == 2
