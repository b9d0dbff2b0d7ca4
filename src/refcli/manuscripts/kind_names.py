"""The kinds of manuscripts by the suffixes of their files."""

from pathlib import PurePath
from typing import Final

__all__ = ["KINDS", "SUFFIXES", "is_manuscript", "may_hold"]

SUFFIXES: Final = {
    ".md": "markdown",
    ".markdown": "markdown",
    ".mdown": "markdown",
    ".qmd": "markdown",
    ".rmd": "markdown",
    ".myst": "markdown",
    ".tex": "latex",
    ".ltx": "latex",
    ".latex": "latex",
    ".rnw": "latex",
    ".typ": "typst",
    ".rst": "rst",
    ".rest": "rst",
    ".org": "org",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".ipynb": "notebook",
    ".docx": "docx",
    ".docm": "docx",
    ".odt": "odt",
    ".aux": "aux",
    ".bcf": "bcf",
    ".txt": "text",
    ".text": "text",
}
"""The kinds by the suffixes of files."""

KINDS: Final = tuple(dict.fromkeys(SUFFIXES.values()))


def is_manuscript(path: str) -> bool:
    """Tell whether a file's name says that it is a text, and not a bibliography."""
    return PurePath(path).suffix.lower() in SUFFIXES


def may_hold(path: str, kind: str) -> bool:
    """Tell whether a file of this name may hold a text of a kind, for all that its suffix says.

    >>> may_hold("live.md", "text"), may_hold("paper.docx", "markdown"), may_hold("out", "latex")
    (True, False, True)
    """
    suffix = PurePath(path).suffix.lower()
    named = "" if suffix in _OTHER else SUFFIXES.get(suffix, kind)
    return named == kind or {named, kind} <= _PLAIN


_PLAIN: Final = frozenset(("text", "markdown"))
_OTHER: Final = frozenset((".doc", ".rtf", ".pdf", ".epub", ".pptx", ".xlsx"))
"""Suffixes of documents that no manuscript is written as."""
