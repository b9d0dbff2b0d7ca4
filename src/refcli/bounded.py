"""A file read whole, unless it has no end or is no file at all."""

import errno
import io
import os
import stat
from pathlib import Path
from typing import BinaryIO, Final, cast

__all__ = ["check_kind", "read_bounded", "read_rest", "read_stream", "seekable"]

_LARGEST_FILE: Final = 1_000_000_000
_LARGEST_STREAM: Final = 400_000_000
"""Bytes that a file, or what comes through a pipe, may have: it is held in memory, and more."""

_PIECE: Final = 1 << 20


def read_bounded(path: Path) -> bytes:
    """Return the bytes of a file, or of what a pipe gives.

    Raises OSError where it cannot be read, is a device or a socket, or has too many bytes.
    """
    check_kind(path)
    with path.open("rb") as file:
        state = os.fstat(file.fileno())
        if not stat.S_ISREG(state.st_mode):
            return read_stream(file)
        if state.st_size > _LARGEST_FILE:
            raise _too_large(path)
        return file.read()


def seekable(stream: BinaryIO) -> BinaryIO:
    """Return a stream in which one can go back: itself, or a copy in a file that has no name.

    Raises OSError where it has too many bytes.
    """
    if stream.seekable():
        return stream
    found = bytearray(stream.read(_PIECE))
    if len(found) < _PIECE:
        return io.BytesIO(found)
    import tempfile

    copy = tempfile.TemporaryFile()  # noqa: SIM115 - it lasts as long as it is read
    copy.write(found)
    while piece := stream.read(_PIECE):
        copy.write(piece)
        if copy.tell() > _LARGEST_STREAM:
            raise _too_large()
    copy.seek(0)
    return cast("BinaryIO", copy)


def read_rest(file: BinaryIO) -> bytes:
    """Return what a file holds from where it stands. Raises OSError where it is too much."""
    begin = file.tell()
    if file.seek(0, os.SEEK_END) - begin > _LARGEST_FILE:
        raise _too_large()
    file.seek(begin)
    return file.read()


def read_stream(stream: BinaryIO) -> bytes:
    """Return all bytes of a stream. Raises OSError where it has too many."""
    found = bytearray()
    while piece := stream.read(_PIECE):
        found += piece
        if len(found) > _LARGEST_STREAM:
            raise _too_large()
    return bytes(found)


def check_kind(path: Path, *, plain: bool = False) -> None:
    """Raise OSError where a path is a device, but for a terminal and the empty one, or a socket.

    ``plain`` wants a file, and no pipe: of a name that the user did not type.
    """
    mode = path.stat().st_mode
    if stat.S_ISREG(mode) or stat.S_ISDIR(mode):
        return
    is_stream = stat.S_ISFIFO(mode) or (stat.S_ISCHR(mode) and _is_terminal_or_empty(path))
    if plain or not is_stream:
        raise OSError(errno.ENODEV, "not a plain file", str(path))


def _is_terminal_or_empty(path: Path) -> bool:
    if path.samefile(os.devnull):
        return True
    with path.open("rb") as file:
        return file.isatty()


def _too_large(path: Path | None = None) -> OSError:
    return OSError(errno.EFBIG, "file too large", str(path) if path else None)
