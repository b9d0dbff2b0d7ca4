"""Names, bodies and imprints that stand in the title where nothing but a comma divides them."""

import pytest

from refcli.parse import parse_reference
from refcli.record import names


@pytest.mark.parametrize(
    ("text", "authors", "title"),
    [
        (
            "Moura Teresa, Lopes Joaquim, Águas e caminhos da serra, Coimbra, "
            "Câmara Municipal, 1987.",
            ["Moura", "Lopes"],
            "Águas e caminhos da serra",
        ),
        (
            "Ministério das Obras Públicas, dos Transportes e das Comunicações, Estradas do "
            "norte, Lisboa, MOPTC, 2001.",
            ["Ministério das Obras Públicas, dos Transportes e das Comunicações"],
            "Estradas do norte",
        ),
    ],
)
def test_who_wrote_it_stands_before_the_last_comma(
    text: str, authors: list[str], title: str
) -> None:
    record = parse_reference(text)
    found = [person.get("literal") or person.get("family") for person in names(record, "author")]
    assert found == authors
    assert record["title"] == title


def test_a_town_and_its_publisher_end_a_title_with_a_translation() -> None:
    record = parse_reference(
        "Chen Lihua (éd.), 2003. Nongcun yu jiating (Village et famille). Pékin, Renmin "
        "chubanshe (éditions du Peuple)."
    )
    assert record["publisher-place"] == "Pékin"
    assert record["publisher"].startswith("Renmin chubanshe")
    assert "Pékin" not in record["title"]
