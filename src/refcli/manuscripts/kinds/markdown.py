"""Markdown: pandoc, Quarto, R Markdown, Obsidian, MyST.

The reader knows what is not text (front matter, code, mathematics, comments, addresses) and
leaves the rest to pandoc's citation syntax and MyST's roles.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from dataclasses import replace
from typing import Final

from refcli.manuscripts.model import ALL, Citation, Heading, Item, Manuscript, Source
from refcli.manuscripts.syntax.cross_references import is_cross_reference
from refcli.manuscripts.syntax.front_matter import FrontMatter, read_front_matter
from refcli.manuscripts.syntax.inline_notes import inline_notes, innermost
from refcli.manuscripts.syntax.masking import (
    EMAIL,
    Mask,
    enclosed,
    end_of_element,
    lines_of,
    masked,
)
from refcli.manuscripts.syntax.pandoc import find_citations
from refcli.manuscripts.syntax.roles import find_myst, is_citing
from refcli.text import word_lists

__all__ = ["citations_in", "headings_in", "prose", "read"]

_FENCE: Final = re.compile(r"[ \t]*(?:(?:>|[-*+]|\d+[.)])[ \t]+)*(`{3,}|~{3,})(.*)")
_DIRECTIVE: Final = re.compile(r"\{([\w:.-]+)\}")
_CODE_SPAN: Final = re.compile(
    r"(?<![`\\])(`+)(?!`)(?:(?!\n[ \t\r]*\n).)*?(?<!`)\1(?!`)", re.DOTALL
)
_COMMENT: Final = re.compile("<!--()")
_HIDDEN: Final = re.compile(r"%%.*?%%", re.DOTALL)
_RAW: Final = re.compile(r"<(script|style|pre|code|textarea)\b", re.IGNORECASE)
_TAG: Final = re.compile(r"</?[A-Za-z][^<>\n]*>|<[^<>\s]+[@:][^<>\s]*>")
_MATH: Final = re.compile(
    r"(?<!\\)\$\$.+?(?<!\\)\$\$"
    r"|(?<![\\$\w])\$(?=[^\s$])(?:[^$\n]|\n(?![ \t\r]*\n))*?(?<=[^\s\\])\$(?!\d)"
    r"|\\\((?:(?!\n[ \t\r]*\n|\\\().)+?\\\)"
    r"|(?<!\\)\\\[(?:(?!\n[ \t\r]*\n|(?<!\\)\\\[).)+?\\\]",
    re.DOTALL,
)
_LINK: Final = re.compile(r"\]\(\s*(<[^<>\n]*>|[^\s()]*(?:\([^\s()]*\)[^\s()]*)*)(?=[\s)])")
_TARGET: Final = re.compile(r"^[ ]{0,3}\[(?!\^)[^\]\n@]+\]:[ \t]*(\S+)", re.M)
_URL: Final = re.compile(r"(?<!@\{)\b(?:https?|ftp|mailto|doi):[^\s<>\[\]\"']+")
_EMAIL: Final = re.compile(EMAIL)
_ATTRIBUTES: Final = re.compile(r"(?<=[\])`:\w ])\{[#.=][^{}\n]*\}")
_SHORTCODE: Final = re.compile(r"\{\{[<%]")
_END_OF_SHORTCODE: Final = re.compile(r"[>%]\}\}")
_MYST_COMMENT: Final = re.compile(r"^[ \t]*%[^\n]*", re.M)
_TITLE: Final = re.compile(r"\A(?:\ufeff)?(?:%[^\n]*\n)+")
_RAW_TEX: Final = re.compile(r"^\\begin\{(\w+\*?)\}", re.M)
"""LaTeX between the paragraphs: pandoc's own syntax means nothing there."""

_TEX_END: Final = re.compile(r"^\\end\{(\w+\*?)\}", re.M)
_NEVER: Final = re.compile(r"(?!)")

_LATEX_CITE: Final = re.compile(r"\\[A-Za-z]*cite")

_HEADING: Final = re.compile(
    r"^ {0,3}(#{1,6})[ \t]+(.*?)(?:[ \t]+#+)?(?:[ \t]*\{[^{}\n]*\})?[ \t]*\r?$"
    r"|^(?![ \t]*(?:[-*+>#|]|\d+[.)])[ \t]?)([^\n]+)\r?\n(=+|-+)[ \t]*\r?$",
    re.M,
)
_REFS: Final = re.compile(
    r"^(?P<fence>:{3,})[ \t]*\{[^{}\n]*#refs\b[^{}\n]*\}[ \t]*\r?\n"
    r"|(?P<division><div)\b[^>\n]*\bid=[\"']refs[\"'][^>\n]*>|^\{\{refs\}\}[ \t]*\r?$"
    r"|^(?P<ticks>`{3,}|:{3,})\{bibliography\}",
    re.M,
)
"""Where the list is to stand, or its beginning."""

_NOTE_MARK: Final = re.compile(r"(?<![\\!\]])\[\^([^\[\]\s]+)\](?!:)")
_NOTE: Final = re.compile(r"^ {0,3}\[\^([^\[\]\s]+)\]:", re.M)
_INLINE_NOTE: Final = re.compile(r"(?<!\\)\^(\[)")


def read(source: Source, known: Container[str] = ()) -> Manuscript:
    """Read a Markdown text. ``known`` keys are citations even where they look otherwise."""
    text = source.text
    head = read_front_matter(text)
    clean = prose(text, head.end)
    citations = citations_in(clean, text, known)
    citations += _nocite(text, head)
    refs = next(enclosed(text, _REFS, _end_of_refs, head.end), None)
    return Manuscript(
        "markdown",
        [source],
        _with_notes(clean, citations),
        headings_in(clean, text),
        head.libraries,
        head.style,
        head.locale,
        (0, *refs) if refs else None,
    )


def _end_of_refs(opening: re.Match[str]) -> re.Pattern[str]:
    """Return what closes the list: a fence as long, the end of the element; or nothing does."""
    if opening["division"]:
        return _END_OF_DIVISION
    if fence := opening["fence"] or opening["ticks"]:
        more = ":*" if opening["fence"] else ""
        return re.compile(rf"^{fence}{more}[ \t]*\r?$", re.M)
    return _AT_ONCE


_END_OF_DIVISION: Final = re.compile("</div>")
_AT_ONCE: Final = re.compile("")


def citations_in(
    clean: str, text: str, known: Container[str] = (), *, source: int = 0
) -> list[Citation]:
    """Return the citations of a text whose other stuff is blotted out in ``clean``."""

    def accept(key: str) -> bool:
        return key in known or not is_cross_reference(key)

    typed = clean
    if "\\begin{" in clean:
        typed = masked(clean, _raw_tex(clean))
    found = find_citations(typed, accept, source=source, in_markdown=True)
    if "cite" in text:
        found += find_myst(clean, text, source=source)
        if "\\" in text and _LATEX_CITE.search(clean):
            from refcli.manuscripts.syntax.latex_commands import commands_in

            found += commands_in(clean, {}, source=source)
    if "](doi:" in text or "](https://doi.org/" in text:
        found += _doi_links(text, clean, source)
    return sorted(found, key=lambda one: one.start)


_DOI_LINK: Final = re.compile(
    r"\[\]\(((?:doi:|https://doi\.org/)10\.[^\s()]+(?:\([^\s()]*\)[^\s()]*)*)\)"
)


def _doi_links(text: str, clean: str, source: int) -> Iterator[Citation]:
    """Give mystmd's ``[](doi:10.…)``: a DOI is a key there."""
    for match in _DOI_LINK.finditer(text):
        if clean[match.start()] == "[":
            item = Item(match[1], match.start(1))
            yield Citation((item,), "parenthetical", source, *match.span())


def _raw_tex(text: str) -> Iterator[tuple[int, int]]:
    ended = set(_TEX_END.findall(text))

    def end_of(opening: re.Match[str]) -> re.Pattern[str]:
        name = opening[1]
        return re.compile(rf"^\\end\{{{re.escape(name)}\}}", re.M) if name in ended else _NEVER

    return enclosed(text, _RAW_TEX, end_of)


def prose(text: str, start: int = 0) -> str:
    """Return the text with what is not prose blotted out; ``start`` ends the front matter."""
    mask = Mask(text)
    mask.spans([(0, start)])
    mask.spans(_CodeBlocks(text, start).spans())
    if "<!--" in text:
        mask.spans(enclosed(mask.text, _COMMENT, end_of_element))
    if "`" in text:
        mask.spans(_code_spans(mask.text))
    if "%" in text and any(word in text for word in ("{cite", "jupytext", "{bibliography}")):
        mask.pattern(_MYST_COMMENT)
    for mark, pattern in _WITH_MARKS:
        if mark in text and pattern is _RAW:
            mask.spans(enclosed(mask.text, _RAW, end_of_element))
        elif mark in text and pattern is _SHORTCODE:
            mask.spans(enclosed(mask.text, _SHORTCODE, lambda _: _END_OF_SHORTCODE))
        elif mark in text:
            mask.pattern(pattern)
    mask.pattern(_LINK, 1)
    mask.pattern(_TARGET, 1)
    mask.pattern(_EMAIL)
    return mask.text


_WITH_MARKS: Final = (
    ("%%", _HIDDEN),
    ("$", _MATH),
    ("\\(", _MATH),
    ("\\[", _MATH),
    ("<", _RAW),
    ("<", _TAG),
    ("{{", _SHORTCODE),
    ("://", _URL),
    ("mailto:", _URL),
    ("doi:", _URL),
    ("{", _ATTRIBUTES),
)
"""What else is not prose, and without which mark in the text it cannot be there."""


def _code_spans(text: str) -> Iterator[tuple[int, int]]:
    """Give code in a line, but not the backticks of a role: ``{cite:p}`key```."""
    for match in _CODE_SPAN.finditer(text):
        if not is_citing(text, match.start()):
            yield match.span()


class _CodeBlocks:
    """Finds fenced blocks, but those that hold text, and indented blocks."""

    def __init__(self, text: str, start: int) -> None:
        self.text = text
        self.start = start
        self.fence = ""
        self.begun = 0
        self.blank = True
        self.in_list = False

    def spans(self) -> Iterator[tuple[int, int]]:
        """Give what is code."""
        for at, line in lines_of(self.text):
            if at >= self.start:
                yield from self._inside(at, line) if self.fence else self._outside(at, line)
        if self.fence:
            yield self.begun, len(self.text)

    def _inside(self, at: int, line: str) -> Iterator[tuple[int, int]]:
        if _OPTION.match(line):
            yield self.begun, at + len(line) - len(line.partition(":")[2])
            self.begun = at + len(line)
        closing = line.strip().lstrip("> ")
        if closing.startswith(self.fence) and not closing.strip(self.fence[0]):
            yield self.begun, at + len(line)
            self.fence, self.blank = "", True

    def _outside(self, at: int, line: str) -> Iterator[tuple[int, int]]:
        opening = _FENCE.match(line) if "```" in line or "~~~" in line else None
        if opening and not (opening[1][0] == "`" and "`" in opening[2]):
            directive = _DIRECTIVE.match(opening[2].strip())
            if directive and _holds_text(directive[1]):
                yield at, at + len(line)
            else:
                caption = _CHUNK_CAPTION.search(line)
                if caption:
                    yield at, at + caption.start(1)
                self.fence, self.begun = opening[1], at + (caption.end(1) if caption else 0)
            self.blank = False
            self.in_list = self.in_list and line[:1] in (" ", "\t")
            return
        if not line.strip():
            self.blank = True
            return
        indent = len(line.expandtabs(4)) - len(line.expandtabs(4).lstrip())
        if indent < 4:
            stays = self.in_list and (indent > 0 or not self.blank)
            self.in_list = bool(_CONTAINER.match(line)) or stays
        elif self.blank and (not self.in_list or indent >= 8):
            yield at, at + len(line)
            return
        self.blank = False


def _holds_text(directive: str) -> bool:
    listed = word_lists.lists("refcli.manuscripts.kinds", "directives.txt")["text"]
    return directive.rpartition(":")[2] in listed


_OPTION: Final = re.compile(r"[ \t]*(?:#|//|%%|--)\|[ \t]*[\w-]*(?:cap|subcap|scap|title)[ \t]*:")
"""An option of Quarto's code cells that holds text: the caption of a figure."""

_CHUNK_CAPTION: Final = re.compile(r"\bfig\.(?:s?cap|alt)\s*=\s*[\"']([^\"'\n]+)[\"']")
"""The caption in the head of a chunk of R Markdown."""

_CONTAINER: Final = re.compile(
    r"[ \t]{0,3}(?:[-*+]|\d{1,9}[.)]|\(?[a-z@#]\)|\[\^[^\[\]\s]+\]:|:|~)(?:[ \t]|$)"
)
"""What begins a block whose further lines are indented: a list, a note, a definition."""


def _nocite(text: str, head: FrontMatter) -> list[Citation]:
    """Return pandoc's ``nocite`` of the front matter; it is read last."""
    if head.nocite is None:
        return []
    start, end = head.nocite
    value = text[start:end]
    found = find_citations(" " * start + value.replace("@*", "  "), lambda _: True)
    items = [item for one in found for item in one.items]
    if (star := value.find("@*")) >= 0:
        items.append(Item(ALL, start + star + 1))
    if not items:
        return []
    items.sort(key=lambda item: item.start)
    begin = min(item.start for item in items) - 1
    last = max(item.start + len(item.key) for item in items)
    return [Citation(tuple(items), "nocite", 0, begin, last, order=(len(text) + 1, begin))]


def _with_notes(clean: str, citations: list[Citation]) -> list[Citation]:
    """Put what stands in notes where their marks are, and number the notes."""
    if "[^" not in clean and "^[" not in clean:
        return sorted(citations, key=lambda one: one.order or (one.start,))
    marks: dict[str, int] = {}
    for match in _NOTE_MARK.finditer(clean):
        marks.setdefault(match[1], match.start())
    notes = []
    for match in _NOTE.finditer(clean):
        end = _end_of_note(clean, match.end())
        notes.append((match.start(), end, marks.get(match[1], match.start())))
    inline = inline_notes(clean, _INLINE_NOTE, "[]")
    around = innermost(inline, (one.start for one in citations))
    begun = (start for start, _ in inline)
    numbers = {at: n for n, at in enumerate(sorted({*(m for *_, m in notes), *begun}), 1)}
    found = []
    for one in citations:
        note = next((n for n in notes if n[0] <= one.start < n[1]), None)
        if note:
            one = replace(one, order=(note[2], one.start), note=numbers[note[2]])
        elif one.start in around:
            one = replace(one, note=numbers[around[one.start]])
        found.append(one if one.order else replace(one, order=(one.start,)))
    return sorted(found, key=lambda one: one.order)


def _end_of_note(text: str, start: int) -> int:
    """Return where a note ends: at a blank line with no indented line after it."""
    ending = re.compile(r"\n[ \t\r]*\n(?![ \t])|\n(?= {0,3}\[\^)").search(text, start)
    return ending.start() if ending else len(text)


def headings_in(clean: str, text: str) -> list[Heading]:
    """Return the headings, of both forms."""
    found = []
    for match in _HEADING.finditer(clean):
        if match[1]:
            found.append(
                Heading(len(match[1]), text[slice(*match.span(2))].strip(), 0, *match.span())
            )
        elif match[3].strip().strip("\0"):
            level = 1 if match[4][0] == "=" else 2
            found.append(Heading(level, text[slice(*match.span(3))].strip(), 0, *match.span()))
    return found
