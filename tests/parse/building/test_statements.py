"""Statements of responsibility by GOST: who wrote, edited and translated."""

from typing import Any

import pytest

from refcli.parse import parse_reference
from refcli.record import OTHERS


def names(record: dict[str, Any], variable: str = "author") -> list[str]:
    return [
        name.get("literal") or f"{name['family']} {name.get('given', '')}".strip()
        for name in record.get(variable, [])
    ]


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


def test_a_book_under_its_title_has_no_author() -> None:
    record = parse_reference(
        "Педагогика : учебник / под ред. И. П. Дубового. М. : Юрайт, 2017. 408 с."
    )

    assert "author" not in record
    assert names(record, "editor") == ["Дубовой И. П."]


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
