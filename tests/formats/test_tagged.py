import pytest

from refcli import formats
from refcli.errors import InputError
from refcli.record import Record


def read(format: str, source: str) -> list[Record]:
    return formats.read(source.encode(), format).records


RIS = """Provider: X
TY  - JOUR
ID  - zamm2005
AU  - Müller, Hans, Jr.
A1  - World Health Organization
T1  - On heat
JF  - Journal of Heat
JO  - J. Heat
PY  - 2005
DA  - 2005/07/15
VL  - 3
IS  - 2
SP  - 109
EP  - 22
SN  - 1234-567X
DO  - https://doi.org/10.1000/x
KW  - one
KW  - two
N1  - first
AB  - A long
abstract.
XX  - kept
ER  -

TY  - CHAP
TI  - Part
BT  - Book
A2  - Editor, E.
SN  - 978-3-16-148410-0
ER  -
"""


def test_ris() -> None:
    article, chapter = read("ris", RIS)

    assert article == {
        "type": "article-journal",
        "id": "zamm2005",
        "author": [
            {"family": "Müller", "given": "Hans", "suffix": "Jr."},
            {"literal": "World Health Organization"},
        ],
        "title": "On heat",
        "container-title": "Journal of Heat",
        "container-title-short": "J. Heat",
        "issued": {"date-parts": [[2005, 7, 15]]},
        "volume": "3",
        "issue": "2",
        "ISSN": "1234-567X",
        "DOI": "10.1000/x",
        "abstract": "A long\nabstract.",
        "page": "109-122",
        "keyword": "one, two",
        "note": "first",
        "custom": {"fields": {"XX": "kept"}},
    }
    assert (chapter["container-title"], chapter["ISBN"]) == ("Book", "978-3-16-148410-0")
    assert chapter["editor"] == [{"family": "Editor", "given": "E."}]


def test_ris_of_scopus_and_zotero() -> None:
    source = (
        "TY  - JOUR\nTI  - T\nC7  - 112233\nM3  - Article\nSN  - 12345678 (ISSN)\nDP  - Crossref\n"
        "Y2  - 2021/01/02/10:00:00\nL1  - files/a.pdf\nER  - \n"
    )

    (record,) = formats.read(source.encode(), "ris").records

    assert record["number"] == "112233"
    assert record["ISSN"] == "12345678"
    assert record["source"] == "Crossref"
    assert record["accessed"] == {"date-parts": [[2021, 1, 2]]}
    assert "genre" not in record
    assert record["custom"] == {"files": ["files/a.pdf"], "fields": {"M3": "Article"}}
    assert formats.read(formats.write([record], "ris").text.encode(), "ris").records == [record]


def test_damaged_ris_gives_each_record() -> None:
    source = (
        "TY  - JOUR\nTI  - A\nER  - in the middle\nN1  - lost\n"
        "TY  - BOOK\nTI  - B\nTY  - JOUR\nTI  - C\nER  -\n"
    )
    result = formats.read(source.encode(), "ris")
    assert [record["title"] for record in result.records] == ["A", "B", "C"]
    assert [problem.line for problem in result.problems] == [3, 4, 7]


def test_a_value_never_ends_its_record() -> None:
    record = {"id": "a", "type": "book", "title": "T", "abstract": "one\nER  - \nTY  - JOUR"}
    text = formats.write([record], "ris").text
    assert read("ris", text) == [{**record, "abstract": "one\nER  -\nTY  - JOUR"}]


NBIB = """PMID- 19999999
OWN - NLM
IS  - 1477-4674 (Electronic)
VI  - 20
IP  - 4
DP  - 2009 Jan-Feb
TI  - From danger and motherhood to health
      and beauty.
PG  - 454-81
LID - 10.1000/x [doi]
FAU - Long, Vicky
AU  - Long V
FAU - de la Cruz, Juan
AU  - de la Cruz J
CN  - Study Group
LA  - eng
PT  - Journal Article
PT  - Review
JT  - 20 century British history
TA  - 20 Century Br Hist
MH  - Beauty, Female

PMID- 2
AU  - Long VK
TI  - Second.
"""


def test_nbib() -> None:
    first, second = read("nbib", NBIB)
    assert first["author"] == [
        {"family": "Long", "given": "Vicky"},
        {"non-dropping-particle": "de la", "family": "Cruz", "given": "Juan"},
        {"literal": "Study Group"},
    ]
    assert first["title"] == "From danger and motherhood to health and beauty"
    assert first["issued"] == {"date-parts": [[2009, 1], [2009, 2]]}
    assert (first["page"], first["DOI"], first["PMID"]) == ("454-481", "10.1000/x", "19999999")
    assert first["keyword"] == "Beauty, Female;"
    assert second["author"] == [{"family": "Long", "given": "V. K."}]


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("Skills.", "Skills"),
        ("[Skills].", "[Skills]"),
        ("Heart disease in the U.S.", "Heart disease in the U.S."),
        ("Why not?", "Why not?"),
    ],
)
def test_a_title_of_medline_is_closed_with_a_full_stop(written: str, title: str) -> None:
    (record,) = formats.read(f"PMID- 1\nTI  - {written}\n".encode(), "nbib").records

    assert record["title"] == title
    assert f"TI  - {written}\n" in formats.write([record], "nbib").text


def test_endnote_tagged() -> None:
    (record,) = read(
        "enw",
        "%0 Journal Article\n%A Doe, Jane\n%A Roe, R.\n%T Title\n%J Journal\n%D 2001\n%8 May 3\n"
        "%V 5\n%P 1-9\n%@ 1234-5678\n%R 10.1000/x\n%K one\ntwo\n",
    )
    assert record["issued"] == {"date-parts": [[2001, 5, 3]]}
    assert record["keyword"] == "one, two"
    assert [name["family"] for name in record["author"]] == ["Doe", "Roe"]


def test_web_of_science() -> None:
    (record,) = read(
        "wos",
        "FN Clarivate Analytics Web of Science\nVR 1.0\nPT J\nAU Doe, J\n   Roe, R\n"
        "AF Doe, Jane\n   Roe, Richard\nTI Optical properties of\n   single crystals\nSO OPTICS\n"
        "PY 2006\nPD MAY 3\nVL 28\nBP 467\nEP 472\nDI 10.1000/x\nDE a; b\nER\n\nEF\n",
    )
    assert record["author"] == [
        {"family": "Doe", "given": "Jane"},
        {"family": "Roe", "given": "Richard"},
    ]
    assert record["title"] == "Optical properties of single crystals"
    assert record["issued"] == {"date-parts": [[2006, 5, 3]]}


def test_ovid() -> None:
    (record,) = read(
        "ovid",
        "<8>\nAuthor\n  Kohler, Lars MD 1;  Hauck, Markus PhD *\n"
        "Title\n  Cloud water.[Article]\n"
        "Source\n  Ecohydrology.   8(6):1048-1064, "
        "September 2015.\nDOI Number\n  10.1002/eco.1563\n",
    )
    assert record["author"] == [
        {"family": "Kohler", "given": "Lars"},
        {"family": "Hauck", "given": "Markus"},
    ]
    assert (record["title"], record["container-title"]) == ("Cloud water", "Ecohydrology")
    assert (record["volume"], record["issue"], record["page"]) == ("8", "6", "1048-1064")
    assert record["issued"] == {"date-parts": [[2015, 9]]}


@pytest.mark.parametrize("format", ["ris", "nbib", "wos", "ovid"])
def test_other_text_is_refused(format: str) -> None:
    with pytest.raises(InputError, match="not "):
        formats.read(b"dear reader,\nthis is a letter.\n", format)


@pytest.mark.parametrize("format", ["ris", "enw", "csv"])
def test_binary_data_is_refused(format: str) -> None:
    with pytest.raises(InputError, match="binary"):
        formats.read(b"%PDF-1.7\n\0\1\2", format)


def test_ris_keeps_the_english_title_beside_the_original() -> None:
    record: Record = {
        "type": "book",
        "id": "a",
        "title": "Мхи",
        "language": "ru",
        "multi": {"_keys": {"title": {"en": "The “Mosses”"}}},
    }

    written = formats.write([record], "ris")

    assert "TT  - The “Mosses”" in written.text
    assert written.losses == []
    assert formats.read(written.text.encode(), "ris").records[0]["multi"] == record["multi"]
