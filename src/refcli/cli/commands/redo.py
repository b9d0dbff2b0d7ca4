"""``refcli redo``: do again what was taken back."""

import click

from refcli.cli.shared.changing import dry_run_option, print_difference
from refcli.cli.status import Status
from refcli.cli.terminal import Terminal
from refcli.speech import _


@click.command()
@click.argument("count", type=click.IntRange(1), default=1)
@dry_run_option
@click.pass_obj
def command(terminal: Terminal, count: int, dry_run: bool) -> Status:
    """Do again what was taken back.

    By default this is the change that was taken back last; COUNT does that many again. After a
    new change of the library nothing older can be done again.
    """
    from refcli.library import open_library

    library = open_library(terminal.library)
    if dry_run:
        for entry in library.to_redo(count):
            print_difference(terminal, library.difference(entry))
        return Status.DONE
    for entry in library.redo(count):
        terminal.remark(_("done again: {what}", what=entry.what))
    return Status.DONE
