"""A file is replaced wholly or not at all."""

import os
import stat
from pathlib import Path
from typing import Any, NoReturn

import platformdirs
import pytest

from refcli.durable import data_folder, make_folder, replace_file


def test_a_file_is_replaced_and_keeps_its_permissions(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"old")
    path.chmod(0o640)

    replace_file(path, b"new\r\n")

    assert path.read_bytes() == b"new\r\n"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert [file.name for file in tmp_path.iterdir()] == ["a.txt"]


def test_a_new_file_has_the_permissions_of_the_process(tmp_path: Path) -> None:
    mask = os.umask(0o027)
    try:
        replace_file(tmp_path / "a.txt", b"new")
    finally:
        os.umask(mask)

    assert stat.S_IMODE((tmp_path / "a.txt").stat().st_mode) == 0o640


@pytest.mark.parametrize("fault", [KeyboardInterrupt, RuntimeError])
def test_the_last_look_may_leave_all_as_it_was(tmp_path: Path, fault: type[BaseException]) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"old")

    def refuse() -> NoReturn:
        raise fault

    with pytest.raises(fault):
        replace_file(path, b"new", last_look=refuse)

    assert path.read_bytes() == b"old"
    assert [file.name for file in tmp_path.iterdir()] == ["a.txt"]


def test_an_error_names_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(28, "no space left")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OSError, match=r"a\.txt"):
        replace_file(tmp_path / "a.txt", b"x")


def test_the_new_file_is_private_from_its_first_byte(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.txt"
    path.write_text("secret")
    path.chmod(0o600)
    seen = []
    opened = os.open

    def watching(*arguments: Any, **more: Any) -> int:
        descriptor = opened(*arguments, **more)
        seen.append(os.fstat(descriptor).st_mode & 0o777)
        return descriptor

    monkeypatch.setattr(os, "open", watching)
    replace_file(path, b"more")

    assert seen[0] == 0o600
    assert path.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize(
    "environment",
    [
        {"XDG_DATA_HOME": "/data", "HOME": "/home/ada"},
        {"XDG_DATA_HOME": "", "HOME": "/home/ada"},
        {"XDG_DATA_HOME": "data", "HOME": "/home/ada"},
        {"XDG_DATA_HOME": "data", "HOME": "ada"},
        {"XDG_DATA_HOME": "", "HOME": ""},
    ],
)
def test_the_folder_of_data_is_where_the_platform_has_it(
    environment: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)

    assert data_folder() == platformdirs.user_data_path("refcli")


def test_the_users_own_folders_are_the_users_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share" / "data"))
    make_folder(tmp_path / "share" / "data" / "refcli" / "training")
    make_folder(tmp_path / "elsewhere")

    assert (tmp_path / "share" / "data").stat().st_mode & 0o777 == 0o700
    assert (tmp_path / "share" / "data" / "refcli" / "training").stat().st_mode & 0o777 == 0o700
    assert (tmp_path / "elsewhere").stat().st_mode & 0o077
