"""``refcli undo``: take back the last changes of the library."""

import click

from refcli.cli.shared.changing import dry_run_option, print_difference
from refcli.cli.status import Status
from refcli.cli.terminal import Terminal
from refcli.errors import RequestError
from refcli.speech import _


@click.command()
@click.argument("what", default="1", metavar="[COUNT | MANUSCRIPT]")
@dry_run_option
@click.pass_obj
def command(terminal: Terminal, what: str, dry_run: bool) -> Status:
    """Take back the last changes of the library, or of a MANUSCRIPT.

    By default this is the last change; COUNT takes back that many. Of a MANUSCRIPT it is the last
    change that refcli made to it in place. The file gets back exactly
    the bytes that it had. What another program has changed since stays, unless it is in the
    way. To see the changes: refcli log; to do them again: refcli redo.
    """
    from refcli.library import open_library

    if not what.removeprefix("-").isdecimal():
        return _undo_text(terminal, what, dry_run=dry_run)
    count: int = click.IntRange(1)(what, ctx=click.get_current_context())
    library = open_library(terminal.library)
    there = len(library.to_undo(count))
    if there < count:
        raise RequestError(
            "{path}: only {there} can be taken back, not {count}; the number says how "
            "many, the last first (see: refcli log)",
            path=library.path,
            there=there,
            count=count,
        )
    if dry_run:
        for entry in library.to_undo(count):
            print_difference(terminal, library.difference(entry, back=True))
        return Status.DONE
    for entry in library.undo(count):
        terminal.remark(_("taken back: {what}", what=entry.what))
    return Status.DONE


def _undo_text(terminal: Terminal, path: str, *, dry_run: bool) -> Status:
    from pathlib import Path

    from refcli.manuscripts.in_place import undo_text

    if not Path(path).is_file():
        raise click.BadParameter(_("{path} is neither a number from 1 nor a manuscript", path=path))
    if dry_run:
        raise RequestError("--dry-run is for the library")
    terminal.remark(_("taken back: {path}", path=undo_text(Path(path))))
    return Status.DONE
