"""A change as a line of the log: JSON, with the bytes that the change exchanged.

A log may come from anyone, with its library. So a line counts only where it is such as is
written here, and what it holds is bounded.
"""

from __future__ import annotations

import base64
import json
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, field, replace
from typing import Any, Final, Literal

from refcli.errors import LibraryError
from refcli.library.stores.splices import Splice

__all__ = ["LONGEST_LINE", "Entry", "Kind", "entry_of", "line_of", "packed", "values_in"]

Kind = Literal["change", "undo", "redo"]

LONGEST_LINE: Final = 96 * 1024 * 1024
"""Bytes of a line of a log: a change that takes more is logged without its bytes."""

_PACKED: Final = b',"packed":"'
_HEAD: Final = 8192
"""Bytes of a line within which packed bytes begin."""

_LONGEST_PLAIN: Final = 4 * 1024 * 1024
"""Bytes of a line without packed bytes."""

_LONG: Final = 8192
"""From this length of their JSON on, the bytes of a change are compressed."""

_LONGEST_TEXT: Final = 300
"""Characters of a command that the log keeps: a whole reference may be pasted into one."""


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
    """The splices, as the log keeps them; None where they were too old or too many to keep."""

    @property
    def splices(self) -> list[Splice]:
        """The change of bytes; raises LibraryError where the log does not hold it any more."""
        if self.packed is None:
            raise LibraryError(
                "change {id} is too old or too large: its bytes are not kept", id=self.id
            )
        try:
            return _unpacked(self.packed)
        except (ValueError, TypeError, AttributeError, zlib.error, RecursionError):
            raise self._damage() from None

    def read_from(self, lines: Iterable[str]) -> Iterator[str]:
        """Give lines made of the splices; raises LibraryError where these are damaged."""
        try:
            yield from lines
        except (LibraryError, ValueError, TypeError, RecursionError):
            raise self._damage() from None

    def _damage(self) -> LibraryError:
        return LibraryError("change {id}: its bytes in the log are damaged", id=self.id)


def line_of(entry: Entry) -> bytes:
    """Return the line of an entry, with its end."""
    known = {name: value for name, value in asdict(entry).items() if value or name == "packed"}
    known["what"] = entry.what[:_LONGEST_TEXT]
    line = json.dumps(known, separators=(",", ":")).encode("ascii") + b"\n"
    return line if len(line) <= LONGEST_LINE else line_of(replace(entry, packed=None))


def values_in(line: bytes) -> int:
    """Return about how many values a line is made into, which take many times its text."""
    return line.count(b",") if len(line) <= _LONGEST_PLAIN else 0


def entry_of(line: bytes) -> Entry | None:
    """Return the entry of a line, None where a crash left a part of it, or it is not ours."""
    if not line.startswith(b"{"):
        return None
    try:
        known = _members(line)
        entry = Entry(**known | {"what": known["what"][:_LONGEST_TEXT]})
    except (ValueError, TypeError, KeyError, RecursionError):
        return None
    return entry if _is_sound(entry) else None


def _members(line: bytes) -> dict[str, Any]:
    """Return what a line holds; packed bytes are only copied. Raises ValueError as JSON does."""
    end = len(line) - line.endswith(b"\n")
    at = line.find(_PACKED, 0, _HEAD)
    if at >= 0 and line.startswith(b'"}', end - 2):
        text = str(memoryview(line)[at + len(_PACKED) : end - 2], "ascii")
        return {**json.loads(line[:at] + b"}"), "packed": text}
    if len(line) > _LONGEST_PLAIN:
        raise ValueError("too long")
    return {**json.loads(line)}


_LARGEST_NUMBER: Final = 1 << 53


def _is_sound(entry: Entry) -> bool:
    """Tell whether the values of a line are such as we write: others break what reads them."""
    numbers: list[Any] = [entry.id, entry.free, entry.of]
    texts: list[Any] = [entry.time, entry.what, entry.kind, entry.before, entry.after]
    counts: Any = entry.counts
    return (
        all(type(one) is int and 0 <= one < _LARGEST_NUMBER for one in numbers)
        and all(isinstance(one, str) and len(one) <= _LONGEST_TEXT for one in texts)
        and entry.kind in ("change", "undo", "redo")
        and isinstance(counts, dict)
        and all(type(one) is int for one in counts.values())
        and (entry.packed is None or isinstance(entry.packed, str | list))
    )


_WITHOUT_HEADING: Final = 5
"""Members of a splice in a log that knows no headings yet."""


def packed(splices: Sequence[Splice]) -> Any:
    """Return splices as JSON holds them: text, where no UTF-8 as surrogates; long ones packed.

    It is None for those that are too long to be read again.
    """
    if sum(len(splice.old) + len(splice.new) for splice in splices) < _LONG:
        texts = [_members_of(splice) for splice in splices]
        if len(json.dumps(texts, separators=(",", ":"))) < _LONG:
            return texts
    pack = zlib.compressobj(1)
    parts: list[bytes] = []
    length = 0
    for piece in _spelt(splices):
        parts.append(pack.compress(piece.encode("ascii")))
        length += len(piece)
        if length > _MOST_UNZIPPED:
            return None
    return base64.b64encode(b"".join([*parts, pack.flush()])).decode("ascii")


def _members_of(splice: Splice) -> list[Any]:
    start, old, new, around, heading = splice
    return [start, _text(old), _text(new), *map(_text, around), _text(heading)]


def _spelt(splices: Iterable[Splice]) -> Iterator[str]:
    """Give splices as JSON, a large one piece by piece, for its text is larger still."""
    between = "["
    for splice in splices:
        if len(splice.old) + len(splice.new) < _PIECE:
            yield between + json.dumps(_members_of(splice), separators=(",", ":"))
        else:
            start, *parts, around, heading = splice
            yield f"{between}[{start}"
            for part in (*parts, *around, heading):
                yield ',"'
                yield from (json.dumps(_text(piece))[1:-1] for piece in _pieces(part))
                yield '"'
            yield "]"
        between = ","
    yield "]"


_PIECE: Final = 1 << 16


def _pieces(data: bytes) -> Iterator[bytes]:
    """Cut bytes behind the ends of lines, which stand in no character of UTF-8."""
    start = 0
    while start < len(data):
        stop = data.find(b"\n", start + _PIECE) + 1 or len(data)
        yield data[start:stop]
        start = stop


def _unpacked(held: Any) -> list[Splice]:
    if isinstance(held, str):
        held = json.loads(_unzipped(base64.b64decode(held)))
    return [
        Splice(start, _bytes(old), _bytes(new), (_bytes(before), _bytes(after)), _bytes(heading))
        for start, old, new, before, after, heading in (
            one if len(one) > _WITHOUT_HEADING else [*one, ""] for one in held
        )
    ]


_UNZIPPED: Final = 32 * 1024 * 1024
_RATIO: Final = 20
"""Text packed as ours is takes no more than so many times its packed size, or is small."""

_MOST_UNZIPPED: Final = 256 * 1024 * 1024
"""Bytes of the text of a change; reading it takes some four times as much."""

_MOST_PLACES: Final = 1_000_000
"""Places that a change changes: each takes many times its text."""


def _unzipped(data: bytes) -> bytes:
    """Return what was packed; raises ValueError where it swells as no text of ours does."""
    unzip = zlib.decompressobj()
    text = unzip.decompress(data, min(max(_UNZIPPED, _RATIO * len(data)), _MOST_UNZIPPED))
    if not unzip.eof:
        raise ValueError("cut off, or too large")
    if text.count(b"],[") > _MOST_PLACES:
        raise ValueError("too many places")
    return text


def _text(data: bytes) -> str:
    return data.decode("utf-8", "surrogateescape")


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogateescape")
