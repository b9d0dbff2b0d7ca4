"""The last step: runs of text put together, their punctuation, quotes and formatting right.

Where two pieces meet, doubled punctuation and spaces are merged by a table; a comma or
full stop after a quotation goes inside the quotes where the locale wants it; quotation
marks alternate by depth; formatting that is already in force is not repeated, and markup
in a field undoes it.
"""

from collections.abc import Iterable, Sequence
from typing import Any, Final, NamedTuple, TypeAlias

from refcli.csl.blocks import (
    FENCE,
    QUOTED_INNER,
    Delimiter,
    Draft,
    LooseDelimiter,
    Suffix,
)
from refcli.csl.tree import Node, Span, Text

__all__ = ["Quotes", "finish"]


class Quotes(NamedTuple):
    """How a locale quotes: its four marks, and where punctuation goes."""

    marks: tuple[str, str, str, str]
    punctuation_inside: bool


class _Mark(NamedTuple):
    """Where a quotation or a format begins or ends."""

    kind: str
    value: Any = None


_Run: TypeAlias = Text | _Mark

_OPEN_QUOTE: Final = _Mark("open-quote")
_OPEN_INNER: Final = _Mark("open-inner")
_CLOSE_QUOTE: Final = _Mark("close-quote")
_CLOSE: Final = _Mark("close")

_KEEP_FIRST: Final = 0
_KEEP_SECOND: Final = 1

_MEETING: Final = {
    **dict.fromkeys(
        ("!.", "!:", "?.", "?:", ":.", ";:", ";.", "!!", "??", "..", "::", ";;", ",,"),
        _KEEP_FIRST,
    ),
    **dict.fromkeys((":!", ":?", ";!", ";?", "  "), _KEEP_SECOND),
}
"""Two characters that meet at the border of two pieces, and which of them stays."""

_MOVES_INSIDE: Final = frozenset(".,!?")
"""What goes inside a closing quotation mark (punctuation-in-quote)."""


def finish(drafts: Iterable[Draft], quotes: Quotes) -> list[Node]:
    """Return the output tree of rendered drafts."""
    runs: list[_Run] = []
    _flatten(drafts, runs)
    _punctuate(runs, quotes.punctuation_inside)
    return _build(runs, quotes.marks)


def _flatten(drafts: Iterable[Draft], runs: list[_Run]) -> None:
    for draft in drafts:
        if isinstance(draft, Text):
            runs.append(draft)
            continue
        block = draft
        if block.quotes:
            runs.append(_OPEN_INNER if block.quotes == QUOTED_INNER else _OPEN_QUOTE)
        for kind, value in block.formats:
            runs.append(_Mark(kind, (value, block.toggles)))
        _flatten(block.children, runs)
        for _ in block.formats:
            runs.append(_CLOSE)
        if block.quotes:
            runs.append(_CLOSE_QUOTE)


def _punctuate(runs: list[_Run], inside: bool) -> None:
    """Merge what meets at the borders of the texts, in place."""
    last = -1
    tail = ""
    quoted = False
    behind = -1
    for here, run in enumerate(runs):
        if isinstance(run, Text):
            text = run.text
            if not text:
                if run is FENCE:
                    last, tail, quoted = -1, "", False
                continue
            if last >= 0 and (quoted or tail + text[0] in _MEETING):
                text = _meet(runs, last, here, inside if quoted else False, quoted)
                if not text:
                    tail = _tail(runs, last)
                    continue
                if behind >= 0 and not quoted and not _tail(runs, last):
                    last, quoted, behind = behind, True, -1
                    text = _meet(runs, last, here, inside, quoted)
                    if not text:
                        tail = _tail(runs, last)
                        continue
            behind = last if quoted else -1
            last, tail, quoted = here, text[-1], False
        elif run is _OPEN_QUOTE or run is _OPEN_INNER:
            last, tail, quoted = -1, "", False
        elif run is _CLOSE_QUOTE:
            quoted = True


def _tail(runs: list[_Run], index: int) -> str:
    text: str = runs[index].text
    return text[-1] if text else ""


def _meet(runs: list[_Run], last: int, here: int, inside: bool, quoted: bool) -> str:
    """Settle the border of two texts; return what is left of the second."""
    first: Text = runs[last]
    second: Text = runs[here]
    left, right = first.text, second.text
    loose = isinstance(first, Delimiter) or (
        type(second) is LooseDelimiter and isinstance(first, Suffix)
    )
    if quoted and not inside:
        if left[-1] in ",;":
            left, right = left[:-1], left[-1] + right
            if right[:2] in _MEETING:
                right = right[0] + right[2:]
        elif left[-1] == "." == right[0]:
            right = right[1:]
    while right:
        if quoted:
            if not inside:
                if left[-1] in "?!" and right[0] == "." and type(second) is Suffix:
                    right = right[1:]
                break
            if right[0] not in _MOVES_INSIDE:
                if _MEETING.get(left[-1:] + right[0]) == _KEEP_FIRST:
                    right = right[1:]
                    continue
                break
            meeting = _MEETING.get(left[-1:] + right[0])
            if meeting == _KEEP_SECOND:
                left = left[:-1] + right[0]
            elif meeting is None:
                left += right[0]
            right = right[1:]
            continue
        meeting = _MEETING.get(left[-1:] + right[0])
        if meeting is None or (loose and left[-1] != right[0]):
            break
        if meeting == _KEEP_FIRST:
            right = right[1:]
        else:
            left = left[:-1]
            if not left:
                break
    runs[last] = first._replace(text=left)
    runs[here] = second._replace(text=right)
    return right


def _build(runs: Sequence[_Run], marks: tuple[str, str, str, str]) -> list[Node]:
    """Nest the runs into a tree, with quotation marks and effective formats."""
    root: list[Node] = []
    nodes = root
    stack: list[tuple[list[Node], str, str, str | None]] = []
    active: dict[str, str] = {}
    depth = 0
    depths: list[int] = []
    for run in runs:
        if isinstance(run, Text):
            if run.text:
                nodes.append(run)
        elif run is _OPEN_QUOTE or run is _OPEN_INNER:
            depths.append(depth)
            if run is _OPEN_INNER and depth == 0:
                depth = 1
            nodes.append(Text(marks[0] if depth % 2 == 0 else marks[2]))
            depth += 1
        elif run is _CLOSE_QUOTE:
            outside, depth = depths.pop(), depth - 1
            nodes.append(Text(marks[1] if depth % 2 == 0 else marks[3]))
            depth = outside
        elif run is _CLOSE:
            outer, kind, value, before = stack.pop()
            if kind:
                if nodes:
                    own_line = kind == "display" and value != "left-margin"
                    space = _trailing_space(nodes) if own_line else None
                    if value in _SLANTED and _has_no_slant(nodes):
                        outer += nodes
                    else:
                        outer.append(Span(kind, value, nodes))
                    if space is not None:
                        outer.append(space)
                if before is None:
                    active.pop(kind, None)
                else:
                    active[kind] = before
                nodes = outer
        else:
            kind = run.kind
            value, toggles = run.value  # type: ignore[misc]
            before = active.get(kind)
            if toggles and before == value:
                value = _NEUTRAL.get(kind, value)
            if before == value or (before is None and value in _PLAIN):
                stack.append((nodes, "", "", None))
                continue
            stack.append((nodes, kind, value, before))
            active[kind] = value
            nodes = []
    return root


_SLANTED: Final = frozenset(("italic", "oblique"))


def _has_no_slant(nodes: list[Node]) -> bool:
    """Tell whether a text is all in Chinese, Japanese or Korean, which have no italics."""
    return all(
        "\u2e80" <= character <= "\ud7ff" or "\uf900" <= character <= "\uffef"
        for node in nodes
        for character in (node.text if isinstance(node, Text) else "a")
    )


def _trailing_space(nodes: list[Node]) -> Text | None:
    """Take the space off the end of a displayed block; it stands behind the block."""
    last = nodes[-1]
    if not isinstance(last, Text) or not last.text.endswith(" "):
        return None
    nodes[-1] = last._replace(text=last.text.rstrip(" "))
    return Text(" ")


_NEUTRAL: Final = {
    "font-style": "normal",
    "font-variant": "normal",
    "font-weight": "normal",
    "text-decoration": "none",
    "vertical-align": "baseline",
}

_PLAIN: Final = frozenset(("normal", "none", "baseline"))
