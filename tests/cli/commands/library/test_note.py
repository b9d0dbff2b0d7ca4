"""``refcli note``: notes on an entry."""

from collections.abc import Callable

from tests.cli.commands.library.three_entries import Run


def test_notes(refcli: Run, editor: Callable[[str], None]) -> None:
    refcli("note", "1", "first", "note")
    refcli("note", "1", "-", stdin="second\nnote\n")
    assert refcli("note", "1").lines == ["first note", "second", "note"]

    editor("text = text.replace('first', '1st') + '\\n-----\\nthird\\n'")
    refcli("note", "1", "--edit")
    refcli("note", "1", "--remove", "2")
    assert refcli("note", "1").lines == ["1st note", "third"]
    assert refcli("note", "2").code == 1
