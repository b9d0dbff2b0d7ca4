"""Text that would act on a terminal."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refcli.text.controls import in_json, one_line, printable


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("\x1b[2Jgone", "\\x1b[2Jgone"),
        ("abc\u202edef", "abc\\u202edef"),
        ("bell\x07, \x9bm", "bell\\x07, \\x9bm"),
        ("line\rover", "line\\x0dover"),
        ("[bold]Ёлка[/bold]\tтаб\nстрока", "[bold]Ёлка[/bold]\tтаб\nстрока"),
    ],
)
def test_what_acts_is_shown(text: str, expected: str) -> None:
    assert printable(text) == expected


def test_a_cell_is_one_line() -> None:
    assert one_line(" a\tb\n c\x00 ") == "a b c\\x00"


@given(st.text())
def test_a_json_text_means_the_same(text: str) -> None:
    document = json.dumps({"title": text}, ensure_ascii=False)

    assert json.loads(in_json(document)) == {"title": text}


@given(st.text())
def test_whatever_comes_can_be_encoded_and_acts_no_more(text: str) -> None:
    shown = printable(text)

    assert printable(shown) == shown
    shown.encode("utf-8")
