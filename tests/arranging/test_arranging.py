"""The order of a printed list where the user sets it."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refcli.arranging import alphabetical, arranged, grouped
from refcli.errors import RequestError
from refcli.record import Record


def book(family: str, language: str = "", **fields: Any) -> Record:
    author = [{"family": family, "given": "А."}] if family else []
    return {"type": "book", "author": author, "title": "Я", "language": language, **fields}


IN_ORDER = [
    book("Авдеев", "ru"),
    book("Егоров", "ru"),
    book("Ёлкин", "ru"),
    book("Жуков", "ru"),
    book("", "ru", title="«Морской вестник»"),
    book("Яшин", "ru"),
    book("Їжак", "uk"),
    book("Adams"),
    book("Zorn"),
    book("王"),
]


@given(st.permutations(IN_ORDER))
def test_four_tiers_whatever_the_order_was(records: list[Record]) -> None:
    assert alphabetical(records) == IN_ORDER


def test_what_is_printed_under_its_title_stands_by_it() -> None:
    alone, many = book("Яшин", "ru", id="a"), book("Белов", "ru", id="b", title="Яшма")
    printed = {"a": "Яшин А. Я. М., 2001.", "b": "Яшма / А. Белов [и др.]. М., 2001."}

    assert alphabetical([many, alone]) == [many, alone]
    assert alphabetical([many, alone], printed) == [alone, many]


def law(genre: str, title: str, year: int = 2000) -> Record:
    issued = {"date-parts": [[year, 1, 2]]}
    return {"type": "legislation", "genre": genre, "title": title, "issued": issued}


def test_acts_stand_by_their_force() -> None:
    acts = [
        law("", "Конституция Российской Федерации"),
        law("", "Земельный кодекс Российской Федерации"),
        law("федер. закон", "О ветеранах", 2010),
        law("федер. закон", "О связи", 2003),
        law("указ Президента РФ", "О мерах"),
        law("постановление Правительства РФ", "О порядке"),
        law("приказ Минтруда", "Об утверждении"),
        law("постановление Конституционного Суда РФ", "По делу о проверке"),
    ]

    assert grouped([book("Авдеев"), *reversed(acts)], ["law", "literature"]) == [
        ("Нормативные правовые акты", acts),
        ("Литература", [book("Авдеев")]),
    ]


def test_documents_of_archives_are_sources() -> None:
    letter: Record = {"type": "manuscript", "archive_location": "Ф. 1. Оп. 2"}

    assert [heading for heading, _ in grouped([book("А"), letter], ["sources", "literature"])] == [
        "Источники",
        "Литература",
    ]


def test_what_is_in_no_group_comes_with_the_last() -> None:
    records, parts = arranged([book("Б"), law("закон", "О")], None, ["law", "sources"])

    assert parts == [("Нормативные правовые акты", 1), ("Источники", 1)]
    assert len(records) == 2


def test_a_list_may_stand_by_its_fields() -> None:
    old, new = (
        book("А", issued={"date-parts": [[1990]]}),
        book("Б", issued={"date-parts": [[2001]]}),
    )

    assert arranged([old, new], "-year")[0] == [new, old]


def test_a_group_that_there_is_not_is_said() -> None:
    with pytest.raises(RequestError, match="no group 'laws'"):
        grouped([], ["laws"])
