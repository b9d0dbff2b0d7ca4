"""The markup inside fields: a few HTML-like tags, and quotation marks.

CSL-JSON allows ``<i>``, ``<b>``, ``<sup>``, ``<sub>``, ``<sc>`` (or a span of small caps)
and ``<span class="nocase">`` in a text. Quotation marks in pairs, straight or the locale's,
become quoted blocks, so that they alternate with the quotes around them; a straight single
mark that quotes nothing is an apostrophe.
"""

import re
import unicodedata
from functools import lru_cache
from typing import Final

from refcli.csl.blocks import FENCE, QUOTED, QUOTED_INNER, Block, Draft, Formats
from refcli.csl.tree import Text

__all__ = ["has_markup", "rich"]

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


class _Open:
    """A tag or quotation mark that waits for its other half."""

    __slots__ = ("closing", "mark", "nodes")

    def __init__(self, mark: str, closing: str, nodes: list[Draft]) -> None:
        self.mark = mark
        self.closing = closing
        self.nodes = nodes


def rich(text: str, variable: str, part: str, quotes: tuple[str, str, str, str]) -> list[Draft]:
    """Read the markup of a text into drafts.

    ``quotes`` are the locale's marks: outer opening and closing, inner opening and closing.
    A tag or mark without its other half stays as the text that it is.
    """
    return list(_rich(text, variable, part, quotes))


@lru_cache(maxsize=2048)
def _rich(
    text: str, variable: str, part: str, quotes: tuple[str, str, str, str]
) -> tuple[Draft, ...]:
    if "«" in text or "»" in text:
        text = _SPACED.sub("\u202f", text)
    pairs = _pairs(quotes)
    closings = frozenset(pairs.values())
    stack = [_Open("", "", [])]

    def put(piece: str) -> None:
        if piece:
            nodes = stack[-1].nodes
            last = nodes[-1] if nodes else None
            if isinstance(last, Block) and last.quotes:
                nodes.append(FENCE)
            if isinstance(last, Text):
                nodes[-1] = Text(last.text + piece, variable, part)
            else:
                nodes.append(Text(piece, variable, part))

    def close(depth: int) -> None:
        """Close the opening at that depth; what was opened above it is mere text."""
        while len(stack) - 1 > depth:
            _flatten(stack, put)
        done = stack.pop()
        if done.nodes:
            stack[-1].nodes.append(_block(done, quotes))

    position = 0
    for match in _TOKEN.finditer(text):
        token, start, end = match.group(), match.start(), match.end()
        put(text[position:start])
        position = end
        if token[0] == "<":
            if token[1] == "/":
                depth = _waiting(stack, token)
                if depth:
                    close(depth)
                else:
                    put(token)
            else:
                closing = "</span>" if token.startswith("<span") else f"</{token[1:]}"
                stack.append(_Open(token, closing, []))
            continue
        if token not in _MARKS:
            letters = "".join(_RAISED.get(c) or unicodedata.normalize("NFKC", c) for c in token)
            for letter in letters if len(token) > 1 and len(letters) == len(token) else [letters]:
                piece: list[Draft] = [Text(letter, variable, part)]
                stack[-1].nodes.append(Block(piece, _TAGS["<sup>"], toggles=True, nocase=True))
            continue
        before = _visible_before(text, start)
        after = _visible_after(text, end)
        if token in "'’" and before.isalnum() and after.isalnum():
            put("’")
            continue
        depth = _waiting(stack, token) if token in closings else 0
        if (
            depth
            and not _floating(before)
            and not (stack[-1].mark == token and not stack[-1].nodes)
        ):
            close(depth)
        elif token in pairs and _may_open(token, before, after):
            stack.append(_Open(token, pairs[token], []))
        else:
            put("’" if token == "'" else token)
    put(text[position:])
    while len(stack) > 1:
        _flatten(stack, put)
    return tuple(stack[0].nodes)


def _pairs(quotes: tuple[str, str, str, str]) -> dict[str, str]:
    pairs = {'"': '"', "'": "'"}
    for opening, closing in (quotes[:2], quotes[2:]):
        if len(opening) == 1 and len(closing) == 1 and opening != closing:
            pairs[opening] = closing
    return pairs


def _waiting(stack: list[_Open], closing: str) -> int:
    """Return the depth of the innermost opening that this closes, 0 for none."""
    for depth in range(len(stack) - 1, 0, -1):
        if stack[depth].closing == closing:
            return depth
        if closing[0] != "<" and stack[depth].mark[0] == "<":
            return 0
    return 0


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


def _flatten(stack: list[_Open], put: object) -> None:
    """Give up on the innermost opening: its mark is text, its nodes stay."""
    undone = stack.pop()
    mark = "’" if undone.mark == "'" else undone.mark
    put(mark)  # type: ignore[operator]
    nodes = stack[-1].nodes
    for node in undone.nodes:
        if isinstance(node, Text):
            put(node.text)  # type: ignore[operator]
        else:
            nodes.append(node)


def _block(done: _Open, quotes: tuple[str, str, str, str]) -> Block:
    mark = done.mark
    if mark[0] != "<":
        inner = mark == quotes[2] != quotes[0]
        return Block(done.nodes, quotes=QUOTED_INNER if inner else QUOTED)
    if mark in _TAGS:
        return Block(done.nodes, _TAGS[mark], toggles=True, nocase=mark in _NOCASE_TAGS)
    if "small-caps" in mark:
        return Block(done.nodes, _TAGS["<sc>"], toggles=True, nocase=True)
    if "nodecor" in mark:
        return Block(done.nodes, _UNDO, nocase=True)
    return Block(done.nodes, nocase="nocase" in mark)
