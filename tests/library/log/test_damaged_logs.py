"""A log that is torn, forged, linked or gone: the library stays whole."""

import base64
import json
import os
import shutil
import zlib
from dataclasses import replace
from pathlib import Path

import pytest

from refcli.errors import LibraryError
from refcli.library import Library, open_library
from refcli.record import number
from tests.library.log.changes import add, bib_with_a_change, logged


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


@pytest.mark.skipif(os.name == "nt", reason="hard links")
def test_a_log_that_is_another_name_of_a_file_leaves_that_file_alone(tmp_path: Path) -> None:
    precious = tmp_path / "bashrc"
    precious.write_text("export A=1\n")
    path = tmp_path / "folder" / "l.json"
    side = path.parent / ".refcli" / "l.json.log"
    side.parent.mkdir(parents=True)
    side.hardlink_to(precious)
    library = open_library(path)

    with library.change("add") as change:
        change.add({"type": "book", "title": "$(id)"})
    library.undo()

    assert precious.read_text() == "export A=1\n"
    assert [entry.kind for entry in library.log()] == ["change", "undo"]
