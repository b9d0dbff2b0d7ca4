"""``refcli note``: notes on an entry."""

from collections.abc import Callable

from tests.cli.commands.three_entries import Run


def test_notes(run: Run, editor: Callable[[str], None]) -> None:
    run("note", "1", "first", "note")
    run("note", "1", "-", stdin="second\nnote\n")
    assert run("note", "1").lines == ["first note", "second", "note"]

    editor("text = text.replace('first', '1st') + '\\n-----\\nthird\\n'")
    run("note", "1", "--edit")
    run("note", "1", "--remove", "2")
    assert run("note", "1").lines == ["1st note", "third"]
    assert run("note", "2").code == 1
