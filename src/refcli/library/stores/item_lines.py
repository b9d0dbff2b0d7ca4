"""The items of a JSON array that has one item a line, found without parsing them.

A line feed never stands inside a JSON string, so the lines are the items; what makes sure of
it is that each begins as our items do. Places are counted from 0.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from itertools import chain

__all__ = ["ITEM_START", "ItemLines"]

ITEM_START = b'{"id":'

_REPLACED = "\ufffd"
"""What stands in a text for bytes that are no UTF-8."""

_TAIL = 16
"""Bytes at the end of a file among which its last line ends are."""


class ItemLines:
    """An array of items in bytes; see ``of`` for the bytes that it takes."""

    def __init__(self, data: bytes, end: bytes, stop: int) -> None:
        self.data = data
        self.end = end
        self.stop = stop
        """Where the array ends, past its bracket."""
        self._spans: dict[int, tuple[int, int]] = {}
        self._texts: dict[int, str] = {}

    @classmethod
    def of(cls, data: bytes) -> ItemLines | None:
        """Return the lines of an array, or None where it has another layout.

        Line ends may be those of Windows.
        """
        end = b"\r\n" if data.startswith(b"[\r\n") else b"\n"
        tail = data[-_TAIL:]
        stop = len(data) - len(tail) + len(tail.rstrip(b"\r\n"))
        ours = data.startswith(b"[" + end + ITEM_START) and data.endswith(
            b"}" + end + b"]", 0, stop
        )
        if not ours:
            return cls(data, end, stop) if data[:stop] == b"[" + end + b"]" else None
        between = data.count(b"," + end + ITEM_START)
        return cls(data, end, stop) if between == data.count(b"\n", 0, stop) - 2 else None

    def __len__(self) -> int:
        return self._count

    def __getitem__(self, place: int) -> bytes:
        if place in self._spans:
            start, stop = self._spans[place]
            return self.data[start:stop]
        if _REPLACED not in (text := self._texts.get(place, _REPLACED)):
            return text.encode()
        return self.items[place]

    def text_of(self, place: int) -> str:
        """Return an item as text; what is no UTF-8 in it is made so."""
        if place not in self._texts:
            self._texts[place] = self[place].decode("utf-8", "replace")
        return self._texts[place]

    def span(self, place: int) -> tuple[int, int]:
        """Return where an item starts and stops."""
        if place in self._spans:
            return self._spans[place]
        if place == len(self) - 1:
            last = self.stop - 1 - len(self.end)
            return self.data.rfind(b"\n", 0, last) + 1, last
        start = self._starts[place]
        return start, start + len(self.items[place])

    def starting(self, start: bytes) -> list[int]:
        """Return the places of the items that begin with these bytes."""
        return self.holding(b"\n" + start, skip=1)

    def holding(self, text: bytes, skip: int = 0) -> list[int]:
        """Return the places of the items that hold these bytes, after ``skip`` of them."""
        places = []
        place, counted = -1, 0
        found = self.data.find(text)
        while found >= 0:
            start = self.data.rfind(b"\n", 0, found + skip) + 1
            stop = self.data.find(self.end, start)
            place += self.data.count(b"\n", counted, start)
            counted = start
            comma = self.data[stop - 1 : stop] == b","
            self._spans[place] = (start, stop - comma)
            places.append(place)
            found = self.data.find(text, stop)
        return places

    def matching(self, search: Callable[[str, int], int]) -> list[int]:
        """Return the places of the items in which a search finds something.

        ``search`` takes the text of all items and an offset; it returns the offset of the
        first find from there on, or -1.
        """
        places = []
        place, counted = -1, 0
        found = search(self.text, 0)
        while found >= 0:
            start = self.text.rfind("\n", 0, found) + 1
            stop = self.text.find("\n", found)
            place += self.text.count("\n", counted, start)
            counted = start
            if place == len(self):  # the bracket that ends the array
                break
            self._texts[place] = self.text[start:stop].rstrip("\r,")
            places.append(place)
            found = search(self.text, stop)
        return places

    def after(self, text: bytes) -> list[bytes] | None:
        """Return what follows these bytes in each item, or None where it is not once in each.

        What follows goes on into the next item, up to these bytes there. They must be the
        beginning of a member, after a comma or a brace.
        """
        before, *after = self.data.split(text)
        once = len(after) == len(self) and all(
            piece.count(b"\n") == 1 and piece.endswith((b",", b"{"))
            for piece in chain([before], after[:-1])
        )
        return after if once else None

    @cached_property
    def items(self) -> list[bytes]:
        """All items, each as its bytes."""
        body = self.data[1 + len(self.end) : self.stop - 1 - len(self.end)]
        return body.split(b"," + self.end) if body else []

    @cached_property
    def text(self) -> str:
        """The whole array as text; what is no UTF-8 in it is made so."""
        return self.data.decode("utf-8", "replace")

    @cached_property
    def _count(self) -> int:
        return self.data.count(b"\n", 0, self.stop) - 1

    @cached_property
    def _starts(self) -> list[int]:
        starts = []
        at = 1 + len(self.end)
        for item in self.items:
            starts.append(at)
            at += len(item) + 1 + len(self.end)
        return starts
