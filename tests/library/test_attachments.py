"""Copies of an entry's files: as private as the library, and never through a link."""

from pathlib import Path

import pytest

from refcli.errors import LibraryError
from refcli.library.attachments import copy_in


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
