"""Documents to text: what kind a file is, and what comes out of each kind."""

import contextlib
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refcli.errors import InputError
from refcli.parse import find_references
from refcli.parse.documents import read_document, read_text
from refcli.reading import read
from tests.parse.documents.files import archive, nested

SHARED = Path(__file__).parents[4] / "shared"


ENTITY = '<?xml version="1.0" encoding="{}"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'


def test_odt() -> None:
    names = (
        'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
        'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
    )
    content = (
        f"<office:document-content {names}><office:body><office:text><text:p>Smith<text:s/>J."
        "<text:note><text:note-body><text:p>A note.</text:p></text:note-body></text:note></text:p>"
        "<text:list><text:list-item><text:p>One.</text:p></text:list-item></text:list>"
        "</office:text></office:body></office:document-content>"
    )

    assert read_text(archive({"content.xml": content})) == "Smith J.\n1. One.\f1. A note."


def test_html_lists_get_their_numbers_back() -> None:
    page = (
        "<!DOCTYPE html><html><head><title>x</title></head><body><script>no()</script>"
        "<ol start=3><li>Smith&nbsp;J. <i>Noise</i>.</li><li>Jones K. Sleep.</ol>"
        "<p>First<br>second</p></body></html>"
    )

    lines = [line for line in read_text(page.encode()).splitlines() if line]

    assert lines == ["3. Smith J. Noise.", "4. Jones K. Sleep.", "First", "second"]


def test_html_link_keeps_the_doi_that_the_text_dropped() -> None:
    page = (
        '<html><ol><li>Smith J. Noise. DOI: <a href="https://doi.org/10.1000/182"></a></li>'
        '<li>Jones K. <a href="https://doi.org/10.1/x%2F5">10.1/x</a> '
        '<a href="https://doi.org/10.1234/abc(5)">[Crossref]</a> <a href="g">Google Scholar</a>'
        "</li></ol></html>"
    )

    first, second = (line for line in read_text(page.encode()).splitlines() if line)

    assert first == "1. Smith J. Noise. DOI: 10.1000/182"
    assert "DOI: 10.1234/abc(5)" in second
    assert "Google" not in second


def test_markdown() -> None:
    page = (
        "---\ntitle: x\n---\n# References #\n\n1. **Smith J.** *Noise*. "
        "[Link](https://doi.org/10.1000/182)\n\n[^a]: Jones K. Sleep.\n"
    )

    text = read_text(page.encode(), "list.md")

    assert "1. Smith J. Noise. Link DOI: 10.1000/182" in text
    assert "[1] Jones K. Sleep." in text
    assert "#" not in text


LATEX = r"""
\documentclass{article} % Knuth would know
\begin{thebibliography}{9}
\bibitem{a} J.~Smith and K. M\"uller, \emph{The art of \textbf{noise}},
  J. Noise \textbf{12} (2001), 3--14. % a comment
\bibitem[{Knuth(1984)}]{b} D. E. Knuth. \newblock {\em The \TeX book}. Addison-Wesley, 1984.
\bibitem{c} \bibinfo{author}{P. Higgs}, \href{https://doi.org/10.1103/x.13.508}{Phys. Rev. 13}.
\end{thebibliography}
"""


def test_latex_bibitems() -> None:
    assert find_references(read_text(LATEX.encode())) == [
        "[1] J. Smith and K. Müller, The art of noise, J. Noise 12 (2001), 3–14.",
        "[2] D. E. Knuth. The TeXbook. Addison-Wesley, 1984.",
        "[3] P. Higgs, Phys. Rev. 13. DOI: 10.1103/x.13.508",
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1251", "koi8-r"])
def test_plain_text_in_any_encoding(encoding: str) -> None:
    text = "Иванов А.Б., Петров В.Г. О влиянии шума на здоровье человека. Москва, 2015."

    assert read_text(text.encode(encoding)) == text


@pytest.mark.skipif(not SHARED.is_dir(), reason="needs ../shared")
def test_pdf_gives_indents_and_pages() -> None:
    pytest.importorskip("pypdfium2")
    data = (SHARED / "parse" / "dev" / "docs" / "39095.pdf").read_bytes()

    text = read_text(data, "a.txt")

    assert text.count("\f") > 3
    assert "\nBengtson, V. L./Roberts, R. E. L. (1991)" in text
    assert any(line.startswith("  ") for line in text.splitlines())
    assert len(find_references(text)) == 16


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "empty"),
        (b" \n\t\n", "empty"),
        (b"\0" * 100, "empty"),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 40, "OCR"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest", "save it as .docx"),
        (b"PK\x03\x04 but no archive", "damaged"),
        (archive({"a.txt": "x"}), "unpack"),
        (archive({"xl/workbook.xml": "x"}), "spreadsheet"),
        (archive({"word/document.xml": "<not xml"}), "damaged"),
        (archive({"word/document.xml": ENTITY.format("utf-8")}), "entity declarations"),
        (
            archive({"word/document.xml": ENTITY.format("utf-16").encode("utf-16")}),
            "entity declarations",
        ),
        (archive({"content.xml": ENTITY.format("utf-8")}), "entity declarations"),
        (archive({"word/document.xml": nested(1500)}), "nested"),
        (archive({"content.xml": nested(1500)}), "nested"),
        (bytes(range(32)) * 40, "binary"),
        (b"\x1f\x8b\x08\0\0\0", "compressed"),
    ],
)
def test_what_cannot_be_read_says_what_to_do(data: bytes, words: str) -> None:
    with pytest.raises(InputError, match=words) as caught:
        read_document(data, "list.txt")

    assert str(caught.value).startswith("list.txt: ")
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    "name",
    ["deep1500.docx", "deep.odt", "deep.xml", "entity-utf8.docx", "entity-utf16.docx"],
)
def test_attacks_end_in_one_line(name: str) -> None:
    path = SHARED / "cases" / "house" / name
    if not path.exists():
        pytest.skip("shared is absent")

    with pytest.raises(InputError, match=r"nested more than|entity declarations") as caught:
        read(path.read_bytes(), name)

    assert "\n" not in str(caught.value)


def test_damaged_pdf() -> None:
    pytest.importorskip("pypdfium2")

    with pytest.raises(InputError, match="damaged"):
        read_document(b"%PDF-1.7\nnothing", "list.txt")


def test_pdf_without_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdfium2", None)

    with pytest.raises(InputError, match=r"pip install 'refcli\[pdf\]'"):
        read_document(b"%PDF-1.7", "list.pdf")


@given(st.binary(max_size=300) | st.text(max_size=300).map(str.encode))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    for name in ("", "a.html", "a.md", "a.tex"):
        with contextlib.suppress(InputError):
            find_references(read_text(data, name))


@given(
    st.lists(
        st.sampled_from(
            [
                "<ol>",
                "<li>",
                "</ol>",
                "<p>",
                "<a href='10.1/x'>",
                "</a>",
                "x",
                "<nav>",
                "</nav>",
                "<br/>",
                "&#0;",
                "<!--",
                "-->",
                "<pre>",
                "<",
            ]
        )
    )
)
def test_any_html_is_read(pieces: list[str]) -> None:
    read_text(("<html>" + "".join(pieces)).encode())


def test_unclosed_headings_of_latex_are_read_in_linear_time() -> None:
    begun = time.process_time()

    with pytest.raises(InputError):
        read(b"\\section{" * 20_000, "a.tex")
    with pytest.raises(InputError):
        read(b"\\begin{tabular}" + b"{{a} " * 20_000 + b"\\end{tabular}", "a.tex")

    assert time.process_time() - begun < 2


@pytest.mark.parametrize("name", ["a.txt", "a.bin"])
def test_a_text_of_comments_is_told_from_a_page_in_linear_time(name: str) -> None:
    begun = time.process_time()

    with pytest.raises(InputError):
        read(b"<!-- a --> " * 3000, name)
    page = read(b"<!-- a --> " * 100 + b"<p>1. Smith J. Ice. J Cold. 2001;3:1-2.</p>", name)

    assert page.records
    assert time.process_time() - begun < 2
