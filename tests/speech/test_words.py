"""A message is English for a program, and the reader's language at the edge."""

import pickle
from collections.abc import Iterator

import pytest

from refcli.errors import InputError
from refcli.speech import Message, _, choose, counted, language, spoken
from refcli.speech.catalogue import Entry, entries, po_text


@pytest.fixture
def russian() -> Iterator[None]:
    """Speak Russian in one test."""
    choose({"REFCLI_LANG": "ru"})
    yield
    choose({})


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({}, "en"),
        ({"LANG": "ru_RU.UTF-8"}, "ru"),
        ({"LANG": "ru_RU.UTF-8", "LC_ALL": "C"}, "en"),
        ({"LC_MESSAGES": "ru_RU", "LANG": "de_DE"}, "ru"),
        ({"REFCLI_LANG": "en", "LC_ALL": "ru_RU.UTF-8"}, "en"),
        ({"REFCLI_LANG": "ru", "LC_ALL": "C"}, "ru"),
        ({"LANGUAGE": "ru:en", "LANG": "en_GB.UTF-8"}, "ru"),
        ({"LANG": "ru"}, "ru"),
        ({"LANG": "rup_RO"}, "en"),
        ({"LANG": "ru.KOI8-R"}, "ru"),
    ],
)
def test_the_language_is_our_own_variable_or_the_locale(
    environment: dict[str, str], expected: str
) -> None:
    choose(environment)
    spoken_now = language()
    choose({})

    assert spoken_now == expected


def test_a_message_is_english_as_data_and_russian_when_it_is_said(russian: None) -> None:
    inner = Message("no such file or directory")
    message = Message("{path}: cannot be written: {reason}", path="a.txt", reason=inner)

    assert message == "a.txt: cannot be written: no such file or directory"
    assert spoken(message) == "a.txt: не удаётся записать: нет такого файла или каталога"
    assert spoken(pickle.loads(pickle.dumps(message))) == spoken(message)
    assert spoken("as it is") == _("as it is") == "as it is"


def test_an_error_is_said_in_the_language_of_the_reader(russian: None) -> None:
    error = InputError("{path}: no such file", path="{x}.csl")
    outer = InputError("line {count}: {error}", count=2, error=error)

    assert str(error) == "{x}.csl: нет такого файла"
    assert str(outer) == "строка 2: {x}.csl: нет такого файла"
    assert str(pickle.loads(pickle.dumps(error))) == str(error)


@pytest.mark.parametrize(
    ("count", "form"),
    [(1, "1 запись"), (2, "2 записи"), (5, "5 записей"), (11, "11 записей"), (21, "21 запись")],
)
def test_russian_has_three_forms_for_numbers(russian: None, count: int, form: str) -> None:
    assert spoken(counted("{count} entry", "{count} entries", count)) == form


def test_a_catalogue_reads_what_it_writes() -> None:
    kept = [
        Entry("", "", ("Language: ru\n",)),
        Entry('say "no"\n\\b', "", ("скажи «нет»\tи \\n",)),
        Entry("{count} x", "{count} xs", ("а", "б", "в")),
    ]

    assert list(entries(po_text(kept))) == kept
