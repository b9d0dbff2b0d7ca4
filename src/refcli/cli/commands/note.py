"""``refcli note``: notes on an entry."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from refcli.cli.shared.changing import change_entries, dry_run_option
from refcli.cli.shared.editor import edited_text
from refcli.cli.shared.entries import with_stdin
from refcli.cli.shared.inputs import read_input
from refcli.cli.status import Status
from refcli.cli.terminal import Terminal
from refcli.record import Record, custom_list, with_custom
from refcli.speech import ngettext
from refcli.text.controls import printable

if TYPE_CHECKING:
    from refcli.library import Library


@click.command()
@click.argument("entry")
@click.argument("text", nargs=-1)
@click.option("-e", "--edit", is_flag=True, help="Edit all notes in your editor.")
@click.option("-r", "--remove", type=click.IntRange(1), metavar="N", help="Remove the Nth note.")
@dry_run_option
@click.pass_obj
def command(
    terminal: Terminal,
    entry: str,
    text: tuple[str, ...],
    edit: bool,
    remove: int | None,
    dry_run: bool,
) -> Status:
    """Write a note on an ENTRY, or show its notes.

    - reads the note from stdin. In the editor, a line of three or more dashes
    separates notes.

    \b
      refcli note 13 'see chapter 3'
      refcli note 13 --remove 1
    """
    from refcli.library import open_library

    library = open_library(terminal.library)
    [record] = library.select(with_stdin([entry]))[:1]
    notes = _notes(record)
    if text:
        added = (
            read_input(terminal, "-").decode("utf-8", "replace")
            if text == ("-",)
            else " ".join(text)
        )
        new = [*notes, added.strip()] if added.strip() else notes
    elif edit:
        before = "\n---\n".join(notes) + "\n"
        with edited_text(terminal, before, suffix=".md") as after:
            new = notes if after == before else _separate(after)
            return _change(terminal, library, entry, record, new, dry_run=dry_run)
    elif remove is not None:
        if remove > len(notes):
            raise click.UsageError(
                ngettext(
                    "there is {count} note on this entry",
                    "there are {count} notes on this entry",
                    len(notes),
                )
            )
        new = notes[: remove - 1] + notes[remove:]
    else:
        for place, note in enumerate(notes, 1):
            terminal.line(f"{place}. {printable(note)}" if terminal.out_is_tty else printable(note))
        return Status.DONE if notes else Status.FINDINGS
    return _change(terminal, library, entry, record, new, dry_run=dry_run)


def _change(
    terminal: Terminal,
    library: Library,
    entry: str,
    record: Record,
    notes: list[str],
    *,
    dry_run: bool,
) -> Status:
    def noted(record: Record) -> Record:
        return with_custom(record, notes=notes)

    return change_entries(terminal, f"note {entry}", library, [record], noted, dry_run=dry_run)


def _notes(record: Record) -> list[str]:
    return custom_list(record, "notes")


def _separate(text: str) -> list[str]:
    """Return the notes of an edited text."""
    new: list[list[str]] = [[]]
    for line in text.split("\n"):
        if line.strip() and not line.strip().strip("-") and len(line.strip()) >= 3:
            new.append([])
        else:
            new[-1].append(line)
    return [note for lines in new if (note := "\n".join(lines).strip())]
