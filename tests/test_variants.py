"""One reference in several languages: variants read, written, and joined from two lists."""

import pytest

from refcli.record import Record
from refcli.text.transliteration import is_transliteration
from refcli.variants import (
    bilingual,
    people_in,
    tags_of_people,
    texts_of,
    with_people,
    with_text,
)

RUSSIAN: Record = {
    "id": "petrov",
    "type": "article-journal",
    "language": "ru",
    "author": [{"family": "Петров", "given": "П. И."}, {"family": "Ким", "given": "Е."}],
    "title": "Осадка свай в слабых грунтах",
    "container-title": "Вестник строительства",
    "issued": {"date-parts": [[2019]]},
    "custom": {"source": {"text": "Петров П. И., Ким Е. Осадка свай …"}},
}
LATIN: Record = {
    "type": "article-journal",
    "author": [{"family": "Petrov", "given": "P. I."}, {"family": "Kim", "given": "E."}],
    "title": "Osadka svai v slabykh gruntakh",
    "container-title": "Vestnik stroitel'stva",
    "DOI": "10.1000/xyz",
    "multi": {"_keys": {"title": {"en": "Settlement of piles in weak soils"}}},
    "custom": {"source": {"text": "Petrov P.I., Kim E. Osadka svai …"}},
}


def test_a_text_is_put_and_taken_away_again() -> None:
    put = with_text(RUSSIAN, "title", "en", "Settlement of piles")

    assert texts_of(put, "title") == {"en": "Settlement of piles"}
    assert texts_of(RUSSIAN, "title") == {}
    assert with_text(put, "title", "en", "") == RUSSIAN


def test_people_keep_their_places() -> None:
    put = with_people(RUSSIAN, "author", "en", [None, {"family": "Kim", "given": "E."}])

    assert people_in(put, "author", "en") == [None, {"family": "Kim", "given": "E."}]
    assert tags_of_people(put, "author") == ["en"]
    assert with_people(put, "author", "en", []) == RUSSIAN


def test_fewer_forms_than_people_are_refused() -> None:
    with pytest.raises(ValueError, match="2 names"):
        with_people(RUSSIAN, "author", "en", [{"family": "Petrov"}])


def test_two_records_of_a_work_become_one() -> None:
    record = bilingual(RUSSIAN, LATIN)

    assert record["title"] == RUSSIAN["title"]
    assert texts_of(record, "title") == {
        "en": "Settlement of piles in weak soils",
        "ru-Latn": "Osadka svai v slabykh gruntakh",
    }
    assert texts_of(record, "container-title") == {"ru-Latn": "Vestnik stroitel'stva"}
    assert people_in(record, "author", "en") == LATIN["author"]
    assert record["DOI"] == "10.1000/xyz"
    assert record["custom"]["source"]["text"].splitlines() == [
        "Петров П. И., Ким Е. Осадка свай …",
        "Petrov P.I., Kim E. Osadka svai …",
    ]


def test_joining_twice_changes_nothing() -> None:
    once = bilingual(RUSSIAN, LATIN)

    assert bilingual(once, LATIN) == once


def test_a_list_cut_with_et_al_names_the_first_people() -> None:
    cut = {**LATIN, "author": [LATIN["author"][0], {"literal": "others"}]}

    assert people_in(bilingual(RUSSIAN, cut), "author", "en") == [LATIN["author"][0], None]


@pytest.mark.parametrize(
    ("latin", "original", "expected"),
    [
        ("Problemy sotsial`noy gigieny", "Проблемы социальной гигиены", True),
        ("Problemy socialnoj gigieny", "Проблемы социальной гигиены", True),
        ("Problems of social hygiene", "Проблемы социальной гигиены", False),
        ("Moscow", "Москва", False),
        ("Nauka", "Наука", True),
        ("Наука", "Наука", False),
        ("Psychology", "Психология", False),
    ],
)
def test_a_transliteration_is_told_from_a_translation(
    latin: str, original: str, expected: bool
) -> None:
    assert is_transliteration(latin, original) is expected


def test_a_russian_record_takes_no_words_of_an_imprint_from_the_other_list() -> None:
    original: Record = {"type": "legislation", "title": "О реках", "section": "12"}
    latin: Record = {"type": "book", "title": "O rekakh", "publisher": "Kazan", "page": "12"}

    joined = bilingual(original, latin)

    assert "publisher" not in joined
    assert "page" not in joined
    assert joined["section"] == "12"
