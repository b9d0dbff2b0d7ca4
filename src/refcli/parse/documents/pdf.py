"""PDF to text through pypdfium2 (the extra ``pdf``): lines with their indents and pages.

A PDF has no lines, only characters at places. pdfium gives them in the order in which the
page was written, which is the reading order, columns too, of nearly every typeset page. What
a list of references needs beside the words is how far each line is indented in its column,
and the gaps between lines: both are written into the text as spaces and blank lines.
"""

import ctypes
from typing import TYPE_CHECKING, Final

from refcli.errors import InputError
from refcli.parse.documents.document import Document
from refcli.parse.documents.page import PageLine, page_text
from refcli.speech import Message
from refcli.text.glyphs import joined

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfTextPage

__all__ = ["read_pdf"]

_HYPHENS: Final = (0x02, 0xFFFE)
"""What pdfium puts for a hyphen that ends a line; the line end itself it leaves out."""

_LINE_ENDS: Final = (0x0A, 0x0D)


def read_pdf(data: bytes, name: str) -> Document:
    """Return the text of a PDF, its pages separated by form feeds, and which were damaged.

    Raises InputError where the extra is missing, the file is damaged or locked, or its
    pages are pictures without text.
    """
    try:
        import pypdfium2 as pdfium
    except ImportError:
        raise InputError(
            "{name}: to read a PDF, install the extra: pip install 'refcli[pdf]'", name=name
        ) from None
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        locked = "password" in str(error).lower()
        reason = Message("locked with a password") if locked else Message("damaged, or no PDF")
        raise InputError("{name}: {reason}; send its text", name=name, reason=reason) from None
    try:
        pages = _pages(document)
    finally:
        document.close()
    text = "\f".join(page or "" for page in pages)
    if not any(map(str.isalnum, text)):
        raise InputError(
            "{name}: a PDF of pictures, without text; run it through OCR first", name=name
        )
    damaged = [number for number, page in enumerate(pages, 1) if page is None]
    return Document(text, [], "page", damaged=damaged)


def _pages(document: "PdfDocument") -> list[str | None]:
    """Return the text of each page, None for one that is damaged."""
    from pypdfium2 import PdfiumError

    texts: list[str | None] = []
    for number in range(len(document)):
        try:
            page = document[number]
            text = page.get_textpage()
        except PdfiumError:
            # One damaged page does not take the others with it.
            texts.append(None)
            continue
        texts.append(page_text(_lines(text), page.get_width()))
        text.close()
        page.close()
    return texts


def _lines(page: "PdfTextPage") -> list[PageLine]:
    """Return the lines of a page in the order of its content, with where they stand."""
    from pypdfium2 import raw

    unicode = raw.FPDFText_GetUnicode
    lines: list[PageLine] = []
    characters: list[int] = []
    start = 0
    count = page.count_chars()
    for index in range(count + 1):
        code = unicode(page, index) if index < count else _LINE_ENDS[0]
        if code in _HYPHENS:
            characters.append(ord("-"))
        elif code not in _LINE_ENDS:
            if not characters:
                start = index
            characters.append(code)
            continue
        if characters:
            lines.append(_line(page, characters, start, index))
            characters = []
    return [line for line in lines if line.text.strip()]


def _line(page: "PdfTextPage", characters: list[int], start: int, end: int) -> PageLine:
    text = _decode(characters)
    lead = len(text) - len(text.lstrip())
    left, bottom, _, top = _box(page, start + lead)
    right = _box(page, max(start, end - 1 - (len(text) - len(text.rstrip()))))[2]
    size = max(_box(page, at)[3] - _box(page, at)[1] for at in {start + lead, (start + end) // 2})
    return PageLine(
        text.strip(),
        left,
        right,
        _baseline(page, (start + lead + end) // 2, bottom),
        size or top - bottom,
    )


def _decode(characters: list[int]) -> str:
    """Return the characters as text; those beyond the first plane come as two surrogates."""
    data = b"".join(code.to_bytes(4, "little") for code in characters if code < 0x110000)
    text = data.decode("utf-32-le", errors="surrogatepass")
    text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return joined(text)


def _box(page: "PdfTextPage", index: int) -> tuple[float, float, float, float]:
    """Left, bottom, right and top of a character's cell, the same height for all of a font."""
    from pypdfium2 import raw

    cell = raw.FS_RECTF()
    if not raw.FPDFText_GetLooseCharBox(page, index, cell):
        return 0.0, 0.0, 0.0, 0.0
    return cell.left, cell.bottom, cell.right, cell.top


def _baseline(page: "PdfTextPage", index: int, default: float) -> float:
    from pypdfium2 import raw

    x, y = ctypes.c_double(), ctypes.c_double()
    return y.value if raw.FPDFText_GetCharOrigin(page, index, x, y) else default
