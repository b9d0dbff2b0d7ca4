"""Standards, patents, decisions, RFCs and back-references: figures that are no volumes or pages."""

import pytest

from refcli.parse import parse_reference
from refcli.parse.labelling.rules.designations import kind_of


@pytest.mark.parametrize(
    ("line", "number", "type_"),
    [
        (
            "IEEE Std 802.11-2016, IEEE Standard for Networks, 2016.",
            "IEEE Std 802.11-2016",
            "standard",
        ),
        ("ANSI/AAMI EC57:2012. Testing of rhythm. 2012.", "ANSI/AAMI EC57:2012", "standard"),
        ("Doe, J. Testing apparatus. EP1234567B1, 2012.", "EP1234567B1", "patent"),
        ("U.S. Pat. No. 5,123,456, issued Jun. 16, 1992 to Doe et al.", "5,123,456", "patent"),
    ],
)
def test_a_number_is_neither_volume_nor_page(line: str, number: str, type_: str) -> None:
    record = parse_reference(line)

    assert record["number"] == number
    assert record["type"] == type_
    assert not {"volume", "issue", "page"} & record.keys()


def test_a_journal_of_a_body_has_its_volume() -> None:
    record = parse_reference(
        "Saltzer J. The protection of information. Proceedings of the IEEE 63, 9 (1975), 1278–1308."
    )

    assert "number" not in record
    assert kind_of("Proceedings of the IEEE 63") == ""


def test_a_decision_is_cited_by_its_first_reporter() -> None:
    record = parse_reference("Doe v. Roe, 123 F.3d 456, 86 S. Ct. 1602 (2d Cir. 1997).")

    assert (record["title"], record["volume"], record["page"]) == ("Doe v. Roe", "123", "456")
    assert record["issued"] == {"date-parts": [[1997]]}


def test_what_ssrn_suggests_to_cite() -> None:
    record = parse_reference(
        "Doe, Jane and Roe, Max, Learning by Doing: A Test (June 14, 2016). Available at SSRN: "
        "https://ssrn.com/abstract=2414478"
    )

    assert [name["family"] for name in record["author"]] == ["Doe", "Roe"]
    assert record["title"] == "Learning by Doing: A Test"
    assert record["issued"] == {"date-parts": [[2016, 6, 14]]}


@pytest.mark.parametrize(
    "behind", ["2, 4, 6", "→ pages 3, 5", "Cited on page 3.", "[Cited on pages 3 and 12.]"]
)
def test_pages_that_cite_a_work_are_not_its_own(behind: str) -> None:
    record = parse_reference(f"J. Doe. Deep tests. Journal of Tests, 12:34–56, 2010. {behind}")

    assert record["page"] == "34-56"
    assert record["volume"] == "12"


def test_a_doi_goes_on_behind_a_space() -> None:
    record = parse_reference(
        "Morel, C. Metrics. Metrics Quarterly 52 (2008): 77–95. "
        "https://doi.org/10.1000/s10234- 008- 0123-4."
    )

    assert record["DOI"] == "10.1000/s10234-008-0123-4"
    assert record["page"] == "77-95"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Ice quality, ISO 1234:2020, ISO, Geneva, 2020.", "ISO 1234:2020"),
        ("Ice quality. ISO; 2020. IEC 60601-1.", "IEC 60601-1"),
        ("Beams of the north. ISO; 2020. BS 5950.", "BS 5950"),
    ],
)
def test_who_gave_a_number_and_when_is_no_part_of_it(text: str, number: str) -> None:
    record = parse_reference(text)

    assert (record["number"], record["publisher"]) == (number, "ISO")
    assert record["issued"] == {"date-parts": [[2020]]}


def test_a_patent_in_brackets_is_no_part_of_the_title() -> None:
    record = parse_reference(
        "Holt, A., & Dane, B. (2014). Hinge for a gate (U.S. Patent No. 8,765,432). "
        "U.S. Patent and Trademark Office."
    )

    assert (record["title"], record["number"]) == ("Hinge for a gate", "8,765,432")
    assert record["type"] == "patent"


def test_a_patent_cited_by_its_number_and_holder() -> None:
    record = parse_reference("U.S. Pat. No. 4,567,890, granted Mar. 4, 1986, to Rand et al.")

    assert record["author"] == [{"literal": "Rand"}, {"literal": "others"}]
    assert record["issued"] == {"date-parts": [[1986, 3, 4]]}
    assert record["number"] == "4,567,890"
    assert "title" not in record


def test_a_standard_whose_title_begins_with_its_body() -> None:
    record = parse_reference("IEEE Std 754-2008, IEEE Standard for Numbers of Machines, 2008.")

    assert record["title"] == "IEEE Standard for Numbers of Machines"
    assert parse_reference("ISO 4210:2014. ISO, Geneva, 2014.")["publisher"] == "ISO"


def test_a_court_is_the_authority_of_its_decision() -> None:
    record = parse_reference("Rand v. Holt Corp., 512 F. Supp. 2d 118 (S.D.N.Y. 2007).")

    assert record["authority"] == "S.D.N.Y."
    assert "publisher" not in record


def test_a_doi_cut_twice() -> None:
    record = parse_reference(
        "Holt, T. Cold bays. Sea Review 12 (2009): 44–61. "
        "https://doi.org/10.1000/0018- 9545. 2009. 00471"
    )
    whole = parse_reference("Holt, T. Bays. Sea Review 12: 44–61. doi:10.1000/0018-9545. 2009.")

    assert record["DOI"] == "10.1000/0018-9545.2009.00471"
    assert whole["DOI"] == "10.1000/0018-9545"
    assert whole["issued"] == {"date-parts": [[2009]]}


@pytest.mark.parametrize(
    ("line", "title", "year", "number"),
    [
        ("Fisheries Act 1994, c. 22.", "Fisheries Act", 1994, "c. 22"),
        ("Fisheries Act 1994 (c. 22), s. 3.", "Fisheries Act", 1994, "c. 22"),
        (
            "Wassergesetzbuch (WGB) in der Fassung der Bekanntmachung vom 3. Mai 2001, BGBl. S. 7.",
            "Wassergesetzbuch",
            2001,
            None,
        ),
        (
            "Gesetz über die Wege vom 3. Mai 2001 (BGBl. I S. 7).",
            "Gesetz über die Wege",
            2001,
            None,
        ),
    ],
)
def test_laws_by_year_and_chapter_or_by_gazette(
    line: str, title: str, year: int, number: str | None
) -> None:
    record = parse_reference(line)

    assert (record["title"], record.get("number")) == (title, number)
    assert record["issued"]["date-parts"][0][0] == year
    assert record["type"] == "legislation"
    assert "author" not in record
