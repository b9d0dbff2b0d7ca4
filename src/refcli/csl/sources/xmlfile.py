"""Reading the XML of styles and locales: safe, bounded, and with line numbers."""

from typing import Final

from refcli.errors import InputError
from refcli.text import safe_xml
from refcli.text.entities import without_entities

__all__ = ["Element", "read_xml"]

_CSL: Final = "http://purl.org/net/xbiblio/csl "
_XML_LANG: Final = "http://www.w3.org/XML/1998/namespace lang"


class Element:
    """An element of a style or locale file: its name, attributes, children and line."""

    __slots__ = ("attributes", "children", "line", "name", "text")

    def __init__(self, name: str, attributes: dict[str, str], line: int) -> None:
        self.name: str = name
        self.attributes: dict[str, str] = attributes
        self.children: list[Element] = []
        self.text: str = ""
        self.line: int = line

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

    Names of the CSL namespace (or of none) stand bare, ``xml:lang`` stays as it is. What an
    attribute holds escaped twice (``&amp;#160;``) is the character that its author meant. Raises
    InputError with the line for what is not well formed, and for a document type.
    """
    tree = _Tree()
    safe_xml.read(
        data,
        tree,
        lambda reason, line, _: InputError(
            "{source}:{line}: {reason}", source=source, line=line, reason=reason
        ),
        namespaces=True,
        doctype=False,
    )
    return tree.root


class _Tree:
    """Builds the elements of a file."""

    def __init__(self) -> None:
        self.root = Element("", {}, 0)
        self._open: list[Element] = []

    def start(self, name: str, attributes: dict[str, str], line: int) -> None:
        if _XML_LANG in attributes:
            attributes["xml:lang"] = attributes.pop(_XML_LANG)
        for key, value in attributes.items():
            if "&" in value:
                attributes[key] = without_entities(value)
        element = Element(name.removeprefix(_CSL), attributes, line)
        if self._open:
            self._open[-1].children.append(element)
        else:
            self.root = element
        self._open.append(element)

    def end(self, _name: str) -> None:
        self._open.pop()

    def characters(self, text: str) -> None:
        self._open[-1].text += text
