"""Which entries a command works on: those that words name, those that a query finds."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from refcli.errors import NothingFoundError

if TYPE_CHECKING:
    from refcli.library import Library
    from refcli.record import Record

__all__ = ["chosen", "chosen_or_all", "nothing_found", "nothing_yet", "query_option"]

query_option = click.option(
    "-q", "--query", metavar="QUERY", help="All entries that a query finds (see: refcli search)."
)


def chosen(library: Library, entries: Sequence[str], query: str | None) -> list[Record]:
    """Return the entries that words name and those that a query finds, each once.

    Raises NothingFoundError where a word or the query finds none, UsageError without either.
    """
    from refcli.record import number

    if not entries and query is None:
        raise click.UsageError("which entries? Name them by number or key, or with --query")
    try:
        records = library.select(entries) if entries else []
    except NothingFoundError as error:
        raise error if library.records else nothing_yet(library) from None
    if query is not None:
        found = library.search(query)
        if not found:
            raise nothing_found(library, query)
        records += found
    return list({number(record): record for record in records}.values())


def chosen_or_all(library: Library, entries: Sequence[str], query: str | None) -> list[Record]:
    """Return the entries as ``chosen`` does, all of them where nothing is said.

    Raises NothingFoundError also where the library is empty.
    """
    if entries or query is not None:
        return chosen(library, entries, query)
    if not library.records:
        raise nothing_yet(library)
    return library.records


def nothing_found(library: Library, *words: str) -> NothingFoundError:
    """Return what there is to say where a query finds no entry."""
    if not library.records:
        return nothing_yet(library)
    return NothingFoundError(f"{library.path}: nothing found for {' '.join(words)!r}")


def nothing_yet(library: Library) -> NothingFoundError:
    """Return what there is to say about a library without entries."""
    return NothingFoundError(f"{library.path}: no entries yet; add some with: refcli import FILE")
