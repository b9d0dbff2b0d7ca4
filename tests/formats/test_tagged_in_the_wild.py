"""EndNote's, PubMed's and Ovid's tags as programs write them."""

from typing import Any

import pytest

from refcli import formats


def read(format: str, text: str) -> list[dict[str, Any]]:
    assert formats.sniff(text.encode()) == format
    return formats.read(text.encode(), format).records


def test_a_title_may_stand_before_the_type() -> None:
    text = "%T One\n%0 Journal Article\n%A Doe, J.\n\n%T Two\n%0 Book\n%A Roe, M.\n"

    assert [(r["title"], r["type"]) for r in read("enw", text)] == [
        ("One", "article-journal"),
        ("Two", "book"),
    ]


def test_the_journal_goes_before_what_else_stands_in_its_place() -> None:
    (record,) = read(
        "enw", "%0 Journal Article\n%T T\n%B 2011\n%J Journal\n%V 12\n%7 2011-04-05\n%D 2011\n"
    )

    assert record["container-title"] == "Journal"
    assert "edition" not in record


def test_a_book_has_a_series_and_a_number_of_pages() -> None:
    (record,) = read("enw", "%0 Book\n%T T\n%B Lecture Notes\n%P 350\n%D 2015\n")

    assert (record["collection-title"], record["number-of-pages"]) == ("Lecture Notes", "350")


def test_names_in_one_field() -> None:
    (record,) = read("enw", "%0 Book\n%T T\n%A Doe, J.; Roe, M.\n%A 张三;李四;\n")

    assert [name.get("family") or name["literal"] for name in record["author"]] == [
        "Doe",
        "Roe",
        "张三",
        "李四",
    ]


def test_a_word_with_a_hyphen_goes_on() -> None:
    (record,) = read("nbib", "PMID- 1\nTI  - The role of\nIL-6 in tests.\nDP  - 2020\n")

    assert record["title"] == "The role of IL-6 in tests"


def test_a_title_in_its_own_language_where_there_is_no_other() -> None:
    (record,) = read("nbib", "PMID- 1\nTI  - [Not Available].\nTT  - Barn och ljud.\nLA  - swe\n")

    assert record["title"] == "Barn och ljud"
    assert "original-title" not in record


@pytest.mark.parametrize(("pages", "number"), [("", "e1234"), ("PG  - 1-9\n", None)])
def test_the_number_of_an_article_without_pages(pages: str, number: str | None) -> None:
    (record,) = read(
        "nbib", f"PMID- 1\nTI  - T.\n{pages}LID - e1234 [pii]\nPT  - Journal Article\n"
    )

    assert record.get("number") == number


def test_a_preprint() -> None:
    (record,) = read("nbib", "PMID- 1\nTI  - T.\nPT  - Preprint\nPT  - Journal Article\n")

    assert record["type"] == "article"


OVID = """<1. >
VN  - Ovid Technologies
DB  - Ovid MEDLINE(R)
AU  - Okafor, Ada N. MD, PhD 1
AU  - Lind, Peter R. [Author, Reprint Author]
TI  - Sleep on ferries. [Article]
SO  - Journal of Harbours. 12(4):201-209, May 2014.
IS  - 1234-5679 (ISSN print)
<2. >
VN  - Ovid Technologies
AU  - Vega, Rosa L. RN
TI  - Noise. [Review]
SO  - Annals of Rooms. 7(Suppl 2):S11-S19, 2012 Mar.
"""


def test_tags_of_ovid() -> None:
    first, second = read("ovid", OVID)

    assert [name["given"] for name in first["author"]] == ["Ada N.", "Peter R."]
    assert first["title"] == "Sleep on ferries"
    assert (first["container-title"], first["volume"], first["issue"], first["page"]) == (
        "Journal of Harbours",
        "12",
        "4",
        "201-209",
    )
    assert first["issued"] == {"date-parts": [[2014, 5]]}
    assert first["ISSN"] == "1234-5679"
    assert (second["issue"], second["page"]) == ("Suppl 2", "S11-S19")
    assert second["issued"] == {"date-parts": [[2012, 3]]}


def test_a_source_with_its_year_first_and_pages_in_brackets() -> None:
    text = "<1>\nTitle\n  A title.\nSource\n  Gut. 53 (3) (pp 152-160), 2004."
    (record,) = read("ovid", text)

    assert (record["volume"], record["issue"], record["page"]) == ("53", "3", "152-160")
    assert record["issued"] == {"date-parts": [[2004]]}


def test_several_names_without_a_comma_are_people_and_one_may_be_a_body() -> None:
    two, one, bodies = read(
        "enw",
        "%0 Journal Article\n%T One\n%A Budi Santoso\n%A Sri Rahayu\n\n"
        "%0 Journal Article\n%T Two\n%A Blue Heron\n\n"
        "%0 Journal Article\n%T Three\n%A Blue Heron,\n%A Grey Plover,\n",
    )

    assert [name["family"] for name in two["author"]] == ["Santoso", "Rahayu"]
    assert one["author"] == [{"literal": "Blue Heron"}]
    assert bodies["author"] == [{"literal": "Blue Heron"}, {"literal": "Grey Plover"}]


def test_the_day_of_going_online_is_that_day() -> None:
    (record,) = read("enw", "%0 Journal Article\n%T One\n%D 2020\n%8 Epub 2020/03/04\n")

    assert record["issued"] == {"date-parts": [[2020, 3, 4]]}


def test_a_number_in_pubmed_has_a_tag_that_other_readers_know() -> None:
    record = {"type": "article-journal", "title": "T", "PMID": "35000001", "PMCID": "PMC1"}
    for format, tags in (("ris", "AN C2"), ("enw", "%M %2")):
        written = formats.write([record], format)
        lines = [line.split()[0] for line in written.text.splitlines() if line.strip()]

        assert set(tags.split()) <= {*lines}
        assert all(len(tag) == 2 for tag in lines)
        (back,) = formats.read(written.text.encode(), format).records
        assert (back["PMID"], back["PMCID"], written.losses) == ("35000001", "PMC1", [])
