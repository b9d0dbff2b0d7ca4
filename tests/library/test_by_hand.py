"""What a person types: names of other formats, values that cannot be right."""

import pytest

from refcli.errors import RequestError
from refcli.library.queries.fields import field_name
from refcli.library.readable import assigned, letters_of_years, other_names


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
        "language=Klingonese",
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
