"""Everything that is said to a person is in the catalogue, and nothing else is."""

import itertools
import re
import string
from collections.abc import Callable, Iterator
from importlib import resources
from pathlib import Path
from typing import Any

import click
import pytest

from refcli.check.rules import all_rules, explanation
from refcli.cli.main import cli
from refcli.cli.messages import mend, messages, passed_on, unmarked
from refcli.cli.translated import speak_for_click, translated
from refcli.enrich.explained import online_explanation
from refcli.enrich.findings import CODES
from refcli.speech import choose
from refcli.speech.catalogue import Entry, entries

EXPLANATIONS = resources.files("refcli.check") / "explanations-ru.txt"
SOURCE = resources.files("refcli.speech") / "ru.po"


@pytest.fixture(scope="module")
def said() -> dict[str, str]:
    """All messages in English."""
    return messages()


@pytest.fixture(scope="module")
def catalogue() -> dict[str, Entry]:
    """The Russian catalogue, without its head."""
    found = {entry.message: entry for entry in entries(SOURCE.read_text("utf-8"))}
    del found[""]
    return found


@pytest.fixture
def russian() -> Iterator[None]:
    """Speak Russian in one test."""
    choose({"REFCLI_LANG": "ru"})
    speak_for_click()
    yield
    choose({})


def test_every_message_is_translated(said: dict[str, str], catalogue: dict[str, Entry]) -> None:
    untranslated = {
        message
        for message, plural in said.items()
        if message not in catalogue
        or catalogue[message].plural != plural
        or not all(catalogue[message].forms)
    }

    assert untranslated == set(), "run: make messages, and translate what is new in ru.po"


def test_the_catalogue_has_nothing_that_is_not_said(
    said: dict[str, str], catalogue: dict[str, Entry]
) -> None:
    assert set(catalogue) - set(said) == set(), "run: make messages"


def test_what_speaks_to_a_person_is_marked() -> None:
    assert unmarked() == []


def test_what_the_rooms_pass_on_to_a_person_is_marked() -> None:
    assert passed_on() == []


def test_a_translation_has_the_values_of_its_message(catalogue: dict[str, Entry]) -> None:
    for entry in catalogue.values():
        if entry.plural:
            known = placeholders(entry.message) | placeholders(entry.plural)
            assert all(placeholders(form) <= known for form in entry.forms), entry.message
            assert all(placeholders(form) for form in entry.forms), entry.message
        else:
            assert placeholders(entry.forms[0]) == placeholders(entry.message), entry.message


def test_what_depends_on_a_number_has_three_forms_and_nothing_else_has(
    catalogue: dict[str, Entry],
) -> None:
    for entry in catalogue.values():
        assert len(entry.forms) == (3 if entry.plural else 1), entry.message


def test_edges_and_lines_are_those_of_the_message(catalogue: dict[str, Entry]) -> None:
    for entry in catalogue.values():
        for form in entry.forms:
            assert form.count("\n") == entry.message.count("\n"), entry.message
            assert form[-1:].isspace() == entry.message[-1:].isspace(), entry.message


def placeholders(template: str) -> set[tuple[str, str | None, str | None]]:
    """Return the values of a template with how they are written."""
    try:
        parts = list(string.Formatter().parse(template))
    except ValueError:  # not a template: a text with braces of its own
        return set()
    return {(name, spec, conversion) for _text, name, spec, conversion in parts if name}


def test_help_is_russian_to_the_last_option(russian: None) -> None:
    program = translated(cli)
    left = [(program, click.Context(program, info_name="refcli", **program.context_settings))]
    while left:
        command, context = left.pop()
        page = command.get_help(context)
        assert page.startswith("Использование:")
        assert not [word for word in ("Usage:", "Options:", "Show this") if word in page]
        if isinstance(command, click.Group):
            for name in command.list_commands(context):
                inner = command.get_command(context, name)
                assert inner is not None
                left.append((inner, click.Context(inner, parent=context, info_name=name)))


def test_a_russian_author_is_answered_in_russian(quick: Callable[..., Any], screen: Any) -> None:
    screen.environment["LANG"] = "ru_RU.UTF-8"

    added = quick("add", "type=book", "title=Метод", "author=Петров, П.", "year=2001")
    missing = quick("show", "7")
    wrong = quick("add", "--hlep")

    assert added.err == "добавлено: 1\n"
    assert "нет записи 7; см. refcli list" in missing.err
    assert wrong.err == (
        "refcli: нет параметра '--hlep'; может быть, '--help'? (см. refcli add --help)\n"
    )
    screen.environment.clear()
    assert quick("show", "7").err.endswith("no entry 7; see: refcli list\n")


def test_every_heading_of_the_figures_is_russian(quick: Callable[..., Any], screen: Any) -> None:
    quick("add", "type=book", "title=Метод", "author=Петров, П.", "year=2001", "journal=Вестник")
    screen.environment["REFCLI_LANG"] = "ru"
    screen.columns = 80

    lines = re.sub(r"\x1b\[\d*m", "", quick("stats").out).split("\n")

    headings = [line for before, line in itertools.pairwise(lines) if not before and line]
    assert headings == ["год", "тип", "язык", "журнал", "автор", "метка", "недостаёт", "чтение"]


@pytest.mark.parametrize(
    ("command", "said"),
    [
        ("show", "какие записи?"),
        ("set", "не хватает аргумента"),
        ("list --columns foo", "нет поля 'foo'"),
        ("list --sort titel", "может быть, title?"),
        ("config foo bar", "нет настройки 'foo'"),
        ("fill no.md", "куда писать?"),
    ],
)
def test_a_wrong_command_line_is_answered_in_russian(
    quick: Callable[..., Any], screen: Any, command: str, said: str
) -> None:
    quick("add", "type=book", "title=Метод", "author=Петров, П.", "year=2001")
    screen.environment["REFCLI_LANG"] = "ru"

    assert said in quick(*command.split()).err


def test_machines_are_answered_the_same_in_any_language(
    quick: Callable[..., Any], screen: Any
) -> None:
    quick("add", "type=book", "title=Метод", "author=Петров, П.", "year=2001")
    commands = (["list"], ["show", "1"], ["list", "--json"], ["check", "--json"], ["stats"])
    english = [quick(*command).out for command in commands]
    screen.environment["REFCLI_LANG"] = "ru"

    assert [quick(*command).out for command in commands] == english


def test_mending_keeps_translations_and_drops_what_is_dead(
    tmp_path: Path, said: dict[str, str]
) -> None:
    path = tmp_path / "ru.po"
    text = SOURCE.read_text("utf-8")
    path.write_text(f'{text}\nmsgid "nobody says this"\nmsgstr "никто"\n', "utf-8")

    mend(path, said)

    assert path.read_text("utf-8") == text


def test_every_topic_of_help_is_told_in_russian() -> None:
    topics = resources.files("refcli.cli") / "topics"
    english = {path.name for path in topics.iterdir() if path.name.endswith(".txt")}

    assert {path.name for path in (topics / "ru").iterdir()} == english


def test_every_rule_is_explained_in_russian(russian: None) -> None:
    codes = [rule.code for rule in all_rules()]
    texts = {code: explanation(code) for code in codes} | {
        code: online_explanation(code) for code in CODES
    }

    for code, text in texts.items():
        assert text.startswith(f"{code}: ")
        assert re.search("[а-яё]", text.partition("\n")[0]), code
        assert max(map(len, text.splitlines())) <= 100, code

    translated_codes = re.findall(
        r"^([A-Z]+\d{3}): ", EXPLANATIONS.read_text("utf-8"), re.MULTILINE
    )
    assert translated_codes == sorted(codes)


def test_what_a_command_passes_on_is_said_in_russian(
    quick: Callable[..., Any], screen: Any, tmp_path: Path
) -> None:
    damaged, manuscript = tmp_path / "damaged.bib", tmp_path / "typed.md"
    damaged.write_text(
        "@book{a,\n title = {Метод}\n year = 2001}\n@article{b, title = {C}\n", "utf-8"
    )
    manuscript.write_text(
        "Одно [1]. Другое [5].\n\n## Литература\n\n"
        "1. Иванов И. И. Метод. М.: Наука, 2001. 100 с.\n2. Петров П. П. Опыт. М.: Наука, 2002.\n",
        "utf-8",
    )
    screen.environment["REFCLI_LANG"] = "ru"

    said = [
        *quick("convert", str(damaged), "--to", "ris").err.splitlines(),
        *quick("renumber", str(manuscript), "-n").err.splitlines(),
        *quick("bib", "-s", "aba").err.splitlines(),
    ]

    assert said
    for line in said:
        bare = re.sub(r"\S*(?:/|\.bib|\.md)\S*|refcli:?|@\S+|'[^']*'|\b[a-z]+$", "", line)
        assert len(re.findall("[а-яё]", bare)) > len(re.findall("[A-Za-z]", bare)), line


def test_what_a_person_waits_for_is_a_message(said: dict[str, str]) -> None:
    assert {"references read", "looking for the list", "reading {title}"} <= said.keys()
