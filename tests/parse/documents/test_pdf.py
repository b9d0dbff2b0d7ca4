"""PDF: a damaged page is told, and does not take the others with it."""

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from refcli.parse.documents import read_document

pytest.importorskip("pypdfium2")

PAGES = (
    ("References", "[1] Smith J. Ice on lakes. J Ice. 2001;3(2):1-9.", "[2] Doe A. Snow. 2002."),
    ("[3] Roe B. Hail. J Ice. 2003;5(1):1-9.",),
    ("[4] Poe C. Rain. J Ice. 2004;6(1):1-9.",),
)


def pdf(pages: Sequence[Sequence[str]]) -> bytes:
    """Return a PDF with these lines on its pages (ISO 32000-1, 7.5)."""
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for number, lines in enumerate(pages):
        drawn = " ".join(f"({line.translate(_ESCAPED)}) Tj T*" for line in lines)
        content = f"BT /F1 12 Tf 50 700 Td 16 TL {drawn} ET"
        objects += [
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents {5 + 2 * number} 0 R "
            "/Resources << /Font << /F1 3 0 R >> >> >>",
            f"<< /Length {len(content)} >>\nstream\n{content}\nendstream",
        ]
    body, places = "%PDF-1.4\n", []
    for number, written in enumerate(objects, 1):
        places.append(len(body))
        body += f"{number} 0 obj\n{written}\nendobj\n"
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    size = len(objects) + 1
    trailer = f"trailer << /Size {size} /Root 1 0 R >>\nstartxref\n{len(body)}\n%%EOF\n"
    return f"{body}xref\n0 {size}\n0000000000 65535 f \n{table}{trailer}".encode()


_ESCAPED = str.maketrans({"(": r"\(", ")": r"\)"})


def damaged() -> bytes:
    """Return a PDF whose second page is no page."""
    return pdf(PAGES).replace(b"6 0 obj\n<< /Type /Page ", b"6 0 obj\n[< /Type /Page ")


def test_whole_pages_are_read_beside_a_damaged_one() -> None:
    assert read_document(pdf(PAGES), "a.pdf").damaged == []
    document = read_document(damaged(), "a.pdf")
    assert document.damaged == [2]
    assert "Hail" not in document.text and "Rain" in document.text


def test_a_damaged_page_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(damaged())
    done = subprocess.run(
        [sys.executable, "-m", "refcli", "import", "a.pdf"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert "damaged pages, of which nothing was read: 2" in done.stderr
