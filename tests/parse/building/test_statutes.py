"""Statutes in the forms of English-speaking lands: no volume of a journal, and no page."""

import pytest

from refcli.parse import parse_reference
from refcli.record import year


@pytest.mark.parametrize(
    ("text", "title", "year_of", "section"),
    [
        ("Data Protection Act 2018, s 12(3)", "Data Protection Act", 2018, "12(3)"),
        ("Native Title Act 1993 (Cth) s 223.", "Native Title Act", 1993, "223"),
        ("Clean Water Act, 33 U.S.C. § 1251 (2012).", "Clean Water Act", 2012, "1251"),
        ("Federal Noise, Wall, and Street Act.", "Federal Noise, Wall, and Street Act", None, None),
    ],
)
def test_a_statute(text: str, title: str, year_of: int | None, section: str | None) -> None:
    record = parse_reference(text)

    assert (record["type"], record["title"], record.get("section")) == (
        "legislation",
        title,
        section,
    )
    assert year(record) == year_of
    assert not record.keys() & {"author", "page", "issue", "publisher"}


@pytest.mark.parametrize(
    "text",
    [
        "Roe M. The Noise Act of 1990 and its Regulations. J Law. 2001;3:4-9.",
        "Roe, Mary. Code. New York: Basic Books, 1999.",
    ],
)
def test_what_is_written_of_a_statute_is_none(text: str) -> None:
    assert parse_reference(text)["type"] in {"article-journal", "book"}


def test_a_russian_act_in_an_english_list() -> None:
    record = parse_reference(
        'Federal Law of March 3, 1995 no. 27-FZ "On the Subsoil". Sobranie zakonodatel\'stva '
        "Rossiiskoi Federatsii. 1995;(10). Art. 823. (In Russ.)"
    )

    assert (record["genre"], record["number"], record["title"]) == (
        "Federal Law",
        "27-FZ",
        "On the Subsoil",
    )
    assert record["issued"] == {"date-parts": [[1995, 3, 3]]}
    assert record["container-title"] == "Sobranie zakonodatel'stva Rossiiskoi Federatsii"
    assert "author" not in record


def test_the_year_of_an_act_with_an_imprint_is_of_its_name() -> None:
    record = parse_reference("Ice Roads Act 2005. London: Acme Office; 2006.")

    assert (record["type"], record["title"], year(record)) == (
        "legislation",
        "Ice Roads Act 2005",
        2006,
    )
    assert (record["publisher-place"], record["publisher"]) == ("London", "Acme Office")
