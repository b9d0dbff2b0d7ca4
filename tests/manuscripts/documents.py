"""Small Word and LibreOffice documents, made by hand."""

import io
import re
import zipfile
from xml.sax.saxutils import escape

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"

TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Default Extension="png" ContentType="image/png"/>'
    '<Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-'
    'officedocument.wordprocessingml.document.main+xml"/></Types>'
)
ROOT = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r1" Target="word/document.xml" Type="http://schemas.openxmlformats.org/'
    'officeDocument/2006/relationships/officeDocument"/></Relationships>'
)
RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    "</Relationships>"
)


def docx(*paragraphs: str, **parts: str) -> bytes:
    """Return a document; a paragraph that begins with ``<`` is XML, with ``# `` a heading."""
    body = "".join(one if one.startswith("<") else paragraph(one) for one in paragraphs)
    xml = f'<w:document xmlns:w="{WORD}"><w:body>{body}<w:sectPr/></w:body></w:document>'
    return zipped(
        {
            "[Content_Types].xml": TYPES,
            "_rels/.rels": ROOT,
            "word/document.xml": xml,
            "word/_rels/document.xml.rels": RELATIONS,
            "word/media/image1.png": "not changed",
            **{f"word/{name}.xml": text for name, text in parts.items()},
        }
    )


def paragraph(text: str) -> str:
    """Return a paragraph of one run."""
    style = '<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>' if text.startswith("# ") else ""
    return f"<w:p>{style}{run(text.removeprefix('# '))}</w:p>"


def run(text: str, properties: str = "") -> str:
    """Return a run."""
    inner = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{inner}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def odt(*paragraphs: str) -> bytes:
    """Return a document of LibreOffice."""
    body = "".join(
        one
        if one.startswith("<")
        else f'<text:h text:outline-level="1">{escape(one[2:])}</text:h>'
        if one.startswith("# ")
        else f"<text:p>{escape(one)}</text:p>"
        for one in paragraphs
    )
    xml = (
        f'<office:document-content xmlns:office="{OFFICE}" xmlns:text="{TEXT}" '
        'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" '
        'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0">'
        f"<office:automatic-styles/><office:body><office:text>{body}</office:text></office:body>"
        "</office:document-content>"
    )
    return zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": xml})


def zipped(parts: dict[str, str]) -> bytes:
    """Return a zip of these parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return out.getvalue()


def part(data: bytes, name: str) -> str:
    """Return a part of a document."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(name).decode()


def paragraphs(data: bytes) -> list[str]:
    """Return what is seen of a Word document, a line for each paragraph."""
    found = re.findall(r"<w:p[ >].*?</w:p>", part(data, "word/document.xml"))
    return ["".join(re.findall(r"<w:t[ >][^<]*", one)) for one in found]
