"""GOST in what its types of work do not show: headings, citations, extents, archives."""

from typing import Any

import pytest

from refcli.csl import load_style, render
from refcli.csl.output import write
from tests.styles.printing import ARTICLE, BOOK, ENGLISH, on, printed, russians

GOST_705, GOST_7100 = load_style("gost"), load_style("gost-7.0.100")


@pytest.mark.parametrize(
    ("count", "beginning"), [(1, "Иванов0 И. Об"), (3, "Иванов0 И., "), (4, "Об одном подходе")]
)
def test_four_authors_leave_the_heading(count: int, beginning: str) -> None:
    authors = russians(*(f"Иванов{place} И." for place in range(count)))

    assert printed(GOST_705, {**ARTICLE, "author": authors}).startswith(beginning)


def test_a_list_that_its_source_cut_has_no_heading() -> None:
    authors = [*russians("Kuhn S."), {"literal": "others"}]

    text = printed(GOST_705, {**ARTICLE, "title": "Digital skills", "author": authors})

    assert text.startswith("Digital skills / S. Kuhn [et al.] // ")


@pytest.mark.parametrize(
    ("cites", "citation"),
    [
        (["a"], "[1]"),
        ([{"id": "a", "locator": "81"}], "[1, с. 81]"),
        (["a", "b", "c"], "[1–3]"),
        (["a", {"id": "c", "locator": "5"}], "[1; 3, p. 5]"),
    ],
)
def test_citations(cites: list[Any], citation: str) -> None:
    records = [
        {"id": "a", **BOOK},
        {"id": "b", **ARTICLE},
        {"id": "c", **ENGLISH},
    ]

    document = render(GOST_705, records, [["a"], ["b"], ["c"], cites])

    assert write(document.citations[-1], "text") == citation


@pytest.mark.parametrize(
    ("extent", "end"), [("41+1", "41+1 с."), ("xii, 313", "xii, 313 с."), ("1 к.", "1 к.")]
)
def test_an_extent_that_is_a_number_has_its_mark(extent: str, end: str) -> None:
    assert printed(GOST_705, {**BOOK, "number-of-pages": extent}).endswith(f" {end}")


def test_a_colon_in_brackets_is_no_mark_of_the_description() -> None:
    text = printed(GOST_705, {**BOOK, "title": "Этика (Семинары: Книга VII): перевод"})

    assert "Этика (Семинары: Книга VII) : перевод. М. : " in text


@pytest.mark.parametrize(
    ("number", "in_705", "in_7100"),
    [
        ("06-02", "отчет о НИР. № 06-02. М., 2000", "отчет о НИР : 06-02. – Москва, 2000"),
        ("RFC 2119", "отчет о НИР. RFC 2119. М., 2000", "отчет о НИР : RFC 2119. – Москва, 2000"),
    ],
)
def test_the_number_of_a_report(number: str, in_705: str, in_7100: str) -> None:
    record = {
        "type": "report",
        "title": "Состояние печати",
        "genre": "отчет о НИР",
        "number": number,
        "publisher-place": "М.",
        "issued": on(2000),
    }

    assert printed(GOST_705, record) == f"Состояние печати : {in_705}."
    assert in_7100 in printed(GOST_7100, record)


def test_a_document_without_a_title_begins_with_its_archive() -> None:
    record = {
        "type": "manuscript",
        "archive": "РГАЛИ",
        "archive_location": "Ф. 612. Оп. 1",
        "language": "ru",
    }

    assert printed(GOST_705, record) == "РГАЛИ. Ф. 612. Оп. 1."
    assert printed(GOST_7100, record) == "РГАЛИ. Ф. 612. Оп. 1. – Текст : непосредственный."


def test_a_translation_whose_translator_nobody_named() -> None:
    record = {**BOOK, "language": "ru", "custom": {"fields": {"origlanguage": "de"}}}

    assert " : пер. с нем. " in printed(GOST_705, record)
    assert " ; перевод с немецкого. – " in printed(GOST_7100, record)


def test_the_page_of_a_section_of_a_newspaper_is_a_page() -> None:
    record = {
        "type": "article-newspaper",
        "title": "Paper",
        "container-title": "Daily News",
        "issued": on(2012, 10, 3),
        "page": "A4",
    }

    assert printed(GOST_705, record).endswith("P. A4.")
    assert "Art. no." not in printed(load_style("ieee"), record)
