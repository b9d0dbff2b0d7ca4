"""``refcli abbreviate``: the short names of journals."""

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
@click.option(
    "--name", metavar="NAME", help="Print the short name of this journal; change nothing."
)
@dry_run_option
@click.pass_obj
def command(
    terminal: Terminal, entries: tuple[str, ...], query: str | None, name: str | None, dry_run: bool
) -> Status:
    """Give ENTRIES the short names of their journals, for styles that print these.

    A name is looked up in your library and in the list that refcli update journals fetched;
    what neither has is shortened by the rules of ISO 4, or of GOST R 7.0.12 in Russian. The
    full name stays; a short name that you wrote stays, too.

    \b
      refcli abbreviate --dry-run
      refcli abbreviate --name "Journal of Health Communication"
    """
    if name is not None:
        terminal.line(_short(terminal, name))
        return Status.DONE
    return change_journals(terminal, entries, query, "abbreviate", _abbreviated, dry_run=dry_run)


def _abbreviated(record: Record, tables: tuple[Table, ...]) -> Record:
    from refcli.enrich.abbreviations import abbreviate
    from refcli.record import text

    full = text(record, "container-title")
    if not full or text(record, "container-title-short"):
        return record
    short = abbreviate(full, *tables)
    return {**record, "container-title-short": short} if short != full else record


def _short(terminal: Terminal, name: str) -> str:
    from refcli.cli.shared.network import data_path
    from refcli.enrich.abbreviations import abbreviate, learnt, table
    from refcli.enrich.local_lists import journal_table
    from refcli.library import open_library

    known = table(learnt(open_library(terminal.library).records))
    return abbreviate(name, known, journal_table(data_path("journals.tsv")))
