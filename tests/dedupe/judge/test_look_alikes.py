"""Works of other kinds under one title: editions, chapters, abstracts, what is about an article."""

from collections.abc import Callable

import pytest

from refcli.dedupe import find_duplicates
from refcli.record import Record

Make = Callable[..., Record]


def test_two_articles_of_the_same_people_on_the_same_page_stay_apart(article: Make) -> None:
    one = article(DOI=None, title="Recovery of gait after stroke in elderly patients", page="20")
    other = article(DOI=None, title="Die Genauigkeit von Fragebögen für das Alter", page="20")

    assert find_duplicates([one, other]) == []


def test_chapters_of_one_book_stay_apart() -> None:
    def chapter(title: str, page: str) -> Record:
        return {
            "type": "chapter",
            "title": title,
            "container-title": "Learning in the new normal",
            "author": [{"family": "Ivanova", "given": "E."}],
            "issued": {"date-parts": [[2010]]},
            "ISBN": "9783161484100",
            "DOI": "10.1007/978-3-16-148410-0",
            "page": page,
        }

    found = find_duplicates(
        [chapter("Introduction", "1-20"), chapter("Competence of nurses", "21-40")]
    )

    assert found == []


def test_editions_stay_apart() -> None:
    book: Record = {
        "type": "book",
        "title": "Learning in the new normal: challenges and answers",
        "author": [{"family": "Ivanova", "given": "E."}],
        "issued": {"date-parts": [[2010]]},
        "publisher": "Springer",
        "edition": "1",
        "ISBN": "978-3-16-148410-0",
    }
    later = book | {"edition": "2", "issued": {"date-parts": [[2015]]}, "ISBN": "9783161484117"}

    assert find_duplicates([book, later]) == []
    assert len(find_duplicates([book, dict(book, ISBN="3161484100")])) == 1


@pytest.mark.parametrize(
    "words",
    [("rats", "dogs"), ("adults", "adolescents"), ("costs", "harm"), ("cohort A", "cohort B"),
     ("a view of case A", "a view of case B")],
)  # fmt: skip
def test_two_abstracts_of_one_group_on_one_page_are_two(
    article: Make, words: tuple[str, str]
) -> None:
    place = {"volume": "24", "issue": "Suppl. 1", "page": "S380"}
    found = [article(title=f"Interviews on enabled systems: {word}", **place) for word in words]
    assert find_duplicates(found) == []


@pytest.mark.parametrize("journal", ["J Med Internet Res", "Proc. Phys. Soc. London"])
def test_a_book_and_an_article_of_one_title_are_two(article: Make, journal: str) -> None:
    book = article(type="book", container_title=None, volume=None, issue=None, page=None, DOI=None)
    printed = article(container_title=journal)
    assert find_duplicates([printed, {**book, "publisher": "Brill"}]) == []


@pytest.mark.parametrize(
    "form",
    ["{} - Authors' reply", "Author's response: {}", "Data from: {}", "К статье «{}»",
     "Additional file 2 of {}", "Supplementary material for {}",
     "Letter by Roe et al regarding article, “{}”"],
)  # fmt: skip
def test_what_is_about_an_article_is_not_the_article(article: Make, form: str) -> None:
    about = article(title=form.format(article()["title"]), DOI=None, page="141")
    assert find_duplicates([article(), about]) == []


def test_a_chapter_and_an_article_of_one_title_are_two(article: Make) -> None:
    place = {"volume": None, "issue": None, "page": "7-19", "DOI": None}
    chapter = article(type="chapter", container_title="Handbook of Family Medicine", **place)
    assert find_duplicates([article(), chapter]) == []


def test_an_entry_in_a_registry_is_not_the_article(article: Make) -> None:
    registry = "https://clinicaltrials.gov/show/NCT01234567"
    place = {"volume": None, "issue": None, "page": None, "DOI": None}
    assert find_duplicates([article(), article(container_title=registry, **place)]) == []
