"""A Russian record in Latin letters."""

from typing import Any

import pytest

from refcli.bilingual.romanize import Romanization, has_cyrillic, known_spellings, romanized
from refcli.record import Record
from refcli.text.transliteration import SCHEMES

ARTICLE: Record = {
    "id": "sedov",
    "type": "article-journal",
    "language": "ru",
    "author": [{"family": "Седов", "given": "Ю. Л."}],
    "title": "Тепловой поток в слоистой среде",
    "container-title": "Журнал теплофизики",
    "issued": {"date-parts": [[2011]]},
    "DOI": "10.1000/1",
    "multi": {"_keys": {"title": {"en": "Heat flux in a layered medium"}}},
}


def latin(changes: Record, **options: Any) -> Record:
    return romanized({**ARTICLE, **changes}, Romanization(**options)).record


def test_a_title_is_transliterated_with_its_translation_in_brackets() -> None:
    record = latin({})

    assert record["title"] == "Teplovoi potok v sloistoi srede [Heat flux in a layered medium]"
    assert record["author"] == [{"family": "Sedov", "given": "Yu. L."}]
    assert record["DOI"] == "10.1000/1"


@pytest.mark.parametrize(
    ("titles", "expected"),
    [
        ("translated", "Heat flux in a layered medium"),
        ("transliterated", "Teplovoi potok v sloistoi srede"),
    ],
)
def test_titles_are_written_as_asked(titles: str, expected: str) -> None:
    assert latin({}, titles=titles)["title"] == expected


def test_a_missing_translation_is_told_and_not_made_up() -> None:
    done = romanized({**ARTICLE, "multi": {}}, Romanization(titles="translated"))

    assert done.missing == ["title", "container-title"]
    assert done.record["title"] == "Teplovoi potok v sloistoi srede"


@pytest.mark.parametrize(
    ("variable", "value", "expected"),
    [
        ("publisher-place", "М.", "Moscow"),
        ("publisher-place", "Калуга", "Kaluga"),
        ("publisher", "Наука", "Nauka Publ."),
        ("publisher", "Изд-во Наука", "Nauka Publ."),
        ("publisher", "Казанский федеральный университет", "Kazanskii federal'nyi universitet"),
        ("edition", "3-е изд., испр. и доп.", "3"),
        ("genre", "дис. … канд. биол. наук", "Cand. Sci. (Biol.) thesis"),
        (
            "genre",
            "автореф. дис. ... д-ра физ.-мат. наук",
            "Abstract of Dr. Sci. (Phys.-Math.) thesis",
        ),
        ("issue", "Вып. 3", "iss. 3"),
        ("volume", "2, кн. 1", "2, bk. 1"),
        ("issue", "4, ч. 2", "4, pt. 2"),
        ("genre", "а. с.", "Author's Certificate"),
        ("genre", "отчет о НИР (промежуточ.)", "research report"),
        ("genre", "постановление Правительства РФ", "postanovlenie Pravitel'stva RF"),
        ("jurisdiction", "СССР", "USSR"),
        ("jurisdiction", "Омская область", "Omskaya oblast'"),
        ("number", "323-ФЗ", "323-FZ"),
    ],
)
def test_other_fields(variable: str, value: str, expected: str) -> None:
    assert latin({variable: value})[variable] == expected


def test_a_name_is_spelt_as_its_bearer_does() -> None:
    people: Record = {
        "author": [
            {"family": "Выготский", "given": "Л. С."},
            {"family": "Юнг", "given": "К.", "multi": {"_key": {"en": {"family": "Jung"}}}},
            {"family": "Йотов", "given": "Я."},
        ]
    }
    spellings = known_spellings([], {"Йотов": "Iotoff"})

    record = romanized({**ARTICLE, **people}, Romanization(spellings=spellings)).record

    assert [name["family"] for name in record["author"]] == ["Vygotsky", "Jung", "Iotoff"]


def test_the_library_knows_how_its_people_are_spelt() -> None:
    known: Record = {
        "author": [{"family": "Цой", "multi": {"_key": {"en": {"family": "Choi", "given": "B."}}}}]
    }

    assert known_spellings([known], {"Цой": "Tsoi"})["цой"] == "Choi"


def test_a_latin_record_stays_itself() -> None:
    record: Record = {"type": "book", "title": "Heat", "author": [{"family": "Joule"}]}

    assert romanized(record, Romanization()) == (record, [], "")


def test_a_russian_record_in_latin_letters_takes_its_translations() -> None:
    record: Record = {
        "type": "article-journal",
        "language": "ru",
        "title": "Heat flux",
        "container-title": "Zhurnal teplofiziki",
        "multi": {"_keys": {"container-title": {"en": "Journal of Thermal Physics"}}},
    }

    done = romanized(record, Romanization())

    assert done.record["container-title"] == "Zhurnal teplofiziki [Journal of Thermal Physics]"
    assert done.record["title"] == "Heat flux"
    assert (done.missing, done.language) == ([], "ru")


@pytest.mark.parametrize("scheme", SCHEMES)
def test_no_cyrillic_letter_is_left(scheme: str) -> None:
    record: Record = {
        **ARTICLE,
        "publisher": "«Ёж» № 5",
        "issued": {"literal": "в печати"},
        "editor": [{"literal": "ООО «Щит»"}],
        "note": "Ў, Ї, Қ",
    }

    done = romanized(record, Romanization(scheme=scheme)).record

    assert not has_cyrillic({name: value for name, value in done.items() if name != "custom"})


def test_a_scheme_that_is_asked_for_goes_before_the_form_that_the_record_holds() -> None:
    held = {"title": {"ru-Latn": "Teplovoj potok"}}
    changes: Record = {"title": "Тепловой поток", "multi": {"_keys": held}}

    assert latin(changes)["title"] == "Teplovoj potok"
    assert latin(changes, scheme="mvd", anew=True)["title"] == "Teplovoy potok"
