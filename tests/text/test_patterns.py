"""Patterns that are compiled late."""

import re

import pytest

from refcli.text.patterns import late


def test_a_late_pattern_does_what_the_compiled_one_does() -> None:
    pattern, compiled = late(r"(?P<year>\d{4})[a-z]?", re.IGNORECASE), re.compile(r"\d{4}[a-z]?")
    text = "2001A, 1999, x"
    assert [match[0] for match in pattern.finditer(text)] == ["2001A", "1999"]
    assert pattern.sub("Y", text) == "Y, Y, x"
    assert pattern.split("a2001b") == ["a", "2001", ""]
    assert compiled.fullmatch("1999") and pattern.fullmatch("1999")
    assert pattern.pattern == r"(?P<year>\d{4})[a-z]?"


def test_an_error_in_it_comes_at_the_first_search() -> None:
    pattern = late("(")
    with pytest.raises(re.error):
        pattern.search("")
