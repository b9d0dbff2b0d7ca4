"""The log of changes: one line for each, which holds what takes the change back.

A line is forced to the disk before the library is written. A crash in between leaves a line
for a change that never happened; the digests of the library before and after tell which
(the last line's ``before`` is the library then), and that line is not counted.

The log stands in the side folder. Without it the library is whole; only undo is lost. It is
read from its end, and no further than a moment takes; what is written forgets no line of it.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from itertools import accumulate
from pathlib import Path
from typing import Any, BinaryIO, Final, NamedTuple

from refcli.durable import sync_folder
from refcli.errors import LibraryError
from refcli.library import files
from refcli.library.log.lines import LONGEST_LINE, Entry, Kind, entry_of, line_of, values_in
from refcli.library.log.packing import packed
from refcli.library.side import check_plain, open_side, privacy, side_file
from refcli.library.stores.splices import Splice
from refcli.speech import Message

__all__ = ["Journal", "digest"]

_TORN: Final = 1000
"""Lines at the end of a log that may be broken; behind more of them no whole one is sought."""

_NEWEST: Final = 50_000
_MOST_VALUES: Final = 1_000_000
"""Lines and values that are read of a log: a second's work."""

_MOST: Final = 64 * 1024 * 1024
"""The size of a log that is cut: its older half can be read about, but not undone any more."""


def digest(data: bytes) -> str:
    """Return what tells these bytes from any others."""
    import hashlib  # loads OpenSSL, which takes longer than all else that reads a library

    return hashlib.blake2b(data, digest_size=16).hexdigest()


class _Lines(NamedTuple):
    """The newest lines of a log, without their ends."""

    lines: list[bytes]
    are_all: bool


class Journal:
    """The log of one library, as it agrees with the library's bytes."""

    def __init__(self, library: Path) -> None:
        self._library = library
        self._path = side_file(library, "log")

    def entries(self, current: str) -> list[Entry]:
        """Return the changes that happened, the oldest first: the newest 50,000 at most.

        ``current`` is the digest of the library's bytes now.
        """
        try:
            lines = self._newest().lines
        except (OSError, LibraryError):  # who writes is told; who reads goes on without
            return []
        entries = [entry for line in lines if (entry := entry_of(line))]
        if entries and _never_happened(entries[-1], current):
            entries.pop()
        return entries

    def last(self) -> Entry | None:
        """Return the last line without reading the others, whether it happened or not."""
        return self._last_line()[0]

    def older(self) -> list[Path]:
        """Return the files that hold changes older than ``entries`` gives, the oldest first."""
        found = [path for path in self._asides() if path.exists()]
        with contextlib.suppress(OSError, LibraryError):
            return found if self._newest().are_all else [*found, self._path]
        return found

    def append(
        self,
        what: str,
        kind: Kind,
        splices: Sequence[Splice],
        *,
        before: str,
        after: str,
        free: int,
        **more: Any,
    ) -> int:
        """Add a change to the log and force it to the disk, before the change is made.

        ``before`` and ``after`` are the digests of the library's bytes.
        Return the length that the log had, for ``cut``. Raises LibraryError where it cannot
        be written.
        """
        self._leave_other_names()
        last, start, length = self._last_line()
        if last and start is not None and _never_happened(last, before):
            last, length = replace(last, id=last.id - 1), start
        entry = Entry(
            id=last.id + 1 if last else 1,
            time=datetime.now(UTC).isoformat(timespec="seconds"),
            what=what,
            kind=kind,
            before=before,
            after=after,
            free=max(free, last.free if last else 1),
            packed=packed(splices),
            **more,
        )
        try:
            self._write(line_of(entry), length)
        except OSError as error:
            self.cut(length)
            raise files.trouble(
                self._path, Message("cannot be written, nothing was changed"), error
            ) from error
        return length

    def _leave_other_names(self) -> None:
        """Give the log a file of its own where its bytes have other names, too.

        A log that came with its library may share them with any file of the user. Raises
        LibraryError where that fails.
        """
        try:
            with self._opened() as file:
                if os.fstat(file.fileno()).st_nlink == 1:
                    return
                files.write(self._path, file.read(), new=side_file(self._library, "new-log"))
        except FileNotFoundError:
            return
        except OSError as error:
            raise files.trouble(
                self._path, Message("cannot be written, nothing was changed"), error
            ) from error

    def cut(self, length: int) -> None:
        """Take back what was appended after the log had this length, as well as can be."""
        with contextlib.suppress(OSError, LibraryError):
            check_plain(self._path)
            os.truncate(self._path, length)

    def trim(self) -> None:
        """Keep a log that grew too long from growing on: forget the bytes of old changes.

        One that is longer than is read is set aside whole, and its newest lines go on.
        """
        with contextlib.suppress(OSError, LibraryError):
            if self._path.stat().st_size <= _MOST:
                return
            lines, are_all = self._newest()
            sizes = accumulate(len(line) + 1 for line in reversed(lines))
            newest = max(sum(size <= _MOST // 2 for size in sizes), 2)
            old, new = lines[:-newest], lines[-newest:]
            if are_all:
                new = [*map(_without_bytes, old), *new]
            else:
                new = new[-_NEWEST // 2 :]
                # Where the disk knows no links, the log stays as it is.
                os.link(self._path, next(path for path in self._asides() if not path.exists()))
            unfinished = side_file(self._library, "new-log")
            files.write(self._path, b"\n".join(new), new=unfinished, at_most=privacy(self._library))

    def _asides(self) -> Iterator[Path]:
        """Give the names of logs that were set aside, the oldest first."""
        return (side_file(self._library, f"log-{turn}") for turn in range(1, _TURNS))

    def _opened(self) -> BinaryIO:
        return os.fdopen(open_side(self._path, os.O_RDONLY), "rb")

    def _newest(self) -> _Lines:
        """Read the end of the log. Raises OSError or LibraryError where that fails."""
        with self._opened() as file:
            start = max(file.seek(0, os.SEEK_END) - LONGEST_LINE, 0)
            file.seek(start)
            lines = file.read(LONGEST_LINE).rsplit(b"\n", _NEWEST)
        are_all = start == 0 and len(lines) <= _NEWEST
        whole = lines if are_all else lines[1:]
        values = accumulate(values_in(line) for line in reversed(whole))
        readable = max(sum(count <= _MOST_VALUES for count in values), 1)
        return _Lines(whole[-readable:], are_all and readable >= len(whole))

    def _write(self, line: bytes, length: int) -> None:
        mode = privacy(self._library)
        descriptor = open_side(self._path, os.O_RDWR | os.O_CREAT, mode)
        with os.fdopen(descriptor, "r+b") as file:
            if os.name != "nt" and os.fstat(descriptor).st_mode & 0o066 & ~mode:
                os.fchmod(descriptor, mode)
            file.truncate(length)
            file.seek(max(length - 1, 0))
            torn = length > 0 and file.read(1) != b"\n"
            file.seek(length)
            file.write(b"\n" + line if torn else line)
            file.flush()
            os.fsync(file.fileno())
        if length == 0:
            sync_folder(self._path.parent)

    def _last_line(self) -> tuple[Entry | None, int | None, int]:
        """Return the last whole entry, where its line starts if it is the last, and the length.

        It is sought among the last thousand lines.
        """
        try:
            file = self._opened()
        except (OSError, LibraryError):  # who writes is told; who reads goes on without
            return None, None, 0
        with file:
            end = stop = file.seek(0, os.SEEK_END)
            for _ in range(_TORN):
                line = _line_before(file, stop)
                if entry := entry_of(line):
                    return entry, (stop - len(line) if stop == end else None), end
                stop -= len(line)
                if not line or end - stop > LONGEST_LINE:
                    break
        return None, None, end


_TURNS: Final = 100
"""Times that a log can be set aside."""

_PIECE: Final = 1 << 16


def _without_bytes(line: bytes) -> bytes:
    """Return a line without the bytes of its change; one that is no entry as it is."""
    entry = None if line.endswith(b'"packed":null}') else entry_of(line)
    return line_of(replace(entry, packed=None)).rstrip(b"\n") if entry else line


def _line_before(file: BinaryIO, stop: int) -> bytes:
    """Return the line of the file that ends at this offset."""
    start = max(stop - 1, 0)
    pieces = [_read_at(file, start, stop)]
    while start and stop - start < LONGEST_LINE:
        end, start = start, max(start - _PIECE, 0)
        piece = _read_at(file, start, end)
        cut = piece.rfind(b"\n") + 1
        pieces.append(piece[cut:])
        if cut:
            break
    return b"".join(reversed(pieces))


def _read_at(file: BinaryIO, start: int, stop: int) -> bytes:
    file.seek(start)
    return file.read(stop - start)


def _never_happened(last: Entry, current: str) -> bool:
    return current == last.before != last.after
