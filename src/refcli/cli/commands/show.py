"""``refcli show``: every field of an entry, and the exact text that it came from."""

import json
import textwrap
from collections.abc import Iterator
from typing import Final, NamedTuple

import click

from refcli.cli.json_output import AsJson, json_options, print_values
from refcli.cli.pager import paged
from refcli.cli.shared.entries import chosen, query_option
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
from refcli.speech import _, spoken
from refcli.text.controls import one_line
from refcli.variants import people_in, tags_of_people, texts_of

_FIRST: Final = (
    *("type", "author", "editor", "translator", "title", "container-title", "collection-title"),
    *("issued", "volume", "issue", "page", "number", "edition", "publisher", "publisher-place"),
    *("DOI", "PMID", "URL", "accessed", "language"),
)
"""Variables in the order of a reference; the others follow by the alphabet."""

_ELSEWHERE: Final = frozenset({"id", "custom", "multi"})
_SURE: Final = 0.95
_TOGETHER: Final = "\N{NO-BREAK SPACE}"
_WIDEST_NAME: Final = 40
"""Columns that the names of fields take at most."""

_NARROWEST: Final = 20
"""Columns below which a value is left to the terminal to break."""


class _Line(NamedTuple):
    """A field as a person reads it; ``doubt`` says how sure the parser was, if not quite."""

    name: str
    value: str
    doubt: str = ""


@click.command()
@click.argument("entries", nargs=-1)
@query_option
@json_options("Print the entries as CSL-JSON.")
@click.pass_obj
@paged
def command(
    terminal: Terminal,
    entries: tuple[str, ...],
    query: str | None,
    as_json: AsJson,
) -> Status:
    """Show every field of the ENTRIES, and the text that each came from.

    A field that was read with less than full confidence shows how sure the parser was; why the
    entry is in doubt stands under "doubt", the words that are in no field under "unread". In a
    pipe each line is the field, its value and its confidence, separated by tabs.

    \b
      refcli show 13
      refcli show roda2021digital --json
    """
    from refcli.library import open_library

    records = chosen(open_library(terminal.library), entries, query)
    if as_json:
        print_values(terminal, records, as_json)
        return Status.DONE
    for place, record in enumerate(records):
        if place:
            terminal.line("")
        _print(terminal, list(_lines(record)))
    return Status.DONE


def _print(terminal: Terminal, lines: list[_Line]) -> None:
    if not terminal.out_is_tty:
        for line in lines:
            terminal.line("\t".join(map(one_line, line)).rstrip("\t"))
        return
    margin = min(max(len(one_line(line.name)) for line in lines), _WIDEST_NAME)
    room = terminal.width - margin - 2
    for name, value, doubt in lines:
        text = f"{one_line(value)}  ({_sure(doubt)})" if doubt else one_line(value)
        broken = textwrap.wrap(text, room, break_on_hyphens=False, break_long_words=False)
        first, *others = broken if room >= _NARROWEST and broken else [text]
        colour = {"fg": "yellow"} if doubt else {}
        label = terminal.styled(one_line(name).rjust(margin), dim=True)
        terminal.line(f"{label}  {terminal.styled(first, **colour)}")
        for other in others:
            terminal.line(f"{'':{margin}}  {terminal.styled(other, **colour)}")


def _lines(record: Record) -> Iterator[_Line]:
    """Give each field, what is in none, and the source text last."""
    yield _Line("citation-number", str(number(record) or ""))
    yield _Line("key", str(record.get("id", "")))
    variables: list[str] = [name for name in _FIRST if name in record]
    variables += sorted(set(record) - {*_FIRST} - _ELSEWHERE)
    confidence = source(record).get("confidence", {})
    for variable in variables:
        yield _Line(variable, _value(record, variable), _doubt(confidence.get(variable)))
        for language, variant in _variants(record, variable):
            yield _Line(f"{variable} [{language}]", variant)
    for name in ("tags", "notes", "files", "aliases"):
        if values := custom(record).get(name):
            yield _Line(name, ", ".join(map(str, values)))
    if merged := custom(record).get("merged"):
        yield _Line("merged", ", ".join(str(other.get("id", "")) for other in merged))
    if text := source(record).get("text"):
        from refcli.parse.review import doubts
        from refcli.parse.unread import unread

        if found := doubts(record):
            yield _Line(
                "doubt", "; ".join(f"{one.variable}: {spoken(one.reason)}" for one in found)
            )
        if parts := unread(record):
            yield _Line("unread", "; ".join(parts))
        yield _Line("source", text)


def _sure(doubt: str) -> str:
    return _("{percent} sure", percent=doubt).replace(" ", _TOGETHER)


def _value(record: Record, variable: str) -> str:
    if variable in NAME_VARIABLES:
        people = [display_name(name) for name in names(record, variable)]
        return ", ".join([*people, "et al."] if has_others(record, variable) else people)
    value = record[variable]
    if variable in DATE_VARIABLES:
        if dates := date_parts(record, variable):
            return "/".join("-".join(f"{n:02}" for n in date if n is not None) for date in dates)
        if isinstance(value, dict) and isinstance(literal := value.get("literal"), str):
            return literal
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _doubt(confidence: float | None) -> str:
    return f"{confidence:.0%}" if confidence is not None and confidence < _SURE else ""


def _variants(record: Record, variable: str) -> Iterator[tuple[str, str]]:
    if variable not in NAME_VARIABLES:
        yield from sorted(texts_of(record, variable).items())
        return
    for tag in tags_of_people(record, variable):
        forms = people_in(record, variable, tag)
        yield tag, ", ".join(display_name(form) if form else "-" for form in forms)
