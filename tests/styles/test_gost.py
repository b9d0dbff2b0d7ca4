"""GOST by type of work: 7.0.5-2008 and 7.0.100-2018 side by side."""

from typing import Any

import pytest

from refcli.csl import load_style
from tests.styles.printing import ENGLISH, on, printed, russians

GOST_705, GOST_7100 = load_style("gost"), load_style("gost-7.0.100")


ARTICLE = {
    "type": "article-journal",
    "author": russians("Казаков А. Л.", "Лемперт А. А."),
    "title": "Об одном подходе к решению задач оптимизации",
    "container-title": "Автоматика и телемеханика",
    "issued": on(2011),
    "issue": "7",
    "page": "50-57",
}


FOUR_AUTHORS = {
    "type": "article-journal",
    "author": russians("Збышевская Е. В.", "Гумерова В. Е.", "Эринчек В. П.", "Логунова Н. А."),
    "title": "Оценка эффективности тройной комбинации",
    "container-title": "Российский кардиологический журнал",
    "issued": on(2022),
    "volume": "27",
    "issue": "1",
    "number": "4821",
    "DOI": "10.15829/1560-4071-2022-4821",
}


BOOK = {
    "type": "book",
    "author": russians("Завалищин С. Т.", "Сесекин А. Н."),
    "title": "Импульсные процессы",
    "publisher-place": "М.",
    "publisher": "Наука",
    "issued": on(1991),
    "number-of-pages": "256",
}


BOOK_OF_MANY = {
    "type": "book",
    "author": russians(
        "Савельева Г. М.", "Сухих Г. Т.", "Серов В. Н.", "Манухин И. Б.", "Адамян Л. В."
    ),
    "title": "Гинекология",
    "edition": "2",
    "publisher-place": "М.",
    "publisher": "ГЭОТАР-Медиа",
    "issued": on(2017),
}


EDITED = {
    "type": "book",
    "editor": russians("Ященко В. В."),
    "title": "Введение в криптографию",
    "publisher-place": "М.",
    "publisher": "МЦНМО",
    "issued": on(1998),
}


VOLUME = {
    "type": "book",
    "author": russians("Лидл Р.", "Нидеррайтер Г."),
    "title": "Конечные поля",
    "number-of-volumes": "2",
    "volume": "1",
    "publisher-place": "М.",
    "publisher": "Мир",
    "issued": on(1988),
    "number-of-pages": "430",
}


CHAPTER = {
    "type": "paper-conference",
    "author": russians("Самсонюк О. Н.", "Сесекин А. Н."),
    "title": "Оценки и свойства воронок траекторий",
    "container-title": "Нелинейный анализ и экстремальные задачи",
    "event-title": "тез. докл. II Междунар. школы-семинара",
    "publisher-place": "Иркутск",
    "publisher": "ИДСТУ СО РАН",
    "issued": on(2010),
    "page": "64-65",
}


VOLUME_WITH_A_TITLE = {
    "type": "book",
    "author": russians("Дильтей В."),
    "title": "Герменевтика",
    "number-of-volumes": "6",
    "volume": "4",
    "part-number": "1",
    "publisher-place": "М.",
    "publisher": "Гнозис",
    "issued": on(2001),
    "custom": {"fields": {"maintitle": "Собрание сочинений"}},
}


PART_OF_VOLUMES = {
    "type": "chapter",
    "author": russians("Камю А."),
    "title": "Миф о Сизифе",
    "container-title": "Собрание сочинений",
    "number-of-volumes": "5",
    "volume": "2",
    "publisher-place": "Харьков",
    "publisher": "Фолио",
    "issued": on(1997),
    "page": "5-112",
}


THESIS = {
    "type": "thesis",
    "author": russians("Скворцов Михаил Андреевич"),
    "title": "Флуктуационные эффекты в мезоскопических системах",
    "genre": "дис. … д-ра физ.-мат. наук",
    "number": "01.04.02",
    "publisher-place": "Черноголовка",
    "issued": on(2008),
    "number-of-pages": "224",
}


LAW = {
    "type": "legislation",
    "title": "Об основах охраны здоровья граждан в Российской Федерации",
    "genre": "федер. закон",
    "number": "323-ФЗ",
    "issued": on(2011, 11, 21),
    "container-title": "Собр. законодательства РФ",
    "issue": "48",
    "section": "6724",
}


STANDARD = {
    "type": "standard",
    "number": "ГОСТ Р 7.0.100-2018",
    "title": "Библиографическая запись",
    "publisher-place": "М.",
    "publisher": "Стандартинформ",
    "issued": on(2018),
    "number-of-pages": "124",
}


PATENT = {
    "type": "patent",
    "author": russians("Чугаева В. И."),
    "title": "Приемопередающее устройство",
    "number": "2187888",
    "jurisdiction": "Рос. Федерация",
    "call-number": "2000131736/09",
    "submitted": on(2000, 12, 18),
    "issued": on(2002, 8, 20),
}


PAGE = {
    "type": "webpage",
    "title": "Моделирование трафика",
    "container-title": "Википедия",
    "URL": "https://ru.wikipedia.org/wiki/Трафик",
    "accessed": on(2025, 3, 29),
}


NEWSPAPER = {
    "type": "article-newspaper",
    "author": russians("Сидоров А."),
    "title": "Новости дня",
    "container-title": "Известия",
    "issued": on(2009, 5, 3),
    "page": "3",
}


TRANSLATION = {
    "type": "book",
    "author": russians("Хабермас Ю."),
    "title": "Философский дискурс о модерне",
    "translator": russians("Беляев М. М."),
    "custom": {"fields": {"origlanguage": "german"}},
    "publisher-place": "М.",
    "publisher": "Весь Мир",
    "issued": on(2003),
    "collection-title": "Тема",
    "collection-number": "5",
    "ISBN": "5-7777-0263-5",
}


@pytest.mark.parametrize(
    ("record", "reference", "description"),
    [
        pytest.param(
            ARTICLE,
            "Казаков А. Л., Лемперт А. А. Об одном подходе к решению задач оптимизации // "
            "Автоматика и телемеханика. 2011. № 7. С. 50–57.",
            "Казаков, А. Л. Об одном подходе к решению задач оптимизации / А. Л. Казаков, А. "
            "А. Лемперт. – Текст : непосредственный // Автоматика и телемеханика. – 2011. – №"
            " 7. – С. 50–57.",
            id="article",
        ),
        pytest.param(
            FOUR_AUTHORS,
            "Оценка эффективности тройной комбинации / Е. В. Збышевская [и др.] // Российский "
            "кардиологический журнал. 2022. Т. 27, № 1. Ст. 4821. "
            "DOI: 10.15829/1560-4071-2022-4821.",
            "Оценка эффективности тройной комбинации / Е. В. Збышевская, В. Е. Гумерова, В. "
            "П. Эринчек, Н. А. Логунова. – DOI 10.15829/1560-4071-2022-4821. – Текст : "
            "электронный // Российский кардиологический журнал. – 2022. – Т. 27, № 1. – Ст. "
            "4821.",
            id="four authors",
        ),
        pytest.param(
            BOOK,
            "Завалищин С. Т., Сесекин А. Н. Импульсные процессы. М. : Наука, 1991. 256 с.",
            "Завалищин, С. Т. Импульсные процессы / С. Т. Завалищин, А. Н. Сесекин. – Москва "
            ": Наука, 1991. – 256 с. – Текст : непосредственный.",
            id="book",
        ),
        pytest.param(
            BOOK_OF_MANY,
            "Гинекология / Г. М. Савельева [и др.]. 2-е изд. М. : ГЭОТАР-Медиа, 2017.",
            "Гинекология / Г. М. Савельева, Г. Т. Сухих, В. Н. Серов [и др.]. – 2-е изд. – "
            "Москва : ГЭОТАР-Медиа, 2017. – Текст : непосредственный.",
            id="book of five authors",
        ),
        pytest.param(
            EDITED,
            "Введение в криптографию / под ред. В. В. Ященко. М. : МЦНМО, 1998.",
            "Введение в криптографию / под редакцией В. В. Ященко. – Москва : МЦНМО, 1998. – "
            "Текст : непосредственный.",
            id="edited book",
        ),
        pytest.param(
            VOLUME,
            "Лидл Р., Нидеррайтер Г. Конечные поля : в 2 т. М. : Мир, 1988. Т. 1. 430 с.",
            "Лидл, Р. Конечные поля : в 2 томах / Р. Лидл, Г. Нидеррайтер. – Москва : Мир, 1988."
            " – Т. 1. – 430 с. – Текст : непосредственный.",
            id="volume",
        ),
        pytest.param(
            {**VOLUME, "volume-title": "Основы"},
            "Лидл Р., Нидеррайтер Г. Конечные поля : в 2 т. М. : Мир, 1988. Т. 1 : Основы. 430 с.",
            "Лидл, Р. Конечные поля : в 2 томах / Р. Лидл, Г. Нидеррайтер. – Москва : Мир, 1988."
            " – Т. 1 : Основы. – 430 с. – Текст : непосредственный.",
            id="volume with a title under that of the whole",
        ),
        pytest.param(
            {
                "type": "article",
                "author": russians("Vaswani A."),
                "title": "Attention is all you need",
                "archive": "arXiv",
                "archive_location": "1706.03762",
                "issued": on(2017),
            },
            "Vaswani A. Attention is all you need. 2017. arXiv: 1706.03762.",
            "Vaswani, A. Attention is all you need / A. Vaswani. – 2017. – arXiv: 1706.03762."
            " – Текст : непосредственный.",
            id="preprint",
        ),
        pytest.param(
            CHAPTER,
            "Самсонюк О. Н., Сесекин А. Н. Оценки и свойства воронок траекторий // Нелинейный "
            "анализ и экстремальные задачи : тез. докл. II Междунар. школы-семинара. "
            "Иркутск : ИДСТУ СО РАН, 2010. С. 64–65.",
            "Самсонюк, О. Н. Оценки и свойства воронок траекторий / О. Н. Самсонюк, А. Н. "
            "Сесекин. – Текст : непосредственный // Нелинейный анализ и экстремальные задачи "
            ": тез. докл. II Междунар. школы-семинара. – Иркутск : ИДСТУ СО РАН, 2010. – С. "
            "64–65.",
            id="paper of a conference",
        ),
        pytest.param(
            THESIS,
            "Скворцов М. А. Флуктуационные эффекты в мезоскопических системах : дис. … д-ра "
            "физ.-мат. наук : 01.04.02. Черноголовка, 2008. 224 с.",
            "Скворцов, М. А. Флуктуационные эффекты в мезоскопических системах : дис. … д-ра "
            "физ.-мат. наук : 01.04.02 / Скворцов Михаил Андреевич. – Черноголовка, 2008. – 224 с. "
            "– Текст : непосредственный.",
            id="thesis",
        ),
        pytest.param(
            LAW,
            "Об основах охраны здоровья граждан в Российской Федерации : федер. закон от "
            "21.11.2011 № 323-ФЗ // Собр. законодательства РФ. 2011. № 48. Ст. 6724.",
            "Об основах охраны здоровья граждан в Российской Федерации : федер. закон № "
            "323-ФЗ от 21.11.2011. – Текст : непосредственный // Собр. законодательства РФ. –"
            " 2011. – № 48. – Ст. 6724.",
            id="law",
        ),
        pytest.param(
            STANDARD,
            "ГОСТ Р 7.0.100-2018. Библиографическая запись. М. : Стандартинформ, 2018. 124 с.",
            "ГОСТ Р 7.0.100-2018. Библиографическая запись. – Москва : Стандартинформ, 2018. "
            "– 124 с. – Текст : непосредственный.",
            id="standard",
        ),
        pytest.param(
            PATENT,
            "Приемопередающее устройство : пат. 2187888 Рос. Федерация / В. И. Чугаева. "
            "№ 2000131736/09 ; заявл. 18.12.2000 ; опубл. 20.08.2002.",
            "Патент № 2187888 Рос. Федерация. Приемопередающее устройство : № 2000131736/09 : "
            "заявл. 18.12.2000 : опубл. 20.08.2002 / В. И. Чугаева. – Текст : непосредственный.",
            id="patent",
        ),
        pytest.param(
            VOLUME_WITH_A_TITLE,
            "Дильтей В. Собрание сочинений. В 6 т. Т. 4. Ч. 1. Герменевтика. М. : Гнозис, 2001.",
            "Дильтей, В. Собрание сочинений. В 6 томах. Том 4. Часть 1. Герменевтика / В. Дильтей. "
            "– Москва : Гнозис, 2001. – Текст : непосредственный.",
            id="volume with a title of its own",
        ),
        pytest.param(
            PART_OF_VOLUMES,
            "Камю А. Миф о Сизифе // Собрание сочинений : в 5 т. Харьков : Фолио, 1997. Т. 2. "
            "С. 5–112.",
            "Камю, А. Миф о Сизифе / А. Камю. – Текст : непосредственный // Собрание "
            "сочинений : в 5 томах. – Харьков : Фолио, 1997. – Т. 2. – С. 5–112.",
            id="part of a work in volumes",
        ),
        pytest.param(
            PAGE,
            "Моделирование трафика // Википедия. URL: https://ru.wikipedia.org/wiki/Трафик "
            "(дата обращения: 29.03.2025).",
            "Моделирование трафика. – Текст : электронный // Википедия : [сайт]. – URL: "
            "https://ru.wikipedia.org/wiki/Трафик (дата обращения: 29.03.2025).",
            id="web page",
        ),
        pytest.param(
            NEWSPAPER,
            "Сидоров А. Новости дня // Известия. 2009. 3 мая. С. 3.",
            "Сидоров, А. Новости дня / А. Сидоров. – Текст : непосредственный // Известия. – "
            "2009. – 3 мая. – С. 3.",
            id="newspaper",
        ),
        pytest.param(
            TRANSLATION,
            "Хабермас Ю. Философский дискурс о модерне / пер. с нем. М. М. Беляева. "
            "М. : Весь Мир, 2003. (Тема ; 5). ISBN 5-7777-0263-5.",
            "Хабермас, Ю. Философский дискурс о модерне / Ю. Хабермас ; перевод с немецкого М. М. "
            "Беляева. – Москва : Весь Мир, 2003. – (Тема ; 5). – ISBN 5-7777-0263-5. – Текст "
            ": непосредственный.",
            id="translation",
        ),
        pytest.param(
            ENGLISH,
            "Sambin G. Building up a toolbox // Twenty-five years of type theory / ed. by "
            "G. Sambin, J. M. Smith. 2nd ed. New York : Oxford Univ. Press, 1998. P. 221–244.",
            "Sambin, G. Building up a toolbox / G. Sambin. – Текст : непосредственный // "
            "Twenty-five years of type theory / edited by G. Sambin, J. M. Smith. – 2nd ed. –"
            " New York : Oxford Univ. Press, 1998. – P. 221–244.",
            id="English chapter",
        ),
    ],
)
def test_a_type_of_work(record: dict[str, Any], reference: str, description: str) -> None:
    assert printed(GOST_705, record) == reference
    assert printed(GOST_7100, record) == description
