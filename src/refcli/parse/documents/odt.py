"""OpenDocument text (.odt): paragraphs, numbered lists, notes, citations.

OpenDocument 1.3 part 3, chapters 5 (text), 6 (fields and notes) and 8 (indexes).
"""

from collections.abc import Iterator
from typing import Final
from xml.etree import ElementTree as ET

from refcli.errors import InputError
from refcli.parse.documents.archive import Parts
from refcli.parse.documents.document import Document
from refcli.parse.documents.fields import cited_items, is_bibliography
from refcli.parse.documents.marks import bibtex_of, codes_in_properties
from refcli.record import Record

__all__ = ["read_odt"]

_TEXT: Final = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_META: Final = "{urn:oasis:names:tc:opendocument:xmlns:meta:1.0}"

_CHARACTERS: Final = {f"{_TEXT}s": " ", f"{_TEXT}tab": "\t", f"{_TEXT}line-break": "\n"}

_HIDDEN: Final = frozenset({f"{_TEXT}tracked-changes", f"{_TEXT}bibliography"})
"""What is not the text as it stands: changes, and the list that LibreOffice makes itself."""


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
    body = "\n".join(_blocks(content, notes))
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


def _blocks(element: ET.Element, notes: list[str], label: str = "") -> Iterator[str]:
    for child in element:
        if child.tag == f"{_TEXT}h":
            # Two blank lines, which no list has inside its items.
            yield from ("", "", label + _words(child, notes), "")
            label = ""
        elif child.tag == f"{_TEXT}p":
            yield label + _words(child, notes)
            label = ""
        elif child.tag == f"{_TEXT}list":
            items = [one for one in child if one.tag == f"{_TEXT}list-item"]
            for number, item in enumerate(items, 1):
                yield from _blocks(item, notes, f"{number}. ")
        elif child.tag not in _HIDDEN and not is_bibliography(child.get(f"{_TEXT}name", "")):
            yield from _blocks(child, notes)


def _words(element: ET.Element, notes: list[str]) -> str:
    words = [element.text or ""]
    for child in element:
        if child.tag in _CHARACTERS:
            words.append(_CHARACTERS[child.tag])
        elif child.tag == f"{_TEXT}note":
            body = child.find(f"{_TEXT}note-body")
            if body is not None:
                notes.append(" ".join(_words(one, []).strip() for one in body))
        else:
            words.append(_words(child, notes))
        words.append(child.tail or "")
    return "".join(words)
