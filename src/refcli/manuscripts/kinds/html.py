"""HTML: pandoc's ``data-cites``, and keys typed in the text."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from html import unescape
from typing import Final

from refcli.manuscripts.model import Citation, Heading, Item, Manuscript, Source
from refcli.manuscripts.syntax.cross_references import is_cross_reference
from refcli.manuscripts.syntax.masking import EMAIL, FILL, Mask, enclosed, end_of_element
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
_REFS: Final = re.compile(
    r"<div\b[^<>]*\bid=[\"']refs[\"'][^<>]*>.*?</div>(?=\s*(?:</(?:div|section|body|html)|<[^/]|\Z))",
    re.DOTALL | re.IGNORECASE,
)
_LANG: Final = re.compile(r"<html\b[^<>]*\blang=[\"']([\w-]+)", re.IGNORECASE)
_URL: Final = re.compile(r"\b(?:https?|ftp|mailto):[^\s<>\"']+")
_EMAIL: Final = re.compile(EMAIL)
_MATH: Final = re.compile(r"\\\(.+?\\\)|\\\[.+?\\\]|\$\$.+?\$\$", re.DOTALL)


def read(source: Source, known: Container[str] = ()) -> Manuscript:
    """Read a page."""
    text = source.text
    clean = prose(text)
    cited = list(_data_cites(text))
    mask = Mask(clean)
    mask.spans((one.start, one.end) for one in cited)
    refs = _REFS.search(text)
    if refs:
        mask.spans([refs.span()])
        cited = [one for one in cited if not refs.start() <= one.start < refs.end()]

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
        marker=(0, *refs.span()) if refs else None,
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
    hidden = [m.span() for m in _HIDDEN.finditer(text)]
    found = []
    for match in _CITED.finditer(text):
        if any(start <= match.start() < end for start, end in hidden):
            continue
        close = _closing(text, match.end(), match[1])
        keys = [(m[0], m.start()) for m in re.compile(r"\S+").finditer(text, *match.span(2))]
        items = tuple(Item(unescape(key), at) for key, at in keys)
        if items:
            found.append(Citation(items, "parenthetical", 0, match.start(), close))
    return found


def _closing(text: str, start: int, name: str) -> int:
    depth = 1
    for match in re.compile(rf"<(/?){name}\b[^<>]*>", re.IGNORECASE).finditer(text, start):
        depth += -1 if match[1] else 1
        if depth == 0:
            return match.end()
    return start
