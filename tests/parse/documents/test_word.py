"""Documents of Word: lists that it numbers, headings, citation fields, footnotes."""

import base64
import json

import pytest

from refcli.parse import find_references
from refcli.parse.documents import read_document, read_text
from tests.parse.documents.files import W, archive, docx, field, nested, paragraph

ITEM = {"id": 7, "type": "book", "title": "Noise", "author": [{"family": "Smith", "given": "J."}]}


CITATION = json.dumps({"citationItems": [{"id": 7, "itemData": ITEM}]})


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


def test_the_deepest_word_file_that_is_allowed_is_read() -> None:
    assert read_text(archive({"word/document.xml": f"<a>{nested(195)}</a>"})).strip() == "x"
