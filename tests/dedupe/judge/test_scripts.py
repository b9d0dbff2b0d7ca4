"""One work in two scripts: its own, and the one of the database that translates or romanises it."""

from collections.abc import Callable
from typing import Any

import pytest

from refcli.dedupe import examine, find_duplicates
from refcli.record import Name, Record

Make = Callable[..., Record]

LATIN = {
    "title": "Frailty and oral function in older people of a rural town",
    "author": [{"family": "Tanaka", "given": "Y."}, {"family": "Suzuki", "given": "K."}],
    "container_title": "Nippon Ronen Igakkai Zasshi",
}
NATIVE: dict[str, tuple[str, list[Name], str]] = {
    "Chinese": (
        "农村老年人衰弱与口腔功能的关系",
        [{"literal": "王丽"}, {"literal": "李敏"}],
        "中国针灸",
    ),
    "Japanese": (
        "地域在住高齢者におけるフレイルと口腔機能",
        [{"family": "田中", "given": "優希"}, {"family": "鈴木", "given": "健"}],
        "日本老年医学会雑誌",
    ),
    "Korean": (
        "농촌 노인의 노쇠와 구강 기능의 관계",
        [{"literal": "김혜진"}, {"literal": "이수영"}],
        "대한간호학회지",
    ),
    "Greek": (
        "Ευθραυστότητα και στοματική λειτουργία ηλικιωμένων",
        [{"family": "Παπαδόπουλος", "given": "Γεώργιος"}],
        "Νοσηλευτική",
    ),
    "Arabic": ("الوهن ووظيفة الفم لدى كبار السن", [{"literal": "محمد علي"}], "مجلة التمريض"),
}


def native(article: Make, language: str, **changes: Any) -> Record:
    title, people, journal = NATIVE[language]
    return article(**{"title": title, "author": people, "container_title": journal, **changes})


@pytest.mark.parametrize("language", NATIVE)
def test_one_doi_and_one_place_are_one_work_in_any_script(article: Make, language: str) -> None:
    assert len(find_duplicates([article(**LATIN), native(article, language)])) == 1


@pytest.mark.parametrize("language", NATIVE)
def test_one_place_of_one_journal_is_one_work_in_any_script(article: Make, language: str) -> None:
    journal = LATIN["container_title"]
    found = native(article, language, container_title=journal, DOI=None)

    assert len(find_duplicates([article(**LATIN), found])) == 1


@pytest.mark.parametrize("language", NATIVE)
def test_a_place_without_a_journal_to_compare_is_shown(article: Make, language: str) -> None:
    found = examine([article(**LATIN, DOI=None), native(article, language, DOI=None)])

    assert found.clusters == ()
    assert len(found.doubtful) == 1


@pytest.mark.parametrize("language", NATIVE)
def test_other_pages_are_another_work_in_any_script(article: Make, language: str) -> None:
    other = native(article, language, page="160-171", DOI=None)

    assert find_duplicates([article(**LATIN, DOI=None), other]) == []
