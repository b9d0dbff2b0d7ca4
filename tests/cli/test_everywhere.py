"""What every command has, found by walking all of them."""

import json
from collections.abc import Iterator

import click
import pytest

from refcli.cli.lazy_group import command_names, load_command
from tests.cli.conftest import Run


def _commands() -> Iterator[tuple[str, click.Command]]:
    for name in command_names():
        command = load_command(name)
        assert command is not None
        if isinstance(command, click.Group):
            yield from ((f"{name} {own}", one) for own, one in command.commands.items())
        else:
            yield name, command


COMMANDS = dict(_commands())
READING = {
    "list": (),
    "search": ("year:2001",),
    "show": ("1",),
    "stats": (),
    "log": (),
    "tag": (),
    "styles": (),
    "styles show": ("gost", "1"),
    "check": (),
    "dedupe": (),
}
"""Those that print what a program may read, each with what it needs."""

NAMING = {
    "show": ("-",),
    "open": ("-", "--print"),
    "note": ("-",),
    "stats": ("-",),
    "cite": ("-",),
    "bib": ("-",),
    "export": ("-",),
    "clean": ("-", "--dry-run"),
    "set": ("volume=3", "-"),
    "tag": ("new", "-"),
    "list": ("-",),
    "review": ("-",),
    "rename-key": ("-", "--dry-run"),
    "abbreviate": ("-", "--dry-run"),
    "expand": ("-", "--dry-run"),
    "remove": ("-",),
}


@pytest.fixture
def filled(refcli: Run) -> Run:
    fields = ("title=Ice", "author=Roe, J.", "DOI=10.1000/ice", "tags=snow", "notes=read")
    refcli("add", "--force", "type=book", "year=2001", *fields)
    refcli("add", "--force", "type=book", "year=2002", *fields)
    return refcli


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_that_prints_json_prints_json_lines(name: str) -> None:
    options = {word for parameter in COMMANDS[name].params for word in parameter.opts}
    assert ("--json" in options) == ("--jsonl" in options)


@pytest.mark.parametrize("name", COMMANDS)
def test_quiet_is_taken_behind_every_command(refcli: Run, name: str) -> None:
    assert refcli(*name.split(), "--quiet", "--help").returncode == 0


@pytest.mark.parametrize("name", READING)
def test_json_lines_are_as_many_objects(filled: Run, name: str) -> None:
    done = filled(*name.split(), *READING[name], "--jsonl")
    values = [json.loads(line) for line in done.stdout.splitlines()]
    assert values
    assert all(isinstance(value, dict) for value in values)
    array = json.loads(filled(*name.split(), *READING[name], "--json").stdout)
    assert name in {"stats", "styles show", "dedupe"} or array == values


@pytest.mark.parametrize("name", NAMING)
def test_entries_are_read_from_stdin(filled: Run, name: str) -> None:
    done = filled(name, *NAMING[name], stdin="1\tand what else the line has\n")
    assert done.returncode == 0, done.stderr
    assert filled("show", "2").returncode == 0


def test_a_quiet_command_says_nothing(filled: Run) -> None:
    assert filled("set", "volume=3", "1").stderr
    assert not filled("set", "volume=4", "1", "--quiet").stderr
