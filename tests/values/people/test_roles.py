"""Editors and translators named together."""

import pytest

from refcli.parse import parse_reference
from refcli.values.people.roles import divided, without_roles


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Arendt, H. (Ed.), Zohn, H. (Trans.)", [("editor", "Arendt"), ("translator", "Zohn")]),
        (
            "edited by Hannah Arendt and translated by Harry Zohn",
            [("editor", "Hannah Arendt"), ("translator", "Harry Zohn")],
        ),
        (
            "под ред. И. Иванова ; пер. с нем. Б. Кац",
            [("editor", "И. Иванова"), ("translator", "Б. Кац")],
        ),
        (
            "Д. Уилсон, К. Марш ; пер. с англ. О. Тихонова ; под ред. С. Гордеева",
            [("author", "Д. Уилсон"), ("translator", "О. Тихонова"), ("editor", "С. Гордеева")],
        ),
        ("H. Jones (Hrsg.)", [("editor", "H. Jones")]),
        ("trans. by Harry Zohn", [("translator", "Harry Zohn")]),
    ],
)
def test_the_roles_divide(text: str, expected: list[tuple[str, str]]) -> None:
    found = divided(text, "editor")

    assert [role for role, _ in expected] == [role for role, _ in found]
    assert all(
        name in without_roles(part) for (_, name), (_, part) in zip(expected, found, strict=True)
    )


def test_without_a_role_the_list_keeps_its_label() -> None:
    assert divided("Hahn, L., Roy, P.", "translator") == [("translator", "Hahn, L., Roy, P.")]


@pytest.mark.parametrize(
    "role",
    ["Photographer", "Writer & Director", "Chair", "Series Ed.", "Guest Editor", "toim.", "utg."],
)
def test_what_brackets_behind_names_hold_is_no_name(role: str) -> None:
    record = parse_reference(f"Roe, A., & Poe, B. ({role}). (2011). Ice on northern lakes. Acme.")
    people = record.get("author") or record.get("editor")
    assert people == [{"family": "Roe", "given": "A."}, {"family": "Poe", "given": "B."}]
    assert record["title"] == "Ice on northern lakes"


@pytest.mark.parametrize("role", ["Series Ed.", "guest ed.", "toim.", "Hrsg."])
def test_the_role_in_brackets_is_that_of_its_last_word(role: str) -> None:
    assert divided(f"Roe, A. ({role})", "editor") == [("editor", f"Roe, A. ({role})")]
    assert divided(f"Roe, A. ({role})", "author")[0][0] == "editor"


@pytest.mark.parametrize("particle", ["de", "van der", "von"])
def test_a_particle_in_brackets_is_no_role(particle: str) -> None:
    assert without_roles(f"Beauvoir ({particle}), Simone") == f"Beauvoir ({particle}), Simone"


@pytest.mark.parametrize("role", ["compiled by", "Compiled by", "edited by", "General editor:"])
def test_a_role_before_its_names_is_read_whole(role: str) -> None:
    assert divided(f"{role} John Smith", "translator")[0][0] == "editor"
