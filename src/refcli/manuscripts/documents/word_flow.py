"""Parts of a Word document as text: paragraphs, runs, notes, fields, content controls.

Office Open XML, ECMA-376 part 1: 17.3 (paragraphs and runs), 17.5.2 (content controls), 17.11
(notes), 17.13.5 (tracked changes), 17.16 (fields).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from refcli.manuscripts.documents.flow import Field, Flow, Paragraph, Run
from refcli.manuscripts.documents.xml_tokens import Token, attributes, prefix_of, tokens
from refcli.manuscripts.fields.cited import Cited
from refcli.manuscripts.fields.reading import read_code, read_tag
from refcli.parse.documents.fields import is_bibliography

__all__ = ["flow_of"]

_W: Final = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
)


def flow_of(xml: str, encoding: str, name: str, styles: Mapping[str, int]) -> Flow:
    """Return the paragraphs and fields of a part."""
    return _Reader(xml, encoding, name, styles).flow


class _Open:
    """A field that is open."""

    def __init__(self, start: int, paragraph: int, at: int, parent: int, properties: str) -> None:
        self.start = start
        self.paragraph = paragraph
        self.at = at
        self.parent = parent
        self.properties = properties
        self.code: list[str] = []
        self.data: list[str] = []
        self.printing = False


class _Reader:
    """Goes through the tokens of a part once."""

    def __init__(self, xml: str, encoding: str, name: str, styles: Mapping[str, int]) -> None:
        self.flow = Flow(name, xml, encoding, [], [], prefix=prefix_of(xml, *_W))
        self.styles = styles
        w = self.flow.prefix
        self.names = {f"{w}{word}": word for word in _NAMES} | {"mc:Fallback": "Fallback"}
        self.stack: list[tuple[str, int]] = []
        self.paragraphs: list[int] = []
        self.fields: list[_Open] = []
        self.controls: list[tuple[int, Cited, int, int]] = []
        self.hidden = 0
        self.run: Run | None = None
        self.run_properties = -1
        self.note: tuple[str, int] | None = None
        self.in_text = ""
        for token in tokens(xml):
            self._take(token)

    def _take(self, token: Token) -> None:
        if token.kind == "text":
            if self.in_text:
                self._text(token)
            return
        word = self.names.get(token.name, "")
        if token.kind == "end":
            self._end(word, token)
            self.stack.pop()
            return
        self._start(word, token)
        if token.kind == "start":
            self.stack.append((word, token.start))
        elif word == "p" and self.paragraphs:
            self._close_paragraph(token)

    def _start(self, word: str, token: Token) -> None:
        if word in _HIDDEN and token.kind == "start":
            self.hidden += 1
        elif word == "p":
            self._open_paragraph(token)
        elif word == "r":
            parent = self.stack[-1][1] if self.stack else 0
            self.run = Run(token.start, parent, "")
        elif word == "rPr" and self.stack and self.stack[-1][0] == "r":
            self.run_properties = token.start
            if token.kind == "empty":
                self._set_properties(token.end)
        elif word in ("t", "instrText", "fldData"):
            self.in_text = word if token.kind == "start" else ""
        elif handler := _HANDLERS.get(word):
            handler(self, token)

    def _end(self, word: str, token: Token) -> None:
        if word in _HIDDEN:
            self.hidden -= 1
        elif word == "p" and self.paragraphs:
            self._close_paragraph(token)
        elif word == "rPr" and len(self.stack) > 1 and self.stack[-2][0] == "r":
            self._set_properties(token.end)
        elif word == "pPr" and self.paragraphs:
            self.flow.paragraphs[self.paragraphs[-1]].inner_start = token.end
        elif word in ("t", "instrText", "fldData"):
            self.in_text = ""
        elif word == "r":
            self._end_run(token)
        elif word in ("footnote", "endnote") and self.note:
            self.flow.ids.append((*self.note, len(self.flow.paragraphs)))
            self.note = None
        elif word == "sdt" and self.controls and self.controls[-1][0] == self.stack[-1][1]:
            self._end_control(token)
        elif word == "fldSimple":
            self._close_field(token.end, token.start)

    def _set_properties(self, end: int) -> None:
        if self.run is not None:
            properties = self.flow.xml[self.run_properties : end]
            self.run = self.run._replace(
                properties=properties, raised='"superscript"' in properties
            )

    def _open_paragraph(self, token: Token) -> None:
        parent = self.stack[-1][1] if self.stack else 0
        self.flow.paragraphs.append(
            Paragraph(token.start, parent=parent, hidden=self.hidden > 0, inner_start=token.end)
        )
        self.paragraphs.append(len(self.flow.paragraphs) - 1)

    def _close_paragraph(self, token: Token) -> None:
        self.flow.paragraphs[self.paragraphs.pop()].end = token.end

    @property
    def paragraph(self) -> Paragraph | None:
        return self.flow.paragraphs[self.paragraphs[-1]] if self.paragraphs else None

    def _text(self, token: Token) -> None:
        if self.in_text == "instrText":
            if self.fields and not self.hidden:
                self.fields[-1].code.append(token.rest)
        elif self.in_text == "fldData":
            if self.fields:
                self.fields[-1].data.append(token.rest)
        elif self.fields and not self.fields[-1].printing:
            return
        elif self.paragraph is not None and not self.hidden and self.run is not None:
            text = token.rest.replace("\r\n", " ").replace("\n", " ").replace("\r", " ")
            self.paragraph.add(text, token.start, token.end, self.run)

    def _tag_text(self, text: str, token: Token) -> None:
        """Take a character that stands in the XML as a tag: a tab, a line break."""
        if any(word == "pPr" for word, _ in self.stack):
            return
        if self.run is not None and self.paragraph is not None and not self.hidden:
            self.paragraph.add(text, token.start, token.start, self.run)

    def _style(self, token: Token) -> None:
        value = attributes(token.rest).get(f"{self.flow.prefix}val", "")
        if self.paragraph is not None:
            self.paragraph.style = value
            self.paragraph.level = self.styles.get(value, 0)

    def _outline(self, token: Token) -> None:
        value = attributes(token.rest).get(f"{self.flow.prefix}val", "")
        if self.paragraph is not None and value.isdecimal() and int(value) < 9:
            self.paragraph.level = int(value) + 1

    def _note_mark(self, token: Token) -> None:
        kind = "footnote" if "footnote" in token.name else "endnote"
        name = attributes(token.rest).get(f"{self.flow.prefix}id", "")
        if self.paragraph is not None and not self.hidden:
            self.flow.notes.append((kind, name, self.paragraphs[-1], self.paragraph.length))

    def _note(self, token: Token) -> None:
        name = attributes(token.rest).get(f"{self.flow.prefix}id", "")
        self.note = (name, len(self.flow.paragraphs))

    def _field_mark(self, token: Token) -> None:
        mark = attributes(token.rest).get(f"{self.flow.prefix}fldCharType", "")
        if self.hidden or self.run is None or self.paragraph is None:
            return
        if mark == "begin":
            self.fields.append(
                _Open(
                    self.run.start,
                    self.paragraphs[-1],
                    self.paragraph.length,
                    self.run.parent,
                    self.run.properties,
                )
            )
        elif mark == "separate" and self.fields:
            self.fields[-1].printing = True
        elif mark == "end" and self.fields:
            # The run of the mark ends behind it.
            self._ending = True

    _ending = False

    def _end_run(self, token: Token) -> None:
        if self._ending:
            self._ending = False
            self._close_field(token.end, self.run.parent if self.run else -1)
        self.run = None

    def _close_field(self, end: int, parent: int) -> None:
        if not self.fields:
            return
        field = self.fields.pop()
        code = "".join(field.code)
        data = "".join(field.data)
        if self.fields and not self.fields[-1].printing:
            self.fields[-1].data.append(data)
            return
        paragraph = self.paragraphs[-1] if self.paragraphs else field.paragraph
        here = self.flow.paragraphs[paragraph].length
        self.flow.fields.append(
            Field(
                code,
                field.start,
                end,
                field.paragraph,
                field.at,
                here if paragraph == field.paragraph else field.at - 1,
                (field.parent, parent),
                None if self.fields else read_code(code, data),
                field.properties,
                paragraph,
                is_bibliography(code),
            )
        )

    def _simple_field(self, token: Token) -> None:
        if self.paragraph is None or token.kind == "empty":
            return
        parent = self.stack[-1][1] if self.stack else 0
        field = _Open(token.start, self.paragraphs[-1], self.paragraph.length, parent, "")
        field.code.append(attributes(token.rest).get(f"{self.flow.prefix}instr", ""))
        field.printing = True
        self.fields.append(field)

    def _control_tag(self, token: Token) -> None:
        value = attributes(token.rest).get(f"{self.flow.prefix}val", "")
        control = next((at for word, at in reversed(self.stack) if word == "sdt"), -1)
        if cited := read_tag(value):
            if self.paragraph is not None:
                self.controls.append((control, cited, self.paragraphs[-1], self.paragraph.length))
            else:
                self.controls.append((control, cited, len(self.flow.paragraphs), 0))
        elif is_bibliography(value):
            self.controls.append((control, Cited("list", ()), len(self.flow.paragraphs), 0))

    def _end_control(self, token: Token) -> None:
        start, cited, paragraph, at = self.controls.pop()
        last = self.paragraphs[-1] if self.paragraphs else len(self.flow.paragraphs) - 1
        if paragraph >= len(self.flow.paragraphs):
            return
        same = last == paragraph
        parent = self.stack[-2][1] if len(self.stack) > 1 else 0
        self.flow.fields.append(
            Field(
                "",
                start,
                token.end,
                paragraph,
                at,
                self.flow.paragraphs[last].length if same else at - 1,
                (parent, parent),
                cited if cited.items else None,
                "",
                last,
                cited.program == "list",
            )
        )


_NAMES: Final = (
    *("p", "r", "t", "rPr", "pPr", "pStyle", "outlineLvl", "tab", "br", "cr", "noBreakHyphen"),
    *("del", "moveFrom", "fldChar", "fldSimple", "instrText", "fldData", "sdt", "tag"),
    *("footnote", "endnote", "footnoteReference", "endnoteReference", "hyperlink", "ins"),
)
_HIDDEN: Final = frozenset(("del", "moveFrom", "Fallback"))
_HANDLERS: Final = {
    "tab": lambda reader, token: reader._tag_text("\t", token),
    "br": lambda reader, token: reader._tag_text("\v", token),
    "cr": lambda reader, token: reader._tag_text("\v", token),
    "noBreakHyphen": lambda reader, token: reader._tag_text("-", token),
    "pStyle": lambda reader, token: reader._style(token),
    "outlineLvl": lambda reader, token: reader._outline(token),
    "footnoteReference": lambda reader, token: reader._note_mark(token),
    "endnoteReference": lambda reader, token: reader._note_mark(token),
    "footnote": lambda reader, token: reader._note(token),
    "endnote": lambda reader, token: reader._note(token),
    "fldChar": lambda reader, token: reader._field_mark(token),
    "fldSimple": lambda reader, token: reader._simple_field(token),
    "tag": lambda reader, token: reader._control_tag(token),
}
