"""A file replaced so that no crash, full disk or Ctrl-C leaves half of it."""

import contextlib
import os
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Final

__all__ = ["BINARY", "replace_file", "sync_folder"]

BINARY: Final = getattr(os, "O_BINARY", 0)
"""What tells Windows to leave line ends alone."""


def replace_file(
    path: Path,
    data: bytes,
    *,
    new: Path | None = None,
    last_look: Callable[[], None] | None = None,
) -> None:
    """Replace a file by these bytes: after any crash it is wholly the old one or the new.

    The bytes go to a new file on the same disk, which is forced to the disk and then takes
    the name; the permissions of the old file stay. ``new`` is the name of the new file until
    it is whole, by default one beside the file. ``last_look`` is called when all is ready and
    may raise to leave the old file in place. Raises OSError where the file cannot be written;
    then the old one stands and the new one is removed.
    """
    new = new or path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        new.unlink(missing_ok=True)
        descriptor = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL | BINARY, 0o666)
        try:
            with os.fdopen(descriptor, "wb", closefd=False) as file:
                file.write(data)
            _keep_permissions(path, descriptor)
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
        if last_look:
            last_look()
        new.replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            new.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Force a folder's names to the disk, where the system can do that."""
    if os.name == "nt":
        return
    # The file has its new name already: a disk that cannot confirm it changes nothing.
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _keep_permissions(path: Path, descriptor: int) -> None:
    if os.name == "nt":
        return
    with contextlib.suppress(OSError):
        old = path.stat()
        os.fchmod(descriptor, stat.S_IMODE(old.st_mode))
        if (old.st_uid, old.st_gid) != (os.geteuid(), os.getegid()):
            os.fchown(descriptor, old.st_uid, old.st_gid)
            os.fchmod(descriptor, stat.S_IMODE(old.st_mode))
