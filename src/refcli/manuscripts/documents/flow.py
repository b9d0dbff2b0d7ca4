"""The text of an XML part, paragraph by paragraph, with the way back to the XML.

Both word processors keep text in runs; a citation may stand in one run or be spread over
several. A ``Piece`` is text as it stands between two tags, a ``Run`` what it is formatted by.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from operator import attrgetter, itemgetter
from typing import NamedTuple

from refcli.manuscripts.documents.xml_tokens import raw_places
from refcli.manuscripts.fields.cited import Cited

__all__ = ["Field", "Flow", "Paragraph", "Piece", "Run"]


class Run(NamedTuple):
    """A run of text: where it stands in the XML, what holds it, how it is formatted."""

    start: int
    parent: int
    """Where the element around it begins: runs of one parent are brothers."""
    properties: str
    """The XML of its formatting."""
    raised: bool = False
    """Whether it stands above the line."""


class Piece(NamedTuple):
    """Text between two tags."""

    at: int
    """Where it begins in the text of the paragraph."""
    text: str
    start: int
    end: int
    """Where it stands in the XML; the same for what is a tag there (a tab, a space)."""
    run: Run


_at = attrgetter("at")


@dataclass
class Field:
    """A field or mark of a program, from its first run to its last."""

    code: str
    start: int
    end: int
    """In the XML, with its runs."""
    paragraph: int
    at: int
    stop: int
    """Its result in the text of the paragraph; ``stop`` < ``at`` where it ends in another one."""
    parents: tuple[int, int]
    """What holds its beginning and its end."""
    cited: Cited | None = None
    properties: str = ""
    last_paragraph: int = -1
    is_list: bool = False


@dataclass
class Paragraph:
    """A paragraph: its text, where it stands in the XML, its style and level."""

    start: int
    end: int = 0
    style: str = ""
    level: int = 0
    """Of a heading, from 1; 0 for text."""
    pieces: list[Piece] = field(default_factory=list)
    length: int = 0
    parent: int = 0
    hidden: bool = False
    inner_start: int = 0
    """Where the text can begin: behind the properties of the paragraph."""

    @property
    def text(self) -> str:
        """The text as it is seen."""
        return "".join(piece.text for piece in self.pieces)

    def add(self, text: str, start: int, end: int, run: Run) -> None:
        """Append text."""
        self.pieces.append(Piece(self.length, text, start, end, run))
        self.length += len(text)

    def pieces_between(self, at: int, stop: int) -> list[Piece]:
        """Return the pieces that hold any of these characters."""
        first = max(0, bisect_right(self.pieces, at, key=_at) - 1)
        last = bisect_left(self.pieces, stop, key=_at)
        return [piece for piece in self.pieces[first:last] if piece.at + len(piece.text) > at]


@dataclass
class Flow:
    """A part of a document."""

    name: str
    xml: str
    encoding: str
    paragraphs: list[Paragraph]
    fields: list[Field]
    notes: list[tuple[str, str, int, int]] = field(default_factory=list)
    """Marks of notes: kind, id, paragraph, character."""
    ids: list[tuple[str, int, int]] = field(default_factory=list)
    """Of notes: the id of each and the paragraphs that it takes, the last excluded; as they end."""
    prefix: str = ""
    _places: dict[int, Sequence[int]] = field(default_factory=dict, repr=False)
    _marks: dict[str, tuple[int, int]] = field(default_factory=dict, repr=False)

    def is_text(self, piece: Piece) -> bool:
        """Tell whether a piece is text in which XML can stand: not a tag, not in CDATA."""
        return piece.start < piece.end and not self.xml.endswith("<![CDATA[", 0, piece.start)

    def raw_span(self, piece: Piece, at: int, stop: int) -> tuple[int, int]:
        """Return where the characters of a paragraph that are in a piece stand in the XML."""
        places = self._places.get(piece.start)
        if places is None:
            raw = self.xml[piece.start : piece.end]
            places = self._places[piece.start] = raw_places(raw, len(piece.text))
        first, last = max(0, at - piece.at), min(len(piece.text), stop - piece.at)
        return piece.start + places[first], piece.start + places[last]

    def note_of(self, paragraph: int) -> tuple[str, int, int] | None:
        """Return the note that a paragraph is in, as it stands in ``ids``."""
        place = bisect_right(self.ids, paragraph, key=itemgetter(2))
        found = self.ids[place] if place < len(self.ids) else None
        return found if found and found[1] <= paragraph else None

    def mark_of(self, note: str) -> tuple[int, int] | None:
        """Return the paragraph and the character where a footnote of this id is marked."""
        if not self._marks:
            kinds = ("footnote", "note")
            self._marks = {name: (p, at) for kind, name, p, at in self.notes if kind in kinds}
        return self._marks.get(note)

    @property
    def text(self) -> str:
        """The text, a line for each paragraph."""
        return "\n".join(one.text for one in self.paragraphs)

    def starts(self) -> list[int]:
        """Return where each paragraph begins in the text."""
        starts, at = [], 0
        for one in self.paragraphs:
            starts.append(at)
            at += one.length + 1
        return starts
