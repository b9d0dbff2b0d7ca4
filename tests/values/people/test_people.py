"""The people of one field, as files and hands write them."""

import pytest

from refcli.values.people import names
from refcli.values.people.bodies import is_body


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Doe, Jane; Roe, Max A.", ["Doe, Jane", "Roe, Max A."]),
        ("Jane Doe and Max Roe", ["Doe, Jane", "Roe, Max"]),
        ("Jane Doe, Max A. Roe", ["Doe, Jane", "Roe, Max A."]),
        ("Jane Doe; Max Roe", ["Doe, Jane", "Roe, Max"]),
        ("Poe, Ann, Lind, Peter", ["Poe, Ann", "Lind, Peter"]),
        ("Doe, Jane & Roe, Max", ["Doe, Jane", "Roe, Max"]),
        ("Doe, Jane, Roe, Peter, and Poe, Ann", ["Doe, Jane", "Roe, Peter", "Poe, Ann"]),
        ("Doe, J. | Roe, M.", ["Doe, J.", "Roe, M."]),
        ("Doe, J.; Roe, M. and Poe, A.", ["Doe, J.", "Roe, M.", "Poe, A."]),
        ("Doe, J.; and Poe, A.", ["Doe, J.", "Poe, A."]),
        ("Doe JA 3rd, Roe M Jr", ["Doe, J. A., 3rd", "Roe, M., Jr"]),
        (
            "de Souza, Maria Aparecida, & dos Santos, José",
            ["de Souza, Maria Aparecida", "dos Santos, José"],
        ),
        ("山田太郎, 鈴木花子", ["山田太郎", "鈴木花子"]),
        ("山田, 太郎", ["山田, 太郎"]),
        (r"Иванов~И.\,И.", ["Иванов, И. И."]),
        ("Hans Müller und Anna Schmidt", ["Müller, Hans", "Schmidt, Anna"]),
        ("Jane Doe", ["Doe, Jane"]),
        ("García Márquez, Gabriel José", ["García Márquez, Gabriel José"]),
    ],
)
def test_people_of_one_field(text: str, written: list[str]) -> None:
    assert [names.inverted(name) for name in names.people(text)] == written


@pytest.mark.parametrize(
    "body",
    [
        "Food and Agriculture Organization",
        "Procter and Gamble",
        "Simon & Schuster",
        "Ministry of Health, Labour and Welfare",
        "University of California, Berkeley",
        "Bill and Melinda Gates Foundation",
        "Department of Health, Education, and Welfare",
        "National Institute of Standards and Technology",
        "Centers for Disease Control and Prevention",
        "Agency for Drugs and Technologies in Health",
        "Eli Lilly and Company",
        "Johnson & Johnson",
    ],
)
def test_a_body_is_one(body: str) -> None:
    assert names.people(body) == [{"literal": body}]


def test_a_body_stays_one_beside_people() -> None:
    assert names.people("Ivan Petrov; Harbour Publishing Group")[1] == {
        "literal": "Harbour Publishing Group"
    }


@pytest.mark.parametrize("body", ["Jane Doe", "Anna Freud", "World Bank"])
def test_a_body_with_the_name_of_a_person_reads_back(body: str) -> None:
    assert names.people(names.inverted({"literal": body})) == [{"literal": body}]


def test_nobody_is_no_body() -> None:
    assert not is_body("")
    assert is_body("OpenStreetMap contributors")
