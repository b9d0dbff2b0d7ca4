"""Word documents (.docx): paragraphs, the numbers that Word gives them, tables, notes, fields.

Office Open XML, ECMA-376 part 1: section 17.3 (paragraphs), 17.4 (tables), 17.9 (numbering),
17.11 (footnotes and endnotes), 17.16 (fields), 22.1 (mathematics).
"""

from collections.abc import Iterator
from typing import Final
from xml.etree import ElementTree as ET

from refcli.errors import InputError
from refcli.parse.documents.archive import Parts
from refcli.parse.documents.document import Document
from refcli.parse.documents.fields import (
    cited_items,
    endnote_records,
    is_bibliography,
    tagged_items,
    unpacked,
)
from refcli.parse.documents.links import doi_behind
from refcli.parse.documents.marks import codes_in_properties
from refcli.parse.documents.word_numbering import WordNumbering
from refcli.parse.documents.word_sources import SOURCES, records_of
from refcli.parse.documents.word_styles import heading_styles, is_heading
from refcli.record import Record
from refcli.text.symbol_font import symbol

__all__ = ["read_docx"]

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_R: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"

_SKIPPED: Final = frozenset(
    {
        f"{_W}del",
        f"{_W}moveFrom",
        f"{_W}pPr",
        f"{_W}rPr",
        f"{_W}sectPr",
        "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
    }
)
"""What is not the text as it stands: deletions, properties, the second form of a drawing."""

_TEXTS: Final = frozenset(
    {f"{_W}t", "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"}
)

_CHARACTERS: Final = {
    f"{_W}tab": "\t",
    f"{_W}br": "\n",
    f"{_W}cr": "\n",
    f"{_W}noBreakHyphen": "-",
}


def read_docx(data: bytes, name: str) -> Document:
    """Return the text of a document, a line for each paragraph, and its cited records.

    The list that a program prints of its citations is left out of the text: the records
    stand for it. Raises InputError where the file is damaged.
    """
    parts = Parts(data, name)
    document = parts.xml("word/document.xml")
    if document is None:
        raise InputError("{name}: a Word file without its text; save it again", name=name)
    reader = _Reader(_links(parts.xml("word/_rels/document.xml.rels")))
    styles = parts.xml("word/styles.xml")
    numbering = WordNumbering(parts.xml("word/numbering.xml"), styles)
    body = "\n".join(reader.paragraphs(document, numbering, heading_styles(styles)))
    notes = [
        text
        for kind in ("footnote", "endnote")
        if (root := parts.xml(f"word/{kind}s.xml")) is not None
        for text in reader.notes(root, kind)
    ]
    for code in codes_in_properties(_properties(parts.xml("docProps/custom.xml"))):
        reader.keep(cited_items(code))
    for part in parts.names():
        if SOURCES.match(part) and (root := parts.xml(part)) is not None:
            reader.keep(records_of(root))
    text = "\f".join([body, "\n".join(notes)] if notes else [body])
    endnote = f"<xml><records>{''.join(reader.endnote)}</records></xml>"
    return Document(text, reader.records, "", [("endnote-xml", endnote)] if reader.endnote else [])


def _properties(root: ET.Element | None) -> Iterator[tuple[str, str]]:
    """Yield the document's own properties: name and value."""
    for one in root if root is not None else ():
        yield one.get("name", ""), "".join(one.itertext())


def _links(relations: ET.Element | None) -> dict[str, str]:
    return {
        one.get("Id", ""): one.get("Target", "")
        for one in (relations if relations is not None else ())
    }


class _Reader:
    """Goes through the runs of a document and keeps the state of its nested fields."""

    def __init__(self, links: dict[str, str]) -> None:
        self.links = links
        self.records: list[Record] = []
        self.seen: set[str] = set()
        self.fields: list[_Field] = []
        self.boxes: list[ET.Element] = []
        """The text boxes that stand at the paragraph which is being read."""
        self.endnote: dict[str, None] = {}

    def paragraphs(
        self, root: ET.Element, numbering: WordNumbering, headings: frozenset[str]
    ) -> Iterator[str]:
        """Yield the text of each paragraph, its number before it, blank ones too.

        Two blank ones stand before a heading, which no list has inside its items.
        """
        for row in self._rows(root, hidden=False):
            texts = [f"{numbering.label(one)}{self._text(one)}".rstrip() for one in row]
            if len(row) > 1:
                yield "\t".join(texts)
            elif texts[0] and is_heading(row[0], headings):
                yield from ("", "", texts[0], "")
            else:
                yield texts[0]
            boxes, self.boxes = self.boxes, []
            for box in boxes:
                yield from ("", *self.paragraphs(box, numbering, headings), "")

    def notes(self, root: ET.Element, kind: str) -> Iterator[str]:
        """Yield footnotes or endnotes as a numbered list."""
        number = 0
        for note in root.iter(f"{_W}{kind}"):
            if note.get(f"{_W}type", "normal") != "normal":
                continue
            number += 1
            yield f"{number}. {self._whole(note)}"

    def _whole(self, element: ET.Element) -> str:
        """Return the text of all paragraphs inside, those of text boxes last."""
        rows = self._rows(element, hidden=False)
        texts = [self._text(one).strip() for row in rows for one in row]
        boxes, self.boxes = self.boxes, []
        return " ".join(filter(None, [*texts, *map(self._whole, boxes)]))

    def _rows(self, root: ET.Element, *, hidden: bool) -> Iterator[list[ET.Element]]:
        """Paragraphs in order, none of a content control that prints the bibliography.

        Those of a table's row stand together, unless a cell has several.
        """
        for child in root:
            if child.tag == f"{_W}p":
                if not hidden:
                    yield [child]
            elif child.tag not in _SKIPPED:
                inside = hidden
                if child.tag == f"{_W}sdt":
                    inside = hidden or self._control(child)
                rows = self._rows(child, hidden=inside)
                yield from rows if child.tag != f"{_W}tr" else _on_one_line(child, list(rows))

    def _control(self, control: ET.Element) -> bool:
        """Keep the records of a content control; tell whether it prints a bibliography."""
        tag = control.find(f"{_W}sdtPr/{_W}tag")
        value = tag.get(f"{_W}val", "") if tag is not None else ""
        self.keep(tagged_items(value))
        return is_bibliography(value)

    def _text(self, paragraph: ET.Element) -> str:
        words: list[str] = []
        self._walk(paragraph, words)
        return "".join(words)

    def _walk(self, element: ET.Element, words: list[str]) -> None:
        for child in element:
            tag = child.tag
            if tag in _SKIPPED:
                continue
            if tag in _TEXTS:
                if not self._hidden():
                    words.append(child.text or "")
            elif tag in _CHARACTERS:
                words.append(_CHARACTERS[tag])
            elif tag == f"{_W}fldChar":
                self._field_mark(child.get(f"{_W}fldCharType", ""))
                self._keep_endnote(unpacked(child.findtext(f"{_W}fldData") or ""))
            elif tag == f"{_W}instrText":
                if self.fields:
                    self.fields[-1].code.append(child.text or "")
            else:
                self._walk_inside(child, words)

    def _walk_inside(self, element: ET.Element, words: list[str]) -> None:
        """Go into what holds runs: a link, a short field, a content control, any wrapper.

        A text box is kept for later.
        """
        if element.tag == f"{_W}sym":
            words.append(symbol(element.get(f"{_W}font", ""), element.get(f"{_W}char", "")))
        elif element.tag == f"{_W}txbxContent":
            self.boxes.append(element)
        elif element.tag == f"{_W}fldSimple":
            self._simple_field(element, words)
        elif element.tag != f"{_W}sdt" or not self._control(element):
            self._walk(element, words)
        if element.tag == f"{_W}hyperlink":
            target = self.links.get(element.get(f"{_R}id", ""), "")
            words.append(doi_behind(target, "".join(words)))

    def _simple_field(self, element: ET.Element, words: list[str]) -> None:
        field = _Field([element.get(f"{_W}instr", "")])
        self._finish(field)
        self.fields.append(field)
        self._walk(element, words)
        self.fields.pop()

    def _field_mark(self, mark: str) -> None:
        if mark == "begin":
            self.fields.append(_Field([]))
        elif mark == "separate" and self.fields:
            self._finish(self.fields[-1])
        elif mark == "end" and self.fields:
            self.fields.pop()

    def _finish(self, field: "_Field") -> None:
        """Take the records of a field whose code is complete; hide its text if they print."""
        code = "".join(field.code)
        field.printing = True
        field.hidden = is_bibliography(code)
        self.keep(cited_items(code))
        self._keep_endnote(code)

    def _hidden(self) -> bool:
        return any(field.hidden or not field.printing for field in self.fields)

    def _keep_endnote(self, code: str) -> None:
        self.endnote.update(dict.fromkeys(endnote_records(code)))

    def keep(self, records: list[Record]) -> None:
        """Add records that were not there yet."""
        for record in records:
            mark = repr(record)
            if mark not in self.seen:
                self.seen.add(mark)
                self.records.append(record)


def _on_one_line(row: ET.Element, cells: list[list[ET.Element]]) -> list[list[ET.Element]]:
    """Return the paragraphs of a table's row as one line, unless one of its cells has several."""
    alone = len(cells) == len(row.findall(f"{_W}tc"))
    return [[one for cell in cells for one in cell]] if alone else cells


class _Field:
    """A field that is open: its code so far, and whether its result is text to keep."""

    def __init__(self, code: list[str]) -> None:
        self.code = code
        self.printing = False
        self.hidden = False
