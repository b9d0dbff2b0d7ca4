"""Russian references of every kind, by the punctuation that GOST prescribes."""

from typing import Any

import pytest

from refcli.parse import parse_reference
from refcli.record import OTHERS


def names(record: dict[str, Any], variable: str = "author") -> list[str]:
    return [
        name.get("literal") or f"{name['family']} {name.get('given', '')}".strip()
        for name in record.get(variable, [])
    ]


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        (
            "Агрономия : учебник / Н. П. Орехов [и др.]. 3-е изд., испр. и доп. М. : Колос, 2011. "
            "340 с.",
            {"type": "book", "title": "Агрономия: учебник", "edition": "3-е изд., испр. и доп."},
        ),
        (
            "Лесная таксация : в 2 ч. Ч. 1 / под ред. И. П. Дубового. Минск : БГТУ, 1998. 210 с.",
            {"title": "Лесная таксация", "number-of-volumes": "2", "volume": "1"},
        ),
        (
            "Гусев В. А. Колебания тонких мембран : дис. ... канд. физ.-мат. наук : 01.02.04. "
            "Томск, 2003. 140 с.",
            {
                "type": "thesis",
                "title": "Колебания тонких мембран",
                "genre": "дис. ... канд. физ.-мат. наук",
                "number": "01.02.04",
            },
        ),
        (
            "О недрах : закон РФ от 21 февр. 1992 г. № 2395-1 // Собр. законодательства Рос. "
            "Федерации. 1995. № 10. Ст. 823.",
            {
                "type": "legislation",
                "title": "О недрах",
                "genre": "закон РФ",
                "number": "2395-1",
                "issued": {"date-parts": [[1992, 2, 21]]},
                "container-title": "Собр. законодательства Рос. Федерации",
                "issue": "10",
                "section": "823",
            },
        ),
        (
            "Приказ Минобрнауки России от 12.09.2013 № 1061 «Об утверждении перечней "
            "специальностей» // Гарант. URL: https://base.example.org/1/ (дата обращения: "
            "01.02.2020).",
            {
                "type": "legislation",
                "title": "Об утверждении перечней специальностей",
                "genre": "Приказ Минобрнауки России",
                "number": "1061",
            },
        ),
        (
            "Водный кодекс Российской Федерации от 03.06.2006 № 74-ФЗ // Собрание "
            "законодательства РФ. 2006. № 23. Ст. 2381.",
            {"title": "Водный кодекс Российской Федерации", "number": "74-ФЗ", "section": "2381"},
        ),
        (
            "Пат. 2105432 Российская Федерация, МПК A 01 B 1/00. Лопата складная / Седов П. И. ; "
            "заявитель и патентообладатель ООО «Грунт». – № 99105432/13 ; заявл. 15.03.1999 ; "
            "опубл. 20.02.2000, Бюл. № 5. – 4 с.",
            {
                "type": "patent",
                "title": "Лопата складная",
                "number": "2105432",
                "jurisdiction": "Российская Федерация",
                "call-number": "99105432/13",
                "submitted": {"date-parts": [[1999, 3, 15]]},
                "issued": {"date-parts": [[2000, 2, 20]]},
                "issue": "5",
                "authority": "ООО «Грунт»",
            },
        ),
        (
            "Письма управляющего имением // РГИА. Ф. 950. Оп. 1. Д. 33. Л. 12–14 об.",
            {
                "type": "manuscript",
                "title": "Письма управляющего имением",
                "archive": "РГИА",
                "archive_location": "Ф. 950. Оп. 1. Д. 33. Л. 12–14 об.",
            },
        ),
        (
            "ГОСТ Р 51070-97. Измерители влажности. Общие технические требования. Введ. "
            "1998-07-01. М. : Изд-во стандартов, 1997. 12 с.",
            {
                "type": "standard",
                "number": "ГОСТ Р 51070-97",
                "title": "Измерители влажности. Общие технические требования",
                "issued": {"date-parts": [[1997]]},
            },
        ),
        (
            "Котов А. Паводок идёт // Сельская жизнь. 2009. 3 апр. С. 2.",
            {
                "type": "article-newspaper",
                "container-title": "Сельская жизнь",
                "issued": {"date-parts": [[2009, 4, 3]]},
                "page": "2",
            },
        ),
        (
            "Ершов Л. Д. Рост кристаллов // Физика твёрдого тела. 2004. Вып. 6. С. 3–9.",
            {"issue": "Вып. 6", "page": "3-9"},
        ),
        (
            "Ершов Л. Д. Рост кристаллов // Кристаллография. 2004. Т. 3, № 1. Ст. 1207.",
            {"number": "1207", "volume": "3", "issue": "1"},
        ),
        (
            "Рябов С. С. Состав руд / С. С. Рябов // Руды и металлы. – 2015. – № 3. – С. 8–15. – "
            "EDN UABCDE.",
            {"EDN": "UABCDE", "container-title": "Руды и металлы"},
        ),
        (
            "Липин О. Слово и образ // Липин О. Избранные труды. М. : Наука, 1981. С. 15–40.",
            {
                "title": "Слово и образ",
                "container-title": "Избранные труды",
                "container-author": [{"family": "Липин", "given": "О."}],
            },
        ),
        (
            "Осадки Поволжья : отчет о НИР (промежуточ.) / Саратовский университет ; "
            "рук. Жук А. Г. – Саратов, 2001. – 80 с.",
            {
                "type": "report",
                "title": "Осадки Поволжья",
                "genre": "отчет о НИР (промежуточ.)",
            },
        ),
        (
            "Белов Т. П. Общая ботаника : учебник для вузов. СПб. : Проспект, 2022. 340 с. // "
            "ЭБС Лань : [сайт]. URL: https://e.lanbook.com/book/99 (дата обращения: 01.02.2024).",
            {
                "type": "book",
                "title": "Общая ботаника: учебник для вузов",
                "publisher": "Проспект",
                "number-of-pages": "340",
                "container-title": None,
            },
        ),
        (
            "Дневники К. И. Ракова // Новая старина. 1994. № 2. С. 61–80.",
            {"title": "Дневники К. И. Ракова", "container-title": "Новая старина"},
        ),
        (
            "Рассказы И. П. Ли / публ. О. О. Кима // Наш край. 1994. № 2. С. 61–80.",
            {"type": "article-journal", "editor": None, "issue": "2"},
        ),
        (
            "О рыболовстве : федер. закон от 2 мая 2001 г. № 7-ФЗ // Кодекс : справ. система.",
            {"container-title": "Кодекс: справ. система"},
        ),
        (
            "Пат. 2501234 Российская Федерация, МПК F16D 1/02. Муфта / Сомов Р. Р. ; "
            "патентообладатель ЗАО «Вал». № 2012101234/11 ; заявл. 16.01.2012 ; опубл. 10.12.2013.",
            {"authority": "ЗАО «Вал»", "call-number": "2012101234/11", "number": "2501234"},
        ),
        (
            "А. с. 901234 СССР, МКИ В 21 D 5/08. Стан / К. К. Линь. № 2901234/25-27 ; "
            "заявл. 01.02.80 ; опубл. 30.01.82, Бюл. № 4. 3 с.",
            {"genre": "а. с.", "call-number": "2901234/25-27", "issue": "4"},
        ),
        (
            "СП 30.13330.2020. Внутренний водопровод. М., 2021. 88 с.",
            {"number": "СП 30.13330.2020", "title": "Внутренний водопровод"},
        ),
        (
            "Мигрень у взрослых / Всерос. о-во неврологов. М., 2021. 60 с.",
            {"type": "book", "author": [{"literal": "Всерос. о-во неврологов"}]},
        ),
        (
            "О тарифах : решение Арбитражного суда Омской области от 3 марта 2015 г. № А46-12 // "
            "Вестник суда. 2015. № 4. С. 17–21.",
            {"page": "17-21", "issue": "4"},
        ),
        (
            "Чем пахнет дождь // Элементы : [сайт]. 2019. 5 июня. URL: https://el.example.ru/7 "
            "(дата обращения: 01.02.2020).",
            {"type": "webpage", "container-title": "Элементы"},
        ),
        (
            "Дёмин С. О стиле // Соч. : в 3 т. М. : Слово, 1990. Т. 2. С. 5–9.",
            {"container-title": "Соч.", "number-of-volumes": "3", "volume": "2"},
        ),
        (
            "Лунин Е. Р. Муфты // Узлы машин : тез. докл., Омск, 4–6 июня 2009 г. Омск : ОмГТУ, "
            "2010. С. 3–5.",
            {"issued": {"date-parts": [[2010]]}, "publisher": "ОмГТУ"},
        ),
        (
            "Отчёт управы за 1899 г. // ГАТО. Ф. 233. Оп. 2. Д. 11. Л. 4.",
            {"title": "Отчёт управы за 1899 г.", "archive": "ГАТО"},
        ),
        (
            "Кафка Ф. Замок : пер. с нем. М. : Наука, 1990. 222 с.",
            {"title": "Замок", "genre": None},
        ),
        (
            "Гриев А. Весна [Ноты] : романсы. М. : Музгиз, 1951. 30 с.",
            {"title": "Весна: романсы"},
        ),
    ],
)
def test_a_kind_of_reference(text: str, fields: dict[str, Any]) -> None:
    record = parse_reference(text)

    assert {name: record.get(name) for name in fields} == fields


def test_an_editor_is_kept_in_the_nominative_with_his_role() -> None:
    record = parse_reference("Ботаника / под общ. ред. А. Н. Седова. М. : Колос, 2005. 400 с.")

    assert names(record, "editor") == ["Седов А. Н."]
    assert record["custom"]["fields"]["editortype"] == "geneditor"


def test_the_source_s_form_stays_where_the_nominative_does_not_tell_it() -> None:
    record = parse_reference("Ботаника / под ред. П. П. Баума. М. : Колос, 2005. 400 с.")

    assert names(record, "editor") == ["Баум П. П."]
    assert record["editor"][0]["multi"]["_key"]["ru-x-genitive"] == {"family": "Баума"}


@pytest.mark.parametrize(
    ("statement", "variable", "expected"),
    [
        ("сост. О. А. Ветрова, И. И. Седов", "compiler", ["Ветрова О. А.", "Седов И. И."]),
        ("пер. с нем. Ю. М. Листовского", "translator", ["Листовский Ю. М."]),
        ("отв. ред. В. И. Червонюк", "editor", ["Червонюк В. И."]),
        ("гл. ред. П. П. Седов", "editor", ["Седов П. П."]),
    ],
)
def test_roles_in_a_statement(statement: str, variable: str, expected: list[str]) -> None:
    record = parse_reference(f"Степные травы / {statement}. СПб. : Питер, 2010. 300 с.")

    assert record["title"] == "Степные травы"
    assert names(record, variable) == expected


def test_the_authors_behind_a_title_are_its_authors() -> None:
    record = parse_reference(
        "Химия почв / Г. М. Рощина, П. П. Ключев [и др.] // Почвоведение. 2021. № 4. С. 20–31."
    )

    assert names(record) == ["Рощина Г. М.", "Ключев П. П.", OTHERS]


def test_an_english_reference_is_left_alone() -> None:
    record = parse_reference("Brown K. Soil and water // Geoderma. 2002. No. 3. P. 5–9.")

    assert record["title"] == "Soil and water"
    assert record["container-title"] == "Geoderma"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Янкоўскі А. Ш. Беларускае летапісанне // Беларускі гістарычны часопіс. 2018.", "be"),
        ("Шевчук О. В. Цифровізація управління // Вісник університету. 2020. № 3. С. 5–9.", "uk"),
        ("Әлиев Қ. Ө. Қазақстан тарихы // ҚазҰУ хабаршысы. 2019. № 2. Б. 34–41.", "kk"),
        ("Шевчук О. В. Объём вод // Вісник університету. 2020. № 3. С. 5–9.", "ru"),
        ("Ломов П. Т. TypeScript на практике // Логистика. 2019. № 5. С. 3–9.", "ru"),
        ("Lomov P. Soil frost in Siberia // Почвоведение. 2019. № 5. P. 3–9.", "en"),
        ("Lomova P. Problemy pochv i vod // Почвоведение. 2019. № 5. С. 3–9.", "ru"),
        ("Haas T. Bodenkunde. München : Beck, 1990. 200 S.", "de"),
    ],
)
def test_all_fields_tell_the_language(text: str, language: str) -> None:
    assert parse_reference(text)["language"] == language


def test_a_book_under_its_title_has_no_author() -> None:
    record = parse_reference(
        "Педагогика : учебник / под ред. И. П. Дубового. М. : Юрайт, 2017. 408 с."
    )

    assert "author" not in record
    assert names(record, "editor") == ["Дубовой И. П."]


def test_each_bracket_translates_what_it_follows() -> None:
    record = parse_reference(
        "Rogov V. M. Instituty razvitiya [Institutions of development]. Voprosy teorii "
        "[Theoretical Issues]. 2016. No. 5. Pp. 34–56. (In Russ.)."
    )

    assert record["multi"]["_keys"] == {
        "title": {"en": "Institutions of development"},
        "container-title": {"en": "Theoretical Issues"},
    }


def test_a_site_is_told_by_its_brackets_which_are_no_part_of_its_name() -> None:
    whole = parse_reference(
        "Псковский край : электронный архив : [сайт]. – Псков, 2011. – URL: https://pskov.example "
        "(дата обращения: 03.04.2020). – Текст : электронный."
    )
    page = parse_reference(
        "Перепись населения. – Текст : электронный // Псковстат : [сайт]. – "
        "URL: https://pskovstat.example/1 (дата обращения: 03.04.2020)."
    )

    assert (whole["type"], whole["title"]) == ("webpage", "Псковский край: электронный архив")
    assert page["container-title"] == "Псковстат"


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        (
            "Зуева Н. Н. Ветры над озером. М., 2009. 24 с. (Препринт / ИО РАН ; 7).",
            {"type": "report", "publisher-place": "М.", "collection-number": "7"},
        ),
        (
            "Лосев, П. П. Потоки тепла : дис. … канд. техн. наук : 05.14.01 / Лосев Пётр Павлович. "
            "– Москва, 2011. – 140 с. – Текст : непосредственный.",
            {"type": "thesis", "publisher": None},
        ),
        (
            "Зорин К. Л. СловоСчёт : частоты слов. Версия 3.2. 2021. URL: https://slovo.example "
            "(дата обращения: 01.02.2022).",
            {"type": "software", "version": "3.2"},
        ),
        (
            "Рыбаков Т. Т. Избранные труды. В 4 т. Т. 2. Ч. 3. Очерки. М. : Наука, 1999.",
            {"volume": "2", "part-number": "3", "volume-title": "Очерки"},
        ),
        (
            "Мельник А. А. О словах // Язык и речь : материалы конф., Пермь, 3–4 мая 2018 г. / "
            "отв. ред. Р. Р. Галин. Пермь : ПГУ, 2018. С. 5–9.",
            {"container-title": "Язык и речь: материалы конф., Пермь, 3–4 мая 2018 г."},
        ),
        ("НИИ СПСМ. Нормы питания. Казань, 2019. 30 с.", {"title": "Нормы питания"}),
        (
            "Состав земель // Служба кадастра. URL: https://kadastr.example (дата обращения: "
            "01.02.2020).",
            {"title": "Состав земель", "author": None},
        ),
        (
            "Гусев О. О. Сеть школ // Школа. 2019. № 2. DOI: 10.1000/sh.2. EDN: KLMNOP.",
            {"EDN": "KLMNOP", "publisher": None, "note": None},
        ),
    ],
)
def test_marks_tell_what_it_is(text: str, fields: dict[str, str | None]) -> None:
    record = parse_reference(text)

    assert {name: record.get(name) for name in fields} == fields


def test_what_the_title_says_is_not_kept_as_its_genre_as_well() -> None:
    record = parse_reference(
        "Ганин Е. О. Сопромат : учеб. пособие. 3-е изд. М. : Лань, 2019. 200 с."
    )

    assert record["title"] == "Сопромат: учеб. пособие"
    assert "genre" not in record


@pytest.mark.parametrize(
    ("text", "family", "literal"),
    [
        (
            "фон Браун, В. Уровни воды / В. фон Браун // Вестник гидрологии. – 2011. – Т. 34, "
            "№ 3. – С. 112–119.",
            "Браун",
            None,
        ),
        (
            "Минздрав России. Уровни воды / Минздрав России // Вестник гидрологии. – 2011. – "
            "Т. 34, № 3. – С. 112–119.",
            None,
            "Минздрав России",
        ),
        (
            "Институт рек. Уровни воды / Институт рек ; под ред. И. И. Иванова. – Москва : "
            "Наука, 2018. – 31 с.",
            None,
            "Институт рек",
        ),
    ],
)
def test_a_heading_is_what_the_statement_repeats(
    text: str, family: str | None, literal: str | None
) -> None:
    record = parse_reference(text)

    assert record["title"] == "Уровни воды"
    assert record["author"][0].get("family") == family
    assert record["author"][0].get("literal") == literal
    assert "note" not in record
