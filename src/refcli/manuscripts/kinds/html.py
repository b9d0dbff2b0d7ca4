"""HTML: pandoc's ``data-cites``, and keys typed in the text."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from html import unescape
from typing import Final

from refcli.manuscripts.model import Citation, Heading, Item, Manuscript, Source
from refcli.manuscripts.syntax.cross_references import is_cross_reference
from refcli.manuscripts.syntax.masking import (
    EMAIL,
    FILL,
    Mask,
    enclosed,
    end_of_element,
    masked,
)
from refcli.manuscripts.syntax.pandoc import find_citations

__all__ = ["prose", "read"]

_HIDDEN: Final = re.compile(
    r"<(?:!--|(script|style|pre|code|kbd|samp|textarea|head|svg|math|template)\b)", re.IGNORECASE
)
_TAG: Final = re.compile(r"<[!/?]?[A-Za-z](?:[^<>\"']++|\"[^\"]*+\"|'[^']*+')*+>")
_CITED: Final = re.compile(
    r"<(span|cite|a|sup)\b(?=[^<>]*\bdata-cites=[\"']([^\"']*)[\"'])[^<>]*>", re.IGNORECASE
)
_HEADING: Final = re.compile(r"<h([1-6])\b[^<>]*>", re.IGNORECASE)
_ENDS: Final = {level: re.compile(rf"</h{level}\s*>", re.IGNORECASE) for level in "123456"}
_REFS: Final = re.compile(r"<div\b[^<>]*\bid=[\"']refs[\"'][^<>]*>", re.IGNORECASE)
_END_OF_REFS: Final = re.compile(
    r"</div>(?=\s*+(?:</(?:div|section|body|html)|<[^/]|\Z))", re.IGNORECASE
)
_LANG: Final = re.compile(r"<html\b[^<>]*\blang=[\"']([\w-]+)", re.IGNORECASE)
_URL: Final = re.compile(r"\b(?:https?|ftp|mailto):[^\s<>\"']+")
_EMAIL: Final = re.compile(EMAIL)
_MATH: Final = re.compile(
    r"\\\((?:(?!\\\().)+?\\\)|(?<!\\)\\\[(?:(?!(?<!\\)\\\[).)+?\\\]|\$\$.+?\$\$", re.DOTALL
)


def read(source: Source, known: Container[str] = ()) -> Manuscript:
    """Read a page."""
    text = source.text
    clean = prose(text)
    cited = list(_data_cites(text))
    mask = Mask(clean)
    mask.spans((one.start, one.end) for one in cited)
    refs = next(enclosed(text, _REFS, lambda _: _END_OF_REFS), None)
    if refs:
        mask.spans([refs])
        cited = [one for one in cited if not refs[0] <= one.start < refs[1]]

    def accept(key: str) -> bool:
        return key in known or not is_cross_reference(key)

    typed = find_citations(mask.text, accept)
    language = _LANG.search(text)
    return Manuscript(
        "html",
        [source],
        sorted([*cited, *typed], key=lambda one: one.start),
        list(_headings(text)),
        locale=language[1] if language else "",
        marker=(0, *refs) if refs else None,
    )


def prose(text: str) -> str:
    """Blot out tags, scripts, code, comments, addresses."""
    mask = Mask(text)
    mask.spans(enclosed(text, _HIDDEN, end_of_element))
    mask.pattern(_TAG)
    mask.pattern(_MATH)
    mask.pattern(_URL)
    mask.pattern(_EMAIL)
    return _ENTITY.sub(_character, mask.text) if "&" in text else mask.text


_ENTITY: Final = re.compile(r"&(?:#\d{1,6}|#x[0-9a-fA-F]{1,5}|[A-Za-z]\w{1,20});")


def _character(match: re.Match[str]) -> str:
    """Return the character that an entity stands for, in as much room."""
    letter = unescape(match[0])
    return letter + FILL * (len(match[0]) - 1) if len(letter) == 1 and letter != "@" else match[0]


def _headings(text: str) -> Iterator[Heading]:
    for start, end in enclosed(text, _HEADING, lambda opening: _ENDS[opening[1]]):
        title = unescape(_TAG.sub("", text[start:end])).strip()
        yield Heading(int(text[start + 2]), title, 0, start, end)


def _data_cites(text: str) -> list[Citation]:
    visible = masked(text, enclosed(text, _HIDDEN, end_of_element))
    closings: dict[str, dict[int, int]] = {}
    found = []
    for match in _CITED.finditer(visible):
        name = match[1].lower()
        if name not in closings:
            closings[name] = _closings(visible, name)
        close = closings[name].get(match.end(), match.end())
        keys = [(m[0], m.start()) for m in re.compile(r"\S+").finditer(text, *match.span(2))]
        items = tuple(Item(unescape(key), at) for key, at in keys)
        if items:
            found.append(Citation(items, "parenthetical", 0, match.start(), close))
    return found


def _closings(text: str, name: str) -> dict[int, int]:
    """Return where the elements of a name close, by the ends of the tags that open them."""
    found = {}
    opened: list[int] = []
    for match in re.compile(rf"<(/?){name}\b[^<>]*>", re.IGNORECASE).finditer(text):
        if not match[1]:
            opened.append(match.end())
        elif opened:
            found[opened.pop()] = match.end()
    return found
