"""The font Symbol: what word processors keep by its places."""

import pytest

from refcli.text.symbol_font import symbol


@pytest.mark.parametrize(
    ("font", "code", "letter"),
    [
        ("Symbol", "F061", "α"),
        ("symbol", "62", "β"),
        ("Symbol", "F0B1", "±"),
        ("Symbol", "F028", "("),
        ("Wingdings", "F0A7", "\uf0a7"),
        ("Symbol", "none", ""),
    ],
)
def test_a_letter_is_told_by_its_place(font: str, code: str, letter: str) -> None:
    assert symbol(font, code) == letter
