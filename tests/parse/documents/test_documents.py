"""Documents to text: what kind a file is, and what comes out of each kind."""

import base64
import contextlib
import io
import json
import sys
import time
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refcli.errors import InputError
from refcli.parse import find_references
from refcli.parse.documents import read_document, read_text
from refcli.reading import read

SHARED = Path(__file__).parents[4] / "shared"

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

ITEM = {"id": 7, "type": "book", "title": "Noise", "author": [{"family": "Smith", "given": "J."}]}
CITATION = json.dumps({"citationItems": [{"id": 7, "itemData": ITEM}]})


ENTITY = '<?xml version="1.0" encoding="{}"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'


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


def test_docx_gives_a_line_for_each_paragraph() -> None:
    body = paragraph("Smith J. <w:tab/>Noise.".replace("<w:tab/>", "")) + paragraph(
        "Jones K. Sleep."
    )

    assert read_text(docx(body)).splitlines() == ["Smith J. Noise.", "Jones K. Sleep."]


@pytest.mark.parametrize(
    ("text", "label"), [("%1.", "1. "), ("[%1]", "[1] "), ("(%1)", "(1) "), ("%1)", "1) ")]
)
def test_docx_gives_back_the_numbers_that_word_counts(text: str, label: str) -> None:
    numbering = (
        f'<w:numbering xmlns:w="{W}"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0">'
        f'<w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="{text}"/></w:lvl>'
        '</w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    )
    number = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr>'
    body = paragraph("Smith J. Noise.", number) + paragraph("Jones K. Sleep.", number)

    lines = read_text(docx(body, **{"numbering.xml": numbering})).splitlines()

    assert lines == [f"{label}Smith J. Noise.", f"{label.replace('1', '2')}Jones K. Sleep."]


def numbered(text: str, instance: int) -> str:
    number = f'<w:ilvl w:val="0"/><w:numId w:val="{instance}"/>'
    return paragraph(text, f"<w:numPr>{number}</w:numPr>")


def test_docx_counts_on_in_another_instance_of_a_list_and_starts_again_where_told() -> None:
    level = '<w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>'
    again = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    numbering = (
        f'<w:numbering xmlns:w="{W}"><w:abstractNum w:abstractNumId="7">{level}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
        f'<w:num w:numId="2"><w:abstractNumId w:val="7"/>{again}</w:num></w:numbering>'
    )
    body = "".join(numbered(text, one) for text, one in zip("ABCDE", (1, 2, 1, 1, 2), strict=True))

    text = read_text(docx(body, **{"numbering.xml": numbering}))

    assert text.split() == ["1.", "A", "1.", "B", "2.", "C", "3.", "D", "4.", "E"]


@pytest.mark.parametrize("name", ["heading 1", "Own"])
def test_docx_headings_end_a_list(name: str) -> None:
    level = '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>' if name == "Own" else ""
    styles = (
        f'<w:styles xmlns:w="{W}"><w:style w:styleId="a1"><w:name w:val="{name}"/>{level}</w:style>'
        '<w:style w:styleId="a2"><w:basedOn w:val="a1"/></w:style></w:styles>'
    )
    items = [f"{n}. Smith J. Noise of {n} streets. J Noise. 2001; 3 (2): 12–19." for n in (1, 2, 3)]
    body = "".join(map(paragraph, items)) + paragraph("Words", '<w:pStyle w:val="a2"/>')

    text = read_text(docx(body + paragraph("and more words"), **{"styles.xml": styles}))

    assert find_references(text) == items


def test_docx_leaves_deleted_text_out() -> None:
    deleted = "<w:del><w:r><w:delText>old</w:delText></w:r></w:del>"
    inserted = "<w:ins><w:r><w:t>new</w:t></w:r></w:ins>"

    assert read_text(docx(f"<w:p>{deleted}{inserted}</w:p>")).strip() == "new"


@pytest.mark.parametrize(
    ("program", "code"),
    [("zotero", "ADDIN ZOTERO_ITEM CSL_CITATION "), ("mendeley", "ADDIN CSL_CITATION ")],
)
def test_docx_citation_fields_are_records(program: str, code: str) -> None:
    cited = f"<w:p>{field(code + CITATION, '[1]')}</w:p>"
    printed = f"<w:p>{field('ADDIN ZOTERO_BIBL {} CSL_BIBLIOGRAPHY', '1. Smith J. Noise.')}</w:p>"

    text, records, *_ = read_document(docx(cited + cited + printed), "thesis.docx")

    assert [record["title"] for record in records] == ["Noise"]
    assert records[0]["author"] == ITEM["author"]
    assert "id" not in records[0]
    assert records[0]["custom"]["source"]["format"] == program
    assert "Smith" not in text


def test_docx_content_controls_of_mendeley_cite_are_records() -> None:
    tag = "MENDELEY_CITATION_v3_" + base64.b64encode(CITATION.encode()).decode()
    control = (
        f'<w:sdt><w:sdtPr><w:tag w:val="{tag}"/></w:sdtPr><w:sdtContent>'
        f"{paragraph('(Smith)')}</w:sdtContent></w:sdt>"
    )
    printed = (
        '<w:sdt><w:sdtPr><w:tag w:val="MENDELEY_BIBLIOGRAPHY"/></w:sdtPr><w:sdtContent>'
        f"{paragraph('Smith J. Noise.')}</w:sdtContent></w:sdt>"
    )

    text, records, *_ = read_document(docx(control + printed))

    assert [record["title"] for record in records] == ["Noise"]
    assert "Noise" not in text


def test_docx_link_keeps_its_doi() -> None:
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="r1" Target="https://doi.org/10.1000/182"/></Relationships>'
    )
    body = (
        '<w:p><w:r><w:t>Smith J. Noise. </w:t></w:r><w:hyperlink r:id="r1"><w:r><w:t>Crossref'
        "</w:t></w:r></w:hyperlink></w:p>"
    )

    text = read_text(docx(body, **{"_rels__document.xml.rels": relations}))

    assert "DOI: 10.1000/182" in text


def test_docx_footnotes_follow_as_a_list() -> None:
    notes = (
        f'<w:footnotes xmlns:w="{W}"><w:footnote w:type="separator"><w:p/></w:footnote>'
        f"<w:footnote>{paragraph('Smith J. Noise.')}</w:footnote></w:footnotes>"
    )

    text = read_text(docx(paragraph("Body."), **{"footnotes.xml": notes}))

    assert text == "Body.\f1. Smith J. Noise."


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


def test_the_deepest_word_file_that_is_allowed_is_read() -> None:
    assert read_text(archive({"word/document.xml": f"<a>{nested(195)}</a>"})).strip() == "x"


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
