"""The items of a JSON array that has one item a line, found without parsing them.

A line feed never stands inside a JSON string, so the lines are the items; what makes sure of
it is that each begins as our items do. Places are counted from 0.
"""

from __future__ import annotations

from functools import cached_property

__all__ = ["ITEM_START", "JsonLines"]

ITEM_START = b'{"id":'


class JsonLines:
    """An array of items in bytes; see ``of`` for the bytes that it takes."""

    def __init__(self, data: bytes, end: bytes) -> None:
        self.data = data
        self.end = end
        self._known: dict[int, tuple[int, int]] = {}

    @classmethod
    def of(cls, data: bytes) -> JsonLines | None:
        """Return the lines of an array, or None where it has another layout.

        Line ends may be those of Windows.
        """
        end = b"\r\n" if data.startswith(b"[\r\n") else b"\n"
        data = data.rstrip(b"\r\n")
        if data == b"[" + end + b"]":
            return cls(data, end)
        ours = data.startswith(b"[" + end) and data.endswith(b"}" + end + b"]")
        count = data.count(b"\n") - 1
        begun = ours and data.count(b"\n" + ITEM_START) == count
        return cls(data, end) if begun and data.count(b"}," + end) == count - 1 else None

    def __len__(self) -> int:
        return self._count

    def __getitem__(self, place: int) -> bytes:
        if place in self._known:
            start, stop = self._known[place]
            return self.data[start:stop]
        return self.items[place]

    def span(self, place: int) -> tuple[int, int]:
        """Return where an item starts and stops."""
        if place in self._known:
            return self._known[place]
        if place == len(self) - 1:
            return self.data.rfind(b"\n", 0, -2) + 1, len(self.data) - 1 - len(self.end)
        start = self._starts[place]
        return start, start + len(self.items[place])

    def starting(self, start: bytes) -> list[int]:
        """Return the places of the items that begin with these bytes."""
        return self.holding(b"\n" + start, skip=1)

    def holding(self, text: bytes, skip: int = 0) -> list[int]:
        """Return the places of the items that hold these bytes, after ``skip`` of them."""
        places = []
        found = self.data.find(text)
        place, counted = -1, 0
        while found >= 0:
            start = self.data.rfind(b"\n", 0, found + skip) + 1
            stop = self.data.find(self.end, start)
            place += self.data.count(b"\n", counted, start)
            counted = start
            if self.data[stop - 1 : stop] == b",":
                stop -= 1
            self._known[place] = (start, stop)
            places.append(place)
            found = self.data.find(text, stop)
        return places

    @cached_property
    def items(self) -> list[bytes]:
        """All items, each as its bytes."""
        body = self.data[1 + len(self.end) : -1 - len(self.end)]
        return body.split(b"," + self.end) if body else []

    @cached_property
    def texts(self) -> list[str]:
        """All items, each as its text; what is no UTF-8 in it is made so."""
        body = self.data[1 + len(self.end) : -1 - len(self.end)].decode("utf-8", "replace")
        return body.split("," + self.end.decode()) if body else []

    @cached_property
    def _count(self) -> int:
        return self.data.count(b"\n") - 1

    @cached_property
    def _starts(self) -> list[int]:
        starts = []
        at = 1 + len(self.end)
        for item in self.items:
            starts.append(at)
            at += len(item) + 1 + len(self.end)
        return starts
