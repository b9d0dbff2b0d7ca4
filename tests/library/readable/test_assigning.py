"""What a person types: names of other formats, values that cannot be right."""

import pytest

from refcli.errors import RequestError
from refcli.library.queries.fields import field_name
from refcli.library.readable.assigning import assigned, letters_of_years, other_names


@pytest.mark.parametrize(
    ("word", "variable"),
    [
        ("address", "publisher-place"),
        ("booktitle", "container-title"),
        ("journaltitle", "container-title"),
        ("school", "publisher"),
        ("eprint", "archive_location"),
        ("keywords", "keyword"),
        ("langid", "language"),
        ("T2", "container-title"),
        ("PB", "publisher"),
        ("journal", "container-title"),
    ],
)
def test_fields_of_bibtex_and_ris(word: str, variable: str) -> None:
    assert field_name(word) == variable


@pytest.mark.parametrize(
    ("word", "type_"),
    [
        ("inproceedings", "paper-conference"),
        ("phdthesis", "thesis"),
        ("CHAP", "chapter"),
        ("Journal Article", "article-journal"),
        ("book", "book"),
    ],
)
def test_types_of_bibtex_and_ris(word: str, type_: str) -> None:
    assert assigned({}, [f"type={word}"])["type"] == type_


def test_another_name_is_told_once() -> None:
    assert other_names(["booktitle=A", "title=B", "booktitle=C"]) == {
        "booktitle": "container-title"
    }


@pytest.mark.parametrize(
    "assignment",
    [
        "DOI=10.1000",
        "DOI=see the page",
        "ISBN=978-3-16-148410-1",
        "volume=xx",
        "issue=xx yy zz",
        "URL=foo",
        "URL=https://",
        "issued=20x1",
        "page=abc",
        "ISSN=1234-5678",
        "issued=2021-13-45",
        "issued=2021-02-30",
        "accessed=31 April 2021",
        "language=Klingonese",
        "language=xx-yy",
        "language=en-XY",
        "page=120-109",
    ],
)
def test_what_cannot_be_right_is_refused_unless_forced(assignment: str) -> None:
    with pytest.raises(RequestError, match=assignment.partition("=")[0]):
        assigned({}, [assignment], force=False)

    assert assigned({}, [assignment], force=True)


@pytest.mark.parametrize(
    "assignment",
    [
        "DOI=https://doi.org/10.1000/x",
        "ISBN=978-3-16-148410-0 (hbk), 3-16-148410-X",
        "volume=XX",
        "volume=Beiheft",
        "URL=https://пример.рф/а",
        "URL=urn:nbn:de:101:1-2015",
        "year=199X",
        "issue=Suppl 1",
        "issue=3-4",
        "issue=Special issue",
        "year=forthcoming",
        "pages=xii-xv",
        "pages=e1002",
        "issued=in press",
        "issued=Hilary 2020",
        "language=ru",
        "page=109-22",
        "page=e42",
        "DOI=",
    ],
)
def test_what_may_be_right_is_taken(assignment: str) -> None:
    assigned({}, [assignment], force=False)


@pytest.mark.parametrize(
    ("year", "parts"),
    [
        ("2021a", [[2021]]),
        ("1999 b", [[1999]]),
        ("198u", [[1980], [1989]]),
        ("199?", [[1990], [1999]]),
        ("19--", [[1900], [1999]]),
    ],
)
def test_years_as_lists_and_catalogues_have_them(year: str, parts: list[list[int]]) -> None:
    record = assigned({}, [f"year={year}"], force=False)
    assert record["issued"]["date-parts"] == parts


def test_the_letter_of_a_year_is_told() -> None:
    assert letters_of_years(["year=2021a", "title=2020b", "accessed=2021-05-06"]) == {
        "issued": "2021a"
    }


@pytest.mark.parametrize(
    ("assignments", "parts"),
    [
        (["year=2020", "month=3"], [2020, 3]),
        (["month=mar", "year=2020"], [2020, 3]),
        (["year=2020", "month=мая", "day=9"], [2020, 5, 9]),
        (["issued=2021-03-05", "month=4"], [2021, 4, 5]),
        (["issued=2021-03-05", "day="], [2021, 3]),
        (["issued=2021-03-05", "month="], [2021]),
        (["year=2020", "month=2", "day=29"], [2020, 2, 29]),
    ],
)
def test_a_month_and_a_day_go_with_their_year(assignments: list[str], parts: list[int]) -> None:
    record = assigned({}, assignments, force=False)
    assert record["issued"] == {"date-parts": [parts]}
    assert other_names(assignments) == {}


@pytest.mark.parametrize(
    ("assignments", "told"),
    [
        (["month=3"], "no year"),
        (["year=2020", "day=3"], "no month"),
        (["year=2020", "month=13"], "not a month"),
        (["year=2021", "month=2", "day=29"], "not a date"),
        (["year=1990/1999", "month=2"], "no year"),
    ],
)
def test_a_part_that_no_date_has_is_refused(assignments: list[str], told: str) -> None:
    with pytest.raises(RequestError, match=told):
        assigned({}, assignments, force=False)


def test_leap_days_of_the_julian_calendar_pass() -> None:
    assert assigned({}, ["issued=1900-02-29"], force=False)


def test_several_people_between_commas_and_a_body_behind_a_semicolon() -> None:
    people = assigned({}, ["author=Doe J, Roe M; WHO"])["author"]
    assert [name.get("family") or name["literal"] for name in people] == ["Doe", "Roe", "WHO"]


@pytest.mark.parametrize("value", ["A  B", " A", "A\t", "A\nB", "a\u2028b", "\u00a0x"])
def test_the_value_that_stands_there_changes_nothing(value: str) -> None:
    record = {"id": "a", "type": "book", "title": value}

    assert assigned(record, [f"title={value}"]) == record
