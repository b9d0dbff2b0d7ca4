"""Typing mended: planted faults are found, clean records stay."""

import random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refcli.cleaning import clean, cleaned
from refcli.cleaning.letters import mixed_words
from refcli.cleaning.marks import dashes, number_signs, quotation_marks
from refcli.cleaning.spaces import single_spaces
from refcli.record import Record

CLEAN: Record = {
    "type": "book",
    "author": [{"family": "Седов", "given": "М. А."}],
    "title": "Система «Наука – образование» в XXI веке: опыт МГУ и Yale",
    "container-title": "Вестник МГУ",
    "publisher": "Сов. энцикл.",
    "publisher-place": "М.",
    "issue": "№ 5 (12)",
    "edition": "2-е изд., испр.",
}


@pytest.mark.parametrize(
    ("variable", "typed", "mended"),
    [
        ("title", "Cистема знаний", "Система знаний"),
        ("title", "Вестник MГУ", "Вестник МГУ"),
        ("title", 'Роман "Война и мир"', "Роман «Война и мир»"),
        ("title", 'О "слове "о полку" нашем"', "О «слове „о полку“ нашем»"),
        ("title", "Наука - образование", "Наука – образование"),
        ("title", "Почва ,вода  и лес", "Почва, вода и лес"),
        ("title", "Приказ N 5 и №6", "Приказ № 5 и № 6"),
        ("publisher-place", "M.", "М."),
        ("publisher-place", "М", "М."),
        ("publisher-place", "СПб", "СПб."),
        ("publisher", "Сов. энцикл", "Сов. энцикл."),
        ("issue", "№5", "№ 5"),
        ("title", "Лёд\u00a0и\u00a0снег", "Лёд и снег"),
        ("title", "Гид\u00adрология \u200bрек", "Гидрология рек"),
        (
            "title",
            "Уход за садом c цветами, a также o грядках",
            "Уход за садом с цветами, а также о грядках",
        ),
        ("title", "Фигуры (c объяснением)", "Фигуры (с объяснением)"),
        ("title", "Рельеф (ЦМР) y рек", "Рельеф (ЦМР) у рек"),
        ("title", "Словарь <<Лес и люди>>", "Словарь «Лес и люди»"),
        ("title", "Журнал « Лес »", "Журнал «Лес»"),
        ("title", "Учебно -методический сборник", "Учебно-методический сборник"),
    ],
)
def test_a_fault_is_mended(variable: str, typed: str, mended: str) -> None:
    assert cleaned({**CLEAN, variable: typed})[variable] == mended


@pytest.mark.parametrize(
    "title", ["Если a << b и c >> d", "Научно- и культурно-просветительское дело", "Поле -море"]
)
def test_what_only_looks_like_a_fault_stays(title: str) -> None:
    assert cleaned({**CLEAN, "title": title})["title"] == title


def test_a_name_in_two_alphabets_is_mended() -> None:
    record = {**CLEAN, "author": [{"family": "Ивaнов", "given": "M.A."}]}

    assert cleaned(record)["author"] == [{"family": "Иванов", "given": "М. А."}]
    assert [change.variable for change in clean(record)] == ["author", "author"]


@pytest.mark.parametrize(
    "text",
    [
        "Выбросы CO2 и H2O",
        "Точка a и точка c; функция y от x",
        "The “Real” Thing",
        "Язык C и базы SQL",
        "T-лимфоциты и Wi-Fi",
        'Ремонт 5" дисков',
        "Итоги 1990–1995 гг.",
        "Социально-экономический атлас",
        "Тайны «чёрного ящика»",
    ],
)
def test_what_is_right_stays(text: str) -> None:
    assert clean({**CLEAN, "title": text}) == []


def test_a_town_keeps_the_abbreviation_without_a_point() -> None:
    assert clean({**CLEAN, "publisher-place": "Ростов н/Д"}) == []


def test_a_clean_record_and_a_latin_one_stay() -> None:
    assert clean(CLEAN) == []
    assert clean({"type": "book", "title": 'The "Real" thing - a study', "issue": "No5"}) == []


@given(st.text(alphabet='абвAcMO "«»„“-–№N5.,', max_size=40))
def test_cleaning_twice_changes_nothing_more(title: str) -> None:
    once = cleaned({**CLEAN, "title": title, "publisher": "Наука"})

    assert cleaned(once) == once


def test_planted_faults() -> None:
    """Plant a fault of each kind in many titles: all but a few come back."""
    draw = random.Random(5)
    words = [
        "почвы",
        "северных",
        "озёр",
        "рост",
        "кристаллов",
        "язык",
        "системы",
        "театр",
        "школа",
        "метод",
        "карта",
    ]
    looks = dict(zip("асеорхАСЕОРХМТКВН", "aceopxACEOPXMTKBH", strict=True))
    total = mended = 0
    for _ in range(300):
        title = " ".join(draw.sample(words, 4)).capitalize() + " «Наука – дело» № 7"
        fault: Any = draw.choice(
            [
                lambda t: "".join(
                    looks.get(c, c) if i in draw.sample(range(len(t)), 3) else c
                    for i, c in enumerate(t)
                ),
                lambda t: t.replace("«", '"').replace("»", '"'),
                lambda t: t.replace(" – ", " - "),
                lambda t: t.replace("№ 7", "№7"),
                lambda t: t.replace(" ", "  ", 2),
                lambda t: t.replace(" ", "\u00a0"),
            ]
        )
        planted = fault(title)
        if planted != title:
            total += 1
            mended += cleaned({**CLEAN, "title": planted})["title"] == title

    assert total > 200
    assert mended / total >= 0.98


@pytest.mark.parametrize(
    "rule", [mixed_words, quotation_marks, dashes, number_signs, single_spaces]
)
def test_a_rule_leaves_an_empty_text(rule: Any) -> None:
    assert rule("") == ""
