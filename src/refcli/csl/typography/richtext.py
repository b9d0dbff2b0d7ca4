"""The markup inside fields: a few HTML-like tags, and quotation marks.

CSL-JSON allows ``<i>``, ``<b>``, ``<sup>``, ``<sub>``, ``<sc>`` (or a span of small caps)
and ``<span class="nocase">`` in a text. Quotation marks in pairs, straight or the locale's,
become quoted blocks, so that they alternate with the quotes around them; a straight single
mark that quotes nothing is an apostrophe.
"""

import re
import unicodedata
from functools import lru_cache
from typing import Final, TypeAlias

from refcli.csl.tree import Text
from refcli.csl.typography.blocks import FENCE, QUOTED, QUOTED_INNER, Block, Draft, Formats

__all__ = ["Marks", "has_markup", "has_raised", "rich"]

_SUPERSCRIPTS: Final = (
    "\u00aa\u00b2\u00b3\u00b9\u00ba\u02b0-\u02b8\u02c0\u02c1\u02e0-\u02e4\u06e5\u06e6\u1d2c-\u1d2e"
    "\u1d30-\u1d3a\u1d3c-\u1d4d\u1d4f-\u1d61\u2070\u2071\u2074-\u207f\u2120\u2122\u3192-\u319f"
)
has_markup: Final = re.compile(f"[<\"'“”‘’«»„‚‹›「」『』{_SUPERSCRIPTS}]").search
"""Tell whether a text needs `rich` at all."""

has_raised: Final = re.compile(f"[{_SUPERSCRIPTS}]").search
"""Tell whether a text has letters that are raised in Unicode (2², nº)."""

_TOKEN: Final = re.compile(
    r"""</?(?:i|b|sup|sub|sc)>|<span\s[^<>]*>|</span>|["'“”‘’«»„‚‹›「」『』]|["""
    f"{_SUPERSCRIPTS}]+"
)

_TAGS: Final[dict[str, Formats]] = {
    "<i>": (("font-style", "italic"),),
    "<b>": (("font-weight", "bold"),),
    "<sup>": (("vertical-align", "sup"),),
    "<sub>": (("vertical-align", "sub"),),
    "<sc>": (("font-variant", "small-caps"),),
}

_UNDO: Final[Formats] = (
    ("font-style", "normal"),
    ("font-variant", "normal"),
    ("font-weight", "normal"),
)
"""What a span of the class ``nodecor`` asks for, where something is to be undone."""

_CLOSING: Final = {"<i>": "</i>", "<b>": "</b>", "<sup>": "</sup>", "<sub>": "</sub>"}
_MARKS: Final = frozenset("\"'“”‘’«»„‚‹›「」『』")
_RAISED: Final = {"\u02c0": "\u0294", "\u02c1": "\u0295", "\u06e5": "\u0648", "\u06e6": "\u064a"}
"""Raised letters that Unicode does not decompose."""
_SPACED: Final = re.compile("(?<=«) | (?=»)")
_ENDS: Final = frozenset(".,;:!?)]}")
"""What a straight quotation mark does not open behind."""

_NOCASE_TAGS: Final = frozenset(("<sup>", "<sub>", "<sc>"))


Marks: TypeAlias = tuple[str, str, str, str]
"""The quotation marks of a locale: outer opening and closing, inner opening and closing."""


def rich(text: str, variable: str, part: str, marks: Marks) -> list[Draft]:
    """Read the markup of a text into drafts.

    A tag or quotation mark without its other half stays as the text that it is.
    """
    return list(_rich(text, variable, part, marks))


@lru_cache(maxsize=2048)
def _rich(text: str, variable: str, part: str, marks: Marks) -> tuple[Draft, ...]:
    if "«" in text or "»" in text:
        text = _SPACED.sub("\u202f", text)
    return tuple(_Reader(variable, part, marks).read(text))


class _Open:
    """A tag or quotation mark that waits for its other half."""

    __slots__ = ("closing", "mark", "nodes")

    def __init__(self, mark: str, closing: str) -> None:
        self.mark = mark
        self.closing = closing
        self.nodes: list[Draft] = []


class _Reader:
    """Reads one text, keeping what has been opened on a stack."""

    def __init__(self, variable: str, part: str, marks: Marks) -> None:
        self.variable = variable
        self.part = part
        self.marks = marks
        self.pairs = _pairs(marks)
        self.closings = frozenset(self.pairs.values())
        self.stack = [_Open("", "")]

    def read(self, text: str) -> list[Draft]:
        """Return the drafts of the whole text."""
        position = 0
        for match in _TOKEN.finditer(text):
            token = match.group()
            self.put(text[position : match.start()])
            position = match.end()
            if token[0] == "<":
                self.tag(token)
            elif token in _MARKS:
                before = _visible_before(text, match.start())
                self.mark(token, before, _visible_after(text, position))
            else:
                self.raised(token)
        self.put(text[position:])
        while len(self.stack) > 1:
            self.give_up()
        return self.stack[0].nodes

    def put(self, text: str) -> None:
        """Add text where the reading is."""
        if not text:
            return
        nodes = self.stack[-1].nodes
        last = nodes[-1] if nodes else None
        if isinstance(last, Text):
            nodes[-1] = last._replace(text=last.text + text)
            return
        if isinstance(last, Block) and last.quotes:
            nodes.append(FENCE)
        nodes.append(Text(text, self.variable, self.part))

    def tag(self, token: str) -> None:
        """Open or close a tag."""
        if token[1] != "/":
            closing = "</span>" if token.startswith("<span") else f"</{token[1:]}"
            self.stack.append(_Open(token, closing))
        elif depth := self.waiting(token):
            self.close(depth)
        else:
            self.put(token)

    def mark(self, token: str, before: str, after: str) -> None:
        """Take a quotation mark between two characters: opening, closing, or apostrophe."""
        innermost = self.stack[-1]
        if token in "'’" and before.isalnum() and after.isalnum():
            self.put("’")
            return
        depth = self.waiting(token) if token in self.closings else 0
        empty = innermost.mark == token and not innermost.nodes
        if depth and not _floating(before) and not empty:
            self.close(depth)
        elif token in self.pairs and _may_open(token, before, after):
            self.stack.append(_Open(token, self.pairs[token]))
        else:
            self.put("’" if token == "'" else token)

    def raised(self, token: str) -> None:
        """Turn letters that Unicode raises into raised ordinary letters."""
        letters = [_RAISED.get(c) or unicodedata.normalize("NFKC", c) for c in token]
        for letter in letters:
            piece: list[Draft] = [Text(letter, self.variable, self.part)]
            block = Block(piece, _TAGS["<sup>"], toggles=True, nocase=True)
            self.stack[-1].nodes.append(block)

    def waiting(self, closing: str) -> int:
        """Return the depth of the innermost opening that this closes, 0 if there is none."""
        for depth in range(len(self.stack) - 1, 0, -1):
            if self.stack[depth].closing == closing:
                return depth
            if closing[0] != "<" and self.stack[depth].mark[0] == "<":
                return 0
        return 0

    def close(self, depth: int) -> None:
        """Close the opening at that depth; what was opened above it is mere text."""
        while len(self.stack) - 1 > depth:
            self.give_up()
        done = self.stack.pop()
        if done.nodes:
            self.stack[-1].nodes.append(_block(done, self.marks))

    def give_up(self) -> None:
        """Give up on the innermost opening: its mark is text, its nodes stay."""
        undone = self.stack.pop()
        self.put("’" if undone.mark == "'" else undone.mark)
        for node in undone.nodes:
            if isinstance(node, Text):
                self.put(node.text)
            else:
                self.stack[-1].nodes.append(node)


def _pairs(marks: Marks) -> dict[str, str]:
    """Return what opens a quotation, and what closes it."""
    own = {marks[0]: marks[1], marks[2]: marks[3]}
    single = {mark: end for mark, end in own.items() if len(mark + end) == 2 and mark != end}
    return {'"': '"', "'": "'", **single}


def _may_open(token: str, before: str, after: str) -> bool:
    if token in "\"'":
        return not (before.isalnum() or before in _ENDS) and not _floating(after)
    return True


def _floating(character: str) -> bool:
    return character == "" or character.isspace()


def _visible_before(text: str, start: int) -> str:
    while start > 0 and text[start - 1] == ">" and (tag := text.rfind("<", 0, start)) >= 0:
        if not _TOKEN.fullmatch(text, tag, start):
            break
        start = tag
    return text[start - 1] if start else ""


def _visible_after(text: str, end: int) -> str:
    while (match := _TOKEN.match(text, end)) and match.group()[0] == "<":
        end = match.end()
    return text[end] if end < len(text) else ""


def _block(done: _Open, marks: Marks) -> Block:
    mark = done.mark
    if mark[0] != "<":
        inner = mark == marks[2] != marks[0]
        return Block(done.nodes, quotes=QUOTED_INNER if inner else QUOTED)
    if mark in _TAGS:
        return Block(done.nodes, _TAGS[mark], toggles=True, nocase=mark in _NOCASE_TAGS)
    if "small-caps" in mark:
        return Block(done.nodes, _TAGS["<sc>"], toggles=True, nocase=True)
    if "nodecor" in mark:
        return Block(done.nodes, _UNDO, nocase=True)
    return Block(done.nodes, nocase="nocase" in mark)
