"""A person's terminal: italics and bold by ANSI codes, addresses as links by OSC 8.

A field's text is data: whatever in it could act on the terminal is shown, not done. Codes
and links come from this module alone.
"""

from typing import Final

from refcli.csl.output.display import closed, set_apart
from refcli.csl.output.links import address, joined
from refcli.csl.output.raised import is_number_of_style, shifted
from refcli.csl.tree import Text, Tree
from refcli.text.controls import printable

__all__ = ["write"]

_CODES: Final = {
    ("font-style", "italic"): ("3", "23"),
    ("font-style", "oblique"): ("3", "23"),
    ("font-style", "normal"): ("23", "3"),
    ("font-weight", "bold"): ("1", "22"),
    ("font-weight", "normal"): ("22", "1"),
    ("text-decoration", "underline"): ("4", "24"),
    ("text-decoration", "none"): ("24", "4"),
}
"""The codes that begin and end a format (ECMA-48, SGR)."""


def write(tree: Tree) -> str:
    """Return an entry or citation for a terminal that understands ANSI codes."""
    parts: list[str] = []
    for node in joined(closed(tree)):
        if isinstance(node, Text):
            parts.append(_text(node))
            continue
        inner = write(node.children)
        if codes := _CODES.get((node.kind, node.value)):
            parts.append(f"\x1b[{codes[0]}m{inner}\x1b[{codes[1]}m")
        elif node.kind == "display":
            parts.append(set_apart(node.value, inner))
        elif node.kind == "vertical-align" and not is_number_of_style(node):
            parts.append(shifted(node.value, inner, "".join(parts[-1:])))
        else:
            parts.append(inner)
    return "".join(parts)


def _text(node: Text) -> str:
    shown = printable(node.text)
    target = address(node)
    return f"\x1b]8;;{target}\x1b\\{shown}\x1b]8;;\x1b\\" if target else shown
