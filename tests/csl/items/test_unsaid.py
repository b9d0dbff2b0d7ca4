"""What a style prints only where no other variable of the record has said it."""

from typing import Any

import pytest

from refcli.csl.items.implied import implied


@pytest.mark.parametrize(
    ("container", "printed"),
    [
        ("Proceedings of the 9th Symposium on Weather", ""),
        ("Proceedings of the 9th symposium on weather, Brno 2013", ""),
        ("Weather and people", "9th Symposium on Weather"),
        ("Proceedings of the 8th Symposium on Weather", "9th Symposium on Weather"),
        ("", "9th Symposium on Weather"),
    ],
)
def test_a_meeting_that_its_proceedings_name(container: str, printed: str) -> None:
    record = {"event-title": "9th Symposium on Weather", "container-title": container}
    assert implied(record, "other-event", "en-US") == printed


@pytest.mark.parametrize(
    ("container", "printed"),
    [
        ("Материалы III Всероссийской научной конференции", ""),
        ("Материалы IV Всероссийской научной конференции", "III Всероссийская научная конференция"),
    ],
)
def test_an_inflected_meeting(container: str, printed: str) -> None:
    record = {"event-title": "III Всероссийская научная конференция", "container-title": container}
    assert implied(record, "other-event", "ru-RU") == printed


@pytest.mark.parametrize(
    ("authors", "printed"),
    [
        ([{"literal": "Lakes Agency"}], ""),
        ([{"family": "Stone", "given": "M."}, {"literal": "Lakes agency"}], ""),
        ([{"literal": "Agency of the Lakes"}], "Lakes Agency"),
        ([{"family": "Agency", "given": "Lakes"}], "Lakes Agency"),
        (None, "Lakes Agency"),
    ],
)
def test_an_author_who_is_the_publisher(authors: Any, printed: str) -> None:
    record = {"author": authors, "publisher": "Lakes Agency"}
    assert implied(record, "other-publisher", "en-US") == printed


@pytest.mark.parametrize("number", ["12", "77-ФЗ", "114-11", "C-12/98", "А40-5", "ANO-2010-14"])
def test_a_number_that_takes_a_mark(number: str) -> None:
    assert implied({"number": number}, "plain-number", "en-US") == number


@pytest.mark.parametrize(
    "number", ["Pub. L. 101-555", "H.R. 12", "ISO 9001", "№ 5", "No. 5", "(ЕС) 5", ""]
)
def test_a_number_that_names_its_series(number: str) -> None:
    assert implied({"number": number}, "plain-number", "en-US") == ""


def test_a_section_and_one_with_its_word() -> None:
    assert implied({"section": "1251"}, "section-number", "en-US") == "1251"
    assert implied({"section": "B12"}, "section-number", "en-US") == "B12"
    for section in ("ст. 1985", "§ 5", "art. 2", "Article 2"):
        assert implied({"section": section}, "section-number", "en-US") == ""


def test_a_review_whose_title_names_the_work() -> None:
    record = {"title": "Review of Readings in heat", "reviewed-title": "Readings in Heat"}
    assert implied(record, "other-review", "en-US") == ""
    assert implied(record | {"title": "On heat"}, "other-review", "en-US") == "Readings in Heat"
