"""reStructuredText, for Sphinx and docutils."""

import re
from collections.abc import Sequence
from typing import Final

from refcli.csl.output.display import closed, set_apart
from refcli.csl.output.links import address, joined
from refcli.csl.tree import Node, Text, Tree, plain

__all__ = ["write", "write_in_line"]

_MARKS: Final = {
    ("font-style", "italic"): ("*", "*"),
    ("font-style", "oblique"): ("*", "*"),
    ("font-weight", "bold"): ("**", "**"),
    ("vertical-align", "sup"): (":sup:`", "`"),
    ("vertical-align", "sub"): (":sub:`", "`"),
}
_SPECIAL: Final = re.compile(r"([\\`*|_<>\[\]]|:(?=:)|(?<=:):)")
_EDGES: Final = re.compile(r"^(?:\\ |\s)+|(?:(?<!\\)\\ |\s)+$")
"""White space at the ends, the kind that prints nothing too."""

_BREAK: Final = re.compile(r"[ \t]*[\r\n]+[ \t]*")
_START: Final = re.compile(
    r"^(\(?(?:[A-Za-z]|[ivxlcdmIVXLCDM]+|\d+|#)[.)](?=\s|$)|[-+•‣⁃](?=\s|$)|\.\.|:(?!su[pb]:`)|>>>|([!-/:-@[-`{-~])\2{3})"
)
"""What would begin a list, a directive, a field, a doctest or a rule."""


def write(tree: Tree) -> str:
    """Return an entry or citation as one paragraph of reStructuredText.

    Markup cannot be nested in this format: the outermost is kept. A citation number at the
    start stays what the format calls an enumerated list.
    """
    text = write_in_line(tree)
    first = next((piece for piece in _leaves(tree) if piece.text.strip()), None)
    if first is not None and first.variable == "citation-number":
        return text
    return _START.sub(r"\\\1", text)


def write_in_line(tree: Tree) -> str:
    """Return a citation as reStructuredText that stands in a line of text, not at its start."""
    return _EDGES.sub("", _nodes(tree))


def _leaves(nodes: Sequence[Node]) -> list[Text]:
    return [
        leaf
        for node in nodes
        for leaf in ([node] if isinstance(node, Text) else _leaves(node.children))
    ]


def _nodes(nodes: Sequence[Node]) -> str:
    parts: list[str] = []
    for node in joined(closed(nodes)):
        if isinstance(node, Text):
            parts.append(_text(node))
            continue
        mark = _MARKS.get((node.kind, node.value))
        shown = _BREAK.sub(" ", plain(node.children))
        if mark and shown.strip():
            lead = shown[: len(shown) - len(shown.lstrip())]
            trail = shown[len(shown.rstrip()) :]
            # "\ " parts the markup from letters beside it and prints nothing.
            parts.append(f"{lead}\\ {mark[0]}{_escape(shown.strip())}{mark[1]}\\ {trail}")
        elif node.kind == "display":
            parts.append(set_apart(node.value, _nodes(node.children), ""))
        else:
            parts.append(_nodes(node.children))
    return "".join(parts)


def _text(node: Text) -> str:
    target = address(node)
    if not target:
        return _escape(node.text)
    target = target.replace("_", "%5F") if target.endswith("_") else target
    return f"\\ `{_escape(node.text).strip()} <{target}>`__\\ "


_ACTIVE: Final = re.compile(r"\b(javascript|vbscript|data|file)(?=:)", re.IGNORECASE)
"""Schemes that docutils would make links of where they stand in a text."""


def _escape(text: str) -> str:
    escaped = _SPECIAL.sub(r"\\\1", _BREAK.sub(" ", text))
    return _ACTIVE.sub(r"\1\\ ", escaped)
