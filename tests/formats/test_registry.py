import pytest

from refcli import formats
from refcli.errors import InputError, RequestError


@pytest.mark.parametrize(
    ("data", "format"),
    [
        (b"@article{a, title = {x}}", "bibtex"),
        (b"% comment\n\n@book{a,\n", "bibtex"),
        (b'[{"id": "a", "type": "book"}]', "csl-json"),
        (b"TY  - JOUR\nER  - \n", "ris"),
        (b"\xef\xbb\xbfTY  - JOUR\n", "ris"),
        (b"TY  - JOUR\nT1  - On gout\nDB  - Embase\nER  - \n", "ris"),
        (b"TY  - JOUR\nDB  - APA PsycInfo\nTI  - On gout\nER  - \n", "ris"),
        (b"DB  - Embase\nAN  - 1\nTI  - On gout\n", "ovid"),
        ("TY  - JOUR\n".encode("utf-16"), "ris"),
        (b"\nPMID- 123\nOWN - NLM\n", "nbib"),
        (b"%0 Book\n%A Doe\n", "enw"),
        (b"FN Clarivate Analytics Web of Science\n", "wos"),
        (b"<1>\nAuthors\n  Doe, J.\nTitle\n  X\n", "ovid"),
        (b"RT Journal Article\nSR Print(0)\nA1 Doe,Jane\n", "refworks"),
        (b"<?xml version='1.0'?><PubmedArticleSet></PubmedArticleSet>", "pubmed-xml"),
        (b"<xml><records><record/></records></xml>", "endnote-xml"),
        (b"<mods xmlns='http://www.loc.gov/mods/v3'/>", "mods"),
        (b"---\nreferences:\n- id: a\n", "csl-yaml"),
        (b"key:\n  type: article\n  title: X\n", "hayagriva"),
        (b"title,authors,year\na,b,c\n", "csv"),
        (b"title\tauthor\n", "tsv"),
    ],
)
def test_content_tells_the_format(data: bytes, format: str) -> None:
    assert formats.sniff(data) == format


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"1. Doe J. Title. J Eur CME. 2022; 11 (1): 1. DOI:\n",
        "Список литературы\n1. Иванов И. И. О тепле // Вестник. 2001.".encode("cp1251"),
        b"<!DOCTYPE html><html><body>Doe J.</body></html>",
        b"%PDF-1.7 ...",
        b"# Title\n\nSome *markdown* with @mention\n",
    ],
)
def test_other_files_have_none(data: bytes) -> None:
    assert formats.sniff(data, "list.txt") is None


@pytest.mark.parametrize(
    "data",
    [
        b"<?xml version='1.0'?><article><ref-list><ref>Doe J. On gout.</ref></ref-list></article>",
        b"<?xml version='1.0'?>\n<!-- a feed -->\n<rss><channel/></rss>",
        b"<!DOCTYPE TEI [<!ENTITY a 'b'>]>\n<TEI><text/></TEI>",
    ],
)
def test_xml_of_another_kind_is_a_text(data: bytes) -> None:
    assert formats.sniff(data, "list.xml") is None


def test_damaged_xml_is_what_its_suffix_says() -> None:
    assert formats.sniff(b"<?xml version='1.0'?><xml><reco", "refs.xml") == "endnote-xml"
    assert formats.sniff(b"<", "refs.xml") == "endnote-xml"


@pytest.mark.parametrize(
    "data",
    [
        b"00714cam a2200205 a 4500001001300000003000400013\x1e   92005291 \x1eDLC\x1e\x1d",
        b"<?xml version='1.0'?><collection xmlns='http://www.loc.gov/MARC21/slim'/>",
        b"<marc:record xmlns:marc='http://www.loc.gov/MARC21/slim'></marc:record>",
    ],
)
def test_marc_is_told_from_what_can_be_read(data: bytes) -> None:
    with pytest.raises(InputError, match="books: MARC, which refcli does not read"):
        formats.sniff(data, "books")


def test_the_suffix_decides_where_content_is_silent() -> None:
    assert formats.sniff(b"", "refs.bib") == "bibtex"
    assert formats.sniff(b"% nothing yet\n", "refs.bib") == "bibtex"
    assert formats.sniff(b"%PDF-1.7", "refs.ris") == "ris"


def test_unknown_and_one_way_formats() -> None:
    with pytest.raises(RequestError, match="known: bibtex"):
        formats.read(b"", "nosuch")
    with pytest.raises(RequestError, match="does not write"):
        formats.write([], "pubmed-xml")
    with pytest.raises(RequestError, match="unknown encoding"):
        formats.read(b"", "bibtex", "nosuch")
    with pytest.raises(InputError, match="byte 10"):
        formats.read(b"@book{a, t\xff}", "bibtex", "utf-8")


@pytest.mark.parametrize("format", [f.name for f in formats.FORMATS.values() if f.can_write])
def test_every_writer_takes_an_empty_list_and_a_bare_record(format: str) -> None:
    formats.write([], format)
    text = formats.write([{"id": "k", "type": "book", "title": "T"}], format).text
    (record,) = formats.read(text.encode(), format).records
    assert (record["type"], record["title"]) == ("book", "T")


@pytest.mark.parametrize("format", [f.name for f in formats.FORMATS.values() if f.can_read])
def test_an_empty_file_holds_nothing_and_is_said_to(format: str) -> None:
    result = formats.read(b"\xef\xbb\xbf \r\n", format)

    assert result.records == []
    assert [str(problem) for problem in result.problems] == ["the file is empty"]


PAGES = {
    "in a page": "<!DOCTYPE html>\n<html><head><style>\n%s\n</style></head><body></body></html>",
    "after a remark": "<!-- saved from https://example.org -->\n<html><style>\n%s\n</style></html>",
    "alone": "%s\n",
}


@pytest.mark.parametrize("kind", PAGES)
@pytest.mark.parametrize(
    "rule",
    [
        "@media (max-width: 600px) { p { margin: 0 } }",
        "@page { size: 21cm 29.7cm; margin: 2cm }",
        "@supports (display: grid) and (not (display: inline-grid)) { a { color: red } }",
        "  @font-face { font-family: Noise }",
        "@keyframes noise{from,to{opacity:0}}",
    ],
)
def test_a_style_sheet_is_not_bibtex(rule: str, kind: str) -> None:
    assert formats.sniff((PAGES[kind] % rule).encode(), "page.html") is None


def test_a_page_that_shows_bibtex_is_a_page() -> None:
    page = b"<html><body><pre>\n@article{smith, title={Noise}}\n</pre></body></html>"

    assert formats.sniff(page) is None
    assert formats.sniff(b"@media{smith, title={Noise}}\n", "refs.bib") == "bibtex"
