"""What is said of a book before the names of who made it."""

import pytest

from refcli.values.people import name_lists
from refcli.values.people.deeds import leads_to_people, roles_in
from refcli.values.people.roles import divided

SAID = [
    ("Organização, tradução e notas: João Roe", {"editor": ["Roe"], "translator": ["Roe"]}),
    ("Organização e notas de Ana Poe e Rosa H. Moe", {"editor": ["Poe", "Moe"]}),
    ("Tradução do russo, notas e prefácio de Paulo Roe", {"translator": ["Roe"]}),
    ("Trad. e introdução de Manuel Roe", {"translator": ["Roe"]}),
    ("Prólogo y notas de Alberto Roe", {"contributor": ["Roe"]}),
    ("Traduction, préface et notes d’Antoine Roe", {"translator": ["Roe"]}),
    ("traduit de l’anglais par Marie Roe", {"translator": ["Roe"]}),
    ("Traduzione e cura di Mario Roe", {"translator": ["Roe"], "editor": ["Roe"]}),
    ("con prefazione di Mario Roe", {"contributor": ["Roe"]}),
    ("textes réunis et présentés par Jean Roe et Anne Poe", {"editor": ["Roe", "Poe"]}),
    ("Edited and translated by Jane Roe", {"editor": ["Roe"], "translator": ["Roe"]}),
    ("Translated from the Russian and introduced by Ann Roe", {"translator": ["Roe"]}),
    ("aus dem Russischen übersetzt von Anna Roe", {"translator": ["Roe"]}),
    ("herausgegeben und eingeleitet von Hans Roe", {"editor": ["Roe"]}),
    (
        "Tradução de Carlos Nelson Roe com a colaboração de Luiz Poe",
        {"translator": ["Roe", "Poe"]},
    ),
    ("a cura di Mario Roe", {"editor": ["Roe"]}),
]


@pytest.mark.parametrize(("text", "expected"), SAID, ids=[text for text, _ in SAID])
def test_several_deeds_are_those_of_the_same_people(
    text: str, expected: dict[str, list[str]]
) -> None:
    found = {
        role: [name["family"] for name in name_lists.find(part)]
        for role, part in divided(text, "editor")
    }

    assert found == expected


def test_the_roles_stand_in_the_order_of_the_deeds() -> None:
    assert roles_in("Tradução, seleção e posfácio de") == ["translator", "editor"]


@pytest.mark.parametrize(
    ("statement", "behind"),
    [
        ("Seleção de", "Poemas"),
        ("Notas de", "Física"),
        ("Organização do", "Tratado do Atlântico Norte"),
        ("Edição da", "Obra"),
    ],
)
def test_what_is_called_so_is_no_statement(statement: str, behind: str) -> None:
    assert not leads_to_people(statement, behind)
