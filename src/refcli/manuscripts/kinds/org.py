"""Org: ``[cite/t:see @key p. 3]`` of Org 9.5, and org-ref's ``citep:key`` and ``[[cite:&key]]``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from refcli.csl.items.locators import split_locator
from refcli.manuscripts.model import Citation, Heading, Item, Manuscript, Source, in_reading_order
from refcli.manuscripts.syntax.inline_notes import in_inline_notes
from refcli.manuscripts.syntax.masking import Mask

__all__ = ["prose", "read"]

_BLOCK: Final = re.compile(
    r"^[ \t]*#\+begin_(src|example|export|comment|latex|html)\b"
    r"(?:(?!^[ \t]*#\+begin_\1\b).)*?^[ \t]*#\+end_\1[ \t]*\r?$",
    re.M | re.DOTALL | re.IGNORECASE,
)
_COMMENT: Final = re.compile(r"^[ \t]*#(?: [^\n]*|[ \t\r]*)$", re.M)
_FIXED: Final = re.compile(r"^[ \t]*:(?: [^\n]*|[ \t\r]*)$", re.M)
_KEYWORD: Final = re.compile(
    r"^[ \t]*#\+(?!caption|title|subtitle)[\w-]+(?:\[[^\]]*\])?:[^\n]*", re.M | re.IGNORECASE
)
_DRAWER: Final = re.compile(
    r"^[ \t]*:PROPERTIES:(?:(?!^[ \t]*:PROPERTIES:).)*?^[ \t]*:END:[ \t\r]*$",
    re.M | re.DOTALL | re.IGNORECASE,
)
_VERBATIM: Final = re.compile(r"(?<![\w=~])([=~])(?!\s)(?:[^\n]|\n(?!\n))*?(?<!\s)\1(?![\w=~])")
_HEADING: Final = re.compile(r"^(\*+)[ \t]+([^\n]*?)[ \t]*\r?$", re.M)
_COMMENT_TREE: Final = re.compile(
    r"^(\*+)[ \t]+(?:TODO[ \t]+)?COMMENT\b.*?(?=^\*{1,9}[ \t]|\Z)", re.M | re.DOTALL
)
_INLINE_SRC: Final = re.compile(r"\bsrc_\w+(?:\[[^\]]*\])?\{[^{}]*\}")

_CITE: Final = re.compile(r"\[cite((?:/[\w-]+)*(?:/)?):\s*((?:[^\[\]]|\[[^\[\]]*\])*)\]")
_KEY: Final = re.compile(r"@([\w!#$%&'*+./:<>?^`|~-]*[\w!#$%&'*+/<>?^`|~-])")
_REF: Final = re.compile(
    r"(?<![\w/\[\\])((?:[A-Za-z]*[cC]ite[a-z]*|nocite)\*?):(&?[\w&][\w:./+&-]*(?:,&?[\w&][\w:./+&-]*)*)"
)
_REF_LINK: Final = re.compile(
    r"\[\[((?:[A-Za-z]*[cC]ite[a-z]*)\*?):([^\[\]]*)\](?:\[([^\[\]]*)\])?\]"
)
_REF_KEY: Final = re.compile(r"&([\w:./+-]*\w)")
_LIBRARY: Final = re.compile(
    r"^[ \t]*#\+bibliography:[ \t]*([^\n]+)|(?<![\w#+])(?:no)?bibliography:([^\s\]]+)",
    re.M | re.IGNORECASE,
)
_PRINT: Final = re.compile(
    r"^[ \t]*#\+print_bibliography:[^\n]*|^[ \t]*(?:\[\[)?bibliography:[^\n]*", re.M | re.IGNORECASE
)
_NOTE: Final = re.compile(r"^\[fn:([^\]:\s]+)\]", re.M)
_INLINE_NOTE: Final = re.compile(r"(\[)fn:[^\]:\s]*:")
_NOTE_MARK: Final = re.compile(r"(?<!^)\[fn:([^\]:\s]+)\]", re.M)


def read(source: Source) -> Manuscript:
    """Read an Org text."""
    text = source.text
    clean = prose(text)
    citations = [*_org_cite(clean), *_org_ref_links(clean)]
    rest = Mask(clean)
    rest.spans((one.start, one.end) for one in citations)
    citations += _org_ref(rest.text)
    libraries = []
    for match in _LIBRARY.finditer(text):
        libraries += [name.strip().strip('"') for name in (match[1] or match[2]).split(",")]
    marker = _PRINT.search(text)
    return Manuscript(
        "org",
        [source],
        in_reading_order(_at_marks(clean, citations)),
        [
            Heading(len(m[1]), re.sub(r"[ \t]+:[\w:@]+:$", "", m[2]), 0, *m.span())
            for m in _HEADING.finditer(clean)
        ],
        libraries,
        marker=(0, *marker.span()) if marker else None,
    )


def prose(text: str) -> str:
    """Blot out blocks of code, comments, keywords, drawers, verbatim."""
    mask = Mask(text)
    for pattern in (
        _BLOCK,
        _COMMENT_TREE,
        _DRAWER,
        _COMMENT,
        _FIXED,
        _KEYWORD,
        _INLINE_SRC,
        _VERBATIM,
    ):
        mask.pattern(pattern)
    return mask.text


def _org_cite(clean: str) -> Iterator[Citation]:
    for match in _CITE.finditer(clean):
        items = _items(clean, *match.span(2))
        if items:
            yield Citation(tuple(items), _mode(match[1]), 0, *match.span())


def _items(clean: str, start: int, end: int) -> list[Item]:
    items: list[Item] = []
    before = ""
    at = start
    parts = clean[start:end].split(";")
    for part in parts:
        key = _KEY.search(clean, at, at + len(part))
        if key is None:
            words = re.sub(r"\s+", " ", part).strip()
            if not items:
                before = f"{words} " if words else ""
            elif words:
                items[-1] = items[-1]._replace(suffix=f"{items[-1].suffix} {words}".rstrip())
        else:
            prefix = re.sub(r"\s+", " ", clean[at : key.start()]).lstrip()
            label, locator, suffix = split_locator(
                re.sub(r"\s+", " ", clean[key.end() : at + len(part)])
            )
            items.append(
                Item(key[1], key.start(1), locator, label, before + prefix, suffix.rstrip())
            )
            before = ""
        at += len(part) + 1
    return items


def _mode(styles: str) -> str:
    parts = [part for part in styles.split("/") if part]
    if not parts:
        return "parenthetical"
    style = parts[0]
    if style in ("t", "text"):
        return "narrative"
    if style in ("a", "author"):
        return "author-only"
    if style in ("na", "noauthor"):
        return "suppress-author"
    if style in ("n", "nocite"):
        return "nocite"
    if style in ("ft", "footnote", "ftext"):
        return "footnote"
    return _STYLES.get(style, "parenthetical")


_STYLES: Final = {
    "y": "year-only",
    "year": "year-only",
    "title": "title-only",
    "ti": "title-only",
    "f": "full",
    "bibentry": "full",
    "b": "full",
}


def _org_ref_links(clean: str) -> Iterator[Citation]:
    """Give org-ref's links in brackets, versions 2 and 3."""
    for match in _REF_LINK.finditer(clean):
        items = _linked(clean, match) if "&" in match[2] else _listed(clean, match)
        if items:
            yield Citation(tuple(items), _ref_mode(match[1]), 0, *match.span())


def _listed(clean: str, match: re.Match[str]) -> list[Item]:
    """Read version 2: ``[[cite:key,key][p. 3]]``."""
    label, locator, _ = split_locator(match[3] or "")
    keys = re.compile(r"[^\s,;]+").finditer(clean, *match.span(2))
    items = [Item(key[0], key.start()) for key in keys]
    return [*items[:-1], items[-1]._replace(locator=locator, label=label)] if items else []


def _linked(clean: str, match: re.Match[str]) -> list[Item]:
    """Read version 3: ``[[cite:see &key p. 3; &key]]``."""
    items: list[Item] = []
    at = match.start(2)
    before = ""
    for part in match[2].split(";"):
        key = _REF_KEY.search(clean, at, at + len(part))
        if key is not None:
            prefix = clean[at : key.start()].lstrip()
            label, locator, suffix = split_locator(clean[key.end() : at + len(part)])
            items.append(
                Item(key[1], key.start(1), locator, label, before + prefix, suffix.rstrip())
            )
            before = ""
        elif part.strip() and not items:
            before = f"{part.strip()} "
        at += len(part) + 1
    return items


def _org_ref(clean: str) -> Iterator[Citation]:
    for match in _REF.finditer(clean):
        keys = re.compile(r"&?([\w][\w:./+-]*\w|\w)")
        items = [Item(m[1], m.start(1)) for m in keys.finditer(clean, *match.span(2))]
        if not items:
            continue
        end = items[-1].start + len(items[-1].key)
        yield Citation(tuple(items), _ref_mode(match[1]), 0, match.start(), end)


def _ref_mode(name: str) -> str:
    from refcli.manuscripts.syntax.latex_commands import mode_of

    return mode_of(name.rstrip("*"), "*" if name.endswith("*") else "")


def _at_marks(clean: str, citations: list[Citation]) -> list[Citation]:
    """Give the citations in notes their number, and read those notes at their marks."""
    notes = [(m[1], m.start()) for m in _NOTE.finditer(clean)]
    inner = in_inline_notes(clean, citations, _INLINE_NOTE, "[]", numbered_from=len(notes) + 1)
    if not notes:
        return inner
    marks: dict[str, int] = {}
    for match in _NOTE_MARK.finditer(clean):
        marks.setdefault(match[1], match.start())
    spans = []
    for number, (name, start) in enumerate(notes, 1):
        ending = re.compile(r"\n(?=\[fn:|\*+ )|\n[ \t\r]*\n[ \t\r]*\n").search(clean, start)
        spans.append(
            (start, ending.start() if ending else len(clean), marks.get(name, start), number)
        )
    found = []
    for one in inner:
        note = next((span for span in spans if span[0] <= one.start < span[1]), None)
        found.append(replace(one, order=(note[2], one.start), note=note[3]) if note else one)
    return found
