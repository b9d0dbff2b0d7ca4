"""Reading what programs write into Word and LibreOffice for a citation."""

import base64
import json
from typing import Any
from xml.sax.saxutils import escape

from refcli.manuscripts import Manuscript, scan_bytes
from refcli.manuscripts.resolving import resolved
from tests.manuscripts.documents import WORD, docx, odt, part, run, zipped

RECORDS: list[dict[str, Any]] = [
    {
        "id": "doe2001",
        "type": "article-journal",
        "author": [{"family": "Doe", "given": "J."}],
        "title": "A first title",
        "DOI": "10.1000/first",
        "issued": {"date-parts": [[2001]]},
    },
    {
        "id": "roe2002",
        "type": "book",
        "author": [{"family": "Roe", "given": "R."}],
        "title": "A second title",
        "issued": {"date-parts": [[2002]]},
    },
]


def items(data: bytes, name: str = "a.docx") -> list[tuple[str, str, str]]:
    """Return key, locator and text before of each cited work, by the library."""
    found: Manuscript = resolved(scan_bytes(data, name), RECORDS)
    return [
        (item.key, f"{item.label} {item.locator}".strip(), item.prefix)
        for one in found.citations
        for item in one.items
    ]


def mark(kind: str, inner: str = "") -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}">{inner}</w:fldChar></w:r>'


def field(code: str, result: str, data: str = "") -> str:
    """Return a paragraph with a field, its code cut in pieces as Word does."""
    pieces = [escape(code[at : at + 255]) for at in range(0, len(code), 255)]
    codes = "".join(
        f'<w:r><w:instrText xml:space="preserve">{one}</w:instrText></w:r>' for one in pieces
    )
    packed = f"<w:fldData>{data}</w:fldData>" if data else ""
    whole = mark("begin", packed) + codes + mark("separate") + run(result) + mark("end")
    return f"<w:p>{run('Text ')}{whole}{run(' end')}</w:p>"


CITATION = {
    "citationItems": [
        {
            "id": "ITEM-1",
            "itemData": {**RECORDS[0], "id": "ITEM-1"},
            "locator": "5",
            "prefix": "see ",
        },
        {"id": "ITEM-2", "itemData": {**RECORDS[1], "id": "ITEM-2", "DOI": ""}},
    ]
}

EXPECTED = [("doe2001", "page 5", "see "), ("roe2002", "", "")]


def test_mendeley_desktop() -> None:
    assert items(docx(field(f"ADDIN CSL_CITATION {json.dumps(CITATION)}", "(Doe)"))) == EXPECTED


def test_mendeley_cite() -> None:
    tag = base64.b64encode(json.dumps(CITATION).encode()).decode()
    control = (
        f'<w:sdt><w:sdtPr><w:tag w:val="MENDELEY_CITATION_v3_{tag}"/></w:sdtPr>'
        f"<w:sdtContent>{run('(Doe, 2001)')}</w:sdtContent></w:sdt>"
    )

    assert items(docx(f"<w:p>{run('Text ')}{control}</w:p>")) == EXPECTED


def test_word_itself() -> None:
    sources = (
        '<b:Sources xmlns:b="http://schemas.openxmlformats.org/officeDocument/2006/bibliography">'
        "<b:Source><b:Tag>Doe01</b:Tag><b:SourceType>JournalArticle"
        "</b:SourceType><b:Title>A first title</b:Title><b:Year>2001</b:Year></b:Source>"
        "</b:Sources>"
    )
    code = r" CITATION Doe01 \p 5 \l 1033 \m Roe02 "

    assert items(docx(field(code, "(Doe)"))) == [("Doe01", "page 5", ""), ("Roe02", "", "")]
    with_sources = zipped(
        {
            "word/document.xml": part(docx(field(code, "(Doe)")), "word/document.xml"),
            "customXml/item1.xml": sources,
        }
    )
    assert items(with_sources) == [("doe2001", "page 5", ""), ("Roe02", "", "")]


def test_endnote_packed_and_not_formatted() -> None:
    xml = (
        "<EndNote><Cite><Author>Doe</Author><Year>2001</Year><Pages>5</Pages><record><titles>"
        "<title>A first title</title></titles></record></Cite></EndNote>"
    )
    packed = base64.b64encode(xml.encode()).decode()

    assert items(docx(field("ADDIN EN.CITE " + xml, "[1]"))) == [("doe2001", "page 5", "")]
    assert items(docx(field("ADDIN EN.CITE", "[1]", packed))) == [("doe2001", "page 5", "")]
    assert items(docx("Not yet {Doe, 2001 #1@5; Roe, 2002 #2}, not {a, b}.")) == [
        ("doe2001", "page 5", ""),
        ("roe2002", "", ""),
    ]


def test_a_field_in_one_element_and_a_deleted_one() -> None:
    code = f"ADDIN ZOTERO_ITEM CSL_CITATION {json.dumps(CITATION)}".replace('"', "&quot;")
    simple = f'<w:p><w:fldSimple w:instr="{code}">{run("(Doe)")}</w:fldSimple></w:p>'
    deleted = f"<w:p><w:del><w:r><w:delText>[@roe2002]</w:delText></w:r></w:del>{run('x')}</w:p>"

    assert items(docx(simple, deleted)) == EXPECTED


def test_notes_are_read_at_their_marks() -> None:
    notes = (
        f'<w:footnotes xmlns:w="{WORD}"><w:footnote w:id="1"><w:p>{run("In [@roe2002].")}</w:p>'
        "</w:footnote></w:footnotes>"
    )
    body = f'<w:p>{run("A")}<w:r><w:footnoteReference w:id="1"/></w:r>{run(" [@doe2001]")}</w:p>'

    found = scan_bytes(docx(body, footnotes=notes), "a.docx")

    assert found.keys == ["roe2002", "doe2001"]
    assert [one.note for one in found.citations] == [1, 0]


def test_marks_of_libreoffice() -> None:
    name = f"ZOTERO_ITEM CSL_CITATION {json.dumps(CITATION)} RNDabc".replace('"', "&quot;")
    zotero = (
        f'<text:p>A <text:reference-mark-start text:name="{name}"/>(Doe)'
        f'<text:reference-mark-end text:name="{name}"/> b</text:p>'
    )
    own = (
        '<text:p><text:bibliography-mark text:identifier="roe2002">[roe]'
        "</text:bibliography-mark></text:p>"
    )
    jabref = (
        '<text:p><text:reference-mark-start text:name="JABREF_doe2001 CID_1 x"/>[1]'
        '<text:reference-mark-end text:name="JABREF_doe2001 CID_1 x"/></text:p>'
    )
    scannable = "A { see | Doe, 2001 | p. 5 | |zu:1:A} b."

    assert items(odt(zotero), "a.odt") == EXPECTED
    assert items(odt(own, jabref), "a.odt") == [("roe2002", "", ""), ("doe2001", "", "")]
    assert items(odt(scannable), "a.odt") == [("doe2001", "page 5", "see ")]


def test_broken_codes_are_text() -> None:
    assert items(docx(field("ADDIN ZOTERO_ITEM CSL_CITATION {broken", "(Doe)"))) == []
    assert items(docx(field("ADDIN CSL_CITATION []", "(Doe)"))) == []
