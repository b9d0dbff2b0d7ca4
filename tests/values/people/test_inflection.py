"""Russian surnames in the nominative and the genitive."""

import pytest

from refcli.values.people.inflection import (
    Gender,
    gender_of,
    genitive,
    nominative,
    with_source_form,
)

PAIRS = """
Сахаров Сахарова, Иванова Ивановой, Толстой Толстого, Подласый Подласого, Червинский Червинского
Достоевская Достоевской, Ященко Ященко, Козаченко Козаченко, Белых Белых, Долгих Долгих
Антоновский Антоновского, Галиев Галиева, Сорокина Сорокиной, Птицын Птицына, Синицына Синицыной
Живаго Живаго, Дурново Дурново, Горячий Горячего, Верхний Верхнего, Крайняя Крайней
Белый Белого, Чёрная Чёрной, Луговой Лугового, Трубецкой Трубецкого, Полевой Полевого
Глинка Глинки, Сковорода Сковороды, Берия Берии, Окуджава Окуджавы, Лещенко Лещенко
Кожевникова Кожевниковой, Чехов Чехова, Ковалёв Ковалёва, Ковалёва Ковалёвой, Гусева Гусевой
Дюма Дюма, Золя Золя, Чавчавадзе Чавчавадзе, Мамардашвили Мамардашвили, Шоу Шоу, Гёте Гёте
Палий Палия, Топчий Топчия, Заяц Зайца, Кравец Кравца, Воробей Воробья, Соловей Соловья
Мусин-Пушкин Мусина-Пушкина, Римский-Корсаков Римского-Корсакова, Волконский Волконского
Тахо-Годи Тахо-Годи, Деррида Деррида, Крупская Крупской, Дикая Дикой, Великая Великой
Бережной Бережного, Благой Благого, Полевая Полевой, Цой Цоя, Щегол Щегла, Журавель Журавля
"""

MEN = """
Шмидт Шмидта, Гоголь Гоголя, Шевчук Шевчука, Коваль Коваля, Ткач Ткача, Коломиец Коломийца
Стрелец Стрельца, Бабай Бабая, Рабинович Рабиновича, Ландау Ландау, Баум Баума, Герц Герца
Мельник Мельника, Король Короля, Бондарь Бондаря, Гончар Гончара, Тугай Тугая, Сарбай Сарбая
Бухгольц Бухгольца, Тер-Акопян Тер-Акопяна, Ковалёв-Прибой Ковалёва-Прибоя, Габай Габая
"""


def pairs(text: str) -> list[tuple[str, ...]]:
    lines = text.strip().splitlines()
    return [tuple(pair.split()) for line in lines for pair in line.split(", ")]


@pytest.mark.parametrize(("name", "inflected"), pairs(PAIRS))
def test_both_ways_without_a_gender(name: str, inflected: str) -> None:
    assert genitive(name) == inflected
    assert nominative(inflected) == name


@pytest.mark.parametrize(("name", "inflected"), pairs(MEN))
def test_a_man_with_a_noun_for_a_name(name: str, inflected: str) -> None:
    assert genitive(name, "m") == inflected
    assert nominative(inflected) == name


def test_a_woman_with_a_noun_for_a_name_keeps_it() -> None:
    assert genitive("Шмидт", "f") == "Шмидт"


def test_where_the_gender_decides_and_nothing_shows_it_there_is_no_answer() -> None:
    assert genitive("Шмидт") is None


def test_capitals_stay() -> None:
    assert genitive("САХАРОВ") == "САХАРОВА"
    assert nominative("ИВАНОВОЙ") == "ИВАНОВА"


@pytest.mark.parametrize(
    ("given", "gender"),
    [
        ("Анна Петровна", "f"),
        ("Иван Лукич", "m"),
        ("Илья", "m"),
        ("Ольга", "f"),
        ("А. П.", ""),
        ("Рашид оглы", "m"),
        ("", ""),
    ],
)
def test_gender(given: str, gender: Gender) -> None:
    assert gender_of(given) == gender


@pytest.mark.parametrize(
    ("inflected", "name"),
    [
        ("Грачової", "Грачова"),
        ("Грушевської", "Грушевська"),
        ("Шевченка", "Шевченко"),
        ("Клочка", "Клочко"),
        ("Ковальського", "Ковальський"),
        ("Білого", "Білий"),
        ("Крайнього", "Крайній"),
        ("Лисенко", "Лисенко"),
    ],
)
def test_ukrainian_names_come_back_from_the_genitive(inflected: str, name: str) -> None:
    found, form = with_source_form(inflected, "О.")
    assert (found, form or inflected) == (name, inflected)
