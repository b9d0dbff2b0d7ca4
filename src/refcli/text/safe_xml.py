"""The one way in for XML: no entities of its own, no files, no network, no bottomless nesting.

Styles, locales, the XML formats and the parts of .docx and .odt files are all read here, so
that one limit holds for each, whatever the encoding. A document type may name a DTD, which is
never fetched; one that declares entities is refused, for with these a file can take all memory
or read others (CWE-776, CWE-611).
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final, NoReturn, Protocol
from xml.parsers import expat

from refcli.errors import InputError
from refcli.speech import Message

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

__all__ = ["DEEPEST", "LARGEST", "Receiver", "expanded_name", "local_name", "read", "read_tree"]

DEEPEST: Final = 200
"""Levels of elements: the deepest real file has a few dozen."""

LARGEST: Final = 200 * 1024 * 1024
"""Bytes of one document: the text of a thousand-page thesis stays far below."""

_PIECE: Final = 1 << 22
_LONGEST_TOKEN: Final = 8 << 20
"""Bytes of one tag, comment or instruction: expat before 2.6 reads one that is not whole yet anew
with each piece (CVE-2023-52425)."""

Complaint = Callable[[str, int, int], InputError]
"""Makes the error of what is wrong, and in which line and column (from 1)."""


class Receiver(Protocol):
    """What takes the pieces of a document as they come."""

    def start(self, name: str, attributes: dict[str, str], line: int) -> None:
        """Take the beginning of an element."""

    def end(self, name: str) -> None:
        """Take the end of the element that began last."""

    def characters(self, text: str) -> None:
        """Take text."""


def read(
    data: bytes,
    receiver: Receiver,
    complain: Complaint,
    *,
    encoding: str | None = None,
    namespaces: bool = False,
    doctype: bool = True,
) -> None:
    """Give a document to a receiver, piece by piece.

    ``encoding`` overrides what the document declares. With ``namespaces`` names come as
    "namespace name". ``doctype`` allows a document type declaration. Raises what ``complain``
    makes, for what is not well formed, not allowed, nested deeper than ``DEEPEST`` or longer
    than ``LARGEST`` bytes.
    """
    if len(data) > LARGEST:
        raise complain(Message("longer than {size} MB", size=LARGEST >> 20), 1, 1)
    if encoding is None and not _knows_encoding(data):
        raise complain(Message("not well-formed XML: {error}", error="unknown encoding"), 1, 1)
    parser = expat.ParserCreate(encoding, " " if namespaces else None)
    parser.buffer_text = True
    depth = 0

    def refuse(reason: str) -> NoReturn:
        raise complain(reason, parser.CurrentLineNumber, parser.CurrentColumnNumber + 1)

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > DEEPEST:
            refuse(Message("elements are nested more than {depth} deep", depth=DEEPEST))
        receiver.start(name, attributes, parser.CurrentLineNumber)

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1
        receiver.end(name)

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = receiver.characters
    parser.EntityDeclHandler = lambda *_: refuse(Message("entity declarations are not allowed"))
    if not doctype:
        parser.StartDoctypeDeclHandler = lambda *_: refuse(
            Message("a document type declaration is not allowed")
        )
    try:
        if not _parsed(parser, data):
            refuse(Message("a tag or a comment is longer than 8 MB"))
    except expat.ExpatError as error:
        reason = Message("not well-formed XML: {error}", error=expat.ErrorString(error.code))
        raise complain(reason, error.lineno, error.offset + 1) from None
    finally:
        _let_go(parser)


def _let_go(parser: expat.XMLParserType) -> None:
    """Take its handlers from a parser: they know it, so that only the collector would free it."""
    for name in _HANDLERS:
        setattr(parser, name, None)


_HANDLERS: Final = (
    *("StartElementHandler", "EndElementHandler", "CharacterDataHandler"),
    *("EntityDeclHandler", "StartDoctypeDeclHandler"),
)


def _parsed(parser: expat.XMLParserType, data: bytes) -> bool:
    """Parse a document; return False where it has a token that is too long, and stop there."""
    for start in range(0, len(data), _PIECE):
        parser.Parse(data[start : start + _PIECE], False)
        if start - parser.CurrentByteIndex > _LONGEST_TOKEN:
            return False
    parser.Parse(b"", True)
    return True


def _knows_encoding(data: bytes) -> bool:
    """Tell whether expat, or Python in its place, can read the encoding that is declared."""
    stop = data.find(b">", 0, _LONGEST_TOKEN) + 1
    try:
        expat.ParserCreate().Parse(data[: stop or _LONGEST_TOKEN], False)
    except expat.ExpatError:
        return True
    except (LookupError, ValueError):
        return False
    return True


def read_tree(
    data: bytes,
    complain: Complaint,
    *,
    name_of: Callable[[str], str],
    encoding: str | None = None,
    namespaces: bool = False,
) -> "Element":
    """Return the root element of a document, read with the same care and errors as ``read``.

    ``name_of`` makes the name of an element or attribute from what ``read`` gives:
    ``expanded_name`` with namespaces, ``local_name`` without.
    """
    tree = _Tree(name_of)
    read(data, tree, complain, encoding=encoding, namespaces=namespaces)
    return tree.builder.close()


class _Tree:
    """Builds the elements of a document."""

    def __init__(self, name_of: Callable[[str], str]) -> None:
        from xml.etree.ElementTree import TreeBuilder

        self.builder = TreeBuilder()
        self.name_of = name_of

    def start(self, name: str, attributes: dict[str, str], _line: int) -> None:
        """Begin an element."""
        name_of = self.name_of
        named = {name_of(key): value for key, value in attributes.items()}
        self.builder.start(name_of(name), named)

    def end(self, name: str) -> None:
        """End the element that began last."""
        self.builder.end(self.name_of(name))

    def characters(self, text: str) -> None:
        """Add text."""
        self.builder.data(text)


def expanded_name(name: str) -> str:
    """Write a name as ElementTree has it: ``{namespace}name``.

    >>> expanded_name("urn:example p"), expanded_name("p")
    ('{urn:example}p', 'p')
    """
    namespace, space, local = name.rpartition(" ")
    return f"{{{namespace}}}{local}" if space else name


def local_name(name: str) -> str:
    """Return a name without its prefix.

    >>> local_name("mods:title")
    'title'
    """
    return name.rpartition(":")[2]
