"""What LaTeX left behind: the ``.aux`` of BibTeX, the ``.bcf`` of biber."""

from __future__ import annotations

import re
from typing import Final

from refcli.manuscripts.model import Citation, Item, Manuscript, Source

__all__ = ["inputs_in", "read_aux", "read_bcf"]

_CITATION: Final = re.compile(r"^\\(?:citation|abx@aux@cite(?:\{[^{}]*\})?)\{([^{}]*)\}", re.M)
_DATA: Final = re.compile(r"^\\bibdata\{([^{}]*)\}", re.M)
_INPUT: Final = re.compile(r"^\\@input\{([^{}]*)\}", re.M)
_BCF_KEY: Final = re.compile(r"<bcf:citekey\b([^<>]*)>([^<>]*)</bcf:citekey>")
_BCF_SOURCE: Final = re.compile(r"<bcf:datasource\b[^<>]*>([^<>]*)</bcf:datasource>")


def read_aux(source: Source) -> Manuscript:
    """Read an ``.aux`` file."""
    citations = []
    for match in _CITATION.finditer(source.text):
        keys = re.compile(r"[^\s,]+").finditer(source.text, *match.span(1))
        items = tuple(Item(key[0], key.start()) for key in keys)
        if items:
            citations.append(Citation(items, "parenthetical", 0, *match.span()))
    libraries = [
        name if name.endswith(".bib") else f"{name}.bib"
        for match in _DATA.finditer(source.text)
        for name in match[1].split(",")
        if not name.endswith("-blx")
    ]
    return Manuscript("aux", [source], citations, libraries=libraries)


def inputs_in(text: str) -> list[tuple[str, int, int]]:
    """Return the ``.aux`` files of included chapters."""
    return [(m[1], m.start(), m.end()) for m in _INPUT.finditer(text)]


def read_bcf(source: Source) -> Manuscript:
    """Read a ``.bcf`` file: keys by the order that it gives."""
    found: list[tuple[int, Citation]] = []
    for match in _BCF_KEY.finditer(source.text):
        order = re.search(r"\border=\"(\d+)\"", match[1])
        nocite = "nocite=" in match[1]
        citation = Citation(
            (Item(match[2], match.start(2)),),
            "nocite" if nocite else "parenthetical",
            0,
            *match.span(),
        )
        found.append((int(order[1]) if order else 0, citation))
    found.sort(key=lambda pair: pair[0])
    libraries = list(dict.fromkeys(_BCF_SOURCE.findall(source.text)))
    return Manuscript("bcf", [source], [one for _, one in found], libraries=libraries)
