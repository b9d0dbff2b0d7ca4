"""Reading the XML of styles and locales: safe, bounded, and with line numbers.

A document type declaration is refused, and with it every entity bomb and external entity;
so are elements nested deeper than any style is.
"""

from typing import Final
from xml.parsers import expat

from refcli.errors import InputError

__all__ = ["Element", "read_xml"]

_MAX_DEPTH: Final = 200
_CSL: Final = "http://purl.org/net/xbiblio/csl "
_XML: Final = "http://www.w3.org/XML/1998/namespace "


class Element:
    """An element of a style or locale file: its name, attributes, children and line."""

    __slots__ = ("attributes", "children", "line", "name", "text")

    def __init__(self, name: str, attributes: dict[str, str], line: int) -> None:
        self.name = name
        self.attributes = attributes
        self.children: list[Element] = []
        self.text = ""
        self.line = line

    def get(self, attribute: str, default: str = "") -> str:
        """Return an attribute, or the default where it is not set."""
        return self.attributes.get(attribute, default)

    def first(self, name: str) -> "Element | None":
        """Return the first child of that name, or None."""
        return next((child for child in self.children if child.name == name), None)

    def all(self, name: str) -> "list[Element]":
        """Return the children of that name, in order."""
        return [child for child in self.children if child.name == name]


def read_xml(data: bytes, source: str) -> Element:
    """Read a CSL file into elements; ``source`` names it in messages.

    Names of the CSL namespace (or of none) stand bare, ``xml:lang`` stays as it is. Raises
    InputError with the line for what is not well formed.
    """
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.ordered_attributes = False
    stack: list[Element] = []
    roots: list[Element] = []

    def start(name: str, attributes: dict[str, str]) -> None:
        line = parser.CurrentLineNumber
        if len(stack) >= _MAX_DEPTH:
            raise InputError(f"{source}, line {line}: elements nested deeper than {_MAX_DEPTH}")
        element = Element(
            name.removeprefix(_CSL),
            {key.replace(_XML, "xml:"): value for key, value in attributes.items()},
            line,
        )
        (stack[-1].children if stack else roots).append(element)
        stack.append(element)

    def characters(text: str) -> None:
        if stack:
            stack[-1].text += text

    def doctype(*_: object) -> None:
        raise InputError(
            f"{source}, line {parser.CurrentLineNumber}: a document type declaration is not "
            "allowed in a CSL file"
        )

    parser.StartElementHandler = start
    parser.EndElementHandler = lambda _: stack.pop()
    parser.CharacterDataHandler = characters
    parser.StartDoctypeDeclHandler = doctype
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        problem = expat.errors.messages[error.code]
        raise InputError(f"{source}, line {error.lineno}: not well-formed XML: {problem}") from None
    return roots[0]
