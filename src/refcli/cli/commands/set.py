"""``refcli set``: change fields of entries."""

import re
import shlex

import click

from refcli.cli.changing import change_entries, changing_options, confirm
from refcli.cli.entries import chosen
from refcli.cli.status import Status
from refcli.cli.terminal import Terminal

_ASSIGNMENT = re.compile(r"[^\W\d][\w-]*(\[[\w-]+\])?[+-]?=")


@click.command()
@click.argument("words", nargs=-1, required=True, metavar="FIELD=VALUE... [ENTRIES]...")
@changing_options
@click.pass_obj
def command(
    terminal: Terminal, words: tuple[str, ...], query: str | None, dry_run: bool, yes: bool
) -> Status:
    """Set fields of ENTRIES.

    Several names are parted by semicolons, tags by commas. An empty value removes a field;
    += adds to names, tags and notes, -= takes from them; title[en]= sets a translation.

    \b
      refcli set year=2021 DOI=10.1000/x 13
      refcli set 'author=Roda S.; Petrov, Peter; et al.' 13
      refcli set tags+=thesis 3-7
      refcli set language=ru --query 'journal:Вестник -has:language'
    """
    from refcli.library import open_library
    from refcli.library.readable import assigned

    assignments = [word for word in words if _ASSIGNMENT.match(word)]
    entries = [word for word in words if not _ASSIGNMENT.match(word)]
    if not assignments:
        raise click.UsageError("set what? For example: refcli set year=2021 13")
    library = open_library(terminal.library)
    records = chosen(library, entries, query)
    if not dry_run:
        confirm(terminal, f"Change {len(records)} entries?", len(records), yes=yes)
    what = shlex.join(["set", *words, *(["--query", query] if query else [])])
    return change_entries(
        terminal, what, library, records, lambda r: assigned(r, assignments), dry_run=dry_run
    )
