"""Text in EndNote's ``<style face="…">`` elements, whose faces are CSL's markup."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final
from xml.sax.saxutils import escape

from refcli.formats.shared.xml_elements import Element, parse, xml_safe
from refcli.text.spaces import on_one_line

__all__ = ["element", "group", "nested", "reads_back", "text_of"]

_FACES: Final = {"italic": "i", "bold": "b", "superscript": "sup", "subscript": "sub"}


def text_of(element: Element | None) -> str:
    """Return the text of an element with its faces as CSL's markup; lines stay lines."""
    if element is None:
        return ""
    text = "".join(_styled(element)).replace("\r\n", "\n").replace("\r", "\n")
    lines = [on_one_line(line) for line in text.split("\n")]
    return ("\n" if element.tag in _IN_LINES else " ").join(line for line in lines if line)


_IN_LINES: Final = frozenset({"abstract", "notes", "keyword", "isbn", "work-type"})


def _styled(element: Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        text = "".join(_styled(child))
        for face in reversed((child.get("face") or "").split()):
            if (tag := _FACES.get(face)) and text.strip():
                text = f"<{tag}>{text}</{tag}>"
        yield text
        yield child.tail or ""


_TAG: Final = re.compile(r"<(/?)(i|b|sup|sub)>")
_FACE_OF: Final = {tag: face for face, tag in _FACES.items()}


def nested(tag: str, parts: Iterable[str]) -> str:
    """Return an element that holds others, "" where there are none."""
    inner = "".join(parts)
    return f"<{tag}>{inner}</{tag}>" if inner else ""


def group(tag: str, item: str, texts: Iterable[str]) -> str:
    """Return an element that holds one of ``item`` for each text."""
    return nested(tag, (element(item, text) for text in texts))


def element(tag: str, text: str) -> str:
    """Return an element with its text in styles, "" for no text."""
    return nested(tag, _styles(text)) if text else ""


def _styles(text: str) -> Iterator[str]:
    """Yield a style element for each stretch of text in the same faces."""
    faces: list[str] = []
    position = 0
    for tag in _TAG.finditer(text) if _is_balanced(text) else ():
        yield _style(text[position : tag.start()], faces)
        if tag[1]:
            faces.pop()
        else:
            faces.append(_FACE_OF[tag[2]])
        position = tag.end()
    yield _style(text[position:], faces)


def reads_back(text: str) -> bool:
    """Tell whether a text's markup comes back: faces within faces may be split differently."""
    if _TAG.search(text) is None and xml_safe(text) == text:
        return True
    element = parse(f"<text>{''.join(_styles(text))}</text>", "EndNote XML")
    return text_of(element) == " ".join(text.split())


def _style(text: str, faces: Sequence[str]) -> str:
    if not text:
        return ""
    safe = escape(xml_safe(text))
    return f'<style face="{" ".join(faces) or "normal"}" font="default" size="100%">{safe}</style>'


def _is_balanced(text: str) -> bool:
    opened: list[str] = []
    for tag in _TAG.finditer(text):
        if not tag[1]:
            opened.append(tag[2])
        elif not opened or opened.pop() != tag[2]:
            return False
    return not opened
