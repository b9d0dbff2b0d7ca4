"""``refcli remove``: take entries out of the library."""

import click

from refcli.cli.shared.changing import change_entries, changing_options, to_change, typed
from refcli.cli.status import Status
from refcli.cli.terminal import Terminal
from refcli.speech import ngettext


@click.command()
@click.argument("entries", nargs=-1)
@changing_options
@click.pass_obj
def command(
    terminal: Terminal, entries: tuple[str, ...], query: str | None, dry_run: bool, yes: bool
) -> Status:
    """Remove ENTRIES.

    The numbers of the others stay, and a number is never used again. Take it back with:
    refcli undo.

    \b
      refcli remove 12
      refcli remove 3-7,11 --dry-run
      refcli remove --query 'tag:rejected'
    """
    library, records = to_change(
        terminal,
        entries,
        query,
        lambda count: ngettext("Remove {count} entry?", "Remove {count} entries?", count),
        yes=yes or dry_run,
    )
    what = typed("remove", *entries, query=query)
    return change_entries(terminal, what, library, records, lambda _: None, dry_run=dry_run)
