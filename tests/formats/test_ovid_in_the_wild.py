"""Ovid's exports as its databases write them: sources, degrees, books."""

import time
from typing import Any

import pytest

from refcli import formats

SOURCES = {
    # MEDLINE
    "River Medicine. 93(3):362-8, 2006 Mar.": ("River Medicine", "93", "3", "362-368", [2006, 3]),
    "Salt. 395(10223):497-506, 2020 02 15.": ("Salt", "395", "10223", "497-506", [2020, 2, 15]),
    "J. Mud Sci. 9(1):e023456, 2019.": ("J. Mud Sci", "9", "1", "e023456", [2019]),
    "Ice Reviews. 4:CD001234, 2017.": ("Ice Reviews", "4", None, "CD001234", [2017]),
    "Ice. 2021 Mar 03.": ("Ice", None, None, None, [2021, 3, 3]),
    "Peat. 12:45-6, 48, 50 passim, 1998 Jan.": (
        "Peat",
        "12",
        None,
        "45-46, 48, 50 passim",
        [1998, 1],
    ),
    "Fog. 33 Suppl 1:S5-10, 2001 Sep.": ("Fog", "33 Suppl 1", None, "S5-S10", [2001, 9]),
    # Embase
    "Clay. 91 (2) (pp 197-200), 2005. Date of Publication: Feb 2005.": (
        *("Clay", "91", "2", "197-200", [2005, 2]),
    ),
    # PsycINFO
    "Mood and Rain. Vol.115(3), Aug 2006, pp. 476-485.": (
        *("Mood and Rain", "115", "3", "476-485", [2006, 8]),
    ),
    "Dissertation Abstracts: Section B. Vol.66(2-B), 2005, pp. 1234.": (
        *("Dissertation Abstracts: Section B", "66", "2-B", "1234", [2005]),
    ),
    # CAB Abstracts
    "Dairy; 2005. 88(4):1234-1245. 25 ref.": ("Dairy", "88", "4", "1234-1245", [2005]),
    # AMED, HMIC, Cochrane
    "Gait. 2001 Mar; 87(3): 123-30.": ("Gait", "87", "3", "123-130", [2001, 3]),
    "Wards 2001; 111(5748): 22-23.": ("Wards", "111", "5748", "22-23", [2001]),
    "Mist, 2019, 393(10169), 321-329.": ("Mist", "393", "10169", "321-329", [2019]),
    # EconLit, ERIC, BIOSIS
    "Money. vol. 60, no. 1, February 2005, pp. 1-20.": ("Money", "60", "1", "1-20", [2005, 2]),
    "Schools. v34 n1 p3-10 Jan 2005.": ("Schools", "34", "1", "3-10", [2005, 1]),
    "Spores. 187(5). MAR 2005. 1599-1605.": ("Spores", "187", "5", "1599-1605", [2005, 3]),
    # Journals@Ovid
    "Spines. 30(8):936-943, April 15, 2005.": ("Spines", "30", "8", "936-943", [2005, 4, 15]),
    "Journal of Everything.": ("Journal of Everything", None, None, None, None),
}


def read(text: str) -> list[dict[str, Any]]:
    assert formats.sniff(text.encode()) == "ovid"
    return formats.read(text.encode(), "ovid").records


@pytest.mark.parametrize("source", SOURCES)
def test_sources(source: str) -> None:
    (record,) = read(f"<1>\nTitle\n  Work.\nSource\n  {source}\n")
    parts = tuple(record.get(name) for name in ("container-title", "volume", "issue", "page"))
    date = record.get("issued", {}).get("date-parts", [None])[0]

    assert (*parts, date) == SOURCES[source]


def test_articles_by_number_and_meetings() -> None:
    source = (
        "Clay. Conference: 40th Symposium on Clay. Brussels Belgium. 24(SUPPL. 1) (no pagination), "
        "2020. Article Number: 123. Date of Publication: 01 Dec 2020."
    )
    (record,) = read(f"<1>\nTitle\n  Pots.\nSource\n  {source}\n")

    assert (record["container-title"], record["volume"], record["issue"], record["number"]) == (
        *("Clay", "24", "SUPPL. 1", "123"),
    )
    assert record["event-title"].startswith("40th Symposium on Clay")
    assert record["issued"] == {"date-parts": [[2020, 12, 1]]}


def test_chapters_and_books() -> None:
    chapter, book = read(
        "<1>\nAuthor\n  Poe, Ann.\nTitle\n  Rain and mood.\nSource\n"
        "  Doe, John [Ed]; Roe, Max [Ed]. (2005). Handbook of rain: A guide. (pp. 1-20)."
        " xii, 300 pp. New York, NY, US: Harbour Press; US.\n"
        "<2>\nAuthor\n  Doe, John [Ed].\nTitle\n  Rain.\nSource\n"
        "  (2001). xii, 355 pp. Washington, DC: Harbour Press; US.\n"
    )

    assert (chapter["type"], chapter["container-title"], chapter["page"]) == (
        *("chapter", "Handbook of rain: A guide", "1-20"),
    )
    assert [name["family"] for name in chapter["editor"]] == ["Doe", "Roe"]
    assert (chapter["publisher-place"], chapter["publisher"]) == (
        *("New York, NY, US", "Harbour Press"),
    )
    assert (book["type"], book["number-of-pages"]) == ("book", "355")
    assert book["editor"] == [{"family": "Doe", "given": "John"}]


@pytest.mark.parametrize(
    ("written", "family", "given"),
    [
        ("Doe, Jane MD, PhD *", "Doe", "Jane"),
        ("Doe, Jane A. M.D., F.R.C.S. (Ed) 1,2", "Doe", "Jane A."),
        ("Roe, Max B. DDS, MSc (Hons)", "Roe", "Max B."),
        ("Poe, Ann RN, FAAN [Author, Reprint Author]", "Poe", "Ann"),
        ("Smith, MA", "Smith", "MA"),
        ("Jones MS", "Jones", "M. S."),
        ("Lind P", "Lind", "P."),
    ],
)
def test_degrees_are_not_names(written: str, family: str, given: str) -> None:
    (record,) = read(f"<1>\nAuthor\n  {written}\nTitle\n  Work.\n")

    assert record["author"] == [{"family": family, "given": given}]


def test_full_names_stand_for_the_short_ones() -> None:
    (record,) = read(
        "<1>\nAuthors\n  Doe J; Roe M\nAuthors Full Name\n  Doe, Jane; Roe, Max\n"
        "Title\n  Work. [Review] [55 refs]\nISSN Print\n  0378-5955\nISSN Electronic\n  1234-5679\n"
        "PMID\n  33239060 [https://www.ncbi.nlm.nih.gov/pubmed/?term=33239060]\n"
    )

    assert [name["given"] for name in record["author"]] == ["Jane", "Max"]
    assert (record["title"], record["ISSN"]) == ("Work", "0378-5955, 1234-5679")
    assert record["PMID"] == "33239060"


def test_records_without_numbers() -> None:
    one, two = read(
        "Score\n  *****\nAccession Number\n  0001-1.\nTitle\n  One.[Article]\nSource\n  Clay.\n\n"
        "Score\n  *****\nAccession Number\n  0001-2.\nTitle\n  Two.\n"
    )

    assert (one["title"], two["title"]) == ("One", "Two")


def test_marks_behind_a_name_are_taken_off_in_linear_time() -> None:
    begun = time.process_time()
    text = formats.write([{"type": "book", "author": [{"literal": "[1, 2] " * 6000}]}], "ovid").text
    assert "Authors" in text
    assert time.process_time() - begun < 2


def test_values_as_psycinfo_and_cab_abstracts_end_them() -> None:
    (thesis,) = read(
        "<1>\nTitle\n  Rain therapy. [Dissertation].\nPublication Type\n  Dissertation Abstract\n"
        "Source\n  Rain: Section B. Vol.80(2-B(E)), 2019, pp. No Pagination Specified.\n"
        "Publisher\n  Quay; Oxford; UK\nISSN Print\n  0378-5955\n"
        "Link to the Ovid Full Text or citation:\n  http://example.org/x\n"
    )
    assert (thesis["type"], thesis["title"]) == ("thesis", "Rain therapy")
    assert (thesis["volume"], thesis["issue"]) == ("80", "2-B(E)")
    assert (thesis["publisher"], thesis["publisher-place"]) == ("Quay", "Oxford, UK")
    assert thesis["ISSN"] == "0378-5955"


def test_a_book_that_stands_in_its_own_source_is_whole() -> None:
    (book,) = read(
        "<1>\nTitle\n  Rain handbook.\nAuthor\n  Doe, Jane [Ed]\n"
        "Source\n  (2010). Rain handbook. xii, 300 pp. Bergen: Quay.\n"
    )
    assert (book["type"], book["number-of-pages"]) == ("book", "300")
    assert "container-title" not in book


def test_names_as_cochrane_lists_them() -> None:
    (record,) = read("<1>\nAuthor\n  Doe J, van Roe MA, Poe E\nTitle\n  Work.\n")
    assert [name["family"] for name in record["author"]] == ["Doe", "Roe", "Poe"]


def test_a_book_in_its_imprint_and_a_chapter_behind_the_title_of_its_book() -> None:
    book, chapter = read(
        "<1>\nTitle\n  Rain policy\nSource\n  London: Department of Rain, 2003. 45 p.\n\n"
        "<2>\nTitle\n  Rain and mood.\nSource\n  Handbook of rain. Roe, Max [Ed]; Poe, Ann [Ed]. "
        "(2010). Handbook of rain. (pp. 23-45). xii, 300 pp. New York, NY, US: Quay; US.\n"
    )
    assert (book["type"], book["publisher-place"]) == ("book", "London")
    assert (book["publisher"], book["number-of-pages"]) == ("Department of Rain", "45")
    assert [name["family"] for name in chapter["editor"]] == ["Roe", "Poe"]
    assert (chapter["container-title"], chapter["page"]) == ("Handbook of rain", "23-45")
