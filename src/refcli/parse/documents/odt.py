"""OpenDocument text (.odt): paragraphs, numbered lists, notes.

OpenDocument 1.3 part 3, chapters 5 (text) and 6 (fields and notes).
"""

from collections.abc import Iterator
from typing import Final
from xml.etree import ElementTree as ET

from refcli.errors import InputError
from refcli.parse.documents.archive import Parts

__all__ = ["read_odt"]

_TEXT: Final = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"


def read_odt(data: bytes, name: str) -> str:
    """Return the text of a document, a line for each paragraph; notes follow as a list.

    Raises InputError where the file is damaged.
    """
    content = Parts(data, name).xml("content.xml")
    if content is None:
        raise InputError(f"{name}: an OpenDocument file without its text; save it again")
    notes: list[str] = []
    body = "\n".join(_blocks(content, notes))
    numbered = "\n".join(f"{number}. {text}" for number, text in enumerate(notes, 1))
    return f"{body}\f{numbered}" if notes else body


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
        elif child.tag != f"{_TEXT}tracked-changes":
            yield from _blocks(child, notes)


def _words(element: ET.Element, notes: list[str]) -> str:
    words = [element.text or ""]
    for child in element:
        if child.tag == f"{_TEXT}s":
            words.append(" ")
        elif child.tag == f"{_TEXT}tab":
            words.append("\t")
        elif child.tag == f"{_TEXT}line-break":
            words.append("\n")
        elif child.tag == f"{_TEXT}note":
            body = child.find(f"{_TEXT}note-body")
            if body is not None:
                notes.append(" ".join(_words(one, []).strip() for one in body))
        else:
            words.append(_words(child, notes))
        words.append(child.tail or "")
    return "".join(words)
