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
        if (
            isinstance(node, Text)
            and isinstance(before, Span)
            and before.kind == "display"
            and before.value in _ALONE
            and (mark := _CLOSING.match(node.text))
        ):
            result[-1] = before._replace(children=[*before.children, Text(mark.group())])
            node = node._replace(text=node.text[mark.end() :].lstrip())  # noqa: PLW2901
        result.append(node)
    return result


def set_apart(display: str, text: str, indent: str = "    ") -> str:
    """Return a text as its display asks: on a line of its own, or a space after a margin."""
    if display == "left-margin":
        return f"{text.rstrip()} " if text.strip() else text
    if display == "block":
        return f"\n{text.strip()}\n"
    if display == "indent":
        return f"\n{indent}{text.strip()}\n"
    return text
