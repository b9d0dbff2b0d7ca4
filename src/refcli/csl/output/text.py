"""Plain text: the characters alone."""

from refcli.csl.tree import Text, Tree

__all__ = ["write"]


def write(tree: Tree) -> str:
    """Return the text of an entry or citation without its formatting."""
    parts: list[str] = []
    for node in tree:
        if isinstance(node, Text):
            parts.append(node.text)
            continue
        inner = write(node.children)
        if node.kind == "display" and node.value in ("block", "indent"):
            inner = f"\n{'    ' if node.value == 'indent' else ''}{inner.strip()}\n"
        parts.append(inner)
    return "".join(parts)
