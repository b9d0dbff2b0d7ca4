"""Numbers in Roman numerals."""

import pytest

from refcli.values.numbers import roman_value


@pytest.mark.parametrize("text", ["", "a", "12", "x1"])
def test_what_is_no_roman_numeral_is_0(text: str) -> None:
    assert roman_value(text) == 0
