"""Keys that name a figure, a table, a section: cross-references, not citations."""

from __future__ import annotations

import re
from typing import Final

__all__ = ["is_cross_reference"]

_PREFIX: Final = re.compile(
    r"(?:fig|tbl|tab|eq|sec|lst|thm|lem|cor|prp|cnj|def|exm|exr|sol|rem|alg|nte|tip|wrn|imp|cau"
    r"|suppfig)[-:]",
    re.IGNORECASE,
)
"""Prefixes of Quarto ("Cross References") and of pandoc-crossref."""


def is_cross_reference(key: str) -> bool:
    """Tell whether a key has the prefix of a cross-reference.

    >>> is_cross_reference("fig-one"), is_cross_reference("figueroa2010")
    (True, False)
    """
    return bool(_PREFIX.match(key))
