import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refcli.text import json_lines

_TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.sampled_from([0.5, -1.25, 1e3]) | _TEXT,
    lambda some: st.lists(some, max_size=3) | st.dictionaries(_TEXT, some, max_size=3),
    max_leaves=8,
)
_MANY = 250


@given(_VALUES, st.sampled_from([0, 1, 100, 101, 1000, 1001]))
def test_an_array_is_the_one_of_the_standard_library(value: Any, count: int) -> None:
    values = [value] * count
    assert "\n".join(json_lines.array(values)) == json.dumps(values, ensure_ascii=False, indent=2)


@given(st.lists(_VALUES, min_size=1, max_size=3), st.booleans())
def test_lines_are_those_of_the_standard_library(values: list[Any], are_many: bool) -> None:
    values *= _MANY if are_many else 1
    expected = [json.dumps(value, ensure_ascii=False) for value in values]
    assert "\n".join(json_lines.lines(values)).split("\n") == expected


@given(_VALUES)
def test_compact_lines_are_those_of_the_standard_library(value: Any) -> None:
    lines = json_lines.compact([{"value": value}] * _MANY)
    one = json.dumps({"value": value}, ensure_ascii=False, separators=(",", ":"))
    assert lines is None or lines.decode() == f"{one}\n" * _MANY


@pytest.mark.parametrize("value", [float("nan"), float("inf"), "\ud800", object()])
def test_what_is_no_json_is_left_to_who_can_say_why(value: object) -> None:
    assert json_lines.compact([{"value": value}] * _MANY) is None


def test_a_lone_surrogate_is_written_where_there_are_many_values() -> None:
    assert list(json_lines.lines(["\ud800"] * 101)) == ["\n".join(['"\ud800"'] * 101)]
