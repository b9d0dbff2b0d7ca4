"""What is printed beside an article, on its first page or under its title, is a work of its own."""

from collections.abc import Callable
from typing import Any

import pytest

from refcli.dedupe import examine, find_duplicates
from refcli.record import Record

Make = Callable[..., Record]


@pytest.mark.parametrize(
    "note",
    [
        {"issue": "4", "page": "141"},
        {"issue": "4", "page": "141-141"},
        {"issue": "4", "page": "141-142"},
        {"issue": None, "page": "141-141"},
        {"issue": None, "page": "141-142"},
    ],
)
def test_a_note_on_the_first_page_of_an_article_is_not_the_article(
    article: Make, note: dict[str, Any]
) -> None:
    assert find_duplicates([article(), article(DOI=None, **note)]) == []


@pytest.mark.parametrize(
    "copy",
    [
        {"page": "141"},
        {"page": "141", "issue": None},
        {"page": "141-142"},
        {"page": "141-152", "issue": "2"},
        {"page": "141-151", "issue": None},
    ],
)
def test_less_of_a_place_is_the_same_place(article: Make, copy: dict[str, Any]) -> None:
    assert len(find_duplicates([article(), article(DOI=None, **copy)])) == 1


def test_the_number_of_an_article_is_given_once_whatever_the_issue(article: Make) -> None:
    one, other = article(page="e28916", DOI=None), article(page="e28916", issue="2", DOI=None)

    assert len(find_duplicates([one, other])) == 1


def test_another_journal_and_another_issue_are_two_places(article: Make) -> None:
    elsewhere = {"container_title": "Der Internist", "issue": "9", "page": "e4711"}

    assert find_duplicates([article(), article(DOI=None, **elsewhere)]) == []


def test_a_book_stays_a_book_where_a_container_was_emptied(article: Make) -> None:
    bare = {"volume": None, "issue": None, "page": None, "DOI": None}
    book = article(type="book", container_title="The ", publisher="Brill", **bare)

    assert find_duplicates([article(), book]) == []


def test_a_server_that_lends_its_name_to_a_journal_makes_no_version(article: Make) -> None:
    journal = {"container_title": "SSRN Journal of Medicine"}

    found = examine([article(**journal), article(type="document", **journal)])

    assert not found.linked
    assert len(found.clusters) == 1


def test_a_preprint_and_a_group_are_linked_once(article: Make) -> None:
    bare = {"volume": None, "issue": None, "page": None, "DOI": None}
    preprint = article(type="article", container_title="medRxiv", **bare)

    found = examine([article(), article(), preprint, preprint])

    assert len(found.clusters) == 2
    assert len(found.linked) == 1


def online(article: Make, year: int) -> Record:
    """The article as it was before it had a place in print."""
    bare = {"volume": None, "issue": None, "page": None, "DOI": None}
    return article(issued={"date-parts": [[year]]}, **bare)


@pytest.mark.parametrize(("year", "expected"), [(2020, 3), (2019, 2)])
def test_what_was_online_two_years_before_does_not_divide_a_work(
    article: Make, year: int, expected: int
) -> None:
    (cluster,) = find_duplicates([article(), online(article, 2021), online(article, year)])

    assert len(cluster.members) == expected


def test_two_years_apart_are_two_where_both_are_printed(article: Make) -> None:
    later = article(volume="26", page=None, DOI=None, issued={"date-parts": [[2024]]})

    assert find_duplicates([article(), later]) == []


@pytest.mark.parametrize(
    "page",
    ["A141", "141A", "S141"],
)
def test_a_letter_before_a_page_makes_no_page_of_another_volume(article: Make, page: str) -> None:
    abstract = article(volume="23", issue="Suppl. 1", page=page, DOI=None)

    assert find_duplicates([article(issue="2"), abstract]) == []


def test_an_entry_in_a_registry_is_not_an_article_whose_pages_are_unknown(article: Make) -> None:
    entry = article(
        container_title="https://clinicaltrials.gov/show/NCT06441166",
        volume=None, issue=None, page=None, DOI=None,
    )  # fmt: skip

    assert find_duplicates([article(page=None, DOI=None), entry]) == []


def test_an_abstract_whose_title_goes_on_is_another_of_its_supplement(article: Make) -> None:
    place = {"issue": "Suppl. 1", "DOI": None}
    longer = article(title=f"{article()['title']} in women", page="S98", **place)

    assert find_duplicates([article(page=None, **place), longer]) == []


def test_a_misspelt_word_another_year_and_no_place_leave_the_end_of_the_title(
    article: Make,
) -> None:
    misspelt = article(
        title=article()["title"].replace("General", "Genreal"),
        issued={"date-parts": [[2021]]},
        volume=None, issue=None, page=None, DOI=None,
    )  # fmt: skip

    assert len(find_duplicates([article(), misspelt])) == 1
