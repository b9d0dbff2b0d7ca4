"""Brackets and what closes them."""

from refcli.text.brackets import closings


def test_each_bracket_is_closed_by_its_own() -> None:
    assert closings("a[b[c]d]", "[]") == {3: 6, 1: 8}


def test_a_bracket_behind_a_backslash_is_a_letter() -> None:
    assert closings(r"{a\}b}") == {0: 6}


def test_a_backslash_behind_a_backslash_is_a_letter_itself() -> None:
    assert closings(r"\\{a}") == {2: 5}


def test_what_nothing_closes_is_left_out() -> None:
    assert closings("]a[b", "[]") == {}
