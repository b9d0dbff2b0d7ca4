"""Plain text: the characters alone."""

from refcli.csl.tree import Tree, plain

__all__ = ["write"]


def write(tree: Tree) -> str:
    """Return the text of an entry or citation without its formatting."""
    return plain(tree)
