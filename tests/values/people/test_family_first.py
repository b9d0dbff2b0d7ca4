"""Bare names whose family name stands first."""

import pytest

from refcli.values.people.name_forms import straight


@pytest.mark.parametrize(
    ("name", "family", "given"),
    [
        ("Loureiro Adolfo", "Loureiro", "Adolfo"),
        ("Alves Jorge Fernandes", "Alves", "Jorge Fernandes"),
        ("Viegas António dos Santos", "Viegas", "António dos Santos"),
        ("Sousa Fernando de", "Sousa", "Fernando de"),
        ("Snyder Jane M.", "Snyder", "Jane M."),
        ("Weber Max", "Weber", "Max"),
        ("Dal Borgo Michela", "Dal Borgo", "Michela"),
        ("Liu Xin", "Liu", "Xin"),
        ("Guo Yuhua", "Guo", "Yuhua"),
        ("Deng Xiaoping", "Deng", "Xiaoping"),
        ("Haapasalo Heikki", "Haapasalo", "Heikki"),
        ("Varnhagen Karl August", "Varnhagen", "Karl August"),
        ("Korkmaz Ayşe", "Korkmaz", "Ayşe"),
        ("Deshmukh Ramesh", "Deshmukh", "Ramesh"),
        ("Nguyễn Thị Hương", "Nguyễn", "Thị Hương"),
        ("Trần Đức Thảo", "Trần", "Đức Thảo"),
        ("Nguyen Van An", "Nguyen", "Van An"),
        ("Szabó Magdolna", "Szabó", "Magdolna"),
        ("Kis Attila", "Kis", "Attila"),
    ],
)
def test_the_family_name_stands_first(name: str, family: str, given: str) -> None:
    assert straight(name.split(), alone=False) == {"family": family, "given": given}


@pytest.mark.parametrize(
    ("name", "family", "given"),
    [
        ("Max Weber", "Weber", "Max"),
        ("Jorge Alves Fernandes", "Fernandes", "Jorge Alves"),
        ("Jolanta Maria Kowalska", "Kowalska", "Jolanta Maria"),
        ("Sven Erik Larsson", "Larsson", "Sven Erik"),
        ("Xin Liu", "Liu", "Xin"),
        ("Heikki Haapasalo", "Haapasalo", "Heikki"),
        ("Percy Spencer", "Spencer", "Percy"),
        ("Fei-Fei Li", "Li", "Fei-Fei"),
        ("Lin Smith", "Smith", "Lin"),
        ("Dell Anna A.M.", "Dell Anna", "A.M."),
    ],
)
def test_the_family_name_stands_last(name: str, family: str, given: str) -> None:
    assert straight(name.split(), alone=False) == {"family": family, "given": given}
