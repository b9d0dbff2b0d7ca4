"""``refcli undo``: take back the last changes of the library."""

import click

from refcli.cli.changing import dry_run_option, print_difference
from refcli.cli.status import Status
from refcli.cli.terminal import Terminal
from refcli.errors import RequestError


@click.command()
@click.argument("count", type=click.IntRange(1), default=1)
@dry_run_option
@click.pass_obj
def command(terminal: Terminal, count: int, dry_run: bool) -> Status:
    """Take back the last changes of the library.

    By default this is the last change; COUNT takes back that many. The file gets back exactly
    the bytes that it had. What another program has changed since stays, unless it is in the
    way. To see the changes: refcli log; to do them again: refcli redo.
    """
    from refcli.library import open_library

    library = open_library(terminal.library)
    there = len(library.to_undo(count))
    if there < count:
        raise RequestError(
            f"{library.path}: only {there} can be taken back, not {count}; the number says how "
            "many, the last first (see: refcli log)"
        )
    if dry_run:
        for entry in library.to_undo(count):
            print_difference(terminal, library.difference(entry, back=True))
        return Status.DONE
    for entry in library.undo(count):
        terminal.remark(f"taken back: {entry.what}")
    return Status.DONE
