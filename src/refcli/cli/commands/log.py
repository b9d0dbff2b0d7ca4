"""``refcli log``: the changes of the library, the last first."""

from datetime import datetime

import click

from refcli.cli.json_output import AsJson, json_options, print_values
from refcli.cli.pager import paged
from refcli.cli.status import Status
from refcli.cli.table import print_table
from refcli.cli.terminal import Terminal
from refcli.speech import _


@click.command()
@click.option(
    "-n",
    "--number",
    "--limit",
    "number",
    type=click.IntRange(1),
    metavar="N",
    help="Show only the last N changes.",
)
@json_options("Print the log as JSON.")
@click.pass_obj
@paged
def command(terminal: Terminal, number: int | None, as_json: AsJson) -> Status:
    """Show what changed the library, the last change first.

    Each line has the number of the change, its time, how many entries it added (+), changed
    (~) and removed (-), whether it was taken back, and the command. To see what a
    change did: refcli diff; to take the last one back: refcli undo.
    """
    from refcli.library import open_library
    from refcli.library.log.lines import Entry

    library = open_library(terminal.library)
    entries = library.log()
    standing = {entry.id for entry in library.standing(entries)}
    if not entries:
        terminal.remark(_("refcli: {path}: no changes yet", path=library.path))
    for path in library.older_logs():
        terminal.remark(_("refcli: {path}: holds older changes, which are not shown", path=path))
    changes = [entry for entry in reversed(entries) if entry.kind == "change"][:number]

    def state(entry: Entry) -> str:
        return "" if entry.id in standing else "undone"

    def shown(entry: Entry) -> str:
        return _("undone") if state(entry) and terminal.out_is_tty else state(entry)

    if as_json:
        keys = ("id", "time", "what", "counts")
        told = [{k: getattr(e, k) for k in keys} | {"undone": state(e) != ""} for e in changes]
        print_values(terminal, told, as_json)
    else:
        header = (_("change"), _("time"), _("entries"), _("state"), _("command"))
        print_table(
            terminal,
            header,
            [(str(e.id), _time(e.time), _counts(e.counts), shown(e), e.what) for e in changes],
        )
    return Status.DONE if changes else Status.FINDINGS


def _time(time: str) -> str:
    """Return a moment as the clock on the wall had it."""
    try:
        return datetime.fromisoformat(time).astimezone().strftime("%Y-%m-%d %H:%M")
    except (ValueError, OverflowError, OSError):  # not of our making
        return time


def _counts(counts: dict[str, int]) -> str:
    signs = (("added", "+"), ("changed", "~"), ("removed", "-"))
    return " ".join(f"{sign}{counts[what]}" for what, sign in signs if counts.get(what))
