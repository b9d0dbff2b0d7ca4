"""Numbers in Roman numerals, and editions."""

import pytest

from refcli.values.numbers import edition_statement, roman_value


@pytest.mark.parametrize("text", ["", "a", "12", "x1"])
def test_what_is_no_roman_numeral_is_0(text: str) -> None:
    assert roman_value(text) == 0


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("2-е, испр. и доп.", "2-е изд., испр. и доп."),
        ("10-е, стер.", "10-е изд., стер."),
        ("3rd, revised and enlarged", "3rd ed., revised and enlarged"),
        ("2-е изд., испр.", "2-е изд., испр."),
        ("3rd, revised ed.", "3rd, revised ed."),
        ("2., überarb. Aufl.", "2., überarb. Aufl."),
        ("Revised, 2nd", "Revised, 2nd"),
        ("2-е", "2-е"),
        ("", ""),
    ],
)
def test_an_edition_gets_the_word_that_it_lacks(written: str, printed: str) -> None:
    assert edition_statement(written) == printed
