"""A file replaced so that no crash, full disk or Ctrl-C leaves half of it."""

import contextlib
import os
import stat
import sys
from collections.abc import Callable, Iterable, MutableMapping
from pathlib import Path
from typing import Final

__all__ = [
    "BINARY",
    "data_folder",
    "expanded",
    "forget_relative_folders",
    "make_folder",
    "replace_file",
    "sync_folder",
]

BINARY: Final = getattr(os, "O_BINARY", 0)
"""What tells Windows to leave line ends alone."""


def replace_file(
    path: Path,
    data: bytes | Iterable[bytes],
    *,
    new: Path | None = None,
    at_most: int = 0o7777,
    last_look: Callable[[], None] | None = None,
) -> None:
    """Replace a file by these bytes, or parts of them: after any crash it is wholly old or new.

    The bytes go to a new file on the same disk, which is forced to the disk and then takes
    the name; the permissions of the old file stay. ``new`` is the name of the new file until
    it is whole, by default one beside the file; ``at_most`` the permissions that it may have.
    ``last_look`` is called when all is ready and
    may raise to leave the old file in place. Raises OSError where the file cannot be written;
    then the old one stands and the new one is removed.
    """
    new = new or path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        new.unlink(missing_ok=True)
        # Private from the first byte: the permissions of the old file come with the whole of it.
        mode = 0o600 if path.exists() else 0o666 & at_most
        descriptor = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL | BINARY, mode)
        try:
            with os.fdopen(descriptor, "wb", closefd=False) as file:
                file.writelines([data] if isinstance(data, bytes) else data)
            _keep_permissions(path, descriptor, at_most)
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
        if last_look:
            last_look()
        new.replace(path)
    except BaseException as error:
        if isinstance(error, OSError) and error.filename is None:
            error.filename = str(path)
        with contextlib.suppress(OSError):
            new.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def expanded(path: str | os.PathLike[str]) -> Path:
    """Return a path with ``~`` and ``~user`` at its beginning as the folder that they stand for.

    ``./~x`` and the ``~x`` of a user that there is not are names as any others.
    """
    text = os.fspath(path)
    try:
        return Path(text).expanduser() if text.startswith("~") else Path(text)
    except RuntimeError:
        return Path(text)


def make_folder(folder: Path) -> None:
    """Make a folder and those above it where they are missing.

    What is made in the user's own folders for data, settings and caches is the user's alone
    (XDG Base Directory Specification). Raises OSError where it cannot be made.
    """
    missing = [one for one in (folder, *folder.parents) if not one.exists()]
    for one in reversed(missing):
        one.mkdir(mode=0o700 if _is_personal(one) else 0o777, exist_ok=True)
    if not missing:
        folder.mkdir(exist_ok=True)  # says what is wrong where it is no folder


_PLACES: Final = {
    "XDG_DATA_HOME": ".local/share",
    "XDG_CONFIG_HOME": ".config",
    "XDG_CACHE_HOME": ".cache",
    "XDG_STATE_HOME": ".local/state",
}
"""The user's own folders, by what names them, and where they are by default in the home."""


def data_folder() -> Path:
    """Return the user's own folder for what refcli keeps, made or not.

    On Linux the XDG Base Directory Specification tells it; platformdirs knows other platforms
    and a home that the environment does not name, but takes a quarter of a start to load.
    """
    if sys.platform.startswith("linux"):
        named, home = os.environ.get("XDG_DATA_HOME", ""), os.environ.get("HOME", "")
        if named.startswith(os.sep):
            return Path(named, "refcli")
        if home.startswith(os.sep):
            return Path(home, _PLACES["XDG_DATA_HOME"], "refcli")
    import platformdirs

    return platformdirs.user_data_path("refcli")


def forget_relative_folders(environment: MutableMapping[str, str]) -> None:
    """Take out of an environment the user's own folders that are no absolute paths.

    Such are invalid (XDG Base Directory Specification), and would let any folder in which
    refcli is called stand for the user's settings.
    """
    for name in _PLACES:
        if not os.path.isabs(environment.get(name, os.sep)):  # noqa: PTH117 - "" and "~" are none
            del environment[name]


def _is_personal(folder: Path) -> bool:
    try:
        home = Path.home()
    except RuntimeError:
        return False
    roots = [Path(os.environ.get(name) or home / usual) for name, usual in _PLACES.items()]
    return any(folder.is_relative_to(root) or root.is_relative_to(folder) for root in roots)


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


def _keep_permissions(path: Path, descriptor: int, at_most: int) -> None:
    if os.name == "nt":
        return
    with contextlib.suppress(OSError):
        old = path.stat()
        mode = stat.S_IMODE(old.st_mode) & at_most
        os.fchmod(descriptor, mode)
        if (old.st_uid, old.st_gid) != (os.geteuid(), os.getegid()):
            os.fchown(descriptor, old.st_uid, old.st_gid)
            os.fchmod(descriptor, mode)
