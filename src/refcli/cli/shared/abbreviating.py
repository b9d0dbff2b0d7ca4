"""What ``abbreviate`` and ``expand`` share: the tables, and the entries that they change."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from refcli.cli.shared.changing import change_entries
from refcli.cli.shared.entries import chosen_or_all
from refcli.cli.shared.network import data_path
from refcli.cli.status import Status
from refcli.cli.terminal import Terminal

if TYPE_CHECKING:
    from refcli.enrich.abbreviations import Table
    from refcli.record import Record

__all__ = ["JOURNALS", "change_journals"]

JOURNALS = ("article-journal", "article-magazine", "review", "review-book")
"""Types whose container is a journal."""


def change_journals(
    terminal: Terminal,
    entries: Sequence[str],
    query: str | None,
    what: str,
    new: Callable[[Record, tuple[Table, ...]], Record],
    *,
    dry_run: bool,
) -> Status:
    """Change the journals of entries by a function that gets the tables, as one change."""
    from refcli.enrich.abbreviations import learnt, table
    from refcli.enrich.local_lists import journal_table
    from refcli.library import open_library
    from refcli.record import text

    library = open_library(terminal.library)
    records = chosen_or_all(library, entries, query)
    tables = (table(learnt(library.records)), journal_table(data_path("journals.tsv")))
    wanted = [record for record in records if text(record, "type") in JOURNALS]
    changed = [record for record in wanted if new(record, tables) != record]
    return change_entries(
        terminal, what, library, changed, lambda record: new(record, tables), dry_run=dry_run
    )
