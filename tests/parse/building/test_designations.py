"""Designations of laws, patents and editions taken apart."""

import time

import pytest

from refcli.parse import parse_reference
from refcli.parse.building.designations import application_in, read_designation
from refcli.record import date_parts
from refcli.values import numbers


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("федер. закон от 27.07.2006 № 152-ФЗ", {"genre": "федер. закон", "number": "152-ФЗ"}),
        (
            "приказ Минздрава России от 15.11.2012 № 918н",
            {"genre": "приказ Минздрава России", "number": "918н"},
        ),
        (
            "Пат. 2187888 Российская Федерация, МПК7 Н 04 В 1/38",
            {"number": "2187888", "jurisdiction": "Российская Федерация"},
        ),
        ("Патент РФ № 2358036", {"number": "2358036", "jurisdiction": "РФ"}),
        ("А. с. 1007970 СССР", {"genre": "А. с", "number": "1007970", "jurisdiction": "СССР"}),
        ("NBER Working Paper No. 1234", {"genre": "NBER Working Paper", "number": "1234"}),
        ("ГОСТ Р 7.0.100-2018", {"number": "ГОСТ Р 7.0.100-2018"}),
        ("СанПиН 2.1.3.2630-10", {"number": "СанПиН 2.1.3.2630-10"}),
        ("№ 152-ФЗ", {"number": "152-ФЗ"}),
    ],
)
def test_a_designation_is_taken_apart(text: str, expected: dict[str, str]) -> None:
    assert expected == read_designation(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3rd ed.", "3"),
        ("Second edition", "2"),
        ("2. Aufl", "2"),
        ("5-е изд.", "5"),
        ("4e éd.", "4"),
        ("2-е изд., перераб. и доп.", "2-е изд., перераб. и доп."),
        ("rev. ed.", "rev. ed."),
    ],
)
def test_an_edition_that_is_only_counted_is_its_number(text: str, expected: str) -> None:
    assert expected == numbers.edition(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("в 10 т.", "10"), ("3 vol", "3"), ("in 3 Bänden", "3"), ("Т. 1", ""), ("vol. 3", "")],
)
def test_how_many_volumes_there_are(text: str, expected: str) -> None:
    assert expected == numbers.volumes_in(text)


def test_a_law_in_a_collection() -> None:
    record = parse_reference(
        "О персональных данных : федер. закон от 27.07.2006 № 152-ФЗ // "
        "Собр. законодательства РФ. 2006. № 31 (ч. 1). Ст. 3451."
    )

    assert record["type"] == "legislation"
    assert (record["genre"], record["number"]) == ("федер. закон", "152-ФЗ")
    assert date_parts(record)[0] == (2006, 7, 27)
    assert record["container-title"] == "Собр. законодательства РФ"
    assert record["section"] == "3451"
    assert "page" not in record


def test_a_patent() -> None:
    record = parse_reference(
        "Патент РФ № 2358036. Способ получения / Иванов И.И. Опубл. 10.06.2009."
    )

    assert (record["type"], record["number"], record["jurisdiction"]) == (
        "patent",
        "2358036",
        "РФ",
    )


def test_a_work_in_volumes() -> None:
    record = parse_reference(
        "Ландау Л. Д., Лифшиц Е. М. Теоретическая физика : в 10 т. Т. 1. Механика. 5-е изд. М. : "
        "Физматлит, 2004. 224 с."
    )

    assert record["title"] == "Теоретическая физика"
    assert (record["number-of-volumes"], record["volume"]) == ("10", "1")
    assert record["volume-title"] == "Механика"
    assert record["edition"] == "5"


def test_the_application_for_a_patent() -> None:
    text = "заявитель Связь. № 2000131736/09 ; заявл. 18.12.00"

    assert application_in(text) == ("2000131736/09", "18.12.00", "заявитель Связь")
    assert application_in("№ 3. Заявление") == ("", "", "№ 3. Заявление")


def test_a_number_without_end_is_read_in_linear_time() -> None:
    begun = time.process_time()
    parse_reference("1" * 100_000)
    assert time.process_time() - begun < 2
