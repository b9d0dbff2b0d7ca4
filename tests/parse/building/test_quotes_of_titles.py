"""Quotes inside a title stay with it; those that hold the whole title are left out."""

import pytest

from refcli.parse import parse_reference


@pytest.mark.parametrize(
    ("printed", "title"),
    [
        ("'We keep the ice': women of the north.", "'We keep the ice': women of the north"),
        ("‘We keep the ice’: women of the north.", "‘We keep the ice’: women of the north"),
        ("A study of ‘lost ice’.", "A study of ‘lost ice’"),
        ("A study of 'lost ice'.", "A study of 'lost ice'"),
        ("'Women's views of ice',", "Women's views of ice"),
        ("‘Students’ views of ice’,", "Students’ views of ice"),
    ],
)
def test_single_quotes(printed: str, title: str) -> None:
    record = parse_reference(f"Roe A, Poe B. {printed} BMJ 2001;322:10-2.")
    assert record["title"] == title


def test_a_newspaper_stands_behind_quotes_and_before_town_and_day() -> None:
    record = parse_reference(
        "Roe A, 'A Lawyer's View of Ice' The Guardian (Leeds, 12 March 2021) 14"
    )
    assert record["title"] == "A Lawyer's View of Ice"
    assert record["container-title"] == "The Guardian"
    assert (record["publisher-place"], record["page"]) == ("Leeds", "14")


def test_the_word_before_the_day_of_access_is_no_note() -> None:
    record = parse_reference(
        "Roe A. Trial of ice. Bethesda (MD): National Library of Medicine (US); 2020 Feb 21 "
        "[cited 2020 May 5]. Available from: https://trials.example/show/1"
    )
    assert record["accessed"] == {"date-parts": [[2020, 5, 5]]}
    assert "note" not in record
