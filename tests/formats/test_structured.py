"""CSL-JSON, XML, YAML and tables."""

import json

import pytest

from refcli import formats
from refcli.errors import InputError
from refcli.record import Record


def read(format: str, source: str) -> list[Record]:
    return formats.read(source.encode("utf-8", "surrogatepass"), format).records


def test_csl_json_comes_back_item_by_item() -> None:
    items: list[Record] = [
        {"id": 1, "type": "book", "x": [1]},
        {"id": "б", "type": "book", "title": "Ю"},
    ]
    text = formats.write(items, "csl-json").text
    assert json.loads(text) == items
    assert len(text.splitlines()) == len(items) + 2
    assert read("csl-json", text) == items


@pytest.mark.parametrize(
    "source", ['{"items": [{"id": "a", "type": "book"}]}', '{"id": "a", "type": "book"}']
)
def test_wrapped_and_single_items(source: str) -> None:
    assert read("csl-json", source) == [{"id": "a", "type": "book"}]


def test_fields_that_are_no_table_are_kept_as_text() -> None:
    source = """[{"id": "a", "type": "book", "volume": [1], "custom": {"fields": ["x"]}}]"""

    assert read("csl-json", source)[0]["custom"] == {"fields": {"volume": "[1]", "fields": '["x"]'}}


def test_wrong_types_are_reported_and_kept() -> None:
    source = """[{"id": 1, "type": "book", "title": ["a"],
        "author": "Doe, J.", "issued": "2001-02"},
        5, {"id": "x", "type": "book", "issued": {"date-parts": [[1e999]]}}]"""
    result = formats.read(source.encode(), "csl-json")
    first, second = result.records

    assert first == {
        "id": 1,
        "type": "book",
        "author": [{"literal": "Doe, J."}],
        "issued": {"date-parts": [[2001, 2]]},
        "custom": {"fields": {"title": '["a"]'}},
    }
    assert second["issued"] == {"literal": "[[Infinity]]"}
    assert len(result.problems) == 5
    json.loads(formats.write(result.records, "csl-json").text)


@pytest.mark.parametrize("source", ["[" * 100_000, "[1,", "5", "[{]"])
def test_what_is_no_csl_json_is_refused(source: str) -> None:
    with pytest.raises(InputError, match="not CSL-JSON"):
        read("csl-json", source)


def test_a_merge_that_was_not_ended_is_told_with_its_line() -> None:
    source = '[\n{"id": "a"},\n<<<<<<< HEAD\n{"id": "b"}\n=======\n{"id": "c"}\n>>>>>>> b\n]'
    with pytest.raises(InputError, match="merge conflict") as told:
        read("csl-json", source)
    assert "line 3, column 1" in str(told.value)


def test_a_lone_surrogate_is_spelt() -> None:
    records = read("csl-json", '[{"id": "s", "type": "book", "title": "\\ud800"}]')
    assert "\\ud800" in formats.write(records, "csl-json").text


PUBMED = """<?xml version="1.0"?>
<!DOCTYPE PubmedArticleSet PUBLIC "-//NLM//DTD" "https://dtd.nlm.nih.gov/x.dtd">
<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID Version="1">7</PMID><Article>
<Journal><ISSN>1234-5678</ISSN><JournalIssue><Volume>36</Volume><Issue>9</Issue>
<PubDate><Year>2013</Year><Month>Oct</Month></PubDate></JournalIssue>
<Title>Journal of X</Title><ISOAbbreviation>J X</ISOAbbreviation></Journal>
<ArticleTitle>Growth of <i>E. coli</i>.</ArticleTitle>
<Pagination><MedlinePgn>764-9</MedlinePgn></Pagination>
<Abstract><AbstractText Label="AIM">To see.</AbstractText>
<AbstractText>Seen.</AbstractText></Abstract><AuthorList CompleteYN="N">
<Author><LastName>Gibb</LastName><ForeName>F W</ForeName><Suffix>Jr</Suffix></Author>
<Author><CollectiveName>Group</CollectiveName></Author></AuthorList>
</Article></MedlineCitation><PubmedData><ArticleIdList><ArticleId IdType="doi">10.1/x</ArticleId>
</ArticleIdList></PubmedData></PubmedArticle></PubmedArticleSet>"""


def test_pubmed_xml() -> None:
    assert read("pubmed-xml", PUBMED) == [
        {
            "type": "article-journal",
            "PMID": "7",
            "title": "Growth of <i>E. coli</i>",
            "author": [
                {"family": "Gibb", "given": "F W", "suffix": "Jr"},
                {"literal": "Group"},
                {"literal": "others"},
            ],
            "container-title": "Journal of X",
            "container-title-short": "J X",
            "volume": "36",
            "issue": "9",
            "ISSN": "1234-5678",
            "issued": {"date-parts": [[2013, 10]]},
            "page": "764-769",
            "abstract": "AIM: To see.\nSeen.",
            "DOI": "10.1/x",
        }
    ]


def test_endnote_xml_keeps_faces() -> None:
    record = {
        "id": "k",
        "type": "article-journal",
        "title": "H<sub>2</sub>O & <i>E. coli</i> < 5",
        "author": [{"family": "Лим", "given": "Р."}],
        "issued": {"date-parts": [[2018, 6]]},
    }
    result = formats.write([record], "endnote-xml")
    assert 'face="italic"' in result.text
    assert read("endnote-xml", result.text) == [record]


def test_mods() -> None:
    (record,) = read(
        "mods",
        """<modsCollection xmlns="http://www.loc.gov/mods/v3"><mods ID="k"><titleInfo>
        <title>Ice</title><subTitle>a study</subTitle></titleInfo><name type="personal">
        <namePart type="family">Mock</namePart><namePart type="given">T</namePart></name>
        <relatedItem type="host"><titleInfo><title>Ecology</title>
        </titleInfo><part><detail type="volume"><number>30</number></detail><extent unit="page">
        <start>197</start><end>205</end></extent><date>2003</date></part></relatedItem></mods></modsCollection>""",
    )
    assert record["title"] == "Ice: a study"
    assert (record["container-title"], record["volume"], record["page"]) == (
        "Ecology",
        "30",
        "197-205",
    )


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ('<!DOCTYPE r [<!ENTITY a "b">]><xml><records/></xml>', "entity declarations"),
        (
            '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><xml>&x;</xml>',
            "entity declarations",
        ),
        ("<a>" * 5000, "nested"),
        ("<xml><records><record>", "line 1, column"),
        ("<html/>", "its root is <html>"),
    ],
)
@pytest.mark.parametrize("format", ["endnote-xml", "pubmed-xml", "mods"])
def test_unsafe_and_broken_xml_is_refused(format: str, source: str, reason: str) -> None:
    if source == "<xml><records/></xml>":
        return
    with pytest.raises(InputError, match=reason):
        read(format, source)


def test_csl_yaml_of_pandoc() -> None:
    assert read(
        "csl-yaml",
        "---\nreferences:\n- id: a\n  type: book\n  issued:\n    - year: 2001\n      month: 2\n"
        "  author:\n  - family: Doe\n    given: J.\n...\n",
    ) == [
        {
            "id": "a",
            "type": "book",
            "issued": {"date-parts": [[2001, 2]]},
            "author": [{"family": "Doe", "given": "J."}],
        }
    ]


def test_hayagriva() -> None:
    (record,) = read(
        "hayagriva",
        "ice:\n  type: article\n  title: Ice\n  author: ['Mock, T', 'van Berg, Jan']\n"
        "  date: 2003-05\n  page-range: 197-205\n  serial-number:\n    doi: 10.1/x\n"
        "  parent:\n    type: periodical\n"
        "    title: Ecology\n    volume: 30\n",
    )
    assert record["type"] == "article-journal"
    assert record["author"][1] == {"non-dropping-particle": "van", "family": "Berg", "given": "Jan"}
    assert (record["container-title"], record["volume"], record["DOI"]) == (
        "Ecology",
        "30",
        "10.1/x",
    )


def bomb(layers: int, width: int, anchor: str = "a") -> str:
    rows = [f"  x0: &{anchor}0 [lol, lol]"]
    for layer in range(1, layers):
        inner = ", ".join([f"*{anchor}{layer - 1}"] * width)
        rows.append(f"  x{layer}: &{anchor}{layer} [{inner}]")
    return "a:\n  type: book\n  title: T\n" + "\n".join(rows) + f"\n  note: *{anchor}{layers - 1}\n"


@pytest.mark.parametrize(
    "source",
    [
        bomb(9, 9),
        bomb(40, 2),
        bomb(8, 10, "-a"),
        "a: &a\n  title: " + "x" * 90_000 + "\n" + "".join(f"k{i}: *a\n" for i in range(90)),
    ],
)
def test_yaml_bombs_are_refused(source: str) -> None:
    with pytest.raises(InputError, match="aliases"):
        read("hayagriva", source)


def test_honest_aliases_are_read() -> None:
    journal = "p: &p {type: periodical, title: Ecology}\n"
    entry = "k{}:\n  type: article\n  title: T\n  parent: *p\n"
    records = read("hayagriva", journal + "".join(map(entry.format, range(500))))

    assert [record["container-title"] for record in records[1:]] == ["Ecology"] * 500


def test_tables_of_many_kinds() -> None:
    (record,) = read(
        "csv",
        "PMID,Title,Authors,Citation,Journal/Book,DOI\n"
        '7,T,"Lim SM, Lau Y.",Ther. 2022 Jan;53(1):10-1.,Ther,10.1/x\n',
    )
    assert record["author"] == [
        {"family": "Lim", "given": "S. M."},
        {"family": "Lau", "given": "Y."},
    ]
    assert (record["volume"], record["issue"], record["page"]) == ("53", "1", "10-11")
    assert record["issued"] == {"date-parts": [[2022, 1]]}
    assert read("tsv", "title\tyear\nA\t2001\n")[0]["issued"] == {"date-parts": [[2001]]}


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (  # Scopus
            '"Authors","Author full names","Title","Year","Source title","Page start","Page end"\n'
            '"Doe A.B.","Doe, Anna B. (57190000001)",T,2022,Nature,100,10\n',
            {
                "author": [{"family": "Doe", "given": "Anna B."}],
                "container-title": "Nature",
                "page": "100-110",
            },
        ),
        (  # Zotero
            "Key,Item Type,Publication Year,Author,Title,Date,Access Date,Type\n"
            'K,thesis,2021,"Doe, J.; Poe, E.",T,2021-03-04,2022-01-02 10:00:00,PhD thesis\n',
            {
                "id": "K",
                "type": "thesis",
                "genre": "PhD thesis",
                "issued": {"date-parts": [[2021, 3, 4]]},
                "accessed": {"date-parts": [[2022, 1, 2]]},
            },
        ),
        (  # Web of Science
            "Publication Type,Article Title,ISSN,eISSN,Publication Date,Publication Year\n"
            "J,T,1234-5678,2345-6789,MAR 4,2020\n",
            {"issued": {"date-parts": [[2020, 3, 4]]}, "ISSN": "1234-5678, 2345-6789"},
        ),
        (  # Embase
            "Title,Author Names,Source\n"
            'T,"Liu R., Adler D.G.",Gut (2014) 3:4 (152-160). Date of Publication: 2014\n',
            {
                "author": [
                    {"family": "Liu", "given": "R."},
                    {"family": "Adler", "given": "D.G."},
                ],
                "container-title": "Gut",
                "volume": "3",
                "issue": "4",
                "page": "152-160",
            },
        ),
        (  # Publish or Perish
            'Authors,Title,Source\n"J Smith, AB Doe",T,Nature\n',
            {
                "author": [{"family": "Smith", "given": "J"}, {"family": "Doe", "given": "AB"}],
                "container-title": "Nature",
            },
        ),
        (  # Rayyan
            "title,year,month,day\nT,2020,3,4\n",
            {"issued": {"date-parts": [[2020, 3, 4]]}},
        ),
        (
            "Название;Авторы;Год;№\nО тепле;Иванов И.И., Петров П.П.;2001;5\n",
            {
                "author": [
                    {"family": "Иванов", "given": "И.И."},
                    {"family": "Петров", "given": "П.П."},
                ],
                "issue": "5",
            },
        ),
    ],
)
def test_tables_of_other_programs(source: str, expected: Record) -> None:
    assert formats.sniff(source.encode()) == "csv"
    (record,) = read("csv", source)
    assert {name: record.get(name) for name in expected} == expected


def test_formulas_are_disarmed() -> None:
    record = {"id": "=1+1", "type": "book", "title": "@SUM(A1)", "note": "'=x"}
    text = formats.write([record], "csv").text
    assert "'=1+1" in text
    assert "'@SUM" in text
    assert read("csv", text) == [record]


@pytest.mark.parametrize("mark", "\v\f\x1c\x1d\x1e\x85\u2028\u2029")
@pytest.mark.parametrize("format", ["csv", "tsv"])
def test_only_a_line_end_ends_a_row(format: str, mark: str) -> None:
    records = [
        {"id": "a", "type": "book", "title": f"One{mark}book,b,two", "publisher": "P"},
        {"id": "c", "type": "book", "title": "Three"},
    ]
    assert read(format, formats.write(records, format).text) == records


def test_only_a_line_feed_ends_an_item_of_json_lines() -> None:
    items = ['{"id": "a", "type": "book", "title": "One\u2028or\x85two"}', '{"id": "b"}']
    assert [record["id"] for record in read("csl-json", "\r\n".join(items))] == ["a", "b"]


def test_an_open_quotation_mark_costs_one_row() -> None:
    result = formats.read(b'id,title\n1,"a, b"\n2,"open\n3,c\n', "csv")
    assert [record["title"] for record in result.records] == ["a, b", "open", "c"]
    assert [problem.line for problem in result.problems] == [3]


def test_hayagriva_as_typst_sets_it() -> None:
    record = {
        "id": "a",
        "type": "article-magazine",
        "title": "Genome of <i>Escherichia coli</i> and CO<sub>2</sub> at 5$ or 6$",
        "container-title": "Wired {x}",
    }
    written = formats.write([record], "hayagriva")
    (back,) = formats.read(written.text.encode(), "hayagriva").records

    assert r"$#emph[Escherichia coli]$ and CO$#sub[2]$ at 5\$ or 6\$" in written.text
    assert "type: periodical" in written.text
    assert [loss.field for loss in written.losses] == ["type"]
    assert back == {**record, "type": "article-journal"}
    assert formats.read(b"a:\n  type: book\n  title: On {DNA}\n", "hayagriva").records[0][
        "title"
    ] == ('On <span class="nocase">DNA</span>')


@pytest.mark.parametrize(
    ("address", "is_written"),
    [
        ("https://a.org/x y", True),
        ("urn:nbn:de:1", True),
        ("a.org/x", False),
        ("/books/1", False),
        ("http://", False),
    ],
)
def test_an_address_that_typst_refuses_a_file_for_is_said_to_be_lost(
    address: str, is_written: bool
) -> None:
    record = {"id": "a", "type": "book", "title": "T", "URL": address}
    written = formats.write([record], "hayagriva")

    assert (address in written.text) is is_written
    assert [loss.field for loss in written.losses] == ([] if is_written else ["URL"])


FOREIGN = [
    '<collection xmlns="http://www.loc.gov/MARC21/slim"><record><leader>00000nam</leader>'
    '<datafield tag="245"><subfield code="a">River hydraulics</subfield></datafield></record>'
    "</collection>",
    "<OAI-PMH><ListRecords><record><header/><metadata><title>Bees</title></metadata></record>"
    "</ListRecords></OAI-PMH>",
]


@pytest.mark.parametrize("source", FOREIGN)
def test_records_of_another_xml_are_not_read_as_empty_works(source: str) -> None:
    with pytest.raises(InputError, match="not EndNote XML: its root is <"):
        read("endnote-xml", source)
