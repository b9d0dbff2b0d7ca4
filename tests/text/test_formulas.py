"""Formulas and signs, which every database writes in its own way."""

import pytest

from refcli.text.formulas import plainly


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("uptake of H₂O₂", "uptake of H2O2"),
        ("SO₄²⁻ ions", "SO42- ions"),
        ("CO/sub 2/ lasers", "CO2 lasers"),
        ("Lasub(0.7)MnO", "La0.7MnO"),
        ("TNF-α", "TNF- alpha "),
        ("10 µm, 10 μm", "10 um, 10 um"),
        ("5 °C", "5  degrees C"),
        ("On gout¹", "On gout"),
        ("On gout^1", "On gout"),
        ("an area of 5 km²", "an area of 5 km2"),
        ("a subset (of supplies)", "a subset (of supplies)"),
    ],
)
def test_a_formula_is_in_plain_letters(text: str, plain: str) -> None:
    assert plainly(text) == plain


@pytest.mark.parametrize("text", ["ἥλιος και σελήνη", "Soils and rivers", "Почвы и реки", ""])
def test_words_stay_as_they_are(text: str) -> None:
    assert plainly(text) == text
