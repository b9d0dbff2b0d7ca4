"""Newspapers are told by their names."""

import pytest

from refcli.values.newspapers import is_newspaper


@pytest.mark.parametrize(
    "name",
    [
        *("The New York Times", "Los Angeles Times", "THE GUARDIAN", "Süddeutsche Zeitung"),
        *("Le Monde", "Folha de S.Paulo", "Corriere della Sera", "Известия", "AP News"),
    ],
)
def test_a_newspaper(name: str) -> None:
    assert is_newspaper(name)


@pytest.mark.parametrize("name", ["The Lancet", "New Yorker", "Monde chinois", "Timescapes", ""])
def test_no_newspaper(name: str) -> None:
    assert not is_newspaper(name)
