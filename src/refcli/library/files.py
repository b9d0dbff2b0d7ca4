"""The library's file on disk: read whole, locked, and written so that no crash can harm it."""

from __future__ import annotations

import contextlib
import errno
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from refcli.bounded import check_kind
from refcli.durable import expanded, replace_file
from refcli.errors import LibraryError, system_reason
from refcli.library.side import check_plain, prepare_folder, privacy, side_file
from refcli.speech import Message

__all__ = ["locked", "read", "real_path", "trouble", "write"]

_PATIENCE: Final = 60.0
"""Seconds to wait for another process to finish its change."""


def real_path(path: str | os.PathLike[str]) -> Path:
    """Return where the library's bytes are: absolute, ``~`` and symbolic links followed."""
    place = expanded(path)
    if "\0" in str(place):
        raise LibraryError("{place}: not a path: it has a NUL character", place=place)
    try:
        return place.resolve()
    except RuntimeError:
        raise LibraryError("{place}: its links lead back to themselves", place=place) from None
    except OSError as error:
        raise trouble(place, Message("cannot be found"), error) from error


def read(path: Path) -> bytes | None:
    """Return the bytes of the library, or None where there is no such file yet.

    Raises LibraryError where it is a folder or may not be read.
    """
    try:
        check_kind(path, plain=True)
        return path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise trouble(path, Message("cannot be read"), error) from error


@contextlib.contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold the library for one change: other processes wait for their turn.

    Makes the library's folder and the side folder where they are missing. The lock ends with
    its process, however that ends. Raises LibraryError where the folder cannot be written,
    or another process keeps the lock for longer than a minute.
    """
    from filelock import FileLock, Timeout

    _check_writable(path)
    lock_path = side_file(path, "lock")
    _prepare(path)
    check_plain(lock_path)
    lock = FileLock(lock_path, mode=privacy(path), poll_interval=0.01)
    try:
        lock.acquire(timeout=_PATIENCE)
    except Timeout:
        raise LibraryError(
            "{path}: locked by another refcli for more than {patience:.0f} s; try again "
            "when that one is done",
            path=path,
            patience=_PATIENCE,
        ) from None
    except OSError as error:
        raise trouble(path, Message("cannot be locked"), error) from error
    try:
        yield
    finally:
        lock.release()


def write(
    path: Path,
    data: bytes,
    *,
    expected: bytes | None = None,
    new: Path | None = None,
    at_most: int = 0o7777,
) -> None:
    """Replace the library by these bytes: after any crash it is wholly the old or the new.

    The bytes go to a new file on the same disk, which is forced to the disk and then takes
    the library's name; its permissions stay. Call it under ``locked``. Raises LibraryError
    where that fails: then the old library stands as it was. ``new`` is the name of the new
    file until it is whole, where it is not to stand in the side folder; ``at_most`` the
    permissions that the file may have. ``expected`` is what
    the file must hold still (or there is no file), so that no other program's change
    is overwritten.
    """
    if new is None:
        _prepare(path)
        new = side_file(path, "new")

    def unchanged() -> None:
        # A program that writes in place empties the file first: that is a change, too.
        if expected is not None and (now := read(path)) is not None and now != expected:
            raise LibraryError(
                "{path}: another program changed it meanwhile; nothing was written: try again",
                path=path,
            )

    try:
        replace_file(path, data, new=new, at_most=at_most, last_look=unchanged)
    except OSError as error:
        raise trouble(path, Message("cannot be written, the old library stands"), error) from error


_REASONS: Final = {
    errno.ENOSPC: Message("no space left on the disk; free some and try again"),
    errno.EDQUOT: Message("your disk quota is used up; free some space and try again"),
    errno.EACCES: Message("no permission"),
    errno.EPERM: Message("no permission"),
    errno.EROFS: Message("the disk is read-only"),
    errno.EISDIR: Message("it is a folder"),
    errno.ENOTDIR: Message("a part of its path is a file, not a folder"),
    errno.ENAMETOOLONG: Message("the name is too long"),
}


def trouble(path: Path, what: Message, error: OSError) -> LibraryError:
    """Return the error that tells the user what the system refused, and why."""
    reason = _REASONS.get(error.errno or 0) or system_reason(error)
    return LibraryError("{path}: {what}: {reason}", path=path, what=what, reason=reason)


def _check_writable(path: Path) -> None:
    """Raise LibraryError where the library is read-only: a swap of the file would not mind."""
    try:
        mode = path.stat().st_mode
    except OSError:
        return
    if not mode & 0o222 or not os.access(path, os.W_OK):
        raise LibraryError("{path}: read-only: not changed; to change it: chmod u+w", path=path)


def _prepare(path: Path) -> None:
    try:
        prepare_folder(path)
    except OSError as error:
        raise trouble(path, Message("cannot be written"), error) from error
