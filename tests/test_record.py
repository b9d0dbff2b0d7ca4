"""The record: a CSL-JSON item read with types."""

import pytest

from refcli.record import (
    DateParts,
    Record,
    date_parts,
    display_name,
    has_others,
    names,
    number,
    page_range,
    source,
    surname,
    text,
    year,
)
from refcli.variants import texts_of

KIM: Record = {
    "id": "kim2017problems",
    "author": [
        {"family": "Kim", "given": "M. O."},
        {"family": "Kooten", "given": "L.", "non-dropping-particle": "van"},
        {"literal": "others"},
    ],
    "issued": {"date-parts": [["2017", 2]]},
    "volume": 24,
    "page": "246–60",
    "multi": {"_keys": {"title": {"en": "Problems"}}},
    "custom": {"number": 6, "source": {"text": "6.Kim M.O., et al."}},
}


def test_a_cut_list_of_authors_keeps_that_fact_apart_from_the_people() -> None:
    assert [surname(name) for name in names(KIM)] == ["Kim", "van Kooten"]
    assert has_others(KIM)
    assert not has_others(KIM, "editor")


def test_a_name_for_the_eye() -> None:
    assert display_name(names(KIM)[1]) == "van Kooten L."
    assert display_name({"family": "Alembert", "dropping-particle": "d'"}) == "d'Alembert"
    assert display_name({"literal": "World Health Organization"}) == "World Health Organization"


def test_numbers_may_come_as_strings_and_strings_as_numbers() -> None:
    assert text(KIM, "volume") == "24"
    assert date_parts(KIM) == [DateParts(2017, 2)]
    assert year(KIM) == 2017


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ([[2020, 5], [2021]], [DateParts(2020, 5), DateParts(2021)]),
        ([[2001], [0]], [DateParts(2001)]),
        ([[-49, 1, 10]], [DateParts(-49, 1, 10)]),
        ([[2020, "May"]], [DateParts(2020)]),
        ([[], ["n.d."], None], []),
        ("2020", []),
    ],
)
def test_dates_as_far_as_they_are_known(parts: object, expected: list[DateParts]) -> None:
    assert date_parts({"issued": {"date-parts": parts}}) == expected


def test_pages() -> None:
    assert page_range(KIM) == ("246", "60")
    assert page_range({"page": "Doc60"}) == ("Doc60", "")


def test_what_csl_lacks() -> None:
    assert number(KIM) == 6
    assert source(KIM)["text"] == "6.Kim M.O., et al."
    assert texts_of(KIM, "title")["en"] == "Problems"


@pytest.mark.parametrize("value", [None, 7, "text", [], [None, "x"], {"_keys": 1}])
def test_no_value_of_the_wrong_kind_stops_the_reading(value: object) -> None:
    record: Record = dict.fromkeys(("author", "issued", "page", "title", "multi", "custom"), value)

    assert names(record) == []
    assert not has_others(record)
    assert year(record) is None
    assert number(record) is None
    assert source(record) == {}
    assert texts_of(record, "title") == {}


def test_a_date_without_end_is_no_date() -> None:
    record = {"issued": {"date-parts": [[float("inf")]]}}

    assert year(record) is None
