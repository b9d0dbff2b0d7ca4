"""Undo in a file that another program changes, too."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from refcli.errors import LibraryError, NothingFoundError
from refcli.library import Library, open_library
from refcli.record import number
from tests.library.log.changes import BIB, add, bib_with_a_change


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
