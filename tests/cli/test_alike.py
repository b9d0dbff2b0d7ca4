"""Remarks of one kind are counted together, by whatever command says them."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refcli.cli.alike import shortened
from refcli.errors import located
from refcli.speech import Message
from tests.cli.conftest import Done

INPUTS = {
    "no-type.json": "[" + ",".join(["{}"] * 500) + "]",
    "no-value.bib": "".join(f"@book{{k{n},\n title = ,\n}}\n" for n in range(500)),
    "no-end.ris": "".join(f"TY  - BOOK\nTI  - Title {n}\n\n" for n in range(500)),
    "wide.csv": "title,year\n" + "a,2001,more\n" * 500,
}


@pytest.mark.parametrize("name", INPUTS)
@pytest.mark.parametrize("command", [["convert", "{}", "--to", "csl-json"], ["import", "{}"]])
def test_one_fault_of_every_entry_is_told_once(
    quick: Callable[..., Done], tmp_path: Path, name: str, command: list[str]
) -> None:
    path = tmp_path / name
    path.write_text(INPUTS[name])

    done = quick(*(word.format(path) for word in command))

    said = done.err.splitlines()
    assert 10 < len(said) < 30
    assert any(f"{path}" in line and "and 4" in line for line in said)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["import", *(f"absent{n}.ris" for n in range(500))], "and 490 more of this kind"),
        (["convert", "odd.json", "--to", "ris"], "not written: 440 more fields"),
        (["convert", "long.csv", "-", "--to", "bibtex"], "not written: id"),
    ],
)
def test_what_is_said_stays_a_page(
    quick: Callable[..., Done], tmp_path: Path, words: list[str], expected: str
) -> None:
    odd = {"id": "a", "type": "book", "title": "T", **{f"x{n}": "v" for n in range(500)}}
    (tmp_path / "odd.json").write_text(json.dumps([odd]))
    (tmp_path / "long.csv").write_text("id,title\n" + '"' * 100_000)

    done = quick(*words)

    said = done.err.splitlines()
    assert len(said) < 70
    assert max(map(len, said)) < 1000
    assert any(expected in line for line in said)


def remarks() -> list[str]:
    return [
        located("x.bib", message, line)
        for line in range(1, 31)
        for message in (Message("no {what}", what=f"value {line}"), "a comma is missing")
    ]


def test_of_each_kind_the_first_are_told_in_their_order_with_the_count_of_the_others() -> None:
    told = shortened(remarks())

    assert told[:20] == remarks()[:20]
    assert told[20:] == [
        "x.bib:1: no value 1; and 20 more of this kind",
        "x.bib:1: a comma is missing; and 20 more of this kind",
    ]


def test_what_is_told_of_each_entry_in_other_words_ends_too() -> None:
    assert len(shortened(f"fault {'x' * count}" for count in range(5000))) < 100


@given(st.lists(st.sampled_from(["a 1", "a 2", "b", Message("c {n}", n=1), Message("d")])))
def test_every_message_is_told_or_counted(messages: list[str]) -> None:
    told = shortened(messages)
    counts = [one for one in told if isinstance(one, Message) and "count" in one.values]
    assert len(told) - len(counts) + sum(one.values["count"] for one in counts) == len(messages)
