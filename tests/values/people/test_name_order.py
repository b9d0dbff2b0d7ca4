"""Lists whose order only the whole tells, and what may stand in a name whichever it is."""

import pytest

from refcli.values.people.name_lists import find


def parts(text: str) -> list[str]:
    """Return names as ``family|given|suffix``, or the name of a body, without what is empty."""
    keys = ("literal", "family", "given", "suffix")
    return ["|".join(str(dict(name)[key]) for key in keys if key in name) for name in find(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Freire Paulo, Horton Myles, Macedo D.", ["Freire|Paulo", "Horton|Myles", "Macedo|D."]),
        ("King Ada R. et Moreau Claire", ["King|Ada R.", "Moreau|Claire"]),
        ("Torkzadeh Reza, Roux Claire", ["Torkzadeh|Reza", "Roux|Claire"]),
        ("Scarpa Jolando, Ellero Giuseppe", ["Scarpa|Jolando", "Ellero|Giuseppe"]),
        ("Maynard Smith J., Szathmáry E.", ["Maynard Smith|J.", "Szathmáry|E."]),
        ("Jane Roe, Max Poe", ["Roe|Jane", "Poe|Max"]),
    ],
)
def test_one_given_name_tells_the_order_of_a_bare_list(text: str, expected: list[str]) -> None:
    assert parts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Roe, A. B., Poe Jr., J. F., & Doe, C.", ["Roe|A. B.", "Poe|J. F.|Jr.", "Doe|C."]),
        ("You, Ada & Robert Jr., Max P.", ["You|Ada", "Robert|Max P.|Jr."]),
        ("Campos JR, Jatene FB", ["Campos|J. R.", "Jatene|F. B."]),
        ("Emmanuel Le Roy Ladurie", ["Le Roy Ladurie|Emmanuel"]),
        ("Franco Della Peruta", ["Della Peruta|Franco"]),
        ("Nimar S. Arora, Robert D. Blum", ["Arora|Nimar S.", "Blum|Robert D."]),
        ("Sousa Santos Boaventura de", ["Sousa Santos|Boaventura de"]),
        ("He Bin, Chang Kevin Chen-Chuan", ["He|Bin", "Chang|Kevin Chen-Chuan"]),
        ("IPCC, Roe, R. K., Poe, L. A.", ["IPCC", "Roe|R. K.", "Poe|L. A."]),
        ("IPCC, Roe RK, Poe LA", ["IPCC", "Roe|R. K.", "Poe|L. A."]),
        ("IPCC, R.K. Roe, L.A. Poe", ["IPCC", "Roe|R. K.", "Poe|L. A."]),
        ("KORUK, Berna A.", ["KORUK|Berna A."]),
        ("Ó Riain, S. and Roe, A.", ["Ó Riain|S.", "Roe|A."]),
        ("Cormac Ó Riain", ["Ó Riain|Cormac"]),
        ("Roe G. i in.", ["Roe|G.", "others"]),
        ("B. Ferrari (a c. di)", ["Ferrari|B."]),
        ("Berg A, redaktør", ["Berg|A."]),
        ("Roe J. Poe K. B. Doe P.", ["Roe|J.", "Poe|K. B.", "Doe|P."]),
        ("García Márquez, María José, and Abu Poe", ["García Márquez|María José", "Poe|Abu"]),
        ("John Smith, Mary Ann, and Bob Roe", ["Smith|John", "Ann|Mary", "Roe|Bob"]),
        ("FOURCHARD, Laurent, MARY, André", ["FOURCHARD|Laurent", "MARY|André"]),
        (
            "Ice Project Consortium, Roe, A, Poe, L D",
            ["Ice Project Consortium", "Roe|A.", "Poe|L. D."],
        ),
        ("YUAN, M, HUBERT, C", ["YUAN|M.", "HUBERT|C."]),
        ("Acar, Durmus Alp Emre, Ruizhao Zhu", ["Acar|Durmus Alp Emre", "Zhu|Ruizhao"]),
        ("Amnistía Internacional España", ["Amnistía Internacional España"]),
    ],
)
def test_suffixes_particles_and_bodies_in_any_list(text: str, expected: list[str]) -> None:
    assert parts(text) == expected
