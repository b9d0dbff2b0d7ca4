"""The blocks of a .bib file and their fields, each with its span in the source.

The grammar is BibTeX's own (bibtex.web; "Tame the BeaST", section 2): an entry begins at an
``@`` with a word and a bracket, wherever it stands; what is outside entries is comment.
Strings are balanced in braces, or quoted with balanced braces inside. Where a file breaks
the grammar the scanner takes the reading that loses least, and says so: it never stops, and
a block that is not closed ends where the next one begins on a line of its own.

Every character of the source belongs to one block or to the text between blocks, so that
an editor can change one span and leave all others as they are. bibtexparser's splitter
gives spans too, but drops what it cannot parse, and takes longer than reading may take.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from refcli.formats.bibtex.syntax.blocks import (
    FIELD,
    Block,
    Field,
    Kind,
    sound_entry,
)
from refcli.formats.bibtex.syntax.pieces import BARE, balanced_end, past_space, string_end
from refcli.formats.results import Problem
from refcli.speech import Message

__all__ = [
    "Block",
    "Field",
    "Places",
    "Scan",
    "merge_conflict",
    "scan",
    "scan_once",
]


class Scan(NamedTuple):
    """A whole file: its blocks in order, and what breaks the grammar."""

    source: str
    blocks: list[Block]
    problems: list[Problem]


class Places:
    """Line and column, counted from 1, of an offset in a text."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._line_starts: list[int] | None = None

    def __call__(self, offset: int) -> tuple[int, int]:
        """Return the line and the column of an offset."""
        if self._line_starts is None:
            self._line_starts = [0, *(m.end() for m in re.finditer("\r\n|\n|\r", self._source))]
        line = bisect_right(self._line_starts, offset)
        return line, offset - self._line_starts[line - 1] + 1


_BLOCK: Final = re.compile(r"@[ \t]*([A-Za-z_][\w@+:-]*)\s*([{(])")
_NEW_BLOCK: Final = re.compile(
    r"""^[ \t]*@(?:
        string[ \t]*[{(]\s*[^\s{}(),="']+\s*=
      | (?:preamble|comment)[ \t]*[{(]
      | [a-z][\w+-]*[ \t]*[{(][ \t]*[^\s{}(),="']*[ \t]*(?:,|\r?$)
    )""",
    re.MULTILINE | re.IGNORECASE | re.VERBOSE,
)
"""A line that begins a block: what an unclosed block before it ends at."""

_GAP: Final = re.compile(r"[\s,]*")
_NAME: Final = re.compile(r"([^\s=,{}\"#%()']+)\s*=\s*")
_COMMENT: Final = re.compile(r"%[^\r\n]*")
_AFTER_VALUE: Final = re.compile(r"\s*[,})#]")
_LOOK_AHEAD: Final = 1 << 21
"""Characters of a file that may be read twice to tell a quoted entry from an unclosed value."""

_KINDS: Final[dict[str, Kind]] = {
    "string": "string",
    "preamble": "preamble",
    "comment": "comment",
}


_CONFLICT: Final = re.compile(r"^(?:<{7}|>{7}) ", re.MULTILINE)


def merge_conflict(source: str) -> int | None:
    """Return where git says that two versions of a file were not merged, None if nowhere."""
    if "<<<<<<< " not in source and ">>>>>>> " not in source:
        return None
    match = _CONFLICT.search(source)
    return match.start() if match else None


def scan(source: str) -> Scan:
    """Return the blocks of a .bib source, and its problems with line and column."""
    scanner = _Scanner(source)
    return Scan(source, list(scanner.blocks()), scanner.problems)


@lru_cache(maxsize=1)
def scan_once(source: str) -> Scan:
    """Scan a source as ``scan`` does; the last one is kept, for questions come in a row."""
    return scan(source)


class _Scanner:
    """The walk through one source."""

    def __init__(self, source: str) -> None:
        self.problems: list[Problem] = []
        self._source = source
        self._places = Places(source)
        self._damaged = -1
        self._ahead = _LOOK_AHEAD
        self._starts = [match.start() for match in _NEW_BLOCK.finditer(source)]

    def blocks(self) -> Iterator[Block]:
        """Yield the blocks in order; ``problems`` grows on the way."""
        source, position, end = self._source, 0, 0
        while True:
            for block in self._sound_entries(position):
                yield block
                position = end = block.end
            if (match := _BLOCK.search(source, position)) is None:
                break
            start = match.start()
            if self._is_commented_out(position, start):
                position = match.end()
                continue
            self._check_between(end, start)
            block = self._block(match)
            yield block
            position = end = block.end
        self._check_between(end, len(source))

    def _sound_entries(self, position: int) -> Iterator[Block]:
        """Yield the entries from here on, one after the other, up to what is not a sound entry."""
        source, starts = self._source, self._starts
        following = bisect_right(starts, position)
        while found := sound_entry(source, position):
            block, opened = found
            while following < len(starts) and starts[following] <= opened:
                following += 1
            if following < len(starts) and starts[following] < block.end:
                return  # it may be cut off, and the next begin in it
            if block.type.lower() in _KINDS:
                return
            yield block
            position = block.end

    def _report(self, message: str, offset: int, key: str = "") -> None:
        self.problems.append(Problem(message, *self._places(offset), key))

    def _report_keyless(self, offset: int) -> None:
        message = Message("this entry has no citation key")
        self.problems.append(Problem(message, *self._places(offset), "", "warning"))

    def _is_commented_out(self, previous: int, start: int) -> bool:
        """Tell a ``%`` before the ``@`` on its line: no comment to BibTeX, but to who wrote it."""
        source = self._source
        line_start = max(source.rfind("\n", previous, start), source.rfind("\r", previous, start))
        return "%" in source[max(line_start, previous) : start]

    def _check_between(self, start: int, end: int) -> None:
        """Report a closing brace that stands outside every block, alone on its line."""
        if "}" not in (between := self._source[start:end]):
            return
        for match in _STRAY.finditer(between):
            self._report(Message("a closing brace that closes nothing"), start + match.start(1))

    def _bound(self, start: int) -> int:
        """Return where the next block begins on a line of its own."""
        place = bisect_right(self._starts, start)
        return self._starts[place] if place < len(self._starts) else len(self._source)

    def _block(self, match: re.Match[str]) -> Block:
        kind = _KINDS.get(match[1].lower(), "entry")
        if kind in ("entry", "string"):
            return self._entry(match, kind)
        return self._free_text(match, kind)

    def _free_text(self, match: re.Match[str], kind: Kind) -> Block:
        """Read @comment and @preamble: text up to the bracket that balances the first."""
        source, opening = self._source, match.end() - 1
        if source[opening] == "{":
            end = balanced_end(source, opening, len(source))
        else:
            end = source.find(")", opening) + 1 or None
        if end is None:
            self._report(Message("@{name} is not closed", name=match[1]), match.start())
        edge = self._bound(match.start()) if end is None else end
        start, after = match.span()
        is_closed = end is not None
        return Block(kind, match[1], "", start=start, end=edge, key_start=after, closed=is_closed)

    def _entry(self, match: re.Match[str], kind: Kind) -> Block:
        start = match.start()
        closer = "}" if match[2] == "{" else ")"
        bound = self._bound(match.end())
        key, key_start, position = "", match.end(), match.end()
        if kind == "entry":
            key, key_start, position = self._key(position, bound, closer)
        fields: list[Field] = []
        end, closed = self._fields(position, bound, closer, key or match[1], fields)
        if kind == "string" and fields:
            key, key_start = fields[0].name, fields[0].start
        if not closed:
            whole = f"{match[1]} {key}" if key else match[1]
            self._report(Message("@{name} is not closed", name=whole), start, key)
        return Block(
            kind,
            match[1],
            key,
            start=start,
            end=end,
            key_start=key_start,
            fields=fields,
            closed=closed,
        )

    def _key(self, position: int, bound: int, closer: str) -> tuple[str, int, int]:
        """Read the citation key up to its comma; an entry may have none."""
        source = self._source
        begin = past_space(source, position)
        comma = (_KEY_END if closer == "}" else _KEY_END_PAREN).search(source, begin, bound)
        if comma is None:
            return "", begin, begin
        after = past_space(source, comma.end())
        if comma[0] in "\r\n" and source[after : after + 1] == ",":
            return source[begin : comma.start()].rstrip(), begin, after + 1
        if comma[0] == "=":
            self._report_keyless(begin)
            return "", begin, begin
        key = source[begin : comma.start()].rstrip()
        if comma[0] in "\r\n":
            message = Message("no comma after the citation key {key}", key=key)
            self._report(message, comma.start(), key)
        if not key:
            self._report_keyless(begin)
        return key, begin, comma.start() if comma[0] == closer else comma.end()

    def _fields(
        self, position: int, bound: int, closer: str, key: str, fields: list[Field]
    ) -> tuple[int, bool]:
        """Read fields into the list; return the end of the entry, and whether it is closed."""
        source = self._source
        while True:
            while field := FIELD.match(source, position, bound):
                fields.append(Field(field[1], field.start(1), field.start(2), field.end(2)))
                position = field.end()
            gap = _GAP.match(source, position, bound)
            position = gap.end() if gap else position
            if position >= bound:
                return bound, False
            name = _NAME.match(source, position, bound)
            if name is None:
                if source[position] == closer:
                    return position + 1, True
                position = self._past_damage(position, bound, closer, key)
                continue
            value_end = self._value(name.end(), bound, name[1], key)
            if value_end is not None and value_end > bound:
                bound = self._bound(value_end)
            if value_end is None:
                value_end = self._cut(name.end(), bound)
                fields.append(Field(name[1], position, name.end(), value_end, closed=False))
                position = value_end
                continue
            if value_end > name.end():
                fields.append(Field(name[1], position, name.end(), value_end))
            position = past_space(source, value_end)
            if position < bound and source[position] not in (",", closer, "%"):
                message = Message("no comma after the field {name}", name=name[1])
                self._report(message, value_end, key)

    def _value(self, position: int, bound: int, name: str, key: str) -> int | None:
        """Return the end of the value that begins here, None where it is not closed."""
        source, end = self._source, position
        while True:
            stop = string_end(source, position, bound)
            if stop is None:
                stop = self._quoting_end(position, bound)
            if stop is None:
                if source[position : position + 1] in ("{", '"') and position < bound:
                    message = Message("the value of {name} is not closed", name=name)
                    self._report(message, position, key)
                    return None
                bare = BARE.match(source, position, bound)
                if bare is None:
                    message = Message("the field {name} has no value", name=name)
                    self._report(message, position, key)
                    return end
                stop = bare.end()
            end = stop
            position = past_space(source, end)
            if source[position : position + 1] != "#" or position >= bound:
                return end
            position = past_space(source, position + 1)

    def _quoting_end(self, position: int, bound: int) -> int | None:
        """Return the end of a value that quotes a whole entry: a comma or brace must follow.

        What an unclosed value reaches to is its entry's closing brace, and no comma is there.
        """
        if self._source[position : position + 1] not in ("{", '"') or self._ahead <= 0:
            return None
        limit = min(bound + self._ahead, len(self._source))
        end = string_end(self._source, position, limit)
        self._ahead -= (end or limit) - bound
        return end if end is not None and _AFTER_VALUE.match(self._source, end) else None

    def _cut(self, position: int, bound: int) -> int:
        """Return where an unclosed value ends: at its line's end."""
        ends = [i for i in (self._source.find(mark, position, bound) for mark in "\r\n") if i >= 0]
        return min(ends, default=bound)

    def _past_damage(self, position: int, bound: int, closer: str, key: str) -> int:
        """Report what is not a field and step over it, to where a field may begin."""
        source = self._source
        if comment := _COMMENT.match(source, position, bound):
            message = Message("a % comment inside an entry: BibTeX knows none there")
            self._report(message, position, key)
            return comment.end()
        if self._damaged != bound:
            shown = source[position : min(position + 20, bound)].split("\n")[0].strip()
            message = Message("no field begins with {shown!r}", shown=shown)
            self._report(message, position, key)
            self._damaged = bound
        if (end := string_end(source, position, bound)) is not None:
            return end
        following = _RESUME.search(source, position + 1, bound)
        return following.start() if following else bound


_KEY_END: Final = re.compile(r"[,}=\r\n]")
_KEY_END_PAREN: Final = re.compile(r"[,)=\r\n]")
_STRAY: Final = re.compile(r"^[ \t]*(\})[ \t]*,?[ \t]*\r?$", re.MULTILINE)
_RESUME: Final = re.compile(r"[,})\r\n]")
