"""What the letter of a GOST wants of an entry, and what it cannot have."""

from typing import Any

import click
import pytest

from refcli.check import examine
from refcli.check.rule import STANDARDS, Context
from refcli.cli.lazy_group import load_command
from tests.check.faults import BOOK, LETTERS


def by_gost(standard: str, **changes: Any) -> set[str]:
    changed = {**BOOK, **{name.replace("_", "-"): value for name, value in changes.items()}}
    record = {name: value for name, value in changed.items() if value is not None}
    found = examine([record], context=Context(year=2026, standard=standard))
    return {finding.code for finding in found if finding.code.startswith("GOST")}


def test_what_a_standard_can_have_whole_is_not_found_by_its_letter() -> None:
    for standard in STANDARDS:
        assert by_gost(standard) == set()
    assert by_gost("", number_of_pages=None, URL="https://example.org/") == set()


@pytest.mark.parametrize(("changes", "code", "standards"), LETTERS)
def test_a_standard_says_what_its_letter_cannot_have(
    changes: dict[str, Any], code: str, standards: set[str]
) -> None:
    assert {one for one in STANDARDS if code in by_gost(one, **changes)} == standards


@pytest.mark.parametrize(
    "changes",
    [
        {"publisher_place": "[Б. м.]"},
        {"publisher_place": "СПб. ; М."},
        {"author": [{"literal": "Росстат"}]},
        {"volume": "С5"},
        {"title": "Метод [сборник]"},
        {"title": "Что такое [Ca2+] в клетке"},
        {"title": "C++", "language": "en"},
        {"type": "thesis", "genre": "автореф. дис. ... канд. филос. наук"},
    ],
)
def test_the_letter_of_a_standard_is_not_seen_where_it_is_kept(changes: dict[str, Any]) -> None:
    assert {code for one in STANDARDS for code in by_gost(one, **changes)} == set()


def test_each_standard_can_be_asked_for() -> None:
    command = load_command("check")
    assert command is not None
    types = {option.name: option.type for option in command.params}

    choice = types["standard"]
    assert isinstance(choice, click.Choice)
    assert tuple(choice.choices) == STANDARDS
