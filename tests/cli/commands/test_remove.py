"""``refcli remove``: entries taken out."""

from pathlib import Path

from tests.cli.commands.three_entries import Run, assert_refused, records


def test_remove_keeps_the_numbers_of_others(run: Run, path: Path) -> None:
    assert run("remove", "2").code == 0
    assert [record["custom"]["number"] for record in records(path)] == [1, 3]

    assert_refused(run("remove", "2"), 1, "no entry 2")
    assert_refused(run("remove", "--query", "year:1999"), 1, "nothing found")
    assert run("remove").code == 2
