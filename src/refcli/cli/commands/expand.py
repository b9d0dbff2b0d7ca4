"""``refcli expand``: the full names of journals."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from refcli.cli.shared.abbreviating import change_journals
from refcli.cli.shared.changing import dry_run_option
from refcli.cli.shared.entries import query_option
from refcli.cli.status import Status
from refcli.cli.terminal import Terminal

if TYPE_CHECKING:
    from refcli.enrich.abbreviations import Table
    from refcli.record import Record


@click.command()
@click.argument("entries", nargs=-1)
@query_option
@dry_run_option
@click.pass_obj
def command(
    terminal: Terminal, entries: tuple[str, ...], query: str | None, dry_run: bool
) -> Status:
    """Give ENTRIES the full names of journals that are stored by their short ones.

    The full name is that of another entry of your library, or of the list that refcli update
    journals fetched; the short one is kept beside it. What neither knows stays as it is.

    \b
      refcli expand --dry-run
    """
    return change_journals(terminal, entries, query, "expand", _expanded, dry_run=dry_run)


def _expanded(record: Record, tables: tuple[Table, ...]) -> Record:
    from refcli.enrich.abbreviations import expand
    from refcli.record import text

    short = text(record, "container-title")
    full = expand(short, *tables) if short else ""
    if not full or full == short:
        return record
    return {**record, "container-title": full, "container-title-short": short}
