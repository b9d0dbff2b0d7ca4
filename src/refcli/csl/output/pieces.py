"""A tree as a row of texts, each with its formats and its address: for word processors."""

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from refcli.csl.output.display import closed
from refcli.csl.output.links import address, joined
from refcli.csl.tree import Node, Span, Text, Tree, plain

__all__ = ["BREAK", "TAB", "Piece", "is_right_to_left", "margin_width", "pieces"]

TAB = "\t"
BREAK = "\n"


class Piece(NamedTuple):
    """A stretch of text that is formatted alike; ``TAB`` or ``BREAK`` stand alone."""

    text: str
    formats: tuple[tuple[str, str], ...] = ()
    """Formatting attributes of CSL and their values, sorted."""
    link: str = ""
    """The address that it leads to, or ""."""


def pieces(tree: Tree) -> Iterator[Piece]:
    """Give the pieces of an entry; a citation number in the margin is followed by ``TAB``."""
    yield from _pieces(tree, {})


def _pieces(nodes: Sequence[Node], active: Mapping[str, str]) -> Iterator[Piece]:
    for node in joined(closed(nodes)):
        if isinstance(node, Text):
            text = "".join(c for c in node.text.replace("\n", " ") if c >= " ")
            if text:
                yield Piece(text, tuple(sorted(active.items())), address(node))
        elif node.kind != "display":
            yield from _pieces(node.children, {**active, node.kind: node.value})
        elif node.value == "left-margin":
            text = plain(node.children).rstrip()
            if text:
                yield Piece(text, tuple(sorted(active.items())))
                yield Piece(TAB)
        else:
            if node.value in ("block", "indent"):
                yield Piece(BREAK)
            if node.value == "indent":
                yield Piece(TAB)
            yield from _pieces(node.children, active)
            if node.value == "block":
                yield Piece(BREAK)


def margin_width(entries: Sequence[tuple[str, Tree]]) -> int:
    """Return the characters of the widest citation number in the margin, 0 without numbers."""
    return max(
        (
            len(plain(node.children).strip())
            for _, tree in entries
            for node in tree
            if isinstance(node, Span) and (node.kind, node.value) == ("display", "left-margin")
        ),
        default=0,
    )


def is_right_to_left(tree: Tree) -> bool:
    """Tell whether the first letters of an entry run from right to left."""
    for character in plain(tree):
        direction = unicodedata.bidirectional(character)
        if direction in ("L", "R", "AL"):
            return direction != "L"
    return False
