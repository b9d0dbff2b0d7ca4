"""The kinds of manuscripts by the suffixes of their files."""

from pathlib import PurePath
from typing import Final

__all__ = ["KINDS", "SUFFIXES", "is_manuscript"]

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
