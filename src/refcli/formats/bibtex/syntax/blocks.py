"""The blocks of a .bib file and the fields of an entry, as spans of the source.

Nearly all entries are sound, and of a large file few are looked into: a sound entry is passed
over in one match, and its fields are found when they are asked for.
"""

import re
from collections.abc import Sequence
from typing import Final, Literal, NamedTuple

__all__ = ["BRACED", "FIELD", "QUOTED", "Block", "Field", "Kind", "sound_entry"]

Kind = Literal["entry", "string", "preamble", "comment"]

BRACED: Final = re.compile(
    r"\{[^{}]*+(?:\{[^{}]*+(?:\{[^{}]*+(?:\{[^{}]*+\}[^{}]*+)*+\}[^{}]*+)*+\}[^{}]*+)*+\}"
)
"""A balanced string, up to four braces deep, in one match that never backtracks."""

QUOTED: Final = re.compile(r'"[^"{}]*+(?:\{[^{}]*+(?:\{[^{}]*+\}[^{}]*+)*+\}[^"{}]*+)*+"')

_SOUND_FIELD: Final = (
    rf"[\s,]*+([^\s=,{{}}\"#%()']++)\s*+=\s*+"
    rf"({BRACED.pattern}|{QUOTED.pattern}|[^\s,{{}}\"#%()=]++)\s*+(?=[,}}])"
)
FIELD: Final = re.compile(_SOUND_FIELD)
"""A whole sound field, up to the comma or the brace after it: what nearly all fields are."""

_SOUND_ENTRY: Final = re.compile(
    r"\s*+(@)[ \t]*+([A-Za-z_][\w@+:-]*+)\s*+(\{)"
    rf"\s*+([^\s,{{}}()=\"#%']++)[ \t]*+,(?:{_SOUND_FIELD})*+[\s,]*+\}}"
)


class Field(NamedTuple):
    """A field of an entry: ``name = value``."""

    name: str
    """As written; field names do not depend on case."""
    start: int
    """Where the name begins."""
    value_start: int
    value_end: int
    """The value with its delimiters: ``source[value_start:value_end]``."""
    closed: bool = True
    """False where a delimiter is missing: the end of the value is a guess."""


class Block:
    """What stands between an ``@`` and its closing bracket.

    ``type`` is the word after ``@``, as written, ``key`` the citation key, or the name of an
    @string. ``source[start:end]`` is the block with its brackets; ``closed`` is False where it
    broke off, and its end is a guess.
    """

    __slots__ = (
        *("kind", "type", "key", "start", "end", "key_start", "closed"),
        *("_fields", "_source"),
    )

    def __init__(
        self,
        kind: Kind,
        type: str,
        key: str,
        *,
        start: int,
        end: int,
        key_start: int,
        fields: Sequence[Field] | str = (),
        closed: bool = True,
    ) -> None:
        """Make a block; of a sound entry ``fields`` may be the source, to find them in later."""
        self.kind: Kind = kind
        self.type = type
        self.key = key
        self.start = start
        self.end = end
        self.key_start = key_start
        self.closed = closed
        self._source = fields if isinstance(fields, str) else ""
        self._fields: Sequence[Field] | None = None if isinstance(fields, str) else fields

    @property
    def fields(self) -> Sequence[Field]:
        """The fields in their order; of an @string the one that defines it."""
        if self._fields is None:
            self._fields = self._found()
        return self._fields

    def texts(self, source: str) -> list[tuple[str, str]]:
        """Return the name and the value of each field, as they stand in the source.

        This is for who reads whole files: nothing is kept.
        """
        if self._fields is None:
            return FIELD.findall(source, self._first_field(), self.end)
        return [(field.name, source[field.value_start : field.value_end]) for field in self._fields]

    @property
    def is_sound(self) -> bool:
        """Whether the block and all its fields are closed."""
        return self.closed and all(field.closed for field in self._fields or ())

    def _found(self) -> list[Field]:
        fields, position = [], self._first_field()
        while match := FIELD.match(self._source, position, self.end):
            fields.append(Field(match[1], match.start(1), match.start(2), match.end(2)))
            position = match.end()
        return fields

    def _first_field(self) -> int:
        return self._source.index(",", self.key_start + len(self.key)) + 1


def sound_entry(source: str, position: int) -> tuple[Block, int] | None:
    """Return the entry that comes next in a source if all of it is sound, else None.

    With it comes the offset after its opening bracket.
    """
    match = _SOUND_ENTRY.match(source, position)
    if match is None:
        return None
    start, key_start = match.start(1), match.start(4)
    block = Block(
        "entry",
        match[2],
        match[4],
        start=start,
        end=match.end(),
        key_start=key_start,
        fields=source,
    )
    return block, match.end(3)
