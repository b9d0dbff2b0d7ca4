"""Roles: MyST's ``{cite:p}`key``` and reStructuredText's ``:cite:p:`key```.

sphinxcontrib-bibtex, "Roles and directives"; MyST, "Citations": several keys are parted by
commas, and words before and after stand in braces.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from refcli.csl.items.locators import split_locator
from refcli.manuscripts.model import Citation, Item

__all__ = ["find_myst", "find_rst", "is_citing"]

_NAME: Final = r"((?:full|foot|no|super|text|paren|auto)?cite[a-z]*+(?:[:.][a-z]++)*+)"
_MYST: Final = re.compile(rf"\{{{_NAME}\}}`([^`]+)`", re.IGNORECASE)
_RST: Final = re.compile(rf":{_NAME}:`([^`]+)`", re.IGNORECASE)
_BEFORE: Final = re.compile(rf"(?:\{{{_NAME}\}}|:{_NAME}:)$", re.IGNORECASE)
_PART: Final = re.compile(r"\s*(?:\{([^{}]*)\})?\s*([^\s,;{}]+)\s*(?:\{([^{}]*)\})?\s*")


def is_citing(text: str, backtick: int) -> bool:
    """Tell whether what stands before a backtick makes it the beginning of a citing role."""
    return bool(_BEFORE.search(text, max(0, backtick - 30), backtick))


def find_myst(clean: str, text: str, *, source: int = 0) -> list[Citation]:
    """Return the citing roles of MyST."""
    return list(_found(_MYST, clean, text, source))


def find_rst(clean: str, text: str, *, source: int = 0) -> list[Citation]:
    """Return the citing roles of reStructuredText."""
    return list(_found(_RST, clean, text, source))


def _found(pattern: re.Pattern[str], clean: str, text: str, source: int) -> Iterator[Citation]:
    for match in pattern.finditer(clean):
        items = tuple(_items(text, *match.span(2)))
        if items:
            yield Citation(items, _mode(match[1].lower()), source, *match.span())


def _items(text: str, start: int, end: int) -> Iterator[Item]:
    at = start
    while at < end and (match := _PART.match(text, at, end)):
        prefix = f"{match[1].strip()} " if match[1] else ""
        label, locator, suffix = split_locator(match[3] or "")
        if suffix and not suffix[0].isspace():
            suffix = f", {suffix.lstrip(', ')}"
        yield Item(match[2], match.start(2), locator, label, prefix, suffix.rstrip())
        at = match.end()
        if text[at : at + 1] in (",", ";"):
            at += 1


def _mode(role: str) -> str:
    name = role.replace(":", "").replace(".", "")
    style = name.partition("cite")[2].removesuffix("s")
    if name.startswith("no"):
        return "nocite"
    if name.startswith("foot"):
        return "footnote"
    if name.startswith("full"):
        return "full"
    return _MODES.get(style, "parenthetical")


_MODES: Final = {
    "t": "narrative",
    "ct": "narrative",
    "alt": "narrative",
    "author": "author-only",
    "cauthor": "author-only",
    "authorpar": "author-only",
    "year": "year-only",
    "yearpar": "suppress-author",
    "title": "title-only",
    "label": "parenthetical",
    "labelpar": "parenthetical",
    "full": "full",
}
