"""Languages in Latin letters told apart, where the small words of a title leave it open."""

import pytest

from refcli.text.languages.latin import latin_language


@pytest.mark.parametrize(
    ("title", "reference", "language"),
    [
        ("Prawo wodne", "Lublin : UMCS, 2009. 210 s.", "pl"),
        ("Dějiny lékařství", "Olomouc, 1980", "cs"),
        ("Pflanzenzüchtung", "Stuttgart : Ulmer", "de"),
        ("Toprak verimliliği", "Konya", "tr"),
        ("Droit forestier", "Nancy", "fr"),
        ("Derevnya v period kollektivizatsii", "L., 1975", "ru"),
        ("Istoriya russkogo zemledeliya", "", "ru"),
        ("Opera omnia", "Lugduni, 1620", "la"),
        ("Soil testing and irrigation", "", "en"),
        ("U.S. pumps and valves", "", ""),
        ("No more pumps: a plea", "", ""),
        ("Sambo", "", ""),
        ("", "", ""),
    ],
)
def test_words_endings_and_letters_tell(title: str, reference: str, language: str) -> None:
    assert latin_language(title, reference) == language


def test_the_place_speaks_for_its_language() -> None:
    assert latin_language("Kodeks celny", local="pl") == "pl"
