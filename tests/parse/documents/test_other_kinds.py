"""Rich text, books, old Word files; tables and notes in Markdown and LaTeX."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refcli.errors import InputError
from refcli.parse import find_references
from refcli.parse.documents import read_text
from tests.parse.documents.files import archive, docx, paragraph

ITEMS = [
    "1. Müller J. Noise of streets. J Noise. 2001; 3 (2): 12–19.",
    "2. Иванов И. И. О шуме // Вестник. 2004. Т. 5. С. 7–19.",
    "3. Black L. Walls & trees. Walls. 2003; 5 (3): 7–8.",
]


def rtf(text: str) -> str:
    return "".join(c if ord(c) < 128 else f"\\u{ord(c)}?" for c in text)


def found(data: bytes, name: str) -> list[str]:
    return find_references(read_text(data, name))


@pytest.mark.parametrize("end", ["\\par\n", "\\par ", "\\line\n"])
def test_rich_text(end: str) -> None:
    head = r"{\rtf1\ansi\ansicpg1251{\fonttbl{\f0\fcharset204 Arial;}{\f1\fcharset238 Arial;}}"
    head += r"{\*\generator Writer;}{\info{\title Hidden words}}\pard\b References\b0\par "
    tail = r"\par\pard\outlinelevel0 About us\par Ivan.\par}"

    assert found((head + end.join(map(rtf, ITEMS)) + tail).encode(), "list.rtf") == ITEMS


def test_rich_text_in_code_pages_of_the_document_and_of_fonts() -> None:
    text = (
        rb"{\rtf1\ansi\ansicpg1251{\fonttbl{\f0\fcharset204 A;}{\f1\fcharset238 B;}}"
        rb"\uc2 \'cc\'e8\'f0 {\f1 \'e8} \u8212\'3f\'3f!\par "
        rb"{\listtext\pard 1.\tab}x{\footnote note}}"
    )

    assert read_text(text).split() == ["Мир", "č", "—!", "1.", "x", "1.", "note"]


@given(st.text(st.sampled_from("\\{}'*u9-abpar \n\xe9"), max_size=80))
def test_any_rich_text_is_read(text: str) -> None:
    assert isinstance(read_text(b"{\\rtf1 x" + text.encode("latin-1")), str)


def book(**pages: str) -> bytes:
    container = (
        '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
        '<rootfile full-path="OEBPS/content.opf"/></rootfiles></container>'
    )
    items = "".join(f'<item id="{name}" href="text/{name}.xhtml"/>' for name in pages)
    spine = "".join(f'<itemref idref="{name}"/>' for name in reversed(pages))
    package = f"<manifest>{items}</manifest><spine>{spine}</spine>"
    return archive(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": container,
            "OEBPS/content.opf": f'<package xmlns="http://www.idpf.org/2007/opf">{package}</package>',
            **{f"OEBPS/text/{name}.xhtml": f"<html>{page}</html>" for name, page in pages.items()},
        }
    )


def test_a_book_is_read_in_the_order_of_its_spine() -> None:
    listed = "".join(f"<li>{item[3:]}</li>" for item in ITEMS).replace("&", "&amp;")
    data = book(last=f"<h2>References</h2><ol>{listed}</ol>", first="<h1>Noise</h1><p>Words.</p>")

    assert read_text(data, "book.epub").split()[:2] == ["Noise", "Words."]
    assert found(data, "book.epub") == ITEMS


def test_a_book_without_its_contents() -> None:
    data = archive({"META-INF/container.xml": "<container/>"})

    with pytest.raises(InputError, match="a book without its list of contents"):
        read_text(data, "book.epub")


OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + "WordDocument".encode("utf-16-le")


def office(folder: Path, script: str) -> None:
    program = folder / "soffice"
    program.write_text(f"#!/bin/sh\n{script}\n", "utf-8")
    program.chmod(0o755)


def test_an_old_word_file_goes_through_libreoffice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = "".join(paragraph(item.replace("&", "&amp;")) for item in ITEMS)
    (tmp_path / "made.docx").write_bytes(docx(lines))
    # The folder to write to is the argument before the last.
    office(
        tmp_path,
        "for last; do before=$here; here=$last; done; "
        f'cp {tmp_path}/made.docx "$before"/document.docx',
    )
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")

    assert found(OLD, "old.doc") == ITEMS


@pytest.mark.parametrize(
    ("script", "words"), [("", "install LibreOffice"), ("exit 1", "does not read")]
)
def test_an_old_word_file_that_is_not_read_says_what_to_do(
    script: str, words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if script:
        office(tmp_path, script)
    monkeypatch.setenv("PATH", str(tmp_path))

    with pytest.raises(InputError, match=words):
        read_text(OLD, "old.doc")


def test_rows_of_a_markdown_table() -> None:
    rows = "\n".join(f"| {item[:2]} | {item[3:]} |" for item in ITEMS)

    assert found(f"# References\n\n|  |  |\n|--|:--|\n{rows}\n\n# End\n".encode(), "a.md") == ITEMS


LATEX = {
    "items": "\\begin{enumerate}[label=\\arabic*.]\n%s\n\\end{enumerate}",
    "rows": "\\begin{tabular}{ll}\\hline\n%s\n\\end{tabular}",
    "notes": "Words %s and more.",
}
ONE = {"items": "\\item %s", "rows": "%s & %s \\\\", "notes": "here\\footnote{%s} and"}


@pytest.mark.parametrize("kind", LATEX)
def test_latex_without_bibitems(kind: str) -> None:
    texts = [item[3:].replace("&", "\\&").replace("–", "--").replace("ü", '\\"u') for item in ITEMS]
    pieces = [
        ONE[kind] % ((f"{at}.", text) if kind == "rows" else text)
        for at, text in enumerate(texts, 1)
    ]
    body = LATEX[kind] % "\n".join(pieces)
    source = (
        "\\documentclass{article}\n\\begin{document}\nOf noise.\n\n\\section*{References}"
        f"\n{body}\n\\section{{About us}}\nIvan.\n\\end{{document}}\n"
    )

    assert found(source.encode(), "a.tex") == ITEMS


def test_what_is_a_command_elsewhere_stands_for_itself_in_an_address() -> None:
    source = "\\bibitem{a} Smith. \\url{http://x.org/a%20b~c} 2001. % a remark\n"

    assert "Smith. http://x.org/a%20b~c 2001." in read_text(source.encode(), "a.bbl")


def test_macros_of_astronomers_print_names_of_journals() -> None:
    source = "\\bibitem{a} {Lim}, K. 2011, \\aap, 700, L1\n\\bibitem{b} {Orr}, B. 2012, \\prl 9, 2"

    assert found(source.encode(), "a.bbl") == [
        "[1] Lim, K. 2011, A&A, 700, L1",
        "[2] Orr, B. 2012, Phys. Rev. Lett. 9, 2",
    ]
