"""Logs of any length, and changes of any size."""

import json
from dataclasses import replace

import pytest

from refcli.errors import LibraryError, NothingFoundError
from refcli.library import Library
from refcli.library.log.lines import Entry, entry_of, line_of
from refcli.library.log.packing import packed
from refcli.library.stores.splices import Splice
from tests.library.log.changes import add, logged


def test_a_large_change_is_packed(library: Library) -> None:
    before = add(library, "a")
    after = add(library, *(f"A title that repeats itself {n}" for n in range(2000)))
    log = library.path.parent / ".refcli" / "library.json.log"

    assert log.stat().st_size < len(after) / 3
    library.undo()
    assert library.path.read_bytes() == before
    library.redo()
    assert library.path.read_bytes() == after


@pytest.mark.parametrize("line", ["О тепле и свете 𝄞\n".encode(), b"\xff\xc3\n", "ж".encode()])
def test_bytes_of_any_length_and_encoding_are_packed(line: bytes) -> None:
    splices = [
        Splice(3, b"old", line * 60_000, (b"\xffbefore", b"after\xd0"), b"@book{x,"),
        Splice(9, line * 9, b""),
        Splice(70, line * 60_000, line, (b"", b"\n")),
    ]
    entry = Entry(1, "2024", "set", "change", "a", "b", 2, packed=packed(splices))

    back = entry_of(line_of(entry))

    assert back is not None
    assert back.splices == splices


def test_a_change_longer_than_is_read_is_neither_kept_nor_unpacked(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(library, "a")
    change = [Splice(0, b"", b"a" * 20_000)]
    entry = replace(library.log()[-1], packed=packed(change))
    assert entry.splices == change

    monkeypatch.setattr("refcli.library.log.packing._MOST_TEXT", 10_000)

    assert packed(change) is None
    with pytest.raises(LibraryError, match="damaged"):
        _ = entry.splices


def test_a_large_change_is_not_shown_but_undone(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(library, "a")
    monkeypatch.setattr("refcli.library.difference.MOST_BYTES", 10)

    with pytest.raises(LibraryError, match="change 1 is too large to be shown"):
        library.difference(library.log()[-1])

    assert library.undo()


def test_a_log_of_any_size_is_read_from_its_end_and_set_aside_whole(library: Library) -> None:
    add(library, "a")
    log = logged(library)
    line = log.read_bytes()
    with log.open("r+b") as file:
        file.seek(600_000_000)  # a hole, which takes no place on the disk
        file.write(b"\n" + line)
    size = log.stat().st_size

    assert [entry.what for entry in library.log()] == ["add a"]
    assert library.older_logs() == [log]
    assert log.stat().st_size == size

    add(library, "b")
    assert [entry.what for entry in library.log()] == ["add a", "add b"]
    (aside,) = library.older_logs()
    assert aside.stat().st_size > size
    with aside.open("rb") as file:
        assert file.read(len(line)) == line
    assert log.stat().st_size < 1_000_000
    library.undo(2)
    assert library.records == []


def test_a_log_of_very_many_lines_keeps_them_all(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("refcli.library.log.log._NEWEST", 8)
    monkeypatch.setattr("refcli.library.log.log._MOST", 2500)
    done = [f"add t{turn}" for turn in range(40)]
    for what in done:
        add(library, what.removeprefix("add "))

    logs = [*library.older_logs(), logged(library)]
    assert len(logs) > 2
    kept = [json.loads(line) for path in logs for line in path.read_bytes().splitlines()]
    assert list(dict.fromkeys(entry["what"] for entry in kept)) == done
    assert len(library.log()) <= 8
    library.undo(2)
    assert len(library.records) == 38


def test_an_undo_whose_change_stands_in_an_older_log_is_not_taken_for_anothers(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    for title in "abc":
        add(library, title)
    library.undo(3)
    library.redo(1)
    monkeypatch.setattr("refcli.library.log.log._NEWEST", 6)

    assert [entry.what for entry in library.log()] == ["add c", "add c", "add b", "add a", "add a"]
    with pytest.raises(NothingFoundError, match="nothing to undo"):
        library.undo()
    assert [record["title"] for record in library.records] == ["a"]


def test_a_change_too_large_for_the_log_is_logged_without_its_bytes(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("refcli.library.log.lines.LONGEST_LINE", 600)
    add(library, *(f"Title {turn}" for turn in range(30)))

    assert len(library.log()) == 1
    with pytest.raises(LibraryError, match="too large"):
        library.undo()
    assert len(library.records) == 30
