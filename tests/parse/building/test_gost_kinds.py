"""Kinds of Russian entries that stand at the edge of what GOST prescribes."""

from typing import Any

import pytest

from refcli.parse import parse_reference


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        (
            "Кашин С. Д. Сушка зерна. М., Агропромиздат, 1988. 200 с.",
            {"publisher-place": "М.", "publisher": "Агропромиздат"},
        ),
        (
            "Кашин С. Д. Сушка зерна. М., Томск, 1938. 200 с.",
            {"publisher-place": "М., Томск", "publisher": None},
        ),
        (
            "О недрах : закон РФ от 21.02.1992 № 2395-1 // Российская газета. 15.03.1995. № 52.",
            {
                "container-title": "Российская газета",
                "available-date": {"date-parts": [[1995, 3, 15]]},
            },
        ),
        (
            "Физиология : нац. рук. : крат. изд. / под ред. П. П. Лося. М. : Мир, 2001.",
            {"title": "Физиология: нац. рук.: крат. изд."},
        ),
        (
            "Сәйфи Ф. Әсәрләр : 4 томда. Казан : Татар. кит. нәшр., 2001. Т. 3. 210 б.",
            {"type": "book", "title": "Әсәрләр", "number-of-volumes": "4", "volume": "3"},
        ),
        (
            "Ботаника / сост. Лавров И. И. М. : Наука, 2001. 58 с.",
            {
                "publisher-place": "М.",
                "compiler": [{"family": "Лавров", "given": "И. И."}],
            },
        ),
        (
            "Росстат. Официальный сайт. URL: https://rosstat.example (дата обращения: 05.05.2023).",
            {"title": "Росстат. Официальный сайт", "author": None},
        ),
        (
            "Лавров С. М. Русь // Сочинения : в 18 кн. Кн. 5, т. 9–10. М. : Мысль, 1990. С. 3–71.",
            {"container-title": "Сочинения", "volume": "5", "part-number": "9–10"},
        ),
        (
            "Орлов М. Е. Сети // Связь : тез. III конф., 14 мая 2020 г., г. Томск. Томск : ТГУ, "
            "2020. С. 7–8.",
            {
                "container-title": "Связь: тез. III конф., 14 мая 2020 г., г. Томск",
                "publisher-place": "Томск",
            },
        ),
        (
            "Тонев Г. Мисли / пер. с болг. В. А. Шарлова. СПб.: Алетейя, 2014. 384 с.",
            {"translator": [{"family": "Шарлов", "given": "В. А."}], "editor": None},
        ),
        (
            "Лавров П. П. О пшенице. Вестн. с.-х. науки, 1971, № 3, с. 30—32.",
            {"title": "О пшенице", "container-title": "Вестн. с.-х. науки", "issue": "3"},
        ),
        (
            "Шмидт А., прот. О посте // Вестник РСХД. 1960. № 58. С. 3–20.",
            {
                "author": [
                    {"family": "Шмидт", "given": "А.", "suffix": "прот.", "comma-suffix": True}
                ]
            },
        ),
        (
            "Кирилл Туровский, свт. Слова // Творения. Минск : Свет, 1901. Т. 7, кн. 1. С. 5–40.",
            {"type": "chapter", "author": [{"literal": "Кирилл Туровский, свт."}]},
        ),
    ],
)
def test_a_kind_at_the_edge(text: str, fields: dict[str, Any]) -> None:
    record = parse_reference(text)

    assert {name: record.get(name) for name in fields} == fields
