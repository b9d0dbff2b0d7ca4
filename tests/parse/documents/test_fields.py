"""Documents whose works stand in fields give these records, and no others besides."""

import base64
import json
from html import escape

import pytest

from refcli.errors import InputError
from refcli.parse.documents import read_document
from refcli.reading import held_in, read
from refcli.record import Record
from tests.parse.documents.files import archive, docx, field, paragraph

B = "http://schemas.openxmlformats.org/officeDocument/2006/bibliography"
TITLES = ["Noise of cities", "Sleep of streets"]
PRINTED = [
    "1. Smith J. Noise of cities. J Noise. 2001; 3 (2): 12–19.",
    "2. Brown K. Sleep of streets. J Noise. 2002; 4 (1): 5–9.",
]
TYPED = "3. Black L. Walls and trees. Walls. 2003; 5 (3): 7–8."


def endnote(title: str, year: int) -> str:
    return (
        '<EndNote><Cite><Author>Smith</Author><record><ref-type name="Journal Article">17'
        "</ref-type><contributors><authors><author>Smith, J.</author></authors></contributors>"
        f"<titles><title>{title}</title><secondary-title>J Noise</secondary-title></titles>"
        f"<dates><year>{year}</year></dates></record></Cite></EndNote>"
    )


def source(title: str, tag: str) -> str:
    return (
        f"<b:Source><b:Tag>{tag}</b:Tag><b:SourceType>JournalArticle</b:SourceType><b:Author>"
        "<b:Author><b:NameList><b:Person><b:Last>Smith</b:Last><b:First>John</b:First></b:Person>"
        f"</b:NameList></b:Author></b:Author><b:Title>{title}</b:Title><b:JournalName>J Noise"
        "</b:JournalName><b:Year>2001</b:Year><b:Pages>12-19</b:Pages></b:Source>"
    )


def code(title: str, number: int) -> str:
    item = {"id": number, "type": "book", "title": title, "citation-key": f"smith{number}"}
    return "ZOTERO_ITEM CSL_CITATION " + json.dumps({"citationItems": [{"itemData": item}]})


def cited(endnote_xml: str) -> str:
    """A field of EndNote, its code in one piece."""
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    code = (
        f"<w:r><w:instrText> ADDIN EN.CITE {escape(endnote_xml, quote=False)}</w:instrText></w:r>"
    )
    result = f"{mark.format('separate')}<w:r><w:t>[1]</w:t></w:r>{mark.format('end')}"
    return f"{mark.format('begin')}{code}{result}"


def odt(body: str, meta: str = "") -> bytes:
    office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
    text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
    own = "urn:oasis:names:tc:opendocument:xmlns:meta:1.0"
    head = f'xmlns:office="{office}" xmlns:text="{text}" xmlns:meta="{own}"'
    return archive(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": f"<office:body {head}>{body}</office:body>",
            "meta.xml": f"<office:document-meta {head}>{meta}</office:document-meta>",
        }
    )


def titles(data: bytes, name: str) -> list[str]:
    return [str(record.get("title", "")) for record in read(data, name).records]


def listed(lines: list[str]) -> str:
    return "".join(map(paragraph, ["References", *lines]))


def test_endnote_in_the_code_and_packed_beside_it() -> None:
    packed = base64.b64encode(endnote(TITLES[1], 2002).encode()).decode()
    beside = (
        '<w:r><w:fldChar w:fldCharType="begin"><w:fldData xml:space="preserve">'
        f'{packed}</w:fldData></w:fldChar></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    inside = cited(endnote(TITLES[0], 2001))
    data = docx(f"<w:p>{inside}</w:p><w:p>{beside}</w:p>" + listed([*PRINTED, TYPED]))

    assert titles(data, "thesis.docx") == [*TITLES, "Walls and trees"]


def test_sources_of_word_keep_their_tags() -> None:
    sources = f'<b:Sources xmlns:b="{B}">{source(TITLES[0], "Smi01")}{source(TITLES[1], "Smi02")}'
    document = docx(listed(PRINTED[:1]))
    parts = {"customXml/item1.xml": f"{sources}</b:Sources>", "customXml/item2.xml": "<other/>"}
    body = read_document(with_parts(document, parts)).records

    assert [record["id"] for record in body] == ["Smi01", "Smi02"]
    assert body[0]["author"] == [{"family": "Smith", "given": "John"}]
    assert titles(with_parts(document, parts), "thesis.docx") == TITLES


def with_parts(document: bytes, parts: dict[str, str]) -> bytes:
    import io
    import zipfile

    with zipfile.ZipFile(io.BytesIO(document)) as old:
        return archive({**{name: old.read(name) for name in old.namelist()}, **parts})


def test_marks_of_zotero_in_libreoffice() -> None:
    marks = "".join(
        f'<text:p>See <text:reference-mark-start text:name="{escape(code(title, at))} RND1"/>[1]'
        '<text:reference-mark-end text:name="x"/></text:p>'
        for at, title in enumerate(TITLES)
    )
    printed = "".join(f"<text:p>{line}</text:p>" for line in PRINTED)
    data = odt(f'{marks}<text:section text:name="ZOTERO_BIBL x">{printed}</text:section>')

    assert titles(data, "thesis.odt") == TITLES
    assert [record["id"] for record in read(data).records] == ["smith0", "smith1"]


def test_bookmarks_of_zotero_in_libreoffice() -> None:
    whole = code(TITLES[0], 1)
    meta = "".join(
        f'<meta:user-defined meta:name="ZOTERO_BREF_a1_{at}">{escape(part)}</meta:user-defined>'
        for at, part in ((2, whole[40:]), (1, whole[:40]))
    )

    assert titles(odt("<text:p>See [1].</text:p>", meta), "thesis.odt") == TITLES[:1]


def test_marks_of_libreoffice_itself() -> None:
    mark = (
        '<text:p><text:bibliography-mark text:identifier="Smi 01" text:bibliography-type="article" '
        'text:author="Smith, J.;Brown, K." text:title="Noise &amp; 50% of {cities}_now" '
        'text:year="2001" text:journal="J Noise" text:custom1="x">[1]'
        "</text:bibliography-mark></text:p>"
    )

    records = read(odt(mark + mark), "thesis.odt").records

    assert [record["title"] for record in records] == ["Noise & 50% of cities_now"]
    assert records[0]["id"] == "Smi01"
    assert [name["family"] for name in records[0]["author"]] == ["Smith", "Brown"]


def test_damaged_fields_are_told() -> None:
    broken = endnote(TITLES[0], 2001).replace("</titles>", "")
    data = docx(f"<w:p>{cited(broken)}</w:p>")

    assert "its citations (EndNote XML)" in held_in(read_document(data)).problems[0]


@pytest.mark.parametrize("same", [True, False])
def test_a_work_of_the_fields_is_told_by_title_and_year(same: bool) -> None:
    record: Record = {"type": "book", "title": TITLES[0]}
    record["issued"] = {"date-parts": [[2001 if same else 1950]]}
    item = json.dumps({"citationItems": [{"itemData": record}]})
    data = docx(f"<w:p>{field(f'ADDIN CSL_CITATION {item}', '[1]')}</w:p>" + listed(PRINTED))

    assert len(read(data, "thesis.docx").records) == (2 if same else 3)


def test_prose_between_fields_is_no_reference() -> None:
    """What is left without the citations holds names and years, and looks like a reference."""
    printed = (
        "(Smith et al., 2001, p. 15; Brown and Lee, 2002). As Black et al. (2003) say, it differs."
    )
    cite = field(f"ADDIN {code(TITLES[0], 1)}", printed)
    said = "<w:p><w:r><w:t>Streets sleep badly </w:t></w:r>" + cite + "</w:p>"
    data = docx(paragraph("Introduction") + said + paragraph("References"))

    assert titles(data, "paper.docx") == TITLES[:1]


def test_nothing_but_text_is_no_reference() -> None:
    with pytest.raises(InputError, match="no references"):
        read(odt("<text:p>See [1].</text:p>"), "thesis.odt")
