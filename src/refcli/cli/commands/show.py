"""``refcli show``: every field of an entry, and the exact text that it came from."""

import json
from collections.abc import Iterator
from typing import Any, Final

import click

from refcli.cli.listing import print_json
from refcli.cli.status import Status
from refcli.cli.terminal import Terminal
from refcli.record import (
    DATE_VARIABLES,
    NAME_VARIABLES,
    Record,
    custom,
    date_parts,
    display_name,
    has_others,
    names,
    number,
    source,
)
from refcli.text.controls import one_line

_FIRST: Final[tuple[str, ...]] = ("type", "author", "editor", "title", "container-title", "issued")
_ELSEWHERE: Final = frozenset({"id", "custom", "multi"})


@click.command()
@click.argument("entries", nargs=-1, required=True)
@click.option("--json", "as_json", is_flag=True, help="Print the entries as CSL-JSON.")
@click.pass_obj
def command(terminal: Terminal, entries: tuple[str, ...], as_json: bool) -> Status:
    """Show every field of the ENTRIES named, and the exact text that each came from.

    A field that was read with less than full confidence shows how sure the parser was.
    """
    from refcli.library import open_library

    records = open_library(terminal.library).select(entries)
    if as_json:
        print_json(terminal, records)
        return Status.DONE
    for place, record in enumerate(records):
        if place:
            terminal.line("")
        for name, value in _fields(record):
            terminal.line(_line(terminal, name, one_line(value)))
    return Status.DONE


def _line(terminal: Terminal, name: str, value: str) -> str:
    if not terminal.out_is_tty:
        return f"{name}\t{value}"
    return f"{click.style(f'{name:>18}', dim=True) if terminal.colour else f'{name:>18}'}  {value}"


def _fields(record: Record) -> Iterator[tuple[str, str]]:
    """Give each field's name and value as a person reads them, the source text last."""
    yield "number", str(number(record) or "")
    yield "key", str(record.get("id", ""))
    variables = [name for name in _FIRST if name in record]
    variables += sorted(record.keys() - set(_FIRST) - _ELSEWHERE)
    confidence = source(record).get("confidence", {})
    for variable in variables:
        yield variable, _value(record, variable) + _doubt(confidence.get(variable))
        for language, variant in _variants(record, variable):
            yield f"{variable} [{language}]", variant
    for name in ("tags", "notes", "files", "aliases"):
        if values := custom(record).get(name):
            yield name, ", ".join(map(str, values))
    if merged := custom(record).get("merged"):
        yield "merged", ", ".join(str(other.get("id", "")) for other in merged)
    if text := source(record).get("text"):
        yield "source", text


def _value(record: Record, variable: str) -> str:
    if variable in NAME_VARIABLES:
        people = [display_name(name) for name in names(record, variable)]
        return ", ".join([*people, "et al."] if has_others(record, variable) else people)
    if variable in DATE_VARIABLES and (dates := date_parts(record, variable)):
        return "/".join("-".join(f"{n:02}" for n in date if n is not None) for date in dates)
    value = record[variable]
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _doubt(confidence: float | None) -> str:
    return f"  ({confidence:.0%} sure)" if confidence is not None and confidence < 0.95 else ""


def _variants(record: Record, variable: str) -> list[tuple[str, str]]:
    multi: Any = record.get("multi")
    keys = multi.get("_keys") if isinstance(multi, dict) else None
    texts = keys.get(variable) if isinstance(keys, dict) else None
    return sorted(texts.items()) if isinstance(texts, dict) else []
