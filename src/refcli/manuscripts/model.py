"""A manuscript: its citations with their places, its headings, what it says of itself."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any, NamedTuple

__all__ = [
    "ALL",
    "Citation",
    "Entry",
    "Heading",
    "Inclusion",
    "Item",
    "Manuscript",
    "Place",
    "Source",
    "Trouble",
    "in_reading_order",
]

ALL = "*"
"""The key that stands for every entry of the library: ``nocite: '@*'``."""


class Place(NamedTuple):
    """Where something stands; all is counted from 1.

    Of a .docx or .odt ``part`` names the part and ``line`` is the paragraph in it; of a notebook
    ``cell`` is the cell.
    """

    file: str
    line: int
    column: int
    part: str = ""
    cell: int = 0

    def __str__(self) -> str:
        where = f"{self.file}:{self.line}:{self.column}"
        if self.part:
            return f"{where} ({self.part})"
        return f"{where} (cell {self.cell})" if self.cell else where


class Item(NamedTuple):
    """One work of a citation, and where it is cited."""

    key: str
    start: int
    """Where the key begins in the text of its source."""
    locator: str = ""
    label: str = ""
    prefix: str = ""
    suffix: str = ""
    """Printed as they are, with the spaces and commas that part them from the cite."""
    record: Mapping[str, Any] | None = None
    """The record that the document itself carries (the itemData of a field)."""
    suppress_author: bool = False

    def csl(self) -> dict[str, Any]:
        """Return the item as CSL-JSON has it."""
        cite: dict[str, Any] = {"id": self.key}
        for name in ("locator", "label", "prefix", "suffix"):
            if value := getattr(self, name):
                cite[name] = value
        if self.suppress_author:
            cite["suppress-author"] = True
        return cite


@dataclass(frozen=True)
class Citation:
    """A citation: CSL's items and properties, and the characters that it takes in its source."""

    items: tuple[Item, ...]
    mode: str
    """parenthetical, narrative, suppress-author, author-only, year-only, title-only, full,
    footnote, nocite."""
    source: int
    """Which of the manuscript's sources it stands in."""
    start: int
    end: int
    note: int = 0
    """The number of the note that it stands in, 0 in the text."""
    order: tuple[int, ...] = ()
    """What reading order sorts by."""
    form: str = "keys"
    """How it is written: ``keys``, or ``field`` for one that a program wrote and can renew."""

    def csl(self) -> dict[str, Any]:
        """Return the citation as CSL-JSON has it (``citationItems``, ``properties``)."""
        items = [item.csl() for item in self.items]
        if self.mode in ("suppress-author", "year-only"):
            for item in items:
                item["suppress-author"] = True
        properties: dict[str, Any] = {"noteIndex": self.note}
        if self.mode == "narrative":
            properties["mode"] = "composite"
        elif self.mode == "author-only":
            properties["mode"] = "author-only"
        return {"citationItems": items, "properties": properties}


class Heading(NamedTuple):
    """A heading: its level from 1, its text, and where its line or paragraph stands."""

    level: int
    title: str
    source: int
    start: int
    end: int


class Entry(NamedTuple):
    """A work that the text itself defines under a key: a ``\\bibitem``."""

    key: str
    text: str
    """The reference as plain text."""
    source: int
    start: int
    """Where its key stands."""


class Inclusion(NamedTuple):
    """Where a source takes in another one."""

    source: int
    start: int
    end: int
    inner: int
    """The source that stands there."""


class Trouble(NamedTuple):
    """What could not be read or followed, and where."""

    place: Place
    message: str


@dataclass
class Source:
    """A text with its place names: a file, a part of a .docx, a cell of a notebook."""

    name: str
    text: str
    part: str = ""
    cell: int = 0
    path: str = ""
    """The file that the text stands in, as it can be opened; ``name`` is what places show."""
    encoding: str = "utf-8"
    map: Any = None
    """What the kind needs to find the bytes of a character."""

    @cached_property
    def _starts(self) -> list[int]:
        starts = [0]
        at = self.text.find("\n")
        while at >= 0:
            starts.append(at + 1)
            at = self.text.find("\n", at + 1)
        return starts

    def place(self, offset: int) -> Place:
        """Return the place of a character."""
        line = bisect_right(self._starts, offset)
        column = offset - self._starts[line - 1] + 1
        return Place(self.name, line, column, self.part, self.cell)

    def line_start(self, line: int) -> int:
        """Return where a line or paragraph begins."""
        return self._starts[line - 1]


@dataclass
class Manuscript:
    """What was read out of a text that cites."""

    kind: str
    sources: list[Source]
    citations: list[Citation]
    """In reading order: a note is read at its mark."""
    headings: list[Heading] = field(default_factory=list)
    libraries: list[str] = field(default_factory=list)
    """The bibliography files that it names, as paths that can be opened."""
    style: str = ""
    locale: str = ""
    marker: tuple[int, int, int] | None = None
    """Source, start and end of what says where the list goes."""
    troubles: list[Trouble] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)
    inclusions: list[Inclusion] = field(default_factory=list)
    shared: frozenset[str] = frozenset()
    """Of its libraries those that its project names: other texts cite from them, too."""

    @property
    def keys(self) -> list[str]:
        """The keys in the order of their first citation."""
        return list(dict.fromkeys(item.key for one in self.citations for item in one.items))

    @property
    def uncited(self) -> list[Item]:
        """The works that the list is to hold, cited or not."""
        return [item for one in self.citations if one.mode == "nocite" for item in one.items]

    def place(self, citation: Citation, item: Item | None = None) -> Place:
        """Return where a citation, or the key of one of its items, stands."""
        start = citation.start if item is None else item.start
        return self.sources[citation.source].place(start)


def in_reading_order(citations: Iterable[Citation]) -> list[Citation]:
    """Sort citations by their ``order``, by their place where they have none."""
    found = [one if one.order else replace(one, order=(one.start,)) for one in citations]
    return sorted(found, key=lambda one: one.order)
