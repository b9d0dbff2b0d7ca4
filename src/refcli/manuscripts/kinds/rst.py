"""reStructuredText: the roles of sphinxcontrib-bibtex, and docutils' own ``[key]_``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from refcli.manuscripts.model import Citation, Heading, Item, Manuscript, Source, in_reading_order
from refcli.manuscripts.syntax.masking import Mask, lines_of
from refcli.manuscripts.syntax.roles import find_rst
from refcli.text import word_lists

__all__ = ["prose", "read"]

_LITERAL: Final = re.compile(r"``(?:[^`]|`(?!`))+``")
_MARKUP: Final = re.compile(r"([ \t]*)\.\.(?:[ \t]+(.*))?$")
_DIRECTIVE: Final = re.compile(r"(?:\|[^|]+\|[ \t]+)?([\w:.-]+?)::(?:[ \t]+(.*))?$")
_REFERENCE: Final = re.compile(r"(?<![\w\\`])\[([^\W\d_][\w.:+-]*)\]_(?!\w)")
_DEFINED: Final = re.compile(r"^[ \t]*\.\.[ \t]+\[([^\W\d_][\w.:+-]*)\][ \t]", re.M)
_HEADING: Final = re.compile(
    r"^(?:([=\-`:.'\"~^_*+#<>])\1{2,}[ \t]*\r?\n)?^(?![ \t]*\r?$)([^\n]+)\r?\n"
    r"([=\-`:.'\"~^_*+#<>])\3{2,}[ \t]*\r?$",
    re.M,
)
_BIBLIOGRAPHY: Final = re.compile(
    r"^([ \t]*)\.\.[ \t]+bibliography::([^\n]*)(?:\n(?:\1[ \t]+[^\n]*|[ \t\r]*(?=\n\1[ \t]+\S)))*",
    re.M,
)
_NOTE: Final = re.compile(r"^\.\.[ \t]+\[(#[\w-]*|\d+|\*)\][ \t]", re.M)
_NOTE_MARK: Final = re.compile(r"(?<![\w\\])\[(#[\w-]*|\d+|\*)\]_(?!\w)")
_ROLE: Final = re.compile(r"(?<!\w):(?!(?:full|foot|no|super|text)?cite)[\w:.+-]+:`[^`]*`")


def read(source: Source) -> Manuscript:
    """Read a text in reStructuredText."""
    text = source.text
    clean = prose(text)
    citations = find_rst(clean, text) + list(_references(clean))
    libraries: list[str] = []
    marker = None
    for match in _BIBLIOGRAPHY.finditer(text):
        libraries += match[2].split()
        marker = marker or (0, *match.span())
    return Manuscript(
        "rst",
        [source],
        in_reading_order(_at_marks(clean, citations)),
        _headings(clean),
        libraries,
        marker=marker,
    )


def prose(text: str) -> str:
    """Blot out literal blocks, comments, code, and roles that do not cite."""
    mask = Mask(text)
    mask.spans(_blocks(text))
    mask.pattern(_LITERAL)
    mask.pattern(_ROLE)
    return mask.text


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    """Give literal blocks, comments, and directives that hold no text."""
    lines = list(lines_of(text))
    place = 0
    while place < len(lines):
        at, line = lines[place]
        place += 1
        indent = len(line) - len(line.lstrip())
        markup = _MARKUP.match(line)
        literal = line.rstrip().endswith("::") and not markup
        if not (literal or (markup and _is_hidden(markup[2] or ""))):
            continue
        start = at if markup else at + len(line)
        end = at + len(line)
        while place < len(lines):
            below, inner = lines[place]
            if inner.strip() and len(inner) - len(inner.lstrip()) <= indent:
                break
            if inner.strip():
                end = below + len(inner)
            place += 1
        yield start, end


def _is_hidden(markup: str) -> bool:
    """Tell whether what stands after ``..`` is a comment or a directive without prose."""
    if re.match(r"\[[^\]]+\](?:[ \t]|$)|_[^\n]*:|__", markup):
        return False
    directive = _DIRECTIVE.match(markup)
    if directive is None:
        return True
    return (
        directive[1].rpartition(":")[2]
        in (word_lists.lists("refcli.manuscripts.kinds", "directives.txt")["code"])
    )


def _references(clean: str) -> Iterator[Citation]:
    defined = set(_DEFINED.findall(clean))
    for match in _REFERENCE.finditer(clean):
        form = "defined" if match[1] in defined else "keys"
        item = Item(match[1], match.start(1))
        yield Citation((item,), "parenthetical", 0, *match.span(), form=form)


def _at_marks(clean: str, citations: list[Citation]) -> list[Citation]:
    """Read the citations of a footnote where its mark stands."""
    from dataclasses import replace

    notes = [(m[1], m.start()) for m in _NOTE.finditer(clean)]
    if not notes:
        return citations
    marks = [(m[1], m.start()) for m in _NOTE_MARK.finditer(clean)]
    bare = iter([at for name, at in marks if name == "#"])
    star = iter([at for name, at in marks if name == "*"])
    spans = []
    for number, (name, start) in enumerate(notes, 1):
        named = next((at for other, at in marks if other == name and name not in ("#", "*")), None)
        mark = named if named is not None else next(bare if name == "#" else star, start)
        ending = re.compile(r"\n(?=\S)").search(clean, start)
        spans.append((start, ending.start() if ending else len(clean), mark, number))
    found = []
    for one in citations:
        note = next((span for span in spans if span[0] <= one.start < span[1]), None)
        found.append(replace(one, order=(note[2], one.start), note=note[3]) if note else one)
    return found


def _headings(clean: str) -> list[Heading]:
    levels: dict[str, int] = {}
    found = []
    for match in _HEADING.finditer(clean):
        if "\0" in match[2]:
            continue
        mark = f"{match[1] or ''}{match[3]}"
        level = levels.setdefault(mark, len(levels) + 1)
        found.append(Heading(level, match[2].strip(), 0, *match.span()))
    return found
