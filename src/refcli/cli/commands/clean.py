"""``refcli clean``: mend the typing of Russian entries, after showing it."""

from functools import partial
from typing import TYPE_CHECKING

import click

from refcli.cli.shared.changing import agreed, change_entries, typed
from refcli.cli.shared.entries import chosen_or_all, query_option
from refcli.cli.status import Status
from refcli.cli.terminal import Terminal
from refcli.record import Record, number
from refcli.speech import _, ngettext, spoken
from refcli.text.controls import one_line

if TYPE_CHECKING:
    from refcli.cleaning.words import Length


@click.command()
@click.argument("entries", nargs=-1)
@query_option
@click.option(
    "--words",
    type=click.Choice(["short", "full"]),
    help="Words and places of publishers, editions and theses in short, as GOST R 7.0.12 and GOST "
    "7.11 have them, or in full.",
)
@click.option("-y", "--yes", is_flag=True, help="Change the entries without asking.")
@click.option("-n", "--dry-run", is_flag=True, help="Show what would change; change nothing.")
@click.pass_obj
def command(
    terminal: Terminal,
    entries: tuple[str, ...],
    query: str | None,
    words: "Length | None",
    yes: bool,
    dry_run: bool,
) -> Status:
    """Show what is wrong with the typing of ENTRIES, or of all, and mend it.

    Letters of the other alphabet (Cистема, MГУ, a Latin M. for Москва), quotation marks,
    hyphens for dashes, lost points and spaces, No. for №. Each change is shown with its reason;
    you are asked before anything is written, and refcli undo takes all of it back. Without a
    terminal nothing is written unless you say --yes. If there is something to mend that was
    not, the exit status is 1.

    \b
      refcli clean
      refcli clean 3-7 --yes
      refcli clean --query lang:ru --dry-run
      refcli clean --words short
    """
    from refcli.cleaning import clean, cleaned
    from refcli.library import open_library

    library = open_library(terminal.library)
    records = chosen_or_all(library, entries, query)
    found = [(record, changes) for record in records if (changes := clean(record, words))]
    for record, changes in found:
        for change in changes:
            before, after = one_line(change.before), one_line(change.after)
            reason = spoken(change.reason) if terminal.out_is_tty else change.reason
            terminal.line(f"{number(record)}\t{change.variable}\t{before} → {after}\t{reason}")
    if not found:
        terminal.remark(_("nothing to clean"))
        return Status.DONE
    if dry_run or not (yes or _agreed(terminal, len(found))):
        terminal.remark(
            ngettext(
                "{count} entry to clean; nothing was written",
                "{count} entries to clean; nothing was written",
                len(found),
            )
        )
        return Status.FINDINGS
    what = typed("clean", *entries, query=query, words=words)
    dirty: list[Record] = [record for record, _changes in found]
    return change_entries(
        terminal, what, library, dirty, partial(cleaned, words=words), dry_run=False
    )


def _agreed(terminal: Terminal, count: int) -> bool:
    if not (terminal.in_is_tty and terminal.out_is_tty):
        return False
    return agreed(terminal, ngettext("Clean {count} entry?", "Clean {count} entries?", count))
