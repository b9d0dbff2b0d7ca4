"""A report and a book of one title, as two lists call one work."""

from typing import Any

from refcli.dedupe import find_duplicates


def test_a_report_is_the_book_that_a_catalogue_calls_it() -> None:
    work: dict[str, Any] = {
        "title": "Learning in the new normal: challenges and answers",
        "author": [{"literal": "Sberbank University"}],
        "issued": {"date-parts": [[2020]]},
    }
    book = {**work, "id": "a", "type": "book", "publisher-place": "Moscow"}
    report = {**work, "id": "b", "type": "report"}
    assert [group.members for group in find_duplicates([book, report])] == [(0, 1)]


def test_a_report_is_not_the_article_that_a_journal_printed_of_it() -> None:
    work: dict[str, Any] = {
        "title": "Wages and prices after the shock of the century",
        "author": [{"family": "Roe", "given": "J."}],
        "issued": {"date-parts": [[2020]]},
    }
    report = {**work, "id": "a", "type": "report", "publisher": "NBER"}
    article = {
        **work,
        "id": "b",
        "type": "article-journal",
        "container-title": "Journal of Prices",
        "volume": "12",
        "page": "1-20",
    }
    assert not find_duplicates([report, article])
