"""Editors and translators named together."""

import pytest

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
