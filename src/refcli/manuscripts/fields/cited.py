"""What the field or mark of a program cites."""

from __future__ import annotations

from typing import Final, NamedTuple

from refcli.manuscripts.model import Item

__all__ = ["Cited", "is_list"]


class Cited(NamedTuple):
    """A citation of a program."""

    program: str
    """zotero, mendeley, endnote, word, jabref."""
    items: tuple[Item, ...]
    mode: str = "parenthetical"


_LIST: Final = (
    "ZOTERO_BIBL",
    "CSL_BIBLIOGRAPHY",
    "Mendeley Bibliography",
    "MENDELEY_BIBLIOGRAPHY",
    "EN.REFLIST",
)


def is_list(code: str) -> bool:
    """Tell whether a field or a mark prints the list of what is cited."""
    return any(word in code for word in _LIST) or code.strip().startswith("BIBLIOGRAPHY")
