"""The tree itself as JSON, for programs that do their own formatting."""

import json
from typing import Any

from refcli.csl.tree import Node, Text, Tree

__all__ = ["as_data", "write"]


def write(tree: Tree) -> str:
    """Return an entry or citation as a JSON array of nodes (see ``as_data``)."""
    return json.dumps(as_data(tree), ensure_ascii=False)


def as_data(tree: Tree) -> list[dict[str, Any]]:
    """Return the nodes as plain data.

    A text is ``{"text", "variable", "part", "person"}``, the last three only where they
    say something; a span is ``{"kind", "value", "children"}``.
    """
    return [_node(node) for node in tree]


def _node(node: Node) -> dict[str, Any]:
    if not isinstance(node, Text):
        return {"kind": node.kind, "value": node.value, "children": as_data(node.children)}
    data: dict[str, Any] = {"text": node.text}
    if node.variable:
        data["variable"] = node.variable
    if node.part:
        data["part"] = node.part
    if node.person:
        data["person"] = node.person
    return data
