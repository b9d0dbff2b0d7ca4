"""BibTeX styles: ``.bst`` files, and the styles that pybtex has in Python.

Records go to pybtex as BibTeX; what it prints comes back as the trees that CSL styles
give, so that every output format can write it.
"""

from collections.abc import Sequence
from typing import Final

from refcli.bst.entry import Entry
from refcli.durable import expanded
from refcli.record import Record

__all__ = ["PYBTEX_STYLES", "Entry", "is_bibtex_style", "render"]

PYBTEX_STYLES: Final = ("plain", "unsrt", "alpha", "unsrtalpha")
"""The styles of pybtex that need no file."""


def is_bibtex_style(name: str) -> bool:
    """Tell whether a style name is a ``.bst`` file or one of pybtex's own styles."""
    return name in PYBTEX_STYLES or name.lower().endswith(".bst")


def render(records: Sequence[Record], style: str) -> tuple[list[Entry], list[str]]:
    """Print records in a ``.bst`` file or a pybtex style, in the order of the style.

    Returns the entries and the warnings. Raises InputError for a ``.bst`` file that cannot
    be read or that fails.
    """
    from refcli import formats

    bibtex = formats.write(records, "bibtex").text
    if style in PYBTEX_STYLES:
        from refcli.bst import pybtex_style

        return pybtex_style.render(bibtex, style)
    from refcli.bst import bst_file

    return bst_file.render(bibtex, expanded(style))
