"""Languages in Cyrillic letters told apart, where letters alone do not tell them."""

import pytest

from refcli.text.languages.cyrillic import cyrillic_language


@pytest.mark.parametrize(
    ("title", "reference", "language"),
    [
        ("Основы ботаники", "М. : Колос", "ru"),
        ("Болота Полесья", "Минск : Навука і тэхніка", "ru"),
        ("Річки Карпат", "Львів : Світ", "uk"),
        ("Догляд за садом", "Полтава : АСМІ", "uk"),
        ("Мова казки", "Рідна школа", "uk"),
        ("Мова казкі", "Роднае слова", "be"),
        ("Дрэвы Палесся", "Мінск : Беларусь", "be"),
        ("Вада", "Гродна : ГрДУ", "be"),
        ("Дала жырлары", "Алматы : Санат", "kk"),
        ("Су ресурстары", "Астана : Фолиант", "kk"),
        ("Татар халык җырлары", "Казан : Мәгариф", "tt"),
        ("Теле һәм халкы", "Казан", "tt"),
        ("Реките на България", "София : БАН", "bg"),
        ("Въздух", "", "bg"),
        ("Народне приповетке", "Београд : Нолит", "sr"),
        ("Реките во планината", "Скопје : Мисла", "mk"),
        ("Айыл чарбасы жана суу", "Бишкек", "ky"),
        ("Боғдорчилик асослари", "Тошкент : Меҳнат", "uz"),
        ("Таърихи халқи тоҷик", "Хуҷанд", "tg"),
        ("Ургамлын хамгаалал", "Улаанбаатар", "mn"),
        ("О языкѣ и слогѣ", "СПб.", "ru"),
        ("Вопросы земледелия", "Бишкек : Илим", "ru"),
        ("Кино", "", "ru"),
    ],
)
def test_words_endings_and_places_tell(title: str, reference: str, language: str) -> None:
    assert cyrillic_language(title, reference) == language


@pytest.mark.parametrize("journal", ["Вестник", "Известия", "Журнал", "Сборник"])
def test_a_journal_of_both_languages_makes_no_russian_title_bulgarian(journal: str) -> None:
    assert cyrillic_language("Реки севера", journal) == "ru"
