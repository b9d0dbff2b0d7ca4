"""The elements of an XML format, and the text within them.

How XML is read safely stands in ``refcli.text.safe_xml``.
"""

import re
from collections.abc import Iterator
from typing import Final
from xml.etree.ElementTree import Element

from refcli.errors import InputError
from refcli.formats.shared.mathml import math_text
from refcli.text import safe_xml
from refcli.text.spaces import on_one_line

__all__ = ["Element", "find_text", "flat_text", "parse", "plain_text", "xml_safe"]


def parse(source: str, what: str) -> Element:
    """Return the root element of an XML text; names come without their namespace prefix.

    ``what`` names the format in errors. Raises InputError, with line and column, for text
    that is not well-formed, declares entities, or is nested past any real file.
    """
    return safe_xml.read_tree(
        source.encode("utf-8", "replace"),
        lambda reason, line, column: InputError(
            "not {what}: {reason}; nothing was read",
            position=(line, column),
            what=what,
            reason=reason,
        ),
        name_of=safe_xml.local_name,
        encoding="utf-8",
    )


def plain_text(element: Element | None) -> str:
    """Return all text within an element on one line, "" if there is none."""
    return on_one_line("".join(element.itertext())) if element is not None else ""


def find_text(element: Element, path: str) -> str:
    """Return the text of the first element at a path, "" if there is none."""
    return plain_text(element.find(path))


_MARKUP: Final = {"i": "i", "em": "i", "b": "b", "strong": "b", "sup": "sup", "sub": "sub"}


def flat_text(element: Element | None) -> str:
    """Return the text within an element on one line, with italics and the like as CSL has them."""
    return on_one_line("".join(_rich(element))) if element is not None else ""


def _rich(element: Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if child.tag == "math":
            yield f"{math_text(child)}{child.tail or ''}"
            continue
        tag = _MARKUP.get(child.tag)
        inner = "".join(_rich(child))
        yield f"<{tag}>{inner}</{tag}>" if tag and inner.strip() else inner
        yield child.tail or ""


_NOT_XML: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def xml_safe(text: str) -> str:
    """Return a text with U+FFFD for each character that XML 1.0 (2.2) cannot hold."""
    return _NOT_XML.sub("\ufffd", text)
