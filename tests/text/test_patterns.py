"""Patterns that are compiled late."""

import importlib
import pkgutil
import re
from collections.abc import Iterator
from types import ModuleType
from typing import Any, cast

import pytest

import refcli
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


def test_every_late_pattern_of_the_package_compiles() -> None:
    found = 0
    for module in iter_modules():
        for value in vars(module).values():
            for pattern in patterns_in(value):
                assert pattern.pattern
                found += 1
    assert found > 500


def iter_modules() -> Iterator[ModuleType]:
    for module in pkgutil.walk_packages(refcli.__path__, "refcli."):
        if not module.name.endswith("__main__"):
            yield importlib.import_module(module.name)


def patterns_in(value: object) -> Iterator[re.Pattern[Any]]:
    """Yield the late patterns of a module's value: itself, or within tuples and dictionaries."""
    if isinstance(value, type(late(""))):
        yield cast("re.Pattern[Any]", value)
    elif isinstance(value, (tuple, list)):
        for one in value:
            yield from patterns_in(one)
    elif isinstance(value, dict):
        yield from patterns_in(tuple(value.values()))
