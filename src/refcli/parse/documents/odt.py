"""OpenDocument text (.odt): paragraphs, numbered lists, tables, notes, citations.

OpenDocument 1.3 part 3, chapters 5 (text), 6 (fields and notes), 8 (indexes), 9 (tables) and 10
(text boxes).
"""

from collections.abc import Iterator
from typing import Final, NamedTuple
from xml.etree import ElementTree as ET

from refcli.errors import InputError
from refcli.parse.documents.archive import Parts
from refcli.parse.documents.document import Document
from refcli.parse.documents.fields import cited_items, is_bibliography
from refcli.parse.documents.marks import bibtex_of, codes_in_properties
from refcli.record import Record

__all__ = ["read_odt"]

_TEXT: Final = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_OFFICE: Final = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TABLE: Final = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_DRAW: Final = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
_SVG: Final = "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}"
_META: Final = "{urn:oasis:names:tc:opendocument:xmlns:meta:1.0}"

_CHARACTERS: Final = {f"{_TEXT}s": " ", f"{_TEXT}tab": "\t", f"{_TEXT}line-break": "\n"}

_HIDDEN: Final = frozenset(
    {
        f"{_TEXT}tracked-changes",
        f"{_TEXT}bibliography",
        f"{_OFFICE}annotation",
        f"{_SVG}title",
        f"{_SVG}desc",
    }
)
"""What is not the text as it stands: changes, remarks of readers, what a picture is called, and
the list that LibreOffice makes itself."""


def read_odt(data: bytes, name: str) -> Document:
    """Return the text of a document, a line for each paragraph, and its cited records.

    Notes follow the text as a list; the list that a program prints of its citations is left
    out. Raises InputError where the file is damaged.
    """
    parts = Parts(data, name)
    content = parts.xml("content.xml")
    if content is None:
        raise InputError("{name}: an OpenDocument file without its text; save it again", name=name)
    notes: list[str] = []
    body = "\n".join(_blocks(content, _Aside(notes, [])))
    numbered = "\n".join(f"{number}. {text}" for number, text in enumerate(notes, 1))
    entries = dict.fromkeys(bibtex_of(mark) for mark in content.iter(f"{_TEXT}bibliography-mark"))
    files = [("bibtex", "\n".join(entries))] if entries else []
    text = f"{body}\f{numbered}" if notes else body
    return Document(text, _cited(content, parts.xml("meta.xml")), "", files)


def _cited(content: ET.Element, meta: ET.Element | None) -> list[Record]:
    """Return the records of reference marks, and those of bookmarks, once each."""
    codes = [
        mark.get(f"{_TEXT}name", "")
        for kind in ("reference-mark-start", "reference-mark")
        for mark in content.iter(f"{_TEXT}{kind}")
    ]
    if meta is not None:
        own = meta.iter(f"{_META}user-defined")
        codes += codes_in_properties((one.get(f"{_META}name", ""), one.text or "") for one in own)
    found: dict[str, Record] = {}
    for code in codes:
        for record in cited_items(code):
            found.setdefault(repr(record), record)
    return list(found.values())


class _Aside(NamedTuple):
    """What stands beside the text in the order of its places."""

    notes: list[str]
    boxes: list[ET.Element]
    """The text boxes of the paragraph that is being read."""


def _blocks(element: ET.Element, aside: _Aside, label: str = "") -> Iterator[str]:
    for child in element:
        if child.tag in (f"{_TEXT}h", f"{_TEXT}p"):
            words = label + _words(child, aside)
            label = ""
            # Before a heading two blank lines, which no list has inside its items.
            yield from ("", "", words, "") if child.tag == f"{_TEXT}h" else (words,)
            yield from _boxed(aside)
        elif child.tag == f"{_TEXT}list":
            number = 0
            for item in child:
                number += item.tag == f"{_TEXT}list-item"
                yield from _blocks(item, aside, f"{number}. " if number else "")
        elif child.tag == f"{_TABLE}table-row":
            cells = [list(_blocks(cell, aside)) for cell in child]
            if len(cells) > 1 and all(len(cell) <= 1 for cell in cells):
                yield "\t".join("".join(cell) for cell in cells)
            else:
                yield from (line for cell in cells for line in cell)
        elif child.tag not in _HIDDEN and not is_bibliography(child.get(f"{_TEXT}name", "")):
            yield from _blocks(child, aside)


def _boxed(aside: _Aside) -> Iterator[str]:
    """Yield the text of the boxes at a paragraph, lines of their own."""
    boxes = aside.boxes.copy()
    aside.boxes.clear()
    for box in boxes:
        yield from ("", *_blocks(box, aside), "")


def _words(element: ET.Element, aside: _Aside) -> str:
    words = [element.text or ""]
    for child in element:
        if child.tag in _CHARACTERS:
            words.append(_CHARACTERS[child.tag])
        elif child.tag == f"{_TEXT}note":
            body = child.find(f"{_TEXT}note-body")
            if body is not None:
                own = _Aside([], [])
                aside.notes.append(" ".join(" ".join(_blocks(body, own)).split()))
        elif child.tag == f"{_DRAW}text-box":
            aside.boxes.append(child)
        elif child.tag not in _HIDDEN:
            words.append(_words(child, aside))
        words.append(child.tail or "")
    return "".join(words)
