"""What a style of BibTeX prints of one record."""

from typing import NamedTuple

from refcli.csl.tree import Tree

__all__ = ["Entry"]


class Entry(NamedTuple):
    """One printed entry, its label included."""

    key: str
    """The citation key that the entry has in BibTeX."""
    tree: Tree
