"""Entries as rows: how a list of them looks, on a terminal, in a pipe, as JSON."""

import json
from collections.abc import Iterable, Mapping
from typing import Any, Final, cast

from refcli.cli.table import print_table
from refcli.cli.terminal import Terminal
from refcli.record import OTHERS, Name, Record, key, number, surname, text, year
from refcli.speech import _, marked
from refcli.text import json_lines

__all__ = ["LIST_HEADER", "list_row", "print_entries", "print_json", "print_json_lines"]

LIST_HEADER: Final = marked("№", "key", "authors", "year", "title")

_NAMED_AUTHORS: Final = 2


def print_entries(terminal: Terminal, records: Iterable[Record]) -> None:
    """Print entries a line each: number, citation key, authors, year, title."""
    print_table(
        terminal, [_(name) for name in LIST_HEADER], (list_row(record) for record in records)
    )


def list_row(record: Mapping[str, Any]) -> tuple[str, ...]:
    """Return what stands in an entry's row, in the order of ``LIST_HEADER``."""
    return (
        str(number(record) or ""),
        key(record),
        _authors(record),
        _year(record),
        text(record, "title") or text(record, "container-title") or text(record, "URL"),
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


def _year(record: Mapping[str, Any]) -> str:
    # The plain case first: a list may have a hundred thousand entries.
    try:
        first = record["issued"]["date-parts"][0][0]
    except (KeyError, IndexError, TypeError):
        return ""
    return str(first if isinstance(first, int) else year(record) or "")


def _authors(record: Mapping[str, Any]) -> str:
    people = record.get("author") or record.get("editor") or ()
    shown: list[str] = []
    for name in people if isinstance(people, list) else ():
        if not isinstance(name, dict):
            continue
        if len(shown) == _NAMED_AUTHORS or name.get("literal") == OTHERS:
            return ", ".join(shown) + (" …" if shown else "")
        shown.append(surname(cast(Name, name)))
    return ", ".join(shown)
