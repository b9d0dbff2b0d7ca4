"""Documents to text: a pasted page, a saved page, Word, rich text, PDF, Markdown, LaTeX.

What a file is its first bytes tell, not its suffix. References that a document holds as
data (the fields of Zotero and Mendeley in a .docx) are taken as records as they are.
"""

from refcli.errors import InputError
from refcli.parse.documents.document import Document

__all__ = ["Document", "read_document", "read_text"]


def read_text(data: bytes, filename: str = "") -> str:
    """Return the text of a document; see ``read_document``."""
    return read_document(data, filename).text


def read_document(data: bytes, filename: str = "") -> Document:
    """Return the text and the records of a document of any kind that refcli reads.

    ``filename`` names the input in errors and tells Markdown and LaTeX from plain text.
    Raises InputError where the input is empty, binary, damaged, protected, has a line too long
    for references, or needs an extra that is not installed.
    """
    from refcli.parse.documents.longest_line import check_lines

    name = filename or "the input"
    document = _read(data, filename, name)
    check_lines(document.text, name)
    return document


def _read(data: bytes, filename: str, name: str) -> Document:
    from refcli.parse.documents.kinds import TEXTS, kind_of

    if not data.strip(b"\0 \t\r\n\f\xef\xbb\xbf"):
        raise InputError("{name}: empty, there is nothing to read", name=name)
    kind = kind_of(data, filename)
    if kind in TEXTS:
        return _read_page(_decoded(data), kind, name)
    match kind:
        case "pdf":
            from refcli.parse.documents.pdf import read_pdf

            return read_pdf(data, name)
        case "docx":
            from refcli.parse.documents.docx import read_docx

            return read_docx(data, name)
        case "odt":
            from refcli.parse.documents.odt import read_odt

            return read_odt(data, name)
        case "rtf":
            from refcli.parse.documents.rtf import read_rtf

            return read_rtf(data)
        case "pptx":
            from refcli.parse.documents.slides import read_slides

            return read_slides(data, name)
        case "epub":
            from refcli.parse.documents.epub import read_epub

            return read_epub(data, name)
        case "doc":
            from refcli.parse.documents.old_word import read_doc

            return read_doc(data, name)
        case other:
            raise InputError("{name}: {other}", name=name, other=other)


def _read_page(text: str, kind: str, name: str) -> Document:
    """Return what is text as it stands, its markup taken off."""
    from refcli.parse.documents.longest_line import check_lines

    if kind in ("text", "markdown"):
        check_lines(text, name)
    match kind:
        case "html":
            from refcli.parse.documents.html import read_html

            return Document(read_html(text), [])
        case "latex":
            from refcli.parse.documents.biber import is_biber, read_biber
            from refcli.parse.documents.latex import read_latex

            if is_biber(text):
                return Document("", [], files=[("bibtex", read_biber(text))])
            return Document(read_latex(text), [])
        case "mediawiki":
            from refcli.parse.documents.mediawiki import read_mediawiki

            return read_mediawiki(text)
        case "notebook":
            from refcli.parse.documents.notebook import read_notebook

            return Document(read_notebook(text, name), [])
        case "text":
            return Document(text, [], "line")
        case _:
            return Document(_without_markup(text, kind), [])


def _without_markup(text: str, kind: str) -> str:
    """Return a text whose markup holds nothing but text."""
    match kind:
        case "org":
            from refcli.parse.documents.org import read_org

            return read_org(text)
        case "restructured":
            from refcli.parse.documents.restructured import read_restructured

            return read_restructured(text)
        case "asciidoc":
            from refcli.parse.documents.asciidoc import read_asciidoc

            return read_asciidoc(text)
        case "typst":
            from refcli.parse.documents.typst import read_typst

            return read_typst(text)
        case _:
            from refcli.parse.documents.markdown import read_markdown

            return read_markdown(text)


def _decoded(data: bytes) -> str:
    from refcli.text.encoding import decode

    return decode(data)[0]
