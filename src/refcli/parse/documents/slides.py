"""Slides (.pptx): their titles and paragraphs, each slide a page, bullets and numbers put back.

ECMA-376 part 1: 19.3.1.38 (``sld``), 19.3.1.36 (``ph``), 21.1.2.2.6 (``p``), 21.1.2.4 (bullets).
"""

import posixpath
import re
from collections.abc import Iterator
from typing import Final
from xml.etree.ElementTree import Element

from refcli.parse.documents.archive import Parts
from refcli.parse.documents.document import Document

__all__ = ["read_slides"]

_P: Final = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_A: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_R: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_SLIDE: Final = re.compile(r"ppt/slides/slide(\d{1,6})\.xml")
_TITLES: Final = frozenset(("title", "ctrTitle"))
_NO_TEXT: Final = frozenset(("dt", "ftr", "sldNum"))
"""The kinds of shapes that hold the date, the foot and the number of a slide."""


def read_slides(data: bytes, name: str) -> Document:
    """Return the text of slides in their order. Raises InputError where they are damaged."""
    parts = Parts(data, name)
    roots = (parts.xml(part) for part in _in_order(parts))
    pages = ("\n".join(_lines(root)) for root in roots if root is not None)
    return Document("\f".join(pages), [], "page")


def _in_order(parts: Parts) -> list[str]:
    """Return the parts of the slides as the show has them, else by their numbers."""
    relations = parts.xml("ppt/_rels/presentation.xml.rels")
    targets = {
        one.get("Id", ""): posixpath.normpath(posixpath.join("ppt", one.get("Target", "")))
        for one in (relations if relations is not None else ())
    }
    show = parts.xml("ppt/presentation.xml")
    listed = show.iter(f"{_P}sldId") if show is not None else ()
    order = [targets.get(one.get(f"{_R}id", ""), "") for one in listed]
    if any(map(_SLIDE.fullmatch, order)):
        return [part for part in dict.fromkeys(order) if _SLIDE.fullmatch(part)]
    found = [(int(match[1]), part) for part in parts.names() if (match := _SLIDE.fullmatch(part))]
    return [part for _, part in sorted(found)]


def _lines(slide: Element) -> Iterator[str]:
    for shape in _shapes(slide):
        place = shape.find(f".//{_P}ph")
        kind = place.get("type", "body") if place is not None else ""
        if kind in _NO_TEXT:
            continue
        number = 0
        for paragraph in shape.iter(f"{_A}p"):
            text = " ".join(_text(paragraph).split())
            if not text:
                continue
            if kind in _TITLES:
                yield f"{text}\n"
                continue
            own = paragraph.find(f"{_A}pPr")
            number = number + 1 if own is not None and own.find(f"{_A}buAutoNum") is not None else 0
            plain = own is not None and own.find(f"{_A}buNone") is not None
            yield f"{number}. {text}" if number else text if plain or not kind else f"• {text}"


def _shapes(slide: Element) -> Iterator[Element]:
    for one in slide.iter():
        if one.tag in (f"{_P}sp", f"{_P}graphicFrame"):
            yield one


def _text(paragraph: Element) -> str:
    return "".join(
        " " if one.tag == f"{_A}br" else one.text or ""
        for one in paragraph.iter()
        if one.tag in (f"{_A}t", f"{_A}br")
    )
