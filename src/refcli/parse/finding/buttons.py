"""Buttons behind a reference on a page: ``[DOI] [PubMed]``, ``Google Scholar``."""

import re
from functools import cache
from typing import Final

from refcli.text import word_lists
from refcli.values.identifiers import DOI_PREFIX, find_doi

__all__ = ["without_buttons"]

_TAIL: Final = 400
"""Characters at the end of a reference that buttons may take."""

_DOI_BUTTON: Final = re.compile(rf"\s*\[DOI:?\s+({DOI_PREFIX}[^\s\[\]]+)\]", re.I)
"""A button whose link's DOI was put behind its word."""

_WAY_BACK: Final = re.compile(r"^[\^↑]\s*(?:Jump up to:?\s+)?(?:[a-z]\s+)*(?=[^\W\d_]|[\"“«])")
"""Wikipedia's way back to where a reference is cited: ``^ a b``, ``^ Jump up to: a b``."""

_CONTEXT: Final = re.compile(r"\s*(?:Контекст|Context)\s*:\s*\[\d[\d\s,;–-]*\]\s*$", re.I)
"""Where a reference is cited, as eLIBRARY shows it."""


def without_buttons(text: str) -> str:
    """Return a reference without the buttons around it; a DOI that one of them holds stays.

    >>> without_buttons("1. Smith J. Noise. 2001;3:1–9. [DOI 10.1000/1] [] [PubMed]")
    '1. Smith J. Noise. 2001;3:1–9. DOI: 10.1000/1'
    """
    text = _WAY_BACK.sub("", text) or text
    if "[" not in text[-_TAIL:] and not _bare().search(text[-_TAIL:]):
        return text
    head, tail = text[:-_TAIL], text[-_TAIL:]
    held = _DOI_BUTTON.search(tail)
    bare = _CONTEXT.sub("", _DOI_BUTTON.sub("", tail)) if held else _CONTEXT.sub("", tail)
    bare = _bare().sub("", _bracketed().sub("", bare))
    if held and not find_doi(head + bare):
        bare += f" DOI: {held[1]}"
    return head + bare if (head + bare).strip() else text


@cache
def _bracketed() -> re.Pattern[str]:
    forms = _forms("bracketed")
    return re.compile(rf"(?:\s*\[\s*(?:{forms})?\s*\][.,;]?)+\s*$", re.I)


@cache
def _bare() -> re.Pattern[str]:
    return re.compile(rf"(?<=[\s\]).])(?:\s*(?:{_forms('bare')})\s*)+$", re.I)


def _forms(kind: str) -> str:
    lines = word_lists.lines("refcli.parse.finding", "buttons.txt")
    words = [
        word.strip()
        for line in lines
        if line.startswith(f"{kind}:")
        for word in line.partition(":")[2].split("|")
    ]
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
