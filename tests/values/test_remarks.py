"""Remarks that GOST has a place for, among whatever else a note says."""

import pytest

from refcli.values.remarks import remarks_of

NOTE = (
    "see p. 4; ред. от 1 мая 2020 г.; издание официальное; Введ. 2017-04-21; Библиогр.: с. 9; "
    "Доступ из СПС «Гарант»; МПК A61F 9/00; вернуть в библиотеку"
)


@pytest.mark.parametrize(
    ("kind", "remark"),
    [
        ("bracket", "ред. от 1 мая 2020 г."),
        ("piece", "издание официальное"),
        ("standard", "Введ. 2017-04-21"),
        ("area", "Библиогр.: с. 9"),
        ("access", "Доступ из СПС «Гарант»"),
        ("classes", "МПК A61F 9/00"),
    ],
)
def test_a_remark_is_told_by_how_it_begins(kind: str, remark: str) -> None:
    assert remarks_of(NOTE, kind) == (remark,)


def test_remarks_of_several_kinds_stand_in_their_order() -> None:
    assert remarks_of(NOTE, "access", "area") == ("Библиогр.: с. 9", "Доступ из СПС «Гарант»")


def test_other_notes_are_no_remarks() -> None:
    assert remarks_of("Citation Key: a; доступно дома", "area", "access", "bracket") == ()
