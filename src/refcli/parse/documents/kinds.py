"""What kind of document a file is, told by its first bytes."""

from pathlib import PurePath
from typing import Final

from refcli.text.patterns import late

__all__ = ["TEXTS", "kind_of"]

_MARKED_UP: Final = {
    **dict.fromkeys((".html", ".htm", ".xhtml"), "html"),
    **dict.fromkeys((".tex", ".bbl", ".ltx"), "latex"),
    **dict.fromkeys((".md", ".markdown", ".mdown", ".qmd", ".rmd"), "markdown"),
    **dict.fromkeys((".rst", ".rest"), "restructured"),
    **dict.fromkeys((".adoc", ".asciidoc", ".asc"), "asciidoc"),
    **dict.fromkeys((".wiki", ".mediawiki", ".wikitext"), "mediawiki"),
    ".org": "org",
    ".typ": "typst",
    ".ipynb": "notebook",
}
"""The kinds of marked up text by the suffixes of their files."""

TEXTS: Final = frozenset({"text", *_MARKED_UP.values()})
"""The kinds that are text as they stand."""

_BINARY: Final = (
    (b"\x89PNG", "a picture; refcli reads text, run it through OCR first"),
    (b"\xff\xd8\xff", "a picture; refcli reads text, run it through OCR first"),
    (b"GIF8", "a picture; refcli reads text, run it through OCR first"),
    (b"II*\0", "a picture; refcli reads text, run it through OCR first"),
    (b"MM\0*", "a picture; refcli reads text, run it through OCR first"),
    (b"AT&TFORM", "a DjVu file; convert it to PDF or text first"),
    (b"%!PS", "a PostScript file; convert it to PDF first"),
    (b"\x1f\x8b", "a compressed file; unpack it first"),
    (b"BZh", "a compressed file; unpack it first"),
    (b"\xfd7zXZ", "a compressed file; unpack it first"),
    (b"7z\xbc\xaf", "a compressed file; unpack it first"),
    (b"Rar!", "a compressed file; unpack it first"),
    (b"\x28\xb5\x2f\xfd", "a compressed file; unpack it first"),
    (b"SQLite format 3", "an SQLite database; export a .bib or .ris from its program"),
    (b"\x7fELF", "a program, not a document"),
    (b"MZ\x90", "a program, not a document"),
)
"""First bytes of what is not text, and what to say about it."""

_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

_HEAD: Final = 8192

_HTML: Final = late(
    rb"(?is)\A[\s\xef\xbb\xbf]*(?:<\?xml[^>]*>\s*)?(?:(?><!--.*?-->)\s*+)*+"
    rb"(?:<!doctype\s+html|<html|<head|<body|<(?:p|div|ol|ul|li|h[1-6]|table|meta|article|section|span)\b)"
)
_LATEX: Final = late(rb"\\(?:documentclass|begin\{(?:document|thebibliography)\}|bibitem\b)")
_ITEM: Final = late(rb"(?m)^[ \t]*\\bibitem\s?[\[{]")
"""An item of a list that BibTeX printed, which may stand far down in what was pasted."""

_BY_CONTENT: Final = (
    (
        (b'"cells"',),
        late(rb'\A\s*\{(?=[^<]*"cells"\s*:)(?=[^<]*"cell_type"\s*:)'),
        "notebook",
    ),
    (
        (b"<", b"{{"),
        late(rb"(?i)<ref(?:\s[^<>]{0,200})?>[^<]|\{\{\s*(?:cite |citation\b)"),
        "mediawiki",
    ),
    ((b"[[[",), late(rb"(?m)^[*-] \[\[\[[\w,. -]+\]\]\]"), "asciidoc"),
    ((b".. [",), late(rb"(?m)^\.\. \[(?:\d+|#[\w-]*|[\w.:+-]+)\] \S"), "restructured"),
    (
        (b"**",),
        late(rb"(?m)^[ \t]*(?:\d+[.)]|[-*+])[ \t]+\*\*[^\s*][^*\n]*\*\*"),
        "markdown",
    ),
    (
        (b"[fn:", b"#+"),
        late(rb"(?m)^\[fn:[\w-]+\] \S|^#\+(?i:title|author|begin_\w+)\b"),
        "org",
    ),
)
"""What marked up text holds one of, looked for first, what tells it where the name of the file says
nothing, and its kind."""


def kind_of(data: bytes, filename: str = "") -> str:
    """Return what a file is: a kind that `read_document` reads, else why it cannot be read."""
    head = data[:_HEAD]
    if b"%PDF-" in head[:1024]:
        return "pdf"
    if head.startswith(b"PK\x03\x04"):
        return _zip_kind(data)
    if head.startswith(_OLE):
        # Its directory names the stream of a Word document.
        word = "WordDocument".encode("utf-16-le") in data
        return "doc" if word else "an old Office file; save it as .docx or copy the list out"
    if head.startswith(b"{\\rtf"):
        return "rtf"
    if found := next((message for magic, message in _BINARY if head.startswith(magic)), ""):
        return found
    if _is_binary(head):
        return "a binary file, not text; refcli reads text, HTML, Word, .odt, .rtf, .epub and .pdf"
    named = _MARKED_UP.get(PurePath(filename).suffix.lower())
    text = head.replace(b"\0", b"")
    if b"<" in text and _HTML.match(text):
        return "html"
    latex = b"\\" in data and (_LATEX.search(text) or _ITEM.search(data))
    if named in (None, "markdown") and latex:
        return "latex"
    if named:
        return named
    told = (
        kind
        for needs, sign, kind in _BY_CONTENT
        if any(need in text for need in needs) and sign.search(text)
    )
    return next(told, "text")


def _zip_kind(data: bytes) -> str:
    # Imported here: most files are text.
    import io
    import zipfile

    from refcli.parse.documents.archive import has_too_many_parts

    if has_too_many_parts(data):
        return "a .zip archive; unpack it first"
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return "a damaged .zip or .docx; save it again or send the text"
    if "word/document.xml" in names:
        return "docx"
    if "META-INF/container.xml" in names:
        return "epub"
    if "content.xml" in names:
        return "odt"
    if "ppt/presentation.xml" in names:
        return "pptx"
    if "xl/workbook.xml" in names:
        return "a spreadsheet; copy the list out as text"
    return "a .zip archive; unpack it first"


def _is_binary(head: bytes) -> bool:
    """Many controls, and not the zeros of UTF-16."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return False
    sample = head[:4096]
    zeros = sample.count(0)
    if zeros > len(sample) * 0.25:
        even = sample[::2].count(0)
        return not (even < zeros * 0.1 or even > zeros * 0.9)
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    return controls > len(sample) * 0.02 + 1


_CONTROLS: Final = bytes(code for code in range(32) if code not in b"\t\n\v\f\r\x1b")
