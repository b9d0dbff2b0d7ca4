"""Long results go through a pager on a terminal, and nowhere else."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

OnTerminal = Callable[..., str]

MARKS = "sed 's/^/| /'"
"""A pager that leaves its trace on each line."""


@pytest.mark.parametrize(
    "arguments", [["list"], ["search", "digital"], ["show", "13"], ["log"], ["diff"]]
)
def test_what_is_long_is_paged(
    arguments: list[str], on_terminal: OnTerminal, environment: dict[str, str], seed_library: Path
) -> None:
    environment["PAGER"] = environment.pop("REFCLI_PAGER") or MARKS

    lines = on_terminal(*arguments).splitlines()

    assert lines
    assert all(line.startswith("| ") for line in lines)


@pytest.mark.parametrize("arguments", [["--no-pager", "list"], ["list", "--no-pager"]])
def test_no_pager(
    arguments: list[str], on_terminal: OnTerminal, environment: dict[str, str], seed_library: Path
) -> None:
    environment["REFCLI_PAGER"] = MARKS

    assert "| " not in on_terminal(*arguments)


@pytest.mark.parametrize("name", ["", "cat"])
def test_our_variable_comes_first(
    name: str, on_terminal: OnTerminal, environment: dict[str, str], seed_library: Path
) -> None:
    environment |= {"REFCLI_PAGER": name, "PAGER": MARKS}

    assert "| " not in on_terminal("list")


def test_a_reader_may_leave_early(
    on_terminal: OnTerminal, environment: dict[str, str], library: Path
) -> None:
    works = [{"id": f"work{n}", "type": "book", "title": "Ice " * 9} for n in range(5000)]
    library.write_text(json.dumps(works), "utf-8")
    environment["REFCLI_PAGER"] = "head -3"

    assert len(on_terminal("list").splitlines()) == 3


def test_a_pipe_has_no_pager(
    process: Callable[..., Any], environment: dict[str, str], seed_library: Path
) -> None:
    environment["REFCLI_PAGER"] = "false"

    assert len(process("list").stdout.splitlines()) == 25


def test_a_limit(quick: Callable[..., Any], seed_library: Path) -> None:
    assert quick("list", "--limit", 2, "--count").out == "2\n"
    assert len(quick("list", "--limit", 3, "--sort", "title").lines) == 3
    assert len(quick("log", "--limit", 1).lines) == 1
