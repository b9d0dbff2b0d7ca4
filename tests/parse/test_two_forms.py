"""An entry that gives its work twice is one bilingual record."""

import pytest

from refcli.parse import parse_reference
from refcli.parse.two_forms import forms_of
from refcli.variants import people_in, texts_of

RUSSIAN = "Рогов И.Е., Жукова Ю.В. Лечение полыньи. Вестник льда. 2018;12(3):16–31."
LATIN = (
    "Rogov I.E., Zhukova Yu.V. Treatment of polynyas. Ice Bulletin. 2018;12(3):16–31. (In Russ.)"
)


@pytest.mark.parametrize(
    "text",
    [
        f"{RUSSIAN} [{LATIN}]. https://doi.org/10.1000/ice.2018",
        f"{RUSSIAN} https://doi.org/10.1000/ice.2018 {LATIN}",
        f"{RUSSIAN} DOI: 10.1000/ice.2018. {LATIN}",
    ],
)
def test_both_forms_are_one_record(text: str) -> None:
    record = parse_reference(text)

    assert [name["family"] for name in record["author"]] == ["Рогов", "Жукова"]
    assert [name and name["family"] for name in people_in(record, "author", "en")] == [
        "Rogov",
        "Zhukova",
    ]
    assert record["title"] == "Лечение полыньи"
    assert texts_of(record, "title") == {"en": "Treatment of polynyas"}
    assert texts_of(record, "container-title") == {"en": "Ice Bulletin"}
    assert record["DOI"] == "10.1000/ice.2018"
    assert record["custom"]["source"]["text"] == text


def test_the_russian_form_in_brackets_is_the_main_one() -> None:
    record = parse_reference(
        "Rogov IE. Treatment of polynyas. Moscow: Led Publ., 2018. 120 p. "
        "Russian (Рогов И.Е. Лечение полыньи. Москва : Лёд, 2018. 120 с.)"
    )

    assert [name["family"] for name in record["author"]] == ["Рогов"]
    assert record["title"] == "Лечение полыньи"


@pytest.mark.parametrize(
    "text",
    [
        RUSSIAN,
        LATIN,
        "Rogov I.E. Lechenie [Treatment of polynyas]. Vestnik l'da [Ice Bulletin]. 2018; 12: 1.",
        "Рогов И. Е. Метод Smith // Вестник (Bulletin of the University). 2018. № 3. С. 1–9.",
        "Рогов И. Е. Лечение. URL: https://example.org/Rogov/2018 (дата обращения: 01.02.2020).",
    ],
)
def test_a_single_form_is_left_alone(text: str) -> None:
    assert forms_of(text) is None
