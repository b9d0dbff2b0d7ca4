"""The language of a title, told from its small words."""

import pytest

from refcli.text.languages.small_words import language_of_words


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Die Geschichte der Stadt Köln", "de"),
        ("Les usages sociaux de la science", "fr"),
        ("La participación de las comunidades autónomas españolas", "es"),
        ("La poesia eroica nella storia degli antichi", "it"),
        ("A paradiplomacia como forma de inserção dos entes não centrais", "pt"),
        ("Hoe gaat de levensloop lopen? Een onderzoek naar het verlof", "nl"),
        ("The effects of noise on the ear", "en"),
        ("Die hard in a hospital: a survey of nurses", "en"),
        ("Deep learning", ""),
        ("De novo synthesis", ""),
        ("Ice at 2300les and 17la", "en"),
        ("", ""),
    ],
)
def test_language(title: str, expected: str) -> None:
    assert expected == language_of_words(title)


@pytest.mark.parametrize(
    ("title", "place", "expected"),
    [
        ("Vergangene Zukunft: Zur Semantik geschichtlicher Zeiten", "de", "de"),
        ("Storia della filosofia antica", "it", "it"),
        ("Advances in cryptology", "de", ""),
        ("Deep learning", "de", ""),
        ("The critique of pure reason", "de", "en"),
    ],
)
def test_the_place_speaks_for_a_small_word(title: str, place: str, expected: str) -> None:
    assert expected == language_of_words(title, place)
