"""The files beside a library: its lock, its log, its numbers, in a folder ``.refcli``.

A library may come from anyone, with such a folder. So these files are opened without
following links, and only where they are plain files; they are as private as the library.
"""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import Final

from refcli.durable import BINARY, make_folder
from refcli.errors import LibraryError

__all__ = [
    "check_plain",
    "folder_mode",
    "open_side",
    "prepare_folder",
    "privacy",
    "read_side",
    "side_file",
]

_SIDE_FOLDER: Final = ".refcli"
"""The folder beside a library for its lock, its log and a write in progress."""

_FLAGS: Final = BINARY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)

_LARGEST: Final = 1 << 24
"""Bytes of a file of numbers that are read: half a million entries take less."""


def side_file(path: Path, kind: str) -> Path:
    """Return the path of a file that accompanies the library: ``.refcli/refs.json.lock``."""
    return path.parent / _SIDE_FOLDER / f"{path.name}.{kind}"


def read_side(path: Path) -> bytes:
    """Return the bytes of a small file beside a library; b"" where it cannot be trusted or read."""
    try:
        descriptor = open_side(path, os.O_RDONLY)
    except (OSError, LibraryError):
        return b""
    with os.fdopen(descriptor, "rb") as file:
        try:
            return file.read() if os.fstat(descriptor).st_size <= _LARGEST else b""
        except OSError:
            return b""


def open_side(path: Path, flags: int, mode: int = 0o600) -> int:
    """Open a file beside a library, and return its descriptor.

    Raises LibraryError where the file, or its folder, is a link or no plain file; OSError as
    ``os.open`` does.
    """
    if flags != os.O_RDONLY or path.parent.is_symlink():
        check_plain(path)
    descriptor = os.open(path, flags | _FLAGS, mode)
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise _not_plain(path)
    return descriptor


def check_plain(path: Path) -> None:
    """Raise LibraryError where a file beside a library, or its folder, is not what we made."""
    for place, is_ours in ((path.parent, stat.S_ISDIR), (path, stat.S_ISREG)):
        try:
            mode = place.lstat().st_mode
        except OSError:
            continue
        if not is_ours(mode):
            raise _not_plain(place)


def privacy(library: Path) -> int:
    """Return the permissions that a file beside a library may have at most: read and write."""
    try:
        return stat.S_IMODE(library.stat().st_mode) & 0o666 | 0o600
    except OSError:
        return 0o666


def folder_mode(mode: int) -> int:
    """Return the permissions of a folder for files with these: who may read may enter."""
    return mode | (mode & 0o444) >> 2


def prepare_folder(library: Path) -> None:
    """Make the library's folder and the side folder where they are missing.

    Raises OSError where that fails, LibraryError where the side folder is a link.
    """
    folder = library.parent / _SIDE_FOLDER
    if folder.is_dir() and not folder.is_symlink():
        return
    check_plain(folder / ".gitignore")
    make_folder(library.parent)
    folder.mkdir(mode=folder_mode(privacy(library)), exist_ok=True)
    # Git and its like leave the folder alone without being told.
    told = folder / ".gitignore"
    try:
        told.write_text("*\n", encoding="ascii")
    except OSError:
        told.unlink(missing_ok=True)
        folder.rmdir()
        raise


def _not_plain(path: Path) -> LibraryError:
    return LibraryError(
        "{path}: a link, or no plain file, where refcli keeps its own; nothing was "
        "changed: see where it leads, and remove it",
        path=path,
    )
