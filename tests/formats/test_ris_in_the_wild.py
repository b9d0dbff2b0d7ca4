"""RIS as programs and people write it."""

from typing import Any

import pytest

from refcli import formats


def read(body: str) -> Any:
    (record,) = formats.read(body.encode(), "ris").records
    return record


@pytest.mark.parametrize("line", ["ER-positive tumours", "IL-6 and more", "CT-scans of hips"])
def test_a_word_with_a_hyphen_is_not_a_tag(line: str) -> None:
    record = read(f"TY  - JOUR\nAB  - We measured\n{line}\nPY  - 2020\nER  - \n")

    assert record["abstract"] == f"We measured\n{line}"
    assert record["issued"] == {"date-parts": [[2020]]}


def test_tags_without_any_space_are_read_where_all_are_so() -> None:
    assert read("TY-JOUR\nTI-A title\nPY-2020\nER-\n")["title"] == "A title"


@pytest.mark.parametrize("indent", ["  ", "\t"])
def test_indented_tags(indent: str) -> None:
    lines = ["TY  - JOUR", "TI  - A title", "PY  - 2020", "ER  - "]

    assert read("".join(f"{indent}{line}\n" for line in lines))["title"] == "A title"


def test_fields_before_the_type_belong_to_it() -> None:
    source = "DB  - X\nTI  - One\nTY  - JOUR\nER  - \n\nTI  - Two\nTY  - BOOK\nER  - \n"
    first, second = formats.read(source.encode(), "ris").records

    assert (first["title"], first["source"], first["type"]) == ("One", "X", "article-journal")
    assert (second["title"], second["type"]) == ("Two", "book")


@pytest.mark.parametrize(
    ("value", "parts"),
    [
        ("2019/01/15/print", [[2019, 1, 15]]),
        ("2020/11//Nov/Dec2020", [[2020, 11], [2020, 12]]),
        ("2004/11//11/1/2004", [[2004, 11, 1]]),
        ("2019/05/20/2019 May 20", [[2019, 5, 20]]),
        ("2019///", [[2019]]),
    ],
)
def test_what_stands_behind_the_day(value: str, parts: list[list[int]]) -> None:
    assert read(f"TY  - JOUR\nY1  - {value}\nER  - \n")["issued"] == {"date-parts": parts}


def test_a_season_behind_the_year() -> None:
    issued = read("TY  - JOUR\nPY  - 2019///Spring\nER  - \n")["issued"]

    assert issued == {"date-parts": [[2019]], "season": 1}


def test_several_addresses_and_serials_in_one_field() -> None:
    record = read(
        "TY  - JOUR\nSN  - 1234-5679\n2434-561X\nUR  - http://a.org\nhttp://b.org\nER  -\n"
    )

    assert record["ISSN"] == "1234-5679, 2434-561X"
    assert (record["URL"], record["custom"]["fields"]) == ("http://a.org", {"UR": "http://b.org"})


def test_entities_are_characters() -> None:
    record = read("TY  - JOUR\nTI  - Tests &amp; trials &#8211; R&D;\nER  - \n")

    assert record["title"] == "Tests & trials – R&D;"


def test_tags_of_a_book_mean_other_things_than_those_of_an_article() -> None:
    book = read(
        "TY  - BOOK\nTI  - T\nT2  - Lecture Notes\nSP  - 350\nSN  - 9783161484100\nER  - \n"
    )
    report = read("TY  - RPRT\nTI  - T\nT2  - Reports\nSN  - TR-12\nER  - \n")
    meeting = read("TY  - CONF\nTI  - T\nC3  - Proceedings\nC1  - Berlin\nSP  - 3\nER  - \n")

    assert (book["collection-title"], book["number-of-pages"]) == ("Lecture Notes", "350")
    assert "page" not in book
    assert (report["collection-title"], report["number"]) == ("Reports", "TR-12")
    assert (meeting["container-title"], meeting["publisher-place"]) == ("Proceedings", "Berlin")


def test_an_address_of_the_resolver_is_a_doi() -> None:
    assert read("TY  - JOUR\nUR  - https://doi.org/10.1000/x\nER  - \n")["DOI"] == "10.1000/x"


def read_all(text: str) -> list[dict[str, Any]]:
    assert formats.sniff(text.encode()) == "ris"
    return formats.read(text.encode(), "ris").records


def test_scopus_has_a_pmid_and_short_proceedings() -> None:
    one, two = read_all(
        "TY  - JOUR\nTI  - Rain\nC2  - 33239060\nC7  - e123\nM3  - Article\nDB  - Scopus\nER  -\n"
        "TY  - CONF\nTI  - Mud\nT2  - ACM International Conference on Mud\n"
        "C3  - ACM Int. Conf. Mud\nM3  - Conference paper\nER  -\n"
    )

    assert (one["PMID"], one["number"]) == ("33239060", "e123")
    assert two["container-title"] == "ACM International Conference on Mud"
    assert two["container-title-short"] == "ACM Int. Conf. Mud"
    assert "genre" not in two


def test_a_conference_of_web_of_science() -> None:
    (record,) = read_all(
        "TY  - CPAPER\nAU  - Poe, A\nTI  - Mud nets\nT2  - 2019 CONFERENCE ON MUD\n"
        "CP  - 5th Conference on Mud\nCL  - Paris, FRANCE\nBN  - 978-3-16-148410-0\nER  -\n"
    )

    assert (record["event-title"], record["event-place"]) == (
        "5th Conference on Mud",
        "Paris, FRANCE",
    )
    assert record["ISBN"] == "978-3-16-148410-0"
    assert "issue" not in record


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("Y1  - 2019/Jun2019///", [[2019, 6]]),
        ("PY  - 2019\nDA  - Mar 15", [[2019, 3, 15]]),
        ("DA  - MAY-JUN\nPY  - 2019", [[2019, 5], [2019, 6]]),
        ("PY  - 1975\nC1  - Full publication date: Mar., 1975", [[1975, 3]]),
    ],
)
def test_dates_of_databases(line: str, date: list[list[int]]) -> None:
    (record,) = read_all(f"TY  - JOUR\nTI  - T\n{line}\nER  -\n")

    assert record["issued"] == {"date-parts": date}


def test_what_stands_in_the_fields_of_users() -> None:
    one, two, three, four = read_all(
        "TY  - JOUR\nTI  - A\nU1  - 10.1000/clay.1\nER  -\n"
        "TY  - JOUR\nTI  - B\nU2  - PubMed: 33239060\nKW  - Rain;Clay\nER  -\n"
        "TY  - JOUR\nTI  - C\nUR  - PM:9500000\nER  -\n"
        "TY  - JOUR\nTI  - D\nM1  - (Doe J.; Roe M.) Department of Clay\nER  -\n"
    )

    assert one["DOI"] == "10.1000/clay.1"
    assert (two["PMID"], two["keyword"]) == ("33239060", "Rain, Clay")
    assert (three["PMID"], three.get("URL")) == ("9500000", None)
    assert "number" not in four


def test_theses_of_proquest() -> None:
    (record,) = read_all(
        "TY  - THES\nTI  - On salt\nT2  - ProQuest Dissertations and Theses\nSP  - 210\nER  -\n"
    )

    assert (record["archive"], record["number-of-pages"]) == (
        *("ProQuest Dissertations and Theses", "210"),
    )
    assert "division" not in record
