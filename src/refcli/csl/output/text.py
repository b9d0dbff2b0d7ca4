"""Plain text: the characters alone, raised and lowered ones as Unicode has them."""

from refcli.csl.output.display import closed, set_apart
from refcli.csl.output.raised import is_number_of_style, merged, shifted
from refcli.csl.tree import Span, Text, Tree

__all__ = ["write"]


def write(tree: Tree) -> str:
    """Return the text of an entry or citation without its formatting."""
    spans = [node.kind for node in tree if node.__class__ is Span]
    if "display" in spans or "vertical-align" in spans:
        tree = list(merged(closed(tree)))
    parts: list[str] = []
    for node in tree:
        if isinstance(node, Text):
            parts.append(node.text)
            continue
        inner = write(node.children)
        if node.kind == "display":
            inner = set_apart(node.value, inner)
        elif node.kind == "vertical-align" and not is_number_of_style(node):
            inner = shifted(node.value, inner, "".join(parts[-1:]))
        parts.append(inner)
    return "".join(parts)
