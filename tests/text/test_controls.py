"""Text that would act on a terminal."""

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refcli.text.controls import in_json, on_screen, one_line, printable


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("\x1b[2Jgone", "\\x1b[2Jgone"),
        ("abc\u202edef", "abc\\u202edef"),
        ("bell\x07, \x9bm", "bell\\x07, \\x9bm"),
        ("line\rover", "line\\x0dover"),
        ("smith\u200b2020\u2060\ufeff\xad", "smith\\u200b2020\\u2060\\ufeff\\xad"),
        ("a\u200db می\u200cخواهم 👩\u200d🔬", "a\\u200db می\u200cخواهم 👩\u200d🔬"),
        ("a\U000e0041", "a\\U000e0041"),
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


def test_a_screen_gets_our_colours_and_links_and_nothing_else() -> None:
    link = "\x1b]8;;https://doi.org/10.1/x\x1b\\"
    ours = f"\x1b[1mbold\x1b[0m {link}x\x1b]8;;\x1b\\"

    assert on_screen(ours) == ours
    assert on_screen(f"{ours}\x1b]52;c;x\x07\x1b[2J") == f"{ours}\\x1b]52;c;x\\x07\\x1b[2J"


@given(st.text(st.sampled_from("\x1b[]0m8;\\x9b\u202ehttps:/") | st.characters()))
def test_whatever_a_screen_gets_can_only_paint(text: str) -> None:
    shown = on_screen(text)

    assert on_screen(shown) == shown
    left = re.sub(r"\x1b\[[0-9;]*m|\x1b\]8;;[!-~]*\x1b\\", "", shown)
    assert printable(left) == left


def test_every_character_that_acts_is_shown_also_alone() -> None:
    controls = [chr(code) for code in (*range(9), *range(11, 32), *range(0x7F, 0xA0))]
    hidden = [chr(code) for code in (0xAD, 0x61C, 0x180E, *range(0x2060, 0x2070), 0xFEFF)]
    others = [*map(chr, range(0x202A, 0x202F)), *map(chr, range(0xE0000, 0xE0080)), "\ud800"]

    assert not [text for text in (*controls, *hidden, *others) if printable(text) == text]
    assert printable("Ёж\n\tа — «б»\u00a0№ 5 中 👩‍🔬") == "Ёж\n\tа — «б»\u00a0№ 5 中 👩‍🔬"
