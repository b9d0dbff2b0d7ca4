"""The ``display`` attribute of CSL, in formats that have lines but no layout."""

import re
from collections.abc import Sequence
from typing import Final

from refcli.csl.tree import Node, Span, Text

__all__ = ["closed", "set_apart"]

_CLOSING: Final = re.compile(r"[.,;:!?)\]]+(?=\s|$)")
_ALONE: Final = frozenset(("block", "left-margin", "indent"))


def closed(nodes: Sequence[Node]) -> Sequence[Node]:
    """Move punctuation that follows a text set apart to the end of it: ``1941.``, then ``RKO``."""
    result: list[Node] = []
    for node in nodes:
        before = result[-1] if result else None
        mark = ""
        if isinstance(before, Span) and before.kind == "display" and before.value in _ALONE:
            mark, node = _without_mark(node)
        if mark and isinstance(before, Span):
            result[-1] = before._replace(children=[*before.children, Text(mark)])
        result.append(node)
    return result


def _without_mark(node: Node) -> tuple[str, Node]:
    """Take the punctuation that a node begins with off it, and the space behind it."""
    if isinstance(node, Span):
        if not node.children:
            return "", node
        mark, first = _without_mark(node.children[0])
        return mark, node._replace(children=[first, *node.children[1:]]) if mark else node
    found = _CLOSING.match(node.text)
    if not found:
        return "", node
    return found.group(), node._replace(text=node.text[found.end() :].lstrip())


def set_apart(display: str, text: str, indent: str = "    ") -> str:
    """Return a text as its display asks: on a line of its own, or a space after a margin.

    A text that begins with punctuation goes on with what stands before it: ``Nature, 526``.
    """
    if display == "left-margin":
        return f"{text.rstrip()} " if text.strip() else text
    if display not in ("block", "indent"):
        return text
    text = text.strip()
    if _CLOSING.match(text):
        return f"{text}\n"
    return f"\n{indent if display == 'indent' else ''}{text}\n"
