"""Two lists of the same works, under the same numbers."""

from typing import Any

import pytest

from refcli.bilingual.lists import Missing, Note, TwoLists, two_lists
from refcli.bilingual.romanize import Romanization, has_cyrillic
from refcli.csl.output import write
from refcli.record import Record

RECORDS: list[Record] = [
    {
        "id": "poly",
        "type": "article-journal",
        "language": "ru",
        "author": [{"family": "Полтерович", "given": "В. М."}],
        "title": "Институты догоняющего развития",
        "container-title": "Вопросы экономики",
        "issued": {"date-parts": [[2016]]},
        "issue": "5",
        "page": "34-56",
        "multi": {
            "_keys": {
                "title": {"en": "Institutions of catching-up development"},
                "container-title": {"en": "Economic Issues"},
            }
        },
    },
    {
        "id": "kim",
        "type": "article-journal",
        "author": [{"family": "Kim", "given": "J."}],
        "title": "Learning",
        "container-title": "Mind",
        "issued": {"date-parts": [[2001]]},
        "DOI": "10.1000/m",
    },
    {
        "id": "orlov",
        "type": "book",
        "language": "ru",
        "author": [{"family": "Орлов", "given": "П."}],
        "title": "Хлеб",
        "publisher": "Колос",
        "publisher-place": "М.",
        "issued": {"date-parts": [[1999]]},
        "DOI": "10.1000/x",
    },
]


def lists(style: str = "vancouver", **options: Any) -> TwoLists:
    return two_lists(RECORDS, "gost", style, Romanization(), **options)


def texts(entries: Any) -> list[str]:
    return [write(tree, "text").strip() for _, tree in entries]


def test_the_second_list_has_the_numbers_of_the_first() -> None:
    printed = lists()

    assert texts(printed.first) == [
        "1. Полтерович В. М. Институты догоняющего развития // Вопросы экономики. 2016. № 5. "
        "С. 34–56.",
        "2. Kim J. Learning // Mind. 2001. DOI: 10.1000/m.",
        "3. Орлов П. Хлеб. М. : Колос, 1999. DOI: 10.1000/x.",
    ]
    assert texts(printed.second) == [
        "1. Polterovich VM. Instituty dogonyayushchego razvitiya [Institutions of catching-up "
        "development]. Voprosy ekonomiki [Economic Issues]. 2016;(5):34-56. (In Russ.)",
        "2. Kim J. Learning. Mind. 2001. doi: 10.1000/m.",
        "3. Orlov P. Khleb. Moscow: Kolos Publ.; 1999. doi: 10.1000/x. (In Russ.)",
    ]


def test_a_missing_translation_is_named_by_number() -> None:
    assert Missing(3, "orlov", "title") in lists().missing


@pytest.mark.parametrize("style", ["vancouver", "apa", "geotar"])
def test_the_second_list_has_no_cyrillic_letter_and_no_double_slash(style: str) -> None:
    for text in texts(lists(style).second):
        assert not has_cyrillic(text)
        assert " // " not in text


def test_a_style_without_numbers_gets_those_of_the_first_list() -> None:
    assert [text[:3] for text in texts(lists("apa").second)] == ["1. ", "2. ", "3. "]


@pytest.mark.parametrize(
    ("note", "end"),
    [
        (Note(before_doi=True), "1999. (In Russ.) doi: 10.1000/x."),
        (Note("(in Russian)"), "1999. doi: 10.1000/x. (in Russian)"),
        (Note(""), "1999. doi: 10.1000/x."),
    ],
)
def test_the_language_is_noted_as_asked(note: Note, end: str) -> None:
    assert texts(lists(note=note).second)[2].endswith(end)


def test_both_forms_under_one_number() -> None:
    printed = lists(layout="pairs")

    assert printed.second == []
    assert texts(printed.first)[2].splitlines() == [
        "3. Орлов П. Хлеб. М. : Колос, 1999. DOI: 10.1000/x.",
        "Orlov P. Khleb. Moscow: Kolos Publ.; 1999. doi: 10.1000/x. (In Russ.)",
    ]
    assert texts(printed.first)[1] == "2. Kim J. Learning // Mind. 2001. DOI: 10.1000/m."


def test_the_latin_form_in_brackets() -> None:
    assert texts(lists(layout="brackets").first)[2] == (
        "3. Орлов П. Хлеб. М. : Колос, 1999. DOI: 10.1000/x. "
        "[Orlov P. Khleb. Moscow: Kolos Publ.; 1999. doi: 10.1000/x. (In Russ.)]"
    )


def test_variants_change_no_letter_of_the_first_list() -> None:
    bare = [{k: v for k, v in record.items() if k != "multi"} for record in RECORDS]

    assert texts(two_lists(bare, "gost", "vancouver", Romanization()).first) == texts(lists().first)


def test_each_list_tells_the_languages_of_its_entries() -> None:
    both = lists()

    assert both.languages == {"poly": "ru", "kim": "en-US", "orlov": "ru"}
    assert both.second_languages == {"poly": "ru-Latn", "kim": "en-US", "orlov": "ru-Latn"}
