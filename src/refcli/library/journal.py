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
from typing import Any, BinaryIO, Final, Literal, NamedTuple

from refcli.durable import sync_folder
from refcli.errors import LibraryError
from refcli.library import files
from refcli.library.side import check_plain, open_side, privacy, read_side, side_file
from refcli.library.splices import Splice

__all__ = ["Entry", "Journal", "Kind", "digest", "stacks"]

Kind = Literal["change", "undo", "redo"]

_LONG: Final = 4096
"""From this length on, the bytes of a change are compressed."""

_LONGEST_LINE: Final = 128 * 1024 * 1024
"""Bytes of one line of a log; a longer one was not written here."""

_TORN: Final = 1000
"""Lines at the end of a log that may be broken; behind more of them no whole one is sought."""

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
            raise LibraryError(
                "change {id} is too old: its bytes are not kept any more", id=self.id
            )
        try:
            return _unpack(self.packed)
        except (ValueError, TypeError, AttributeError, zlib.error, RecursionError):
            raise LibraryError(
                "change {id}: its bytes in the log are damaged", id=self.id
            ) from None


def digest(data: bytes) -> str:
    """Return what tells these bytes from any others."""
    import hashlib  # loads OpenSSL, which takes longer than all else that reads a library

    return hashlib.blake2b(data, digest_size=16).hexdigest()


class Journal:
    """The log of one library, as it agrees with the library's bytes."""

    def __init__(self, library: Path) -> None:
        self._library = library
        self._path = side_file(library, "log")

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
        with contextlib.suppress(OSError, LibraryError):
            check_plain(self._path)
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
            new = self._path.with_suffix(".new-log")
            files.write(self._path, b"".join(lines), new=new, at_most=privacy(self._library))

    def _read(self) -> bytes:
        return read_side(self._path)

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

    def _last_line(self) -> tuple[Entry | None, int, int]:
        """Return the last whole entry, and where its line starts and ends."""
        try:
            file = os.fdopen(open_side(self._path, os.O_RDONLY), "rb")
        except FileNotFoundError:
            return None, 0, 0
        except (OSError, LibraryError):  # who writes is told; who reads goes on without
            return None, 0, 0
        with file:
            end = stop = file.seek(0, os.SEEK_END)
            for _ in range(_TORN):
                line = _line_before(file, stop)
                if entry := _entry(line):
                    return entry, stop - len(line), stop
                stop -= len(line)
                if not line:
                    break
        return None, (stop and end), (stop and end)


def _line_before(file: BinaryIO, stop: int) -> bytes:
    """Return the line of the file that ends at this offset."""
    start = stop
    tail = b""
    while start and b"\n" not in tail[:-1] and len(tail) < _LONGEST_LINE:
        step = min(max(1 << 16, len(tail)), start)
        start -= step
        file.seek(start)
        tail = file.read(step) + tail
    return tail[tail.rfind(b"\n", 0, -1) + 1 :]


class _Stack(NamedTuple):
    """A stack that shares what lies below with others: every state of a log has two."""

    top: Entry
    below: _Stack | None
    height: int


def stacks(entries: Sequence[Entry], current: str) -> tuple[list[Entry], list[Entry]]:
    """Return the changes that stand, and those that were taken back and can be done again.

    The last of either is the one to undo or redo first. A new change ends what could be done
    again. ``current`` is the digest of the library's bytes now: where other means than undo
    took them back to a state that the log knows, the changes up to that state stand, and the
    later ones can be done again. The same goes for each change in the log.
    """
    history = _History()
    for entry in entries:
        history.go_to(entry.before)
        history.take(entry)
    history.go_to(current)
    return _listed(history.done), _listed(history.undone)


class _History:
    """What stands and what was taken back, in every state that the log knows."""

    def __init__(self) -> None:
        self.done: _Stack | None = None
        self.undone: _Stack | None = None
        self._state = ""
        self._known: dict[str, tuple[_Stack | None, _Stack | None]] = {}

    def go_to(self, state: str) -> None:
        """Be in a state that the log knows; in one that it does not know nothing changes."""
        if state == self._state:
            return
        if not self._known:
            self._known[state] = (None, None)
        elif state in self._known:
            now = self.done
            self.done, self.undone = self._known[state]
            if self.undone is None:
                self.undone = _above(now, self.done)
        self._state = state

    def take(self, entry: Entry) -> None:
        """Add the next line of the log."""
        done, undone = self.done, self.undone
        if entry.kind == "change":
            self.done, self.undone = _on(entry, done), None
        elif entry.kind == "undo" and done:
            self.done, self.undone = done.below, _on(done.top, undone)
        elif entry.kind == "redo" and undone:
            self.done, self.undone = _on(undone.top, done), undone.below
        self._state = entry.after
        self._known[entry.after] = (self.done, self.undone)


def _on(entry: Entry, stack: _Stack | None) -> _Stack:
    return _Stack(entry, stack, stack.height + 1 if stack else 1)


def _above(stack: _Stack | None, lower: _Stack | None) -> _Stack | None:
    """Return what lies on a stack above a lower part of it, turned over; None for others."""
    turned: _Stack | None = None
    height = lower.height if lower else 0
    rest = stack
    while rest and rest.height > height:
        turned, rest = _on(rest.top, turned), rest.below
    return turned if rest is lower else None


def _listed(stack: _Stack | None) -> list[Entry]:
    found = []
    rest = stack
    while rest:
        found.append(rest.top)
        rest = rest.below
    return found[::-1]


def _never_happened(last: Entry, current: str) -> bool:
    return current == last.before != last.after


def _line(entry: Entry) -> bytes:
    known = {name: value for name, value in asdict(entry).items() if value or name == "packed"}
    return json.dumps(known, separators=(",", ":")).encode("ascii") + b"\n"


def _entry(line: bytes) -> Entry | None:
    """Return the entry of a line, None where a crash left no more than a part of it."""
    if not (line.startswith(b"{") and line.endswith(b"\n")):
        return None
    try:
        entry = Entry(**json.loads(line))
    except (ValueError, TypeError, RecursionError):
        return None
    return entry if _is_sound(entry) else None


_LARGEST_NUMBER: Final = 1 << 53


def _is_sound(entry: Entry) -> bool:
    """Tell whether the values of a line are such as we write: others break what reads them."""
    numbers: list[Any] = [entry.id, entry.free, entry.of]
    texts: list[Any] = [entry.time, entry.what, entry.kind, entry.before, entry.after]
    counts: Any = entry.counts
    return (
        all(type(one) is int and 0 <= one < _LARGEST_NUMBER for one in numbers)
        and all(isinstance(one, str) for one in texts)
        and entry.kind in ("change", "undo", "redo")
        and isinstance(counts, dict)
        and all(type(one) is int for one in counts.values())
        and (entry.packed is None or isinstance(entry.packed, str | list))
    )


_WITHOUT_HEADING: Final = 5
"""Members of a splice in a log that knows no headings yet."""


def _pack(splices: Sequence[Splice]) -> Any:
    """Return splices as JSON holds them: text, where no UTF-8 as surrogates; long ones packed."""
    texts = [
        [start, _text(old), _text(new), *map(_text, around), _text(heading)]
        for start, old, new, around, heading in splices
    ]
    if sum(len(splice.old) + len(splice.new) for splice in splices) < _LONG:
        return texts
    data = json.dumps(texts, separators=(",", ":")).encode("ascii")
    return base64.b64encode(zlib.compress(data, 1)).decode("ascii")


def _unpack(packed: Any) -> list[Splice]:
    if isinstance(packed, str):
        packed = json.loads(_unzipped(base64.b64decode(packed)))
    return [
        Splice(start, _bytes(old), _bytes(new), (_bytes(before), _bytes(after)), _bytes(heading))
        for start, old, new, before, after, heading in (
            one if len(one) > _WITHOUT_HEADING else [*one, ""] for one in packed
        )
    ]


_UNZIPPED: Final = 32 * 1024 * 1024
_RATIO: Final = 20
"""Text packed as ours is takes no more than so many times its packed size, or is small."""


def _unzipped(data: bytes) -> bytes:
    """Return what was packed; raises ValueError where it swells as no text of ours does."""
    unzip = zlib.decompressobj()
    text = unzip.decompress(data, max(_UNZIPPED, _RATIO * len(data)))
    if not unzip.eof:
        raise ValueError("cut off, or too large")
    return text


def _text(data: bytes) -> str:
    return data.decode("utf-8", "surrogateescape")


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogateescape")
