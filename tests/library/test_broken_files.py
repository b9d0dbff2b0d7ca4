"""A file that is cut off, in the middle of a merge, or not to be changed: read, not written."""

from pathlib import Path

import pytest

from refcli.errors import LibraryError
from refcli.library import open_library

SOUND = "@article{a,\n  title = {AA},\n}\n\n"
BROKEN = {
    "a value": SOUND + "@article{b,\n  title = {BB",
    "an entry": SOUND + "@article{b,\n  title = {BB},\n",
    "a quoted value": SOUND + '@article{b,\n  title = "BB\n\n' + SOUND.replace("{a,", "{c,"),
    "a comment": SOUND + "@comment{ what",
    "a string": SOUND + "@string{x = {y}\n\n",
    "a merge": "@article{a,\n title={AA},\n<<<<<<< HEAD\n year=2000,\n=======\n>>>>>>> o\n}\n",
    "a merge at the start": "<<<<<<< HEAD\n@article{a,\n title={AA},\n}\n=======\n>>>>>>> o\n",
}


@pytest.mark.parametrize("kind", BROKEN)
def test_a_broken_bib_file_is_read_as_far_as_it_goes_and_not_written(
    tmp_path: Path, kind: str
) -> None:
    path = tmp_path / "l.bib"
    path.write_text(BROKEN[kind])
    library = open_library(path)

    assert [record["title"] for record in library.records][:1] == ["AA"]
    assert library.problems
    for step in ("add", "set", "remove"):
        with pytest.raises(LibraryError, match=r"l\.bib:\d+:\d+: .* before changing it"):  # noqa: SIM117
            with library.change(step) as change:
                if step == "add":
                    change.add({"type": "book", "title": "ZZ"})
                elif step == "set":
                    change.replace({**library.records[0], "title": "ZZ"})
                else:
                    change.remove(library.records[0])
    assert path.read_text() == BROKEN[kind]


@pytest.mark.parametrize("suffix", ["bib", "json"])
@pytest.mark.parametrize("now", ["", "cut"])
def test_a_program_that_writes_in_place_meanwhile_is_noticed(
    tmp_path: Path, suffix: str, now: str
) -> None:
    library = open_library(tmp_path / f"l.{suffix}")
    with library.change("add") as change:
        change.add({"type": "book", "title": "AA"})
    half = library.path.read_bytes()[:20] if now else b""

    with pytest.raises(LibraryError, match="another program changed it meanwhile"):  # noqa: SIM117
        with library.change("add") as change:
            change.add({"type": "book", "title": "ZZ"})
            library.path.write_bytes(half)

    assert library.path.read_bytes() == half
    assert len(library.log()) < 2


@pytest.mark.parametrize("suffix", ["bib", "json"])
def test_a_read_only_library_stays_as_it_is(tmp_path: Path, suffix: str) -> None:
    library = open_library(tmp_path / f"l.{suffix}")
    with library.change("add") as change:
        change.add({"type": "book", "title": "AA"})
    library.path.chmod(0o444)
    before = library.path.read_bytes()

    for work in (library.undo, lambda: library.change("add").__enter__()):
        with pytest.raises(LibraryError, match="read-only"):
            work()
    assert library.path.read_bytes() == before
    assert library.path.stat().st_mode & 0o777 == 0o444
