"""Copies of an entry's files: as private as the library, and never through a link."""

from pathlib import Path

import pytest

from refcli.errors import InputError, LibraryError
from refcli.library.attachments import copied_in, copy_in


@pytest.fixture
def library(tmp_path: Path) -> Path:
    path = tmp_path / "project" / "l.json"
    path.parent.mkdir()
    path.write_text("[]")
    (tmp_path / "p.pdf").write_text("x")
    return path


@pytest.mark.parametrize(
    ("mode", "of_source", "of_copy", "of_folder"),
    [
        (0o600, 0o644, 0o600, 0o700),
        (0o644, 0o600, 0o600, 0o755),
        (0o644, 0o644, 0o644, 0o755),
        (0o640, 0o755, 0o640, 0o750),
    ],
)
def test_a_copy_is_as_private_as_the_library_and_its_source(
    library: Path, tmp_path: Path, mode: int, of_source: int, of_copy: int, of_folder: int
) -> None:
    library.chmod(mode)
    (tmp_path / "p.pdf").chmod(of_source)

    copy = library.parent / copy_in(library, {"id": "a"}, tmp_path / "p.pdf")

    assert copy.read_text() == "x"
    assert copy.stat().st_mode & 0o777 == of_copy
    assert copy.parent.stat().st_mode & 0o777 == of_folder


def test_a_link_that_leads_nowhere_is_not_written_through(library: Path, tmp_path: Path) -> None:
    folder = library.parent / "l-files"
    folder.mkdir()
    (folder / "a.pdf").symlink_to(tmp_path / "autostart")

    assert copy_in(library, {"id": "a"}, tmp_path / "p.pdf") == "l-files/a-2.pdf"
    assert not (tmp_path / "autostart").exists()


def test_a_folder_that_is_a_link_out_of_the_project_is_not_used(
    library: Path, tmp_path: Path
) -> None:
    (library.parent / "l-files").symlink_to(tmp_path)

    with pytest.raises(LibraryError, match="leads out"):
        copy_in(library, {"id": "a"}, tmp_path / "p.pdf")


def test_copies_go_again_where_the_change_fails(tmp_path: Path) -> None:
    library = tmp_path / "d" / "l.json"
    library.parent.mkdir()
    library.write_text("[]")
    for name in ("p.pdf", "q.pdf"):
        (tmp_path / name).write_text("x")

    with (
        pytest.raises(RuntimeError, match="no room"),
        copied_in(library, {"id": "a"}, [tmp_path / "p.pdf", tmp_path / "q.pdf"]) as names,
    ):
        assert names == ["l-files/a.pdf", "l-files/a-2.pdf"]
        raise RuntimeError("no room")

    assert not list((library.parent / "l-files").iterdir())
    with (
        pytest.raises(InputError, match="no such file"),
        copied_in(library, {"id": "a"}, [tmp_path / "p.pdf", tmp_path / "gone.pdf"]),
    ):
        pass
    assert not list((library.parent / "l-files").iterdir())
    assert (tmp_path / "p.pdf").exists()
