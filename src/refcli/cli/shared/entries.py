"""Which entries a command works on: those that words name, those that a query finds."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Final

import click

from refcli.cli.shared.cited import cited_in, cited_option, library_was_named
from refcli.cli.shared.inputs import STDIN, read_input
from refcli.errors import NothingFoundError, RequestError
from refcli.text.patterns import late

if TYPE_CHECKING:
    from refcli.library import Library
    from refcli.record import Record

__all__ = [
    "chosen",
    "chosen_or_all",
    "first_column",
    "nothing_found",
    "nothing_yet",
    "query_option",
    "with_stdin",
]


def query_option(function: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options that choose entries beside words: ``--query`` and ``--cited-in``."""
    return click.option(
        "-q",
        "--query",
        metavar="QUERY",
        help="All entries that a query finds (see: refcli search).",
    )(cited_option(function))


def chosen(library: Library, entries: Sequence[str], query: str | None) -> list[Record]:
    """Return the entries that words name, a query finds, and manuscripts cite, each once.

    Raises NothingFoundError where a word or the query finds none, UsageError without any.
    """
    from refcli.record import number

    if not entries and query is None and cited_in() is None:
        raise click.UsageError("which entries? Name them by number or key, or with --query")
    records = _named(library, entries, query)
    if cited := cited_in():
        records += cited.records(library, others=False)
    return list({number(record): record for record in records}.values())


def chosen_or_all(library: Library, entries: Sequence[str], query: str | None) -> list[Record]:
    """Return the entries as ``chosen`` does, all of them where nothing is said.

    Manuscripts may cite from several libraries. Raises NothingFoundError also where the library
    is empty, or nothing is cited.
    """
    from refcli.record import key

    if cited := cited_in():
        named = {key(record): record for record in _named(library, entries, query)}
        for record in cited.records(library, others=True):
            named.setdefault(key(record), record)
        if not named:
            raise NothingFoundError("{path}: has no entry that is cited", path=library.path)
        return list(named.values())
    if entries or query is not None:
        return chosen(library, entries, query)
    if not library.records:
        raise nothing_yet(library)
    return library.records


def _named(library: Library, entries: Sequence[str], query: str | None) -> list[Record]:
    try:
        records = library.select(with_stdin(entries)) if entries else []
    except NothingFoundError:
        if not library.records:
            raise nothing_yet(library) from None
        if file := _meant_as_output(entries):
            raise RequestError(
                "no entry {file!r}; to write to a file of this name: -o {file}", file=file
            ) from None
        raise
    if query is not None:
        found = library.search(query)
        if not found:
            raise nothing_found(library, query)
        records += found
    return records


def _meant_as_output(words: Sequence[str]) -> str:
    """Return the word that is the name of a file, where the command could write to it."""
    options = click.get_current_context().command.params
    if not any("--output" in option.opts for option in options):
        return ""
    return next((word for word in words if _FILE.fullmatch(word)), "")


_FILE: Final = late(r"(?!10\.\d)[^:]*\w\.(?:[a-z]{2,4}|csljson|hayagriva)")
"""The name of a file, and neither a DOI nor a query."""


def with_stdin(words: Sequence[str]) -> list[str]:
    """Return words with what stdin names in the place of ``-``: the first column of each line."""
    found: list[str] = []
    for word in words:
        if word == STDIN:
            found += first_column(read_input(click.get_current_context().obj, STDIN))
        else:
            found.append(word)
    return found


def first_column(data: bytes) -> list[str]:
    """Return the first column of a table as ``refcli list`` prints it into a pipe."""
    from refcli.text.encoding import decode

    lines = decode(data)[0].splitlines()
    return [first for line in lines if (first := line.partition("\t")[0].strip())]


def nothing_found(library: Library, *words: str) -> NothingFoundError:
    """Return what there is to say where a query finds no entry."""
    if not library.records:
        return nothing_yet(library)
    return NothingFoundError(
        "{path}: nothing found for {names!r}", path=library.path, names=" ".join(words)
    )


def nothing_yet(library: Library) -> NothingFoundError:
    """Return what there is to say about a library without entries."""
    if library_was_named(click.get_current_context()) and not library.path.exists():
        return NothingFoundError(
            "{path}: no such library; make it with: refcli -L FILE import …",
            path=library.path,
        )
    return NothingFoundError(
        "{path}: no entries yet; add some with: refcli import FILE, or paste a list: "
        "refcli import - (see: refcli help start)",
        path=library.path,
    )
