"""Russian names in Latin letters, as lists of references have them."""

import pytest

from refcli.parse import parse_reference


@pytest.mark.parametrize(
    ("text", "people", "title"),
    [
        (
            "Lavrova N. Yu. Teplo ozer [Heat of lakes]. Moscow, 2020. 211 p. (In Russ.)",
            [("Lavrova", "N. Yu.")],
            "Teplo ozer",
        ),
        (
            "Tikhonov Yu. A. Snow and frost: new facets. Geologiya, 2021, vol. 25, pp. 5–16.",
            [("Tikhonov", "Yu. A.")],
            "Snow and frost: new facets",
        ),
        (
            "Petrov Ya. F., Sidorov Zh. K. Method of sowing. Agronomiya. 2018;(9):84-93.",
            [("Petrov", "Ya. F."), ("Sidorov", "Zh. K.")],
            "Method of sowing",
        ),
    ],
)
def test_an_initial_of_two_letters_ends_a_name(
    text: str, people: list[tuple[str, str]], title: str
) -> None:
    record = parse_reference(text)

    assert [(name["family"], name["given"]) for name in record["author"]] == people
    assert record["title"] == title
