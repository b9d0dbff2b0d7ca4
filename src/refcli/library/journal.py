"""The log of changes: one line of JSON for each, which holds what takes the change back.

A line is forced to the disk before the library is written. A crash in between leaves a line
for a change that never happened; the digests of the library before and after tell which
(the last line's ``before`` is the library then), and that line is not counted.

The log stands in the side folder. Without it the library is whole; only undo is lost.
"""

from __future__ import annotations

import base64
import contextlib
import json
import os
import zlib
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, BinaryIO, Final, Literal

from refcli.durable import BINARY, sync_folder
from refcli.errors import LibraryError
from refcli.library import files
from refcli.library.splices import Splice

__all__ = ["Entry", "Journal", "Kind", "digest", "stacks"]

Kind = Literal["change", "undo", "redo"]

_LONG: Final = 4096
"""From this length on, the bytes of a change are compressed."""

_LONGEST: Final = 300
"""Characters of a command that the log keeps: a whole reference may be pasted into one."""

_MOST: Final = 64 * 1024 * 1024
"""The size of a log that is cut: its older half can be read about, but not undone any more."""


@dataclass(frozen=True)
class Entry:
    """One change: what it was, and the bytes that it exchanged."""

    id: int
    time: str
    what: str
    kind: Kind
    before: str
    after: str
    free: int
    """The lowest number that no entry of the library had had after this change."""
    counts: dict[str, int] = field(default_factory=dict)
    """How many entries were added, changed and removed."""
    of: int = 0
    """The change that an undo took back or a redo did again."""
    packed: Any = None
    """The splices, as the log keeps them; None where they were too old to keep."""

    @property
    def splices(self) -> list[Splice]:
        """The change of bytes; raises LibraryError where the log does not hold it any more."""
        if self.packed is None:
            raise LibraryError(f"change {self.id} is too old: its bytes are not kept any more")
        return _unpack(self.packed)


def digest(data: bytes) -> str:
    """Return what tells these bytes from any others."""
    import hashlib  # loads OpenSSL, which takes longer than all else that reads a library

    return hashlib.blake2b(data, digest_size=16).hexdigest()


class Journal:
    """The log of one library, as it agrees with the library's bytes."""

    def __init__(self, library: Path) -> None:
        self._path = files.side_file(library, "log")

    def entries(self, current: str) -> list[Entry]:
        """Return all changes that happened, the oldest first.

        ``current`` is the digest of the library's bytes now.
        """
        lines = self._read().splitlines(keepends=True)
        entries = [entry for line in lines if (entry := _entry(line))]
        if entries and _never_happened(entries[-1], current):
            entries.pop()
        return entries

    def last(self) -> Entry | None:
        """Return the last line without reading the others, whether it happened or not."""
        return self._last_line()[0]

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
        last, start, length = self._last_line()
        if last and _never_happened(last, before):
            last, length = replace(last, id=last.id - 1), start
        entry = Entry(
            id=last.id + 1 if last else 1,
            time=datetime.now(UTC).isoformat(timespec="seconds"),
            what=what[:_LONGEST],
            kind=kind,
            before=before,
            after=after,
            free=max(free, last.free if last else 1),
            packed=_pack(splices),
            **more,
        )
        try:
            self._write(_line(entry), length)
        except OSError as error:
            self.cut(length)
            raise files.trouble(
                self._path, "cannot be written, nothing was changed", error
            ) from error
        return length

    def cut(self, length: int) -> None:
        """Take back what was appended after the log had this length, as well as can be."""
        with contextlib.suppress(OSError):
            os.truncate(self._path, length)

    def trim(self) -> None:
        """Keep a log that grew too long from growing on: forget the bytes of old changes."""
        with contextlib.suppress(OSError):
            if self._path.stat().st_size <= _MOST:
                return
            lines = self._read().splitlines(keepends=True)
            total = 0
            for place in range(len(lines) - 1, -1, -1):
                total += len(lines[place])
                if total > _MOST // 2 and place < len(lines) - 1 and (old := _entry(lines[place])):
                    lines[place] = _line(replace(old, packed=None))
            files.write(self._path, b"".join(lines), new=self._path.with_suffix(".new-log"))

    def _read(self) -> bytes:
        return files.read(self._path) or b""

    def _write(self, line: bytes, length: int) -> None:
        descriptor = os.open(self._path, os.O_RDWR | os.O_CREAT | BINARY, 0o666)
        with os.fdopen(descriptor, "r+b") as file:
            file.truncate(length)
            file.seek(length)
            file.write(line)
            file.flush()
            os.fsync(file.fileno())
        if length == 0:
            sync_folder(self._path.parent)

    def _last_line(self) -> tuple[Entry | None, int, int]:
        """Return the last whole entry, and where its line starts and ends."""
        try:
            file = self._path.open("rb")
        except FileNotFoundError:
            return None, 0, 0
        except OSError as error:
            raise files.trouble(self._path, "cannot be read", error) from error
        with file:
            stop = file.seek(0, os.SEEK_END)
            while stop:
                line = _line_before(file, stop)
                if entry := _entry(line):
                    return entry, stop - len(line), stop
                stop -= len(line)
        return None, 0, 0


def _line_before(file: BinaryIO, stop: int) -> bytes:
    """Return the line of the file that ends at this offset."""
    start = stop
    tail = b""
    while start and b"\n" not in tail[:-1]:
        step = min(max(1 << 16, len(tail)), start)
        start -= step
        file.seek(start)
        tail = file.read(step) + tail
    return tail[tail.rfind(b"\n", 0, -1) + 1 :]


def stacks(entries: Sequence[Entry]) -> tuple[list[Entry], list[Entry]]:
    """Return the changes that stand, and those that were taken back and can be done again.

    The last of either is the one to undo or redo first. A new change ends what could be done
    again.
    """
    done: list[Entry] = []
    undone: list[Entry] = []
    for entry in entries:
        if entry.kind == "change":
            done.append(entry)
            undone.clear()
        elif entry.kind == "undo" and done:
            undone.append(done.pop())
        elif entry.kind == "redo" and undone:
            done.append(undone.pop())
    return done, undone


def _never_happened(last: Entry, current: str) -> bool:
    return current == last.before != last.after


def _line(entry: Entry) -> bytes:
    known = {name: value for name, value in asdict(entry).items() if value or name == "packed"}
    return json.dumps(known, separators=(",", ":")).encode("ascii") + b"\n"


def _entry(line: bytes) -> Entry | None:
    """Return the entry of a line, None where a crash left no more than a part of it."""
    if not line.endswith(b"\n"):
        return None
    try:
        return Entry(**json.loads(line))
    except (ValueError, TypeError):
        return None


def _pack(splices: Sequence[Splice]) -> Any:
    """Return splices as JSON holds them: text, where no UTF-8 as surrogates; long ones packed."""
    texts = [
        [start, _text(old), _text(new), *map(_text, around)] for start, old, new, around in splices
    ]
    if sum(len(splice.old) + len(splice.new) for splice in splices) < _LONG:
        return texts
    data = json.dumps(texts, separators=(",", ":")).encode("ascii")
    return base64.b64encode(zlib.compress(data, 1)).decode("ascii")


def _unpack(packed: Any) -> list[Splice]:
    if isinstance(packed, str):
        packed = json.loads(zlib.decompress(base64.b64decode(packed)))
    return [
        Splice(start, _bytes(old), _bytes(new), (_bytes(before), _bytes(after)))
        for start, old, new, before, after in packed
    ]


def _text(data: bytes) -> str:
    return data.decode("utf-8", "surrogateescape")


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogateescape")
