"""``refcli edit``: change entries in an editor."""

import re
from collections.abc import Iterator

import click

from refcli.cli.shared.changing import change_entries, changing_options, to_change, typed
from refcli.cli.shared.editor import edited_text
from refcli.cli.status import Status
from refcli.cli.terminal import Terminal
from refcli.errors import RefcliError, RequestError
from refcli.record import Record, key, number
from refcli.speech import Message, ngettext, spoken

_HELP = (
    Message(
        "# One field a line: 'field: value'; several authors are several lines: Family, Given."
    ),
    Message("# A field without its line is removed. Lines that begin with # count for nothing."),
)
_HEAD = re.compile(r"== (\d+) ==")


@click.command()
@click.argument("entries", nargs=-1)
@changing_options
@click.pass_obj
def command(
    terminal: Terminal, entries: tuple[str, ...], query: str | None, dry_run: bool, yes: bool
) -> Status:
    """Edit ENTRIES in your editor.

    The editor is REFCLI_EDITOR, VISUAL or EDITOR. What you save is checked before anything is
    changed; if it is not understood, it stays in a file that the message names.

    \b
      refcli edit 3-7
      refcli edit --query -has:year
    """
    library, records = to_change(
        terminal,
        entries,
        query,
        lambda count: ngettext("Edit {count} entry?", "Edit {count} entries?", count),
        yes=yes,
    )
    with edited_text(terminal, "\n".join(_document(records))) as text:
        new = dict(_edited(records, text))
        what = typed("edit", *entries, query=query)
        kept = [record for record in records if number(record) in new]
        return change_entries(
            terminal, what, library, kept, lambda r: new[number(r) or 0], dry_run=dry_run
        )


def _document(records: list[Record]) -> Iterator[str]:
    from refcli.library.readable import lines

    yield from map(spoken, _HELP)
    for record in records:
        yield from ("", f"== {number(record)} ==", *lines(record))
    yield ""


def _edited(records: list[Record], text: str) -> Iterator[tuple[int, Record]]:
    """Give the number and the new state of each entry that is still in the text."""
    from refcli.library.readable import edited

    by_number = {number(record): record for record in records}
    blocks: dict[int, list[str]] = {}
    block: list[str] = []
    for line in text.split("\n"):
        if match := _HEAD.fullmatch(line.strip()):
            if int(match.group(1)) not in by_number:
                raise RequestError(
                    "entry {match} was not among those to edit", match=match.group(1)
                )
            block = blocks.setdefault(int(match.group(1)), [])
        elif blocks:
            block.append(line)
        elif line.strip() and not line.startswith("#"):
            raise RequestError("{line!r} comes before the first entry", line=line)
    for own, lines in blocks.items():
        record = by_number[own]
        try:
            yield own, edited(record, lines)
        except RefcliError as error:
            raise type(error)(
                "entry {own} {key}: {error}", own=own, key=key(record), error=error
            ) from error
