"""``refcli diff``: what a change did to the entries."""

import click

from refcli.cli.pager import paged
from refcli.cli.shared.changing import print_difference
from refcli.cli.status import Status
from refcli.cli.terminal import Terminal
from refcli.errors import NothingFoundError
from refcli.speech import Message
from refcli.text.controls import one_line


@click.command()
@click.argument("change", type=click.IntRange(1), required=False)
@click.option(
    "--last", type=click.IntRange(1), default=1, metavar="N", help="Show the last N changes."
)
@click.pass_obj
@paged
def command(terminal: Terminal, change: int | None, last: int) -> Status:
    """Show what a change did to the entries.

    By default this is the last change; CHANGE is a number that refcli log shows. Lines that
    begin with - were there before, those with + came after. For a .bib library they are the
    lines of the file, for a JSON library the fields of each entry.
    """
    from refcli.library import open_library

    library = open_library(terminal.library)
    changes = [entry for entry in library.log() if entry.kind == "change"]
    shown = [entry for entry in changes if entry.id == change] if change else changes[-last:]
    if not shown:
        wanted = (
            Message("no change {change}", change=change) if change else Message("no changes yet")
        )
        raise NothingFoundError(
            "{path}: {wanted}; see: refcli log", path=library.path, wanted=wanted
        )
    for entry in shown:
        if terminal.out_is_tty or len(shown) > 1:
            terminal.line(f"# {entry.id} {one_line(entry.what)}")
        print_difference(terminal, library.difference(entry))
    return Status.DONE
