"""What the field or mark of a program cites."""

from __future__ import annotations

from typing import NamedTuple

from refcli.manuscripts.model import Item

__all__ = ["Cited"]


class Cited(NamedTuple):
    """A citation of a program."""

    program: str
    """zotero, mendeley, endnote, word, jabref."""
    items: tuple[Item, ...]
    mode: str = "parenthetical"
