"""Names in forms that few lists have: given names in brackets, dashes between the names."""

import pytest

from refcli.parse import parse_reference
from refcli.record import names


@pytest.mark.parametrize(
    ("text", "families", "title"),
    [
        (
            "Braudel (Fernand), Labrousse (Ernest) et Vilar (Pierre), « La mer et les hommes », "
            "Annales, vol. 35, no 1 (1950), p. 25-48.",
            ["Braudel", "Labrousse", "Vilar"],
            "La mer et les hommes",
        ),
        (
            "Rossi, Ada – Bianchi, Ugo, Fiumi, in «Studi di idrologia», 34 (2011), 3, pp. 112-119.",
            ["Rossi", "Bianchi"],
            "Fiumi",
        ),
        (
            "Maria Rossi - Pedro Lima, Fiumi e laghi, in «Idrologia», 34 (2011), 3, pp. 112-119.",
            ["Rossi", "Lima"],
            "Fiumi e laghi",
        ),
        (
            "ROSSI, A.M. & P. LIMA 2011c: Fiumi e laghi del nord. Studi veneziani 34: 112-119.",
            ["ROSSI", "LIMA"],
            "Fiumi e laghi del nord",
        ),
        ("Hardt M, Negri A. Empire. 2000.", ["Hardt", "Negri"], "Empire"),
    ],
)
def test_authors_end_where_the_title_begins(text: str, families: list[str], title: str) -> None:
    record = parse_reference(text)
    assert [person.get("family") for person in names(record, "author")] == families
    assert record["title"] == title
