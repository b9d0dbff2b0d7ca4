"""Files that tests make: archives, and documents of Word in few words."""

import io
import zipfile
from collections.abc import Mapping

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def nested(levels: int) -> str:
    return f'<w:p xmlns:w="{W}">' + "<w:r>" * levels + "<w:t>x</w:t>" + "</w:r>" * levels + "</w:p>"


def archive(parts: Mapping[str, str | bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as out:
        for name, content in parts.items():
            out.writestr(name, content)
    return buffer.getvalue()


def docx(body: str, **parts: str) -> bytes:
    document = f'<w:document xmlns:w="{W}" xmlns:r="{R}"><w:body>{body}</w:body></w:document>'
    others = {f"word/{name.replace('__', '/')}": text for name, text in parts.items()}
    return archive({"word/document.xml": document, **others})


def paragraph(text: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def field(code: str, result: str) -> str:
    marks = {
        kind: f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'
        for kind in ("begin", "separate", "end")
    }
    half = len(code) // 2
    pieces = "".join(
        f"<w:r><w:instrText>{part.replace('&', '&amp;')}</w:instrText></w:r>"
        for part in (code[:half], code[half:])
    )
    return (
        f"{marks['begin']}{pieces}{marks['separate']}<w:r><w:t>{result}</w:t></w:r>{marks['end']}"
    )
