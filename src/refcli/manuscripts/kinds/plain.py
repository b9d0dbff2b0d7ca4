"""Plain text: keys typed as pandoc writes them.

Numbers and (Author, year) are no keys: ``typed`` and ``naming`` read those.
"""

from __future__ import annotations

import re
from collections.abc import Container
from typing import Final

from refcli.manuscripts.model import Heading, Manuscript, Source
from refcli.manuscripts.syntax.cross_references import is_cross_reference
from refcli.manuscripts.syntax.masking import EMAIL, Mask, lines_of
from refcli.manuscripts.syntax.pandoc import find_citations
from refcli.parse.finding.headings import is_reference_heading

__all__ = ["read"]

_ADDRESS: Final = re.compile(EMAIL + r"|\b(?:https?|ftp|mailto):\S+")


def read(source: Source, known: Container[str] = ()) -> Manuscript:
    """Read a text."""
    mask = Mask(source.text)
    mask.pattern(_ADDRESS)

    def accept(key: str) -> bool:
        return key in known or not is_cross_reference(key)

    headings = [
        Heading(1, line.strip(), 0, at, at + len(line))
        for at, line in lines_of(source.text)
        if 0 < len(line) < 90 and is_reference_heading(line)
    ]
    return Manuscript("text", [source], find_citations(mask.text, accept), headings)
