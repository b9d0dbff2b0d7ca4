"""What Russian lists print beside the forms of GOST: cut lists, series in brackets, days, parts."""

from typing import Any

import pytest

from refcli.parse import parse_reference


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        (
            "Морозов С.П., Ледихова Н.В. и соавт. Лёд в лучевой диагностике. Digital Diagnostics. "
            "2021;2(1):49-66. doi:10.17816/DD60635",
            {
                "title": "Лёд в лучевой диагностике",
                "author": [
                    {"family": "Морозов", "given": "С. П."},
                    {"family": "Ледихова", "given": "Н. В."},
                    {"literal": "others"},
                ],
            },
        ),
        (
            "Карпов О.Э., Храмов А.Е. Лёд и искусственный интеллект в медицине. М.: ДПК Пресс, "
            "2022. 480 с. (Серия «Цифровой лёд»).",
            {"publisher": "ДПК Пресс"},
        ),
        (
            "Льдов Ю.М. Ледосфера. СПб.: Искусство–СПБ, 2000. 704 с.",
            {"publisher": "Искусство–СПБ", "publisher-place": "СПб."},
        ),
        (
            "Зайцев А. Как лёд меняет медицину // РБК Тренды. 14.05.2023. URL: "
            "https://trends.rbc.ru/64 (дата обращения 01.06.2023)",
            {"container-title": "РБК Тренды", "issued": {"date-parts": [[2023, 5, 14]]}},
        ),
        (
            "Белоусов В.Д. Опыт // Здравоохранение. – 2019. – Вып. 5, ч. 2. – С. 33 – 39.",
            {"issue": "Вып. 5, ч. 2", "page": "33-39"},
        ),
        (
            "Свидетельство о государственной регистрации программы для ЭВМ № 2021612345. Модуль "
            "анализа льда / Орлов В.В.; правообладатель ООО «Кардио». Опубл. 15.02.2021.",
            {"authority": "ООО «Кардио»", "number": "2021612345"},
        ),
    ],
    ids=lambda value: value[:24] if isinstance(value, str) else "",
)
def test_habits_of_russian_lists(text: str, fields: dict[str, Any]) -> None:
    record = parse_reference(text)
    assert {name: record.get(name) for name in fields} == fields
