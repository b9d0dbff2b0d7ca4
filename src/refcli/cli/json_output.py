"""The options ``--json`` and ``--jsonl``, and how what they ask for is printed."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, Final, Literal

import click

from refcli.cli.listing import print_json, print_json_lines
from refcli.cli.terminal import Terminal

__all__ = ["AsJson", "json_options", "print_values"]

AsJson = Literal["array", "lines"] | None
"""What a command gets as ``as_json``: None where neither option is given."""

_LINES_HELP: Final = "The same, an object on each line."


def json_options(help: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Add both options to a command; ``help`` says what ``--json`` prints."""

    def decorated(function: Callable[..., Any]) -> Callable[..., Any]:
        lines = click.option("--jsonl", "as_json", flag_value="lines", help=_LINES_HELP)
        return click.option("--json", "as_json", flag_value="array", help=help)(lines(function))

    return decorated


def print_values(terminal: Terminal, values: Iterable[Any], as_json: AsJson) -> None:
    """Print values as an array, or each on a line of its own; nothing in them acts."""
    if as_json == "lines":
        print_json_lines(terminal, values)
    else:
        print_json(terminal, list(values))
