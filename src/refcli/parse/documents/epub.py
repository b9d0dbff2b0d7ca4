"""Books (.epub): the pages of the book in the order in which they are read.

EPUB 3.3, sections 4.2.6.3 (container.xml), 5 (the package document and its spine).
"""

import posixpath
from typing import Final
from urllib.parse import unquote

from refcli.errors import InputError
from refcli.parse.documents.archive import Parts
from refcli.parse.documents.document import Document
from refcli.parse.documents.html import read_html
from refcli.text.encoding import decode

__all__ = ["read_epub"]

_CONTAINER: Final = "{urn:oasis:names:tc:opendocument:xmlns:container}"
_PACKAGE: Final = "{http://www.idpf.org/2007/opf}"


def read_epub(data: bytes, name: str) -> Document:
    """Return the text of a book. Raises InputError where it is damaged."""
    parts = Parts(data, name)
    container = parts.xml("META-INF/container.xml")
    root = container.find(f".//{_CONTAINER}rootfile") if container is not None else None
    path = root.get("full-path", "") if root is not None else ""
    package = parts.xml(path) if path else None
    if package is None:
        raise InputError("{name}: a book without its list of contents; send the text", name=name)
    folder = posixpath.dirname(path)
    files = {
        item.get("id", ""): posixpath.normpath(
            posixpath.join(folder, unquote(item.get("href", "")))
        )
        for item in package.iter(f"{_PACKAGE}item")
    }
    order = [files.get(item.get("idref", ""), "") for item in package.iter(f"{_PACKAGE}itemref")]
    pages = (parts.content(part) for part in dict.fromkeys(order) if part)
    return Document("\n\n\n".join(read_html(decode(page)[0]) for page in pages if page), [])
