"""What a list shows of each entry: columns, a template, or fields as JSON."""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from dataclasses import fields as dataclass_fields
from functools import wraps
from itertools import islice, pairwise
from typing import TYPE_CHECKING, Any, Final

import click

from refcli.cli.alike import say_each
from refcli.cli.listing import (
    LIST_HEADER,
    ROW_VARIABLES,
    list_row,
    print_entries,
    print_json,
    print_json_lines,
    print_rows,
    row_of,
)
from refcli.cli.shared.cited import cited_in, cited_option
from refcli.cli.shared.entries import nothing_found, nothing_yet, with_stdin
from refcli.cli.shared.inputs import STDIN
from refcli.cli.status import Status
from refcli.cli.table import print_table
from refcli.cli.terminal import Terminal
from refcli.errors import RequestError
from refcli.record import (
    NAME_VARIABLES,
    Record,
    custom,
    display_name,
    has_others,
    key,
    names,
    number,
    tags,
)
from refcli.speech import _
from refcli.text.controls import one_line
from refcli.text.patterns import late

if TYPE_CHECKING:
    from refcli.library import Library

__all__ = ["Listing", "QueryCommand", "listing_options", "print_found"]

_OPTIONS: Final = (
    click.option("--sort", metavar="FIELDS", help="Order by fields: year,-author; or alphabet."),
    click.option("--columns", metavar="FIELDS", help="Show these fields: citation-number,key,DOI."),
    click.option(
        "--format",
        "template",
        metavar="TEXT",
        help=r"Print a line for each entry: '{key}\t{title}'.",
    ),
    click.option(
        "--json",
        "json_fields",
        is_flag=False,
        flag_value="",
        metavar="[FIELDS]",
        help="Print CSL-JSON, or an object with these fields of each: --json=key,title.",
    ),
    click.option(
        "--jsonl",
        "line_fields",
        is_flag=False,
        flag_value="",
        metavar="[FIELDS]",
        help="The same, an object on each line.",
    ),
    click.option(
        "--limit", type=click.IntRange(1), metavar="N", help="Show only the first N entries."
    ),
    click.option("--count", is_flag=True, help="Print how many there are."),
)

_NEGATED: Final = late(r"^-(?=[^\W\d][\w-]*:\S)")
"""The minus before a field of a query."""

_ROW: Final = {"authors": LIST_HEADER.index("authors")}
"""Columns that are made for the list alone."""


@dataclass(frozen=True)
class Listing:
    """What the options of ``listing_options`` say."""

    sort: str | None
    columns: str | None
    template: str | None
    json_fields: str | None
    line_fields: str | None
    count: bool
    limit: int | None

    @property
    def is_of_fields(self) -> bool:
        """Whether fields of one's own are to be shown instead of rows."""
        chosen = (self.columns, self.template, self.json_fields, self.line_fields)
        return self.count or any(fields is not None for fields in chosen)


class QueryCommand(click.Command):
    """A command whose words are a query: options are told from them as a person would."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put NOT for the minus of ``-tag:read``; take only fields for those of ``--json``."""
        words = [_NEGATED.sub("NOT ", arg) for arg in args]
        for place, (word, following) in enumerate(pairwise([*words, ""])):
            if word in ("--json", "--jsonl") and not _are_fields(following):
                words[place] = f"{word}="
        return super().parse_args(ctx, words)


def listing_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options that say what a list shows; the command gets them as ``listing``."""

    @wraps(function)
    def command(*arguments: Any, **options: Any) -> Any:
        listing = Listing(
            **{field.name: options.pop(field.name) for field in dataclass_fields(Listing)}
        )
        return function(*arguments, listing=listing, **options)

    result: Callable[..., Any] = cited_option(command)
    for option in reversed(_OPTIONS):
        result = option(result)
    return result


def print_found(terminal: Terminal, words: tuple[str, ...], listing: Listing) -> Status:
    """Print the entries that words name or mean, all without words, as the options ask for.

    Raises NothingFoundError where there are none, RequestError where the words are not a query,
    or a field is unknown.
    """
    from refcli.library import open_library

    library = open_library(terminal.library)
    cited = cited_in()
    if listing.count and not (words or cited or listing.sort or listing.limit):
        return _print_size(terminal, library)
    if not (words or cited or listing.sort or listing.is_of_fields) and len(library.file):
        return _print_all(terminal, library, listing.limit)
    if STDIN in words:
        records = library.select(with_stdin(words))
    else:
        records = library.search(*words) if words else [] if cited else library.records
    if cited:
        own = {key(record): record for record in [*records, *cited.records(library, others=True)]}
        records = list(own.values())
    say_each(terminal.complain, library.problems)
    if listing.sort:
        from refcli.arranging import arranged

        records, _groups = arranged(records, listing.sort)
    is_json = listing.json_fields is not None or listing.line_fields is not None
    if not (records or listing.count or is_json):
        raise nothing_found(library, *words) if words else nothing_yet(library)
    shown = records[: listing.limit]
    _print(terminal, shown, listing)
    _say_shown(terminal, len(shown), len(records))
    return Status.DONE if records else Status.FINDINGS


def _print_size(terminal: Terminal, library: Library) -> Status:
    """Print how many entries there are, for which none of them need be read."""
    size = len(library.file)
    say_each(terminal.complain, library.problems)
    terminal.line(str(size))
    return Status.DONE if size else Status.FINDINGS


def _print_all(terminal: Terminal, library: Library, limit: int | None) -> Status:
    """Print the rows of all entries, for which few of their fields need be read."""
    say_each(terminal.complain, library.problems)
    rows = (row_of(own, values) for own, *values in library.columns(ROW_VARIABLES))
    print_rows(terminal, islice(rows, limit))
    _say_shown(terminal, limit or 0, len(library.file))
    return Status.DONE


def _say_shown(terminal: Terminal, shown: int, count: int) -> None:
    if 0 < shown < count and terminal.out_is_tty:
        terminal.remark(_("{shown:,} of {count:,} shown", shown=shown, count=count))


def _print(terminal: Terminal, records: Sequence[Record], listing: Listing) -> None:
    if listing.count:
        terminal.line(str(len(records)))
    elif listing.json_fields is not None:
        chosen = _names(listing.json_fields)
        print_json(terminal, [_object(r, chosen) for r in records] if chosen else records)
    elif listing.line_fields is not None:
        chosen = _names(listing.line_fields)
        print_json_lines(terminal, (_object(r, chosen) if chosen else r for r in records))
    elif listing.template is not None:
        _print_template(terminal, records, listing.template)
    elif listing.columns is not None:
        chosen = _names(listing.columns)
        if not chosen:
            raise RequestError("--columns names no field; for example: --columns key,year,DOI")
        rows = ([_cell(record, name) for name in chosen] for record in records)
        print_table(terminal, chosen, rows)
    else:
        print_entries(terminal, records)


def _are_fields(text: str) -> bool:
    try:
        return bool(_names(text))
    except RequestError:
        return False


def _names(text: str) -> list[str]:
    return [_name(word.strip()) for word in text.split(",") if word.strip()]


def _name(word: str) -> str:
    from refcli.library.queries.fields import field_name

    return word if word in _ROW else field_name(word)


def _cell(record: Record, name: str) -> str:
    """Return a field as text: names surname first, values of a list apart."""
    from refcli.library.queries.fields import values

    if name in _ROW:
        return list_row(record)[_ROW[name]]
    if name in NAME_VARIABLES:
        people = [display_name(person) for person in names(record, name)]
        return ", ".join([*people, "et al."] if has_others(record, name) else people)
    found = list(dict.fromkeys(filter(None, values(record, name))))
    many = name in ("tag", "note", "file", "alias", "person")
    return ", ".join(found if many else found[:1])


def _object(record: Mapping[str, Any], chosen: Iterable[str]) -> dict[str, Any]:
    return {name: _value(record, name) for name in chosen}


def _value(record: Mapping[str, Any], name: str) -> Any:
    if name == "key":
        return key(record)
    if name == "citation-number":
        return number(record)
    if name == "tag":
        return tags(record)
    if name in ("file", "alias"):
        return custom(record).get({"file": "files", "alias": "aliases"}[name], [])
    if name in record:
        return record[name]
    cell = _cell(dict(record), name)
    return int(cell) if name == "year" and cell.lstrip("-").isdecimal() else cell or None


_FIELD: Final = late(r"\{\{|\}\}|\{([^{}]*)\}")


def _print_template(terminal: Terminal, records: Iterable[Record], template: str) -> None:
    template = _unescaped(template)
    if brace := re.search(r"[{}]", _FIELD.sub("", template)):
        raise RequestError(
            "--format {value!r}: {brace} is unpaired; write it twice",
            value=template,
            brace=brace.group(),
        )
    chosen = {word: _name(word.strip()) for word in _FIELD.findall(template) if word}
    for record in records:

        def put(match: re.Match[str], record: Record = record) -> str:
            word = match.group(1)
            return match.group()[0] if word is None else one_line(_cell(record, chosen[word]))

        terminal.line(_FIELD.sub(put, template))


def _unescaped(template: str) -> str:
    r"""Return the template with ``\t``, ``\n`` and ``\\`` as the characters they stand for."""
    return re.sub(
        r"\\[tn\\]", lambda match: codecs.decode(match.group(), "unicode_escape"), template
    )
