"""The text of an OpenDocument file: paragraphs, runs, notes, marks, sections.

OpenDocument 1.3 part 3: 5.1 (paragraphs), 6.1 (text content), 6.3 (notes), 6.2 and 7 (marks).
"""

from __future__ import annotations

import re
from typing import Final

from refcli.manuscripts.documents.flow import Field, Flow, Paragraph, Run
from refcli.manuscripts.documents.xml_tokens import Token, attributes, prefix_of, tokens
from refcli.manuscripts.fields.cited import Cited
from refcli.manuscripts.fields.reading import read_mark
from refcli.manuscripts.model import Item
from refcli.parse.documents.fields import is_bibliography

__all__ = ["CONTENT", "flow_of"]

CONTENT: Final = "content.xml"
_TEXT: Final = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"


def flow_of(xml: str, encoding: str) -> Flow:
    """Return the paragraphs and marks of content.xml."""
    return _Reader(xml, encoding).flow


class _Reader:
    """Goes through the tokens once."""

    def __init__(self, xml: str, encoding: str) -> None:
        self.flow = Flow(CONTENT, xml, encoding, [], [], prefix=prefix_of(xml, _TEXT))
        prefix = self.flow.prefix
        self.raised = _raised(xml)
        self.names = {f"{prefix}{word}": word for word in _NAMES} | {
            "office:annotation": "annotation"
        }
        self.stack: list[tuple[str, int, str]] = []
        self.paragraphs: list[int] = []
        self.hidden = 0
        self.marks: dict[str, tuple[int, int, int, int]] = {}
        self.sections: list[tuple[int, int, str]] = []
        self.open_notes: list[tuple[str, int]] = []
        self.bibliography: tuple[int, int, int, str] | None = None
        for token in tokens(xml):
            self._take(token)

    @property
    def paragraph(self) -> Paragraph | None:
        return self.flow.paragraphs[self.paragraphs[-1]] if self.paragraphs else None

    def _take(self, token: Token) -> None:
        if token.kind == "text":
            if self.paragraph is not None and not self.hidden:
                text = re.sub(r"\r\n|[\r\n\t]", " ", token.rest)
                self.paragraph.add(text, token.start, token.end, self._run())
            return
        word = self.names.get(token.name, "")
        if token.kind == "end":
            self._end(word, token)
            self.stack.pop()
            return
        self._start(word, token)
        if token.kind == "start":
            self.stack.append((word, token.start, token.rest))
        elif word in ("p", "h") and self.paragraphs:
            self.flow.paragraphs[self.paragraphs.pop()].end = token.end

    def _run(self) -> Run:
        at = self.stack[-1][1] if self.stack else 0
        if not self.raised:
            return Run(at, at, "")
        named = f"{self.flow.prefix}style-name"
        spans = (attributes(rest).get(named) for _, _, rest in self.stack)
        return Run(at, at, "", any(style in self.raised for style in spans))

    def _start(self, word: str, token: Token) -> None:
        if word in _HIDDEN and token.kind == "start":
            self.hidden += 1
        elif word in ("p", "h"):
            self._open_paragraph(word, token)
        elif word in _CHARACTERS and self.paragraph is not None and not self.hidden:
            count = attributes(token.rest).get(f"{self.flow.prefix}c", "1")
            times = int(count) if word == "s" and count.isdecimal() else 1
            self.paragraph.add(
                _CHARACTERS[word] * min(times, 1000), token.start, token.start, self._run()
            )
        elif word in ("reference-mark-start", "bookmark-start"):
            self._mark_start(token)
        elif word in ("reference-mark-end", "bookmark-end"):
            self._mark_end(token)
        elif word == "bibliography-mark" and self.paragraph is not None:
            key = attributes(token.rest).get(f"{self.flow.prefix}identifier", "")
            self.bibliography = (token.start, self.paragraphs[-1], self.paragraph.length, key)
        elif word == "section":
            name = attributes(token.rest).get(f"{self.flow.prefix}name", "")
            self.sections.append((token.start, len(self.flow.paragraphs), name))
        elif word == "note":
            name = attributes(token.rest).get(f"{self.flow.prefix}id", str(token.start))
            if self.paragraph is not None:
                self.flow.notes.append(("note", name, self.paragraphs[-1], self.paragraph.length))
            self.open_notes.append((name, len(self.flow.paragraphs)))

    def _open_paragraph(self, word: str, token: Token) -> None:
        found = attributes(token.rest)
        level = found.get(f"{self.flow.prefix}outline-level", "1") if word == "h" else "0"
        self.flow.paragraphs.append(
            Paragraph(
                token.start,
                style=found.get(f"{self.flow.prefix}style-name", ""),
                level=int(level) if level.isdecimal() else 1,
                parent=self.stack[-1][1] if self.stack else 0,
                hidden=self.hidden > 0,
                inner_start=token.end,
            )
        )
        self.paragraphs.append(len(self.flow.paragraphs) - 1)

    def _end(self, word: str, token: Token) -> None:
        if word in _HIDDEN:
            self.hidden -= 1
        elif word in ("p", "h") and self.paragraphs:
            self.flow.paragraphs[self.paragraphs.pop()].end = token.end
        elif word == "bibliography-mark" and self.bibliography and self.paragraph is not None:
            start, paragraph, at, key = self.bibliography
            self.bibliography = None
            cited = Cited("libreoffice", (Item(key, 0),)) if key else None
            parent = self.stack[-2][1] if len(self.stack) > 1 else 0
            self.flow.fields.append(
                Field(
                    key,
                    start,
                    token.end,
                    paragraph,
                    at,
                    self.paragraph.length,
                    (parent, parent),
                    cited,
                )
            )
        elif word == "section" and self.sections:
            self._end_section(token)
        elif word == "note" and self.open_notes:
            name, first = self.open_notes.pop()
            self.flow.ids.append((name, first, len(self.flow.paragraphs)))

    def _end_section(self, token: Token) -> None:
        start, first, name = self.sections.pop()
        last = len(self.flow.paragraphs) - 1
        if not is_bibliography(name) or first > last:
            return
        parent = self.stack[-2][1] if len(self.stack) > 1 else 0
        self.flow.fields.append(
            Field(
                name, start, token.end, first, 0, -1, (parent, parent), None, "", last, is_list=True
            )
        )

    def _mark_start(self, token: Token) -> None:
        name = attributes(token.rest).get(f"{self.flow.prefix}name", "")
        if self.paragraph is not None and not self.hidden:
            parent = self.stack[-1][1] if self.stack else 0
            self.marks[name] = (token.start, self.paragraphs[-1], self.paragraph.length, parent)

    def _mark_end(self, token: Token) -> None:
        name = attributes(token.rest).get(f"{self.flow.prefix}name", "")
        opened = self.marks.pop(name, None)
        if opened is None or self.paragraph is None:
            return
        start, paragraph, at, parent = opened
        cited = read_mark(name)
        if cited is None and not is_bibliography(name):
            return
        here = self.paragraphs[-1]
        same = here == paragraph
        own = self.stack[-1][1] if self.stack else 0
        self.flow.fields.append(
            Field(
                name,
                start,
                token.end,
                paragraph,
                at,
                self.paragraph.length if same else at - 1,
                (parent, own),
                cited,
                "",
                here,
                is_bibliography(name),
            )
        )


def _raised(xml: str) -> frozenset[str]:
    """Return the names of the automatic styles that raise letters.

    ``style:text-position`` (20.411) is ``super 58%``, or a share of the line: ``33% 58%``.
    """
    return frozenset(match[1] for match in _STYLE.finditer(xml))


_STYLE: Final = re.compile(
    r'<style:style\b[^<>]*\bstyle:name="([^"]*)"[^<>]*>\s*'
    r'<style:text-properties\b[^<>]*\bstyle:text-position="(?:super|[1-9])'
)
_NAMES: Final = (
    *("p", "h", "s", "tab", "line-break", "note", "note-citation", "section", "tracked-changes"),
    *("reference-mark-start", "reference-mark-end", "bookmark-start", "bookmark-end"),
    *("bibliography-mark", "soft-page-break"),
)
_HIDDEN: Final = frozenset(("annotation", "note-citation", "tracked-changes"))
_CHARACTERS: Final = {"s": " ", "tab": "\t", "line-break": "\v"}
