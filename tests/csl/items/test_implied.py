"""What a record implies: article numbers, other languages, translations."""

from typing import Any

import pytest

from refcli.csl.items.implied import implied


@pytest.mark.parametrize("page", ["e025460", "Doc60", "l1944", "CD004876", "103e"])
def test_a_word_of_letters_and_digits_is_an_article_number(page: str) -> None:
    assert implied({"page": page}, "elocation-id", "en-US") == page


@pytest.mark.parametrize(
    "page", ["5", "2621", "5-10", "e42-e47", "xii", "XIV", "12, 15", "", "с. 5"]
)
def test_pages_are_no_article_number(page: str) -> None:
    assert implied({"page": page}, "elocation-id", "en-US") == ""


@pytest.mark.parametrize("issue", ["3", "3 (76)", "3/4", "e1", "S1", "IV", "12A"])
def test_an_issue_with_a_number(issue: str) -> None:
    assert implied({"issue": issue}, "issue-number", "ru-RU") == issue


@pytest.mark.parametrize("issue", ["Spring", "Suppl. 1", "спецвыпуск", ""])
def test_an_issue_said_in_words(issue: str) -> None:
    assert implied({"issue": issue}, "issue-number", "ru-RU") == ""


@pytest.mark.parametrize(
    ("language", "title", "printed_in", "name", "original"),
    [
        ("ru", "A review", "en-US", "ru", "ru"),
        ("rus", "A review", "en-US", "ru", "ru"),
        ("ru", "Обзор", "ru-RU", "", ""),
        ("nb", "Sykdomsangst", "en-US", "nb", ""),
        ("en", "Обзор", "ru-RU", "en", "en"),
        ("sr", "Pregled", "en-US", "sr", ""),
        ("", "A review", "en-US", "", ""),
    ],
)
def test_the_language_of_a_work(
    language: str, title: str, printed_in: str, name: str, original: str
) -> None:
    record = {"language": language, "title": title}

    assert implied(record, "language-name", printed_in) == name
    assert implied(record, "language-name-original", printed_in) == original


def test_the_same_variable_in_another_language() -> None:
    record = {
        "container-title": "Narodonaselenie",
        "multi": {"_keys": {"container-title": {"en": "Population", "de": "Bevölkerung"}}},
    }

    assert implied(record, "alt-container-title", "de-DE") == "Bevölkerung"
    assert implied(record, "alt-container-title", "ru-RU") == "Population"
    assert implied(record, "alt-title", "ru-RU") == ""


@pytest.mark.parametrize(
    "record",
    [
        {"language": "de>ru"},
        {"language": "ru<de"},
        {"language": "ru", "custom": {"fields": {"origlanguage": "german"}}},
    ],
)
def test_what_a_work_was_translated_from(record: dict[str, Any]) -> None:
    assert implied(record, "translated-from", "ru-RU") == "de"


def test_strange_values_imply_nothing() -> None:
    record: dict[str, Any] = {
        "page": 5,
        "language": ["ru"],
        "multi": [],
        "custom": 7,
        "issue": None,
    }

    for variable in (
        "elocation-id",
        "language-name",
        "alt-title",
        "translated-from",
        "issue-number",
    ):
        assert implied(record, variable, "en-US") == ""
