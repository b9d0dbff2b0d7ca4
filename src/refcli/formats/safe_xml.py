"""XML read safely: no entities of its own, no files, no network, no bottomless nesting."""

from collections.abc import Iterator
from typing import Final, NoReturn
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from refcli.errors import InputError
from refcli.formats.mathml import math_text

__all__ = ["Element", "find_text", "flat_text", "parse", "plain_text"]

_DEEPEST: Final = 100
"""Levels of elements: the deepest real format has about fifteen."""


def parse(source: str, what: str) -> Element:
    """Return the root element of an XML text; names come without their namespace prefix.

    ``what`` names the format in errors. A DOCTYPE may name a DTD, which is never fetched;
    one that declares entities is refused, for with these a file can take all memory or read
    others (CWE-776, CWE-611). Raises InputError for these, for nesting past any real file,
    and for text that is not well-formed, with line and column.
    """
    builder, depth = TreeBuilder(), 0
    parser = expat.ParserCreate("utf-8")
    parser.buffer_text = True

    def refuse(*_: object) -> NoReturn:
        raise InputError(f"not {what}: entity declarations are not allowed")

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > _DEEPEST:
            raise InputError(f"not {what}: elements are nested more than {_DEEPEST} deep")
        builder.start(name.rpartition(":")[2], attributes)

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1
        builder.end(name.rpartition(":")[2])

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = builder.data
    parser.EntityDeclHandler = refuse
    parser.UnparsedEntityDeclHandler = refuse
    try:
        parser.Parse(source.encode("utf-8", "replace"), True)
    except expat.ExpatError as error:
        place = f"line {error.lineno}, column {error.offset + 1}"
        reason = expat.ErrorString(error.code)
        raise InputError(f"not {what}: {place}: {reason}; nothing was read") from None
    return builder.close()


def plain_text(element: Element | None) -> str:
    """Return all text within an element on one line, "" for none."""
    return " ".join("".join(element.itertext()).split()) if element is not None else ""


def find_text(element: Element, path: str) -> str:
    """Return the text of the first element at a path, "" where there is none."""
    return plain_text(element.find(path))


_MARKUP: Final = {"i": "i", "em": "i", "b": "b", "strong": "b", "sup": "sup", "sub": "sub"}


def flat_text(element: Element | None) -> str:
    """Return the text within an element on one line, with italics and the like as CSL has them."""
    return " ".join("".join(_rich(element)).split()) if element is not None else ""


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
