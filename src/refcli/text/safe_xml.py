"""XML read safely: no entities of its own, no files, no network, no bottomless nesting.

A document type may name a DTD, which is never fetched; one that declares entities is
refused, for with these a file can take all memory or read others (CWE-776, CWE-611).
"""

from collections.abc import Callable
from typing import Final, NoReturn, Protocol
from xml.parsers import expat

from refcli.errors import InputError

__all__ = ["DEEPEST", "Receiver", "read"]

DEEPEST: Final = 200
"""Levels of elements: the deepest real file has a few dozen."""

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

    ``encoding`` goes before what the document declares. With ``namespaces`` names come as
    "namespace name". ``doctype`` allows a document type declaration. Raises what ``complain``
    makes, for what is not well formed, not allowed, or nested deeper than ``DEEPEST``.
    """
    parser = expat.ParserCreate(encoding, " " if namespaces else None)
    parser.buffer_text = True
    depth = 0

    def refuse(reason: str) -> NoReturn:
        raise complain(reason, parser.CurrentLineNumber, parser.CurrentColumnNumber + 1)

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > DEEPEST:
            refuse(f"elements are nested more than {DEEPEST} deep")
        receiver.start(name, attributes, parser.CurrentLineNumber)

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1
        receiver.end(name)

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = receiver.characters
    parser.EntityDeclHandler = lambda *_: refuse("entity declarations are not allowed")
    if not doctype:
        parser.StartDoctypeDeclHandler = lambda *_: refuse(
            "a document type declaration is not allowed"
        )
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        reason = f"not well-formed XML: {expat.ErrorString(error.code)}"
        raise complain(reason, error.lineno, error.offset + 1) from None
