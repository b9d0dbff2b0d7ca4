"""The log: every change is in it, and can be taken back and done again."""

import base64
import json
import os
import re
import shutil
import zlib
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from refcli.errors import LibraryError, NothingFoundError
from refcli.library import Library, open_library
from refcli.library.log.lines import Entry, entry_of, line_of
from refcli.library.log.packing import packed
from refcli.library.stores.splices import Splice
from refcli.record import number


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return open_library(tmp_path / "library.json")


def add(library: Library, *titles: str) -> bytes:
    with library.change(f"add {' '.join(titles[:3])}") as change:
        for title in titles:
            change.add({"id": title.replace(" ", ""), "title": title})
    return library.path.read_bytes()


def test_undo_and_redo_give_back_the_very_bytes(library: Library) -> None:
    states = [add(library, title) for title in "abc"]

    assert [entry.what for entry in library.undo(2)] == ["add c", "add b"]
    assert library.path.read_bytes() == states[0]
    assert [entry.what for entry in library.redo()] == ["add b"]
    assert library.path.read_bytes() == states[1]
    library.redo()
    assert library.path.read_bytes() == states[2]


def test_a_difference_of_a_bib_file_names_the_entries(tmp_path: Path) -> None:
    path = tmp_path / "x.bib"
    text = "".join(f"@book{{{key},\r\n  title = {{Привет из города}},\r\n}}\r\n" for key in "abc")
    path.write_bytes(text.encode("cp1251"))
    library = open_library(path)
    with library.change("set") as change:
        for record in library.select(["a", "c"]):
            change.replace({**record, "title": "B"})

    (entry,) = library.log()
    assert list(library.difference(entry)) == [
        line
        for key in "ac"
        for line in (f" @book{{{key},", "-  title = {Привет из города},", "+  title = {B},")
    ]


def test_the_first_change_undone_leaves_an_empty_library(library: Library) -> None:
    add(library, "a")
    library.undo()

    assert library.records == []
    assert library.path.read_text() == "[\n]\n"


def test_nothing_to_undo_or_redo(library: Library) -> None:
    with pytest.raises(NothingFoundError, match="nothing to undo"):
        library.undo()
    add(library, "a")
    with pytest.raises(NothingFoundError, match="nothing to redo"):
        library.redo()


def test_a_new_change_ends_what_could_be_done_again(library: Library) -> None:
    add(library, "a")
    library.undo()
    add(library, "b")

    with pytest.raises(NothingFoundError):
        library.redo()


def test_a_number_is_not_given_again_after_undo(library: Library) -> None:
    add(library, "a", "b")
    library.undo()
    add(library, "c")

    assert [number(record) for record in library.records] == [3]


def test_the_log_tells_what_happened(library: Library) -> None:
    add(library, "a", "b")
    with library.change("remove 1") as change:
        change.remove(library.records[0])
    library.undo()

    entries = library.log()
    assert [(entry.id, entry.kind, entry.what) for entry in entries] == [
        (1, "change", "add a b"),
        (2, "change", "remove 1"),
        (3, "undo", "remove 1"),
    ]
    assert entries[0].counts == {"added": 2, "changed": 0, "removed": 0}
    assert entries[2].of == 2


def test_a_change_that_changes_nothing_is_not_logged(library: Library) -> None:
    add(library, "a")
    with library.change("nothing"):
        pass
    with library.change("the same") as change:
        change.replace(library.records[0])

    assert len(library.log()) == 1


def test_undo_leaves_what_another_program_changed(library: Library) -> None:
    add(library, "a", "b")
    with library.change("set") as change:
        change.replace({**library.records[1], "title": "B"})
    library.path.write_bytes(library.path.read_bytes().replace(b'"a"', b'"A"'))

    open_library(library.path).undo()

    assert [record["title"] for record in open_library(library.path).records] == ["A", "b"]


def test_undo_refuses_where_another_program_changed_the_same_line(library: Library) -> None:
    add(library, "a", "b")
    with library.change("set") as change:
        change.replace({**library.records[1], "title": "B"})
    changed = library.path.read_bytes().replace(b'"B"', b'"C"')
    library.path.write_bytes(changed)

    with pytest.raises(LibraryError, match="another program changed the same"):
        open_library(library.path).undo()
    assert library.path.read_bytes() == changed


@pytest.mark.parametrize("torn", [b'{"id":2,"what":', b"\0\0\0\0", b"{}", b"garbage\n"])
def test_a_log_line_torn_by_a_crash_is_left_out(library: Library, torn: bytes) -> None:
    add(library, "a")
    log = library.path.parent / ".refcli" / "library.json.log"
    log.write_bytes(log.read_bytes() + torn)

    assert len(library.log()) == 1
    add(library, "b")
    assert [entry.id for entry in library.log()] == [1, 2]
    library.undo(2)
    assert library.records == []


def test_a_logged_change_that_never_reached_the_file_is_left_out(library: Library) -> None:
    before = add(library, "a")
    add(library, "b")
    library.path.write_bytes(before)  # as a crash between the log and the file leaves it

    library = open_library(library.path)
    assert [entry.what for entry in library.log()] == ["add a"]
    add(library, "c")
    assert [entry.what for entry in library.log()] == ["add a", "add c"]
    assert [number(record) for record in library.records] == [1, 3]
    library.undo(2)
    assert library.records == []


def test_without_its_log_the_library_is_whole(library: Library) -> None:
    add(library, "a")
    (library.path.parent / ".refcli" / "library.json.log").unlink()

    add(library, "b")

    assert [number(record) for record in library.records] == [1, 2]
    library.undo()
    assert len(library.records) == 1


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


steps = st.one_of(
    st.tuples(st.just("add"), st.text(max_size=8)),
    st.tuples(st.just("set"), st.integers(1, 6)),
    st.tuples(st.just("remove"), st.integers(1, 6)),
)


@settings(max_examples=20, deadline=None)
@given(work=st.lists(steps, max_size=8))
def test_undoing_all_goes_back_through_every_state(
    tmp_path_factory: pytest.TempPathFactory, work: list[tuple[str, int | str]]
) -> None:
    library = open_library(tmp_path_factory.mktemp("undo") / "library.json")
    add(library, "one", "two")
    states = [library.path.read_bytes()]
    for step, value in work:
        with library.change(step) as change:
            found = [record for record in library.records if number(record) == value]
            if step == "add":
                change.add({"title": value})
            elif found and step == "set":
                change.replace({**found[0], "title": found[0]["title"] + "!"})
            elif found:
                change.remove(found[0])
        if (data := library.path.read_bytes()) != states[-1]:
            states.append(data)

    for state in states[-2::-1]:
        library.undo()
        assert library.path.read_bytes() == state
    for state in states[1:]:
        library.redo()
        assert library.path.read_bytes() == state


def test_undo_works_on_the_library_as_it_is_now(library: Library) -> None:
    add(library, "a")
    assert len(library.records) == 1
    add(open_library(library.path), "b")

    library.undo()

    assert [record["title"] for record in library.records] == ["a"]


BIB = """\
@article{smith2020,
  author = {Smith, John},
  title = {On pipes},
  year = {2020},
  pages = {15--17},
}

@article{smith2021,
  author = {Smith, John},
  title = {On pipes},
  year = {2025},
  pages = {15--17},
}
"""


def bib_with_a_change(folder: Path) -> Path:
    path = folder / "library.bib"
    path.write_text(BIB)
    library = open_library(path)
    with library.change("set year=2025") as change:
        change.replace({**library.records[0], "issued": {"date-parts": [[2025]]}})
    return path


@pytest.mark.parametrize("step", ["undo", "redo"])
@pytest.mark.parametrize(
    ("now", "stands"),
    [
        ("year = {1999}", "year = {1999}"),
        ("year=1999", "year=1999"),
        ("note = {x}", "now: "),
    ],
)
def test_a_place_that_another_program_changed_is_left_alone_and_named(
    tmp_path: Path, step: str, now: str, stands: str
) -> None:
    path = bib_with_a_change(tmp_path)
    if step == "redo":
        open_library(path).undo()
    was = "year = {2025}" if step == "undo" else "year = {2020}"
    path.write_text(path.read_text().replace(was, now, 1))
    before = path.read_bytes()

    with pytest.raises(LibraryError, match="another program changed the same") as caught:
        getattr(open_library(path), step)()

    assert path.read_bytes() == before
    assert stands in str(caught.value)
    assert ("2020" if step == "undo" else "2025") in str(caught.value)


def test_the_like_place_of_another_entry_is_not_taken_for_the_one_that_is_gone(
    tmp_path: Path,
) -> None:
    path = bib_with_a_change(tmp_path)
    path.write_text(path.read_text().partition("\n\n")[2])
    before = path.read_bytes()

    with pytest.raises(LibraryError, match=re.escape("no entry @article{smith2020,")):
        open_library(path).undo()
    assert path.read_bytes() == before


def test_a_key_that_another_program_gave_again_is_not_put_back_twice(tmp_path: Path) -> None:
    path = tmp_path / "library.bib"
    path.write_text(BIB)
    library = open_library(path)
    with library.change("remove 1") as change:
        change.remove(library.records[0])
    path.write_text(path.read_text() + "\n" * 60 + "@book{smith2020,\n  title = {Other},\n}\n")
    before = path.read_bytes()

    with pytest.raises(LibraryError, match="a key or a number that others have"):
        open_library(path).undo()
    assert path.read_bytes() == before


FOREIGN = '[{"id":"a","type":"book","title":"A"},\n {"id":"b","type":"book","title":"B"}]'


def test_undoing_the_first_change_of_another_programs_file_keeps_the_numbers(
    library: Library,
) -> None:
    library.path.write_text(FOREIGN)
    with library.change("remove a") as change:
        change.remove(library.records[0])
    library.undo()

    assert library.path.read_text() == FOREIGN
    assert {record["id"]: number(record) for record in library.records} == {"a": 1, "b": 2}
    added = add(library, "c")
    assert [number(record) for record in library.records] == [1, 2, 3]
    assert added.startswith(b'[\n{"id":"a"')


@pytest.mark.parametrize("suffix", ["json", "bib"])
def test_the_log_goes_on_from_a_state_that_came_back_by_other_means(
    tmp_path: Path, suffix: str
) -> None:
    library = open_library(tmp_path / f"library.{suffix}")
    states = [add(library, title) for title in "abcd"]
    library.path.write_bytes(states[1])

    assert [entry.what for entry in library.to_redo(5)] == ["add c", "add d"]
    assert [entry.what for entry in library.undo()] == ["add b"]
    assert library.path.read_bytes() == states[0]
    library.redo(3)
    assert library.path.read_bytes() == states[3]
    library.path.write_bytes(states[2])
    add(library, "e")
    library.undo(4)
    assert library.records == []
    with pytest.raises(NothingFoundError):
        library.undo()


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 1), st.sampled_from(["year", "pages", "title"]), st.data())
def test_undo_after_any_edit_of_another_program_touches_its_own_field_or_nothing(
    tmp_path_factory: pytest.TempPathFactory, which: int, field: str, data: st.DataObject
) -> None:
    path = tmp_path_factory.mktemp("edited") / "library.bib"
    path.write_text(BIB)
    library = open_library(path)
    variable = {"year": "volume", "pages": "page", "title": "title"}[field]
    with library.change("set") as change:
        change.replace({**library.records[which], variable: "7"})
    text = path.read_text()
    at = data.draw(st.integers(0, len(text)))
    stop = data.draw(st.integers(at, min(len(text), at + 40)))
    edited = text[:at] + data.draw(st.text("{},=@x7\n", max_size=6)) + text[stop:]
    path.write_text(edited)

    try:
        open_library(path).undo()
    except LibraryError:
        assert path.read_text() == edited
    else:
        old, new = edited.splitlines(), path.read_text().splitlines()
        assert sum(a != b for a, b in zip(old, new, strict=False)) <= 2 or len(old) != len(new)
        assert len(new) - len(old) in (-1, 0)


@pytest.mark.parametrize("kind", ["log", "numbers"])
@pytest.mark.parametrize("damage", ["text", "types", "folder", "link", "fifo", "deep", "huge"])
def test_a_damaged_file_beside_the_library_never_stops_who_reads(
    tmp_path: Path, kind: str, damage: str
) -> None:
    path = bib_with_a_change(tmp_path)
    side = tmp_path / ".refcli" / f"library.bib.{kind}"
    line = side.read_bytes()
    side.unlink()
    if damage == "folder":
        side.mkdir()
    elif damage == "link":
        (tmp_path / "target").write_bytes(line)
        side.symlink_to(tmp_path / "target")
    elif damage == "fifo":
        os.mkfifo(side)
    else:
        side.write_bytes(
            {
                "text": b"\xff\0garbage",
                "types": line.replace(b'"free":3', b'"free":1e999').replace(b": 1", b': "x"'),
                "deep": b"[" * 100_000 + b"\n",
                "huge": b"\n" * 3_000_000,
            }[damage]
        )

    assert [record["id"] for record in open_library(path).records] == ["smith2020", "smith2021"]
    assert [number(record) for record in open_library(path).records]


@pytest.mark.parametrize("kind", ["log", "numbers", "lock", "new", ""])
def test_a_link_beside_the_library_is_not_followed(tmp_path: Path, kind: str) -> None:
    folder = tmp_path / "stranger"
    folder.mkdir()
    path = bib_with_a_change(folder)
    precious = tmp_path / "bashrc"
    if kind:
        side = folder / ".refcli" / f"library.bib.{kind}"
        side.unlink(missing_ok=True)
        precious.write_text("export PRECIOUS=1\n")
    else:
        side = folder / ".refcli"
        shutil.move(side, tmp_path / "moved")
        precious.mkdir()
    side.symlink_to(precious)
    before = path.read_bytes()

    try:
        add(open_library(path), "t")
    except LibraryError:
        assert path.read_bytes() == before
    else:
        assert kind in ("new", "numbers")
        assert not side.is_symlink()
    if kind:
        assert precious.read_text() == "export PRECIOUS=1\n"
    else:
        assert not list(precious.iterdir())


def test_a_log_that_unpacks_to_gigabytes_is_refused(library: Library) -> None:
    add(library, "a")
    log = library.path.parent / ".refcli" / "library.json.log"
    entry = json.loads(log.read_bytes())
    entry["packed"] = base64.b64encode(zlib.compress(b"[" + b" " * (1 << 27) + b"]")).decode()
    log.write_text(json.dumps(entry) + "\n")

    with pytest.raises(LibraryError, match="damaged"):
        library.undo()


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


def test_a_change_that_does_not_make_what_its_log_says_is_not_undone(library: Library) -> None:
    add(library, "a")
    add(library, "b")
    before = library.path.read_bytes()
    log = logged(library)
    first, last = log.read_bytes().splitlines()
    entry = json.loads(last)
    [[start, old, new, *rest]] = entry["packed"]

    for forged in ([start, old + "x", new, *rest], [start, old, new + "x", *rest]):
        log.write_bytes(first + b"\n" + json.dumps({**entry, "packed": [forged]}).encode() + b"\n")
        with pytest.raises(LibraryError, match=r"^change 2: its bytes in the log are damaged$"):
            library.undo()

    assert library.path.read_bytes() == before


def test_a_large_change_is_not_shown_but_undone(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(library, "a")
    monkeypatch.setattr("refcli.library.difference.MOST_BYTES", 10)

    with pytest.raises(LibraryError, match="change 1 is too large to be shown"):
        library.difference(library.log()[-1])

    assert library.undo()


@pytest.mark.parametrize("new", ["[1]", "[1", '"a"', "{"])
def test_the_difference_of_a_forged_change_blames_the_log(library: Library, new: str) -> None:
    add(library, "a")
    entry = replace(library.log()[-1], packed=[[0, "", new, "", "", ""]])

    with pytest.raises(LibraryError, match=r"^change 1: its bytes in the log are damaged$"):
        list(library.difference(entry))


def test_what_is_made_beside_a_private_library_is_as_private(tmp_path: Path) -> None:
    (tmp_path / "d").mkdir()
    path = bib_with_a_change(tmp_path / "d")
    shutil.rmtree(tmp_path / "d" / ".refcli")
    path.chmod(0o600)
    add(open_library(path), "secret")

    made = [path, *(tmp_path / "d" / ".refcli").iterdir()]
    modes = {file.name: file.stat().st_mode & 0o077 for file in made if file.name[0] != "."}
    assert set(modes.values()) == {0}
    assert (tmp_path / "d" / ".refcli").stat().st_mode & 0o077 == 0


def logged(library: Library) -> Path:
    return library.path.parent / ".refcli" / "library.json.log"


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


@pytest.mark.parametrize(
    "line",
    [
        b'{"id":1,"packed":[' + b"[]," * 2_000_000 + b"[]]}",
        b'{"a":' * 1_000_000,
        b'{"id":1,"what":"' + b"x" * 5_000_000 + b'"}',
        b'{"id":1,"packed":"' + b"\xff" * 100 + b'"}',
    ],
    ids=["many values", "deep", "long", "no text"],
)
def test_a_line_that_is_none_of_ours_is_skipped(library: Library, line: bytes) -> None:
    add(library, "a")
    logged(library).write_bytes(logged(library).read_bytes() + line + b"\n")

    assert [entry.what for entry in library.log()] == ["add a"]
    add(library, "b")
    assert line in logged(library).read_bytes()
    library.undo(2)
    assert library.records == []
