"""The last step: rendered drafts become the output tree.

Punctuation is put right, quotation marks alternate by depth, formatting that is already in
force is not repeated, and markup in a field undoes the formatting around it.
"""

from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from refcli.csl.tree import Node, Span, Text
from refcli.csl.typography.blocks import Draft, Quotes
from refcli.csl.typography.punctuation import punctuate
from refcli.csl.typography.runs import (
    CLOSE,
    CLOSE_QUOTE,
    OPEN_INNER,
    OPEN_QUOTE,
    Mark,
    Run,
    lay_out,
)

__all__ = ["Quotes", "finish"]


def finish(drafts: Iterable[Draft], quotes: Quotes) -> list[Node]:
    """Return the output tree of rendered drafts."""
    runs: list[Run] = []
    lay_out(drafts, runs, quotes)
    punctuate(runs, quotes.punctuation_inside)
    return _Builder(quotes).build(runs)


_NEUTRAL: Final = {
    "font-style": "normal",
    "font-variant": "normal",
    "font-weight": "normal",
    "text-decoration": "none",
    "vertical-align": "baseline",
}
"""The value of each format that undoes another."""

_PLAIN: Final = frozenset(_NEUTRAL.values())


class _Span(NamedTuple):
    """A format that has been opened: the nodes around it, and what it replaced."""

    outer: list[Node]
    kind: str
    value: str
    before: str | None


class _Builder:
    """Nests runs into a tree."""

    def __init__(self, quotes: Quotes) -> None:
        self.marks = quotes.marks
        self.nodes: list[Node] = []
        self.spans: list[_Span] = []
        self.active: dict[str, str] = {}
        """The formats in force."""
        self.depth = 0
        """How many quotations are open; outer and inner marks alternate."""
        self.depths: list[int] = []

    def build(self, runs: Sequence[Run]) -> list[Node]:
        """Return the nodes of all runs."""
        for run in runs:
            if isinstance(run, Text):
                if run.text:
                    self.nodes.append(run)
            elif run is CLOSE:
                self._close()
            elif run is CLOSE_QUOTE:
                self._close_quote()
            elif run is OPEN_QUOTE or run is OPEN_INNER:
                self._open_quote(run is OPEN_INNER)
            elif run.quotes is not None:
                self.marks = run.quotes.marks
            else:
                self._open(run)
        return self.nodes

    def _open_quote(self, inner: bool) -> None:
        self.depths.append(self.depth)
        if inner and self.depth == 0:
            self.depth = 1
        self.nodes.append(Text(self.marks[self.depth % 2 * 2]))
        self.depth += 1

    def _close_quote(self) -> None:
        self.nodes.append(Text(self.marks[(self.depth - 1) % 2 * 2 + 1]))
        self.depth = self.depths.pop()

    def _open(self, mark: Mark) -> None:
        kind, value = mark.kind, mark.value
        before = self.active.get(kind)
        if mark.toggles and before == value:
            value = _NEUTRAL.get(kind, value)
        if before == value or (before is None and value in _PLAIN):
            self.spans.append(_Span(self.nodes, "", "", None))
            return
        self.spans.append(_Span(self.nodes, kind, value, before))
        self.active[kind] = value
        self.nodes = []

    def _close(self) -> None:
        outer, kind, value, before = self.spans.pop()
        if not kind:
            return
        if before is None:
            del self.active[kind]
        else:
            self.active[kind] = before
        nodes, self.nodes = self.nodes, outer
        if not nodes:
            return
        if value in ("italic", "oblique") and _has_no_slant(nodes):
            outer += nodes
            return
        space = _trailing_space(nodes) if kind == "display" and value != "left-margin" else None
        outer.append(Span(kind, value, nodes))
        if space is not None:
            outer.append(space)


def _has_no_slant(nodes: Sequence[Node]) -> bool:
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
