"""Plain text: the characters alone."""

from refcli.csl.output.display import closed, set_apart
from refcli.csl.tree import Text, Tree

__all__ = ["write"]


def write(tree: Tree) -> str:
    """Return the text of an entry or citation without its formatting."""
    parts: list[str] = []
    for node in closed(tree):
        if isinstance(node, Text):
            parts.append(node.text)
            continue
        inner = write(node.children)
        parts.append(set_apart(node.value, inner) if node.kind == "display" else inner)
    return "".join(parts)
