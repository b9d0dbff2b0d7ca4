"""Undo and redo: every change is in the log, and can be taken back and done again."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from refcli.errors import NothingFoundError
from refcli.library import Library, open_library
from refcli.record import number
from tests.library.log.changes import add


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
