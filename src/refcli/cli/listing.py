"""Entries as rows: how a list of them looks, on a terminal, in a pipe, as JSON."""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final, cast

from refcli.cli.table import print_table
from refcli.cli.terminal import Terminal
from refcli.record import OTHERS, Name, Record, as_text, number, surname, year
from refcli.speech import _, marked
from refcli.text import json_lines
from refcli.text.markup import without_tags

__all__ = [
    "LIST_HEADER",
    "ROW_VARIABLES",
    "list_row",
    "print_entries",
    "print_json",
    "print_json_lines",
    "print_rows",
    "row_of",
]

LIST_HEADER: Final = marked("№", "key", "authors", "year", "title")

_NAMED_AUTHORS: Final = 2


def print_entries(terminal: Terminal, records: Iterable[Record]) -> None:
    """Print entries a line each: number, citation key, authors, year, title."""
    print_rows(terminal, map(list_row, records))


def print_rows(terminal: Terminal, rows: Iterable[Sequence[str]]) -> None:
    """Print rows of ``list_row`` or ``row_of``."""
    print_table(terminal, [_(name) for name in LIST_HEADER], rows)


def list_row(record: Mapping[str, Any]) -> tuple[str, ...]:
    """Return what stands in an entry's row, in the order of ``LIST_HEADER``."""
    return row_of(number(record), map(record.get, ROW_VARIABLES))


ROW_VARIABLES: Final = ("id", "title", "container-title", "URL", "author", "editor", "issued")
"""What a row is made of, besides the number."""


def row_of(own: int | None, values: Iterable[Any]) -> tuple[str, ...]:
    """Return the row of an entry with this number and these values of ``ROW_VARIABLES``."""
    key, title, container, address, author, editor, issued = values
    return (
        str(own or ""),
        as_text(key),
        _authors(author or editor),
        _year(issued),
        without_tags(as_text(title) or as_text(container) or as_text(address)),
    )


def print_json(terminal: Terminal, value: Any) -> None:
    """Print a value as JSON, an array in blocks; nothing in it acts on a terminal."""
    from refcli.text.controls import in_json

    if isinstance(value, list):
        for block in json_lines.array(value):
            terminal.line(in_json(block))
    else:
        terminal.line(in_json(json.dumps(value, ensure_ascii=False, indent=2)))


def print_json_lines(terminal: Terminal, values: Iterable[Any]) -> None:
    """Print values as JSON Lines, one on each line."""
    from refcli.text.controls import in_json

    for block in json_lines.lines(values):
        terminal.line(in_json(block))


def _year(issued: Any) -> str:
    # The plain case first: a list may have a hundred thousand entries.
    try:
        first = issued["date-parts"][0][0]
    except (KeyError, IndexError, TypeError):
        return ""
    return str(first if isinstance(first, int) else year({"issued": issued}) or "")


def _authors(people: Any) -> str:
    shown: list[str] = []
    for name in people if isinstance(people, list) else ():
        if not isinstance(name, dict):
            continue
        if len(shown) == _NAMED_AUTHORS or name.get("literal") == OTHERS:
            return ", ".join(shown) + (" …" if shown else "")
        shown.append(surname(cast(Name, name)))
    return ", ".join(shown)
