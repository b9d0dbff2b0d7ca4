"""The bytes that a change exchanged, packed into the text that the log keeps of them.

They are JSON, ``[start, old, new, before, after, heading]`` for each place, and compressed where
they are long. A log may come from anyone: what is read of it is bounded, and read piece by piece,
so that no more of it is in memory than the bytes that it comes to.
"""

from __future__ import annotations

import base64
import json
import re
import zlib
from collections.abc import Iterable, Iterator, Sequence
from io import BytesIO
from typing import Any, Final

from refcli.library.stores.splices import Splice

__all__ = ["packed", "unpacked"]

_LONG: Final = 8192
"""From this length of their JSON on, the bytes of a change are compressed."""

_UNZIPPED: Final = 32 * 1024 * 1024
_RATIO: Final = 20
"""Text packed as ours is takes no more than so many times its packed size, or is small."""

_MOST_TEXT: Final = 128 * 1024 * 1024
"""Bytes of the text of a change: undoing it takes some three times as much."""

_MOST_PLACES: Final = 500_000
"""Places that a change changes: each takes many times its text."""

_PIECE: Final = 1 << 16


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
        if length > _MOST_TEXT:
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


def _pieces(data: bytes) -> Iterator[bytes]:
    """Cut bytes behind the ends of lines, which stand in no character of UTF-8, or anywhere.

    Parts of a character are spelt as bytes that are no UTF-8 are, which takes more.
    """
    start = 0
    while start < len(data):
        stop = data.find(b"\n", start + _PIECE, start + 2 * _PIECE) + 1 or start + 2 * _PIECE
        yield data[start:stop]
        start = stop


def unpacked(held: Any) -> list[Splice]:
    """Return the splices of what ``packed`` gave.

    Raises ValueError, TypeError, AttributeError, zlib.error or RecursionError where it is not
    such, or swells as no text of ours does.
    """
    members = _Text(_unzipped(held)).members() if isinstance(held, str) else iter(held)
    found: list[Splice] = []
    for start, *texts in members:
        if type(start) is not int or start < 0 or len(texts) not in (4, 5):
            raise ValueError("not a splice")
        if len(found) == _MOST_PLACES:
            raise ValueError("too many places")
        # A log that knows no headings yet has four texts.
        old, new, before, after, heading = (_bytes(text) for text in (*texts, "")[:5])
        found.append(Splice(start, old, new, (before, after), heading))
    return found


def _unzipped(held: str) -> Iterator[bytes]:
    """Give what was packed piece by piece; raises ValueError where that is too much."""
    unzip = zlib.decompressobj()
    most = min(max(_UNZIPPED, _RATIO * len(held) * 3 // 4), _MOST_TEXT)
    for start in range(0, len(held), 4 * _PIECE):
        data = base64.b64decode(held[start : start + 4 * _PIECE], validate=True)
        while data and not unzip.eof:
            piece = unzip.decompress(data, _HELD)
            data = unzip.unconsumed_tail
            most -= len(piece)
            if most < 0:
                raise ValueError("too large")
            if piece:
                yield piece
    if not unzip.eof:
        raise ValueError("cut off")


_PLACE_BEGINS: Final = re.compile(r'\[(\d{1,15}),(?=")')
_WHOLE: Final = re.compile(
    r'(?:[^"\\]++|\\[^u]|\\u(?![dD][89abAB])[0-9a-fA-F]{4}|\\u[dD][89abAB]..\\u....)*+', re.DOTALL
)
"""Characters of a JSON string, none of them cut in two: one may be two escapes."""


class _Text:
    """JSON text that comes in pieces, which are held no longer than they are needed."""

    def __init__(self, pieces: Iterator[bytes]) -> None:
        self._pieces = pieces
        self._held = ""

    def members(self) -> Iterator[Sequence[Any]]:
        """Give the members of each splice; the texts of a long one are bytes already."""
        self._skip("[")
        while True:
            yield from self._short_members()
            if self._held.startswith("]"):
                break
            yield self._long_member()
        self._skip("]")
        if self._held or self._fill():
            raise ValueError("more behind the end")

    def _short_members(self) -> Iterator[Sequence[Any]]:
        """Give what can be read whole, until the next one is longer than what is held."""
        read = json.JSONDecoder().raw_decode
        at = 0
        while True:
            at += self._held.startswith(",", at)
            try:
                member, at = read(self._held, at)
            except ValueError:
                self._held = self._held[at:]
                if not self._fill() and not at:
                    return
                at = 0
            else:
                yield member

    def _long_member(self) -> list[Any]:
        begins = _PLACE_BEGINS.match(self._held)
        if not begins:
            raise ValueError("not a splice")
        self._held = self._held[begins.end() :]
        found: list[Any] = [int(begins[1]), self._string()]
        while self._skip(",", "]") == ",":
            found.append(self._string())
        return found

    def _string(self) -> bytes:
        """Take a string off the text, and return the bytes that it stands for."""
        self._skip('"')
        found = BytesIO()  # gives what it holds without a copy
        while True:
            match = _WHOLE.match(self._held)
            end = match.end() if match else 0
            found.write(_bytes(json.loads(f'"{self._held[:end]}"')))
            self._held = self._held[end:]
            if self._held.startswith('"'):
                self._skip('"')
                return found.getvalue()
            if not self._fill():
                raise ValueError("cut off")

    def _skip(self, *marks: str) -> str:
        """Take one of these characters off the text, and return it."""
        if not self._held:
            self._fill()
        mark = self._held[:1]
        if mark not in marks:
            raise ValueError(f"not {' or '.join(marks)}")
        self._held = self._held[1:]
        return mark

    def _fill(self) -> bool:
        """Hold a piece more of the text, or no less than that; return whether there was more."""
        held = len(self._held)
        if held < _HELD and (piece := next(self._pieces, b"")):
            self._held += piece.decode("ascii")
        return len(self._held) > held


_HELD: Final = 1 << 20
"""Characters of a text that are held, more or less: what is longer is read as it comes."""


def _text(data: bytes) -> str:
    return data.decode("utf-8", "surrogateescape")


def _bytes(text: str | bytes) -> bytes:
    return text if isinstance(text, bytes) else text.encode("utf-8", "surrogateescape")
