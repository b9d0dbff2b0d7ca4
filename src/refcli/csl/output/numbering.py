"""The citation number that an entry of a numbered style begins with."""

from collections.abc import Sequence

from refcli.csl.tree import Node, Span, Text, Tree

__all__ = ["renumbered", "without_number"]


def without_number(tree: Tree) -> Tree:
    """Leave out the citation number that an entry begins with, and the marks around it.

    A tree that begins with no number is returned itself.
    """
    nodes = list(tree)
    for place, node in enumerate(nodes):
        if isinstance(node, Span):
            inner = without_number(node.children)
            if inner is node.children:
                return tree
            rest: list[Node] = [node._replace(children=inner)] if inner else []
            return [*rest, *_unmarked(nodes[place + 1 :])]
        if node.variable == "citation-number":
            return _unmarked(nodes[place + 1 :])
        if any(character.isalnum() for character in node.text):
            return tree
    return tree


def renumbered(tree: Tree, number: int) -> list[Node]:
    """Return an entry with another citation number."""
    nodes: list[Node] = []
    for node in tree:
        if isinstance(node, Span):
            nodes.append(node._replace(children=renumbered(node.children, number)))
        elif node.variable == "citation-number":
            nodes.append(node._replace(text=str(number)))
        else:
            nodes.append(node)
    return nodes


def _unmarked(nodes: Sequence[Node]) -> list[Node]:
    if nodes and isinstance(nodes[0], Text) and not nodes[0].variable:
        return [nodes[0]._replace(text=nodes[0].text.lstrip(" .)]\t")), *nodes[1:]]
    return list(nodes)
