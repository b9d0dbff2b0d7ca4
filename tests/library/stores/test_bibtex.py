"""A .bib file as a library: only what was asked for changes."""

from pathlib import Path

import pytest

from refcli.errors import LibraryError
from refcli.library import Library, open_library
from refcli.record import key, number

THESIS = """% My thesis. Do not touch!
@string{jcp = "Journal of Chemical Physics"}

@article{ivanov2015,
  author  = {Иванов, И. И. and M{\\"u}ller, K.},
  title   = "Теплопередача",   % as printed
  journal = jcp,
  year    = 2015,
}

@comment{jabref-meta: grouping}

@book{smith2020,
\ttitle = {Heart {F}ailure},
\tauthor = {Smith, John},
\tyear = {2020}
}
@misc{last, title={Last}, year=1999, crossref = {smith2020}}
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "thesis.bib"
    path.write_text(THESIS, encoding="utf-8", newline="")
    return path


def numbers(library: Library) -> dict[str, int | None]:
    return {key(record): number(record) for record in library.records}


def text(path: Path) -> str:
    return path.read_bytes().decode("utf-8")


def test_entries_are_read_with_numbers(path: Path) -> None:
    library = open_library(path)

    assert numbers(library) == {"ivanov2015": 1, "smith2020": 2, "last": 3}
    assert library.records[0]["container-title"] == "Journal of Chemical Physics"
    assert [key(record) for record in library.search("muller")] == ["ivanov2015"]
    assert [key(record) for record in library.select(["2", "last"])] == ["smith2020", "last"]


def test_one_field_changes_its_own_bytes(path: Path) -> None:
    library = open_library(path)
    [record] = library.select(["ivanov2015"])
    with library.change("set") as change:
        change.replace({**record, "title": "Теплообмен"})

    assert text(path) == THESIS.replace('"Теплопередача"', '"Теплообмен"')


def test_adding_and_removing_gives_the_file_back(path: Path) -> None:
    library = open_library(path)
    with library.change("add") as change:
        added = change.add({"type": "book", "title": "New", "id": "new key"})
    assert (key(added), number(added)) == ("new-key", 4)
    assert text(path).startswith(THESIS.rstrip())

    with library.change("remove") as change:
        change.remove(added)

    assert text(path) == THESIS


def test_undo_and_redo(path: Path) -> None:
    library = open_library(path)
    with library.change("remove 1") as change:
        change.remove(library.records[0])
    after = text(path)
    assert "ivanov" not in after

    library.undo()
    assert text(path) == THESIS
    library.redo()
    assert text(path) == after


def test_numbers_are_stable_once_refcli_has_changed_the_library(path: Path) -> None:
    library = open_library(path)
    with library.change("remove 1") as change:
        change.remove(library.records[0])
    assert numbers(open_library(path)) == {"smith2020": 2, "last": 3}

    path.write_text("@book{byhand, title = {X}}\n" + text(path), encoding="utf-8")
    assert numbers(open_library(path)) == {"byhand": 4, "smith2020": 2, "last": 3}
    with open_library(path).change("add") as change:
        assert number(change.add({"id": "fifth"})) == 5
    with open_library(path).change("remove") as change:
        change.remove(open_library(path).select(["5"])[0])
    with open_library(path).change("add") as change:
        assert number(change.add({"id": "sixth"})) == 6
    assert numbers(open_library(path))["byhand"] == 4


def test_a_renamed_key_keeps_its_number_and_what_refers_to_it(path: Path) -> None:
    library = open_library(path)
    with library.change("rename-key") as change:
        change.replace({**library.records[1], "id": "smith20"})

    assert numbers(open_library(path)) == {"ivanov2015": 1, "smith20": 2, "last": 3}
    assert text(path) == THESIS.replace("smith2020", "smith20")
    library.undo()
    assert numbers(open_library(path)) == {"ivanov2015": 1, "smith2020": 2, "last": 3}


def test_another_encoding_stays(path: Path) -> None:
    data = THESIS.encode("cp1251")
    path.write_bytes(data)
    library = open_library(path)
    with library.change("set") as change:
        change.replace({**library.records[1], "title": "Сердце"})

    assert path.read_bytes() == data.replace(b"Heart {F}ailure", "Сердце".encode("cp1251"))


def test_entries_of_the_same_key_are_two(path: Path) -> None:
    path.write_text("@book{a, title={One}}\n@book{a, title={Two}}\n")
    library = open_library(path)
    with library.change("set") as change:
        change.replace({**library.records[1], "title": "Three"})

    assert text(path) == "@book{a, title={One}}\n@book{a, title={Three}}\n"
    assert [number(record) for record in open_library(path).records] == [1, 2]


def test_a_damaged_entry_is_not_changed(path: Path) -> None:
    damaged = "@book{a, title={One}, year = 1999}\n@book{b, title={Two\n"
    path.write_text(damaged)
    library = open_library(path)

    refused = pytest.raises(LibraryError, match=r"thesis\.bib.*not closed")
    with refused, library.change("set") as change:
        change.replace({**library.records[1], "title": "Three"})
    assert text(path) == damaged


def test_a_new_bib_library_begins_empty(tmp_path: Path) -> None:
    library = open_library(tmp_path / "new.bib")
    assert library.records == []
    with library.change("add") as change:
        change.add({"id": "a", "type": "book", "title": "A"})

    assert (tmp_path / "new.bib").read_text().startswith("@book{a,")
    library.undo()
    assert (tmp_path / "new.bib").read_bytes() == b""


def test_what_is_neither_json_nor_bib_is_no_library(tmp_path: Path) -> None:
    path = tmp_path / "library.txt"
    with pytest.raises(LibraryError, match="not a library"):
        open_library(path).records  # noqa: B018

    path.write_text("@book{a, title={One}}")
    assert len(open_library(path).records) == 1


def test_a_binary_file_is_no_library(tmp_path: Path) -> None:
    path = tmp_path / "program.bib"
    path.write_bytes(data := b"\x7fELF\x02\x01\0\0 @ {a,}" * 40)

    with pytest.raises(LibraryError, match="binary"):
        _ = open_library(path).records
    with pytest.raises(LibraryError, match="binary"), open_library(path).change("add") as change:
        change.add({"title": "X"})
    assert path.read_bytes() == data

    text = tmp_path / "sixteen.bib"
    text.write_bytes("@book{a,\n  title = {Ёлка},\n}\n".encode("utf-16"))
    assert [record["title"] for record in open_library(text).records] == ["Ёлка"]
