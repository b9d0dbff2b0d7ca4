"""Documents that are whole but for what is put into them: Word, slides, OpenDocument, EPUB, RTF."""

from __future__ import annotations

import io
import zipfile
from typing import Final

__all__ = ["packed"]

_WORD: Final = (
    b"<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body>"
    b"{}</w:body></w:document>"
)
_OPEN: Final = (
    b"<office:document-content xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' "
    b"xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'><office:body><office:text>"
    b"{}</office:text></office:body></office:document-content>"
)
_CONTAINER: Final = (
    b"<container xmlns='urn:oasis:names:tc:opendocument:xmlns:container'><rootfiles>"
    b"<rootfile full-path='a.opf'/></rootfiles></container>"
)
_PACKAGE: Final = (
    b"<package xmlns='http://www.idpf.org/2007/opf'><manifest><item id='a' href='a.xhtml' "
    b"media-type='application/xhtml+xml'/></manifest><spine><itemref idref='a'/></spine></package>"
)
_SLIDE: Final = (
    b"<p:sld xmlns:p='http://schemas.openxmlformats.org/presentationml/2006/main' "
    b"xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main'><p:sp>{}</p:sp></p:sld>"
)
_PAGE: Final = b"<html xmlns='http://www.w3.org/1999/xhtml'><body>{}</body></html>"


def packed(kind: str, inner: bytes) -> bytes:
    """Return a document of a kind, by its suffix, with this as its body."""
    match kind:
        case "docx":
            return _zip({"word/document.xml": _WORD.replace(b"{}", inner)})
        case "odt":
            return _zip({"content.xml": _OPEN.replace(b"{}", inner)})
        case "pptx":
            slide = _SLIDE.replace(b"{}", inner)
            return _zip({"ppt/presentation.xml": b"<p/>", "ppt/slides/slide1.xml": slide})
        case "epub":
            page = _PAGE.replace(b"{}", inner)
            return _zip({"META-INF/container.xml": _CONTAINER, "a.opf": _PACKAGE, "a.xhtml": page})
        case "rtf":
            return b"{\\rtf1 " + inner + b"}"
        case "bcf":
            return b"<bcf:controlfile>" + inner + b"</bcf:controlfile>"
        case _:
            return inner


def _zip(parts: dict[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return packed.getvalue()
