"""What the commands that change entries share: are you sure, what was done."""

from __future__ import annotations

import shlex
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any, Final

import click

from refcli.cli.alike import say_each
from refcli.cli.shared.entries import chosen, query_option
from refcli.cli.status import Status
from refcli.cli.terminal import Terminal
from refcli.record import number
from refcli.speech import Message, _, spoken
from refcli.text.controls import printable

if TYPE_CHECKING:
    from refcli.library import Library
    from refcli.record import Record

__all__ = [
    "agreed",
    "change_entries",
    "changing_options",
    "confirm",
    "dry_run_option",
    "print_difference",
    "remark_words",
    "say_named_twice",
    "say_same_dois",
    "to_change",
    "typed",
    "with_dry_run",
]

_MANY: Final = 3
"""A person at a terminal is asked before a change of more entries than this."""

dry_run_option: Final[Callable[[Callable[..., Any]], Callable[..., Any]]] = click.option(
    "-n", "--dry-run", is_flag=True, help="Show what would change; change nothing."
)


def changing_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options of a command that changes entries: ``query``, ``dry_run``, ``yes``."""
    for option in reversed(
        (
            query_option,
            dry_run_option,
            click.option("-y", "--yes", is_flag=True, help="Do not ask before changing many."),
        )
    ):
        function = option(function)
    return function


def typed(*words: str, **options: str | None) -> str:
    """Return a command as it may be typed again: what the log calls the change that it made.

    An option without a value is left out.

    >>> typed("remove", "3-7", query="tag:rejected", cited_in=None)
    'remove 3-7 --query tag:rejected'
    """
    given = [word for name, value in options.items() if value for word in (f"--{name}", value)]
    return shlex.join([*words, *given])


def to_change(
    terminal: Terminal,
    entries: Sequence[str],
    query: str | None,
    question: Callable[[int], str],
    *,
    yes: bool,
) -> tuple[Library, list[Record]]:
    """Return the library and the entries in it that are to change, once a person agrees.

    ``question`` makes the question for a number of entries; ``yes`` answers it beforehand. Raises
    what `chosen` and `confirm` do.
    """
    from refcli.library import open_library

    library = open_library(terminal.library)
    records = chosen(library, entries, query)
    confirm(terminal, question, len(records), yes=yes)
    return library, records


def confirm(terminal: Terminal, question: Callable[[int], str], count: int, *, yes: bool) -> None:
    """Ask a person at a terminal before many entries change; a script is not asked.

    Ends the program if the answer is no.
    """
    asked = count > _MANY and not yes and terminal.in_is_tty and terminal.out_is_tty
    if asked and not agreed(terminal, question(count)):
        terminal.remark(_("nothing was changed"))
        raise click.exceptions.Exit(Status.FINDINGS)


def agreed(terminal: Terminal, question: str) -> bool:
    """Ask a person; tell whether the answer is yes, in English or the reader's language."""
    answer = terminal.answer(_("{question} [y/N]: ", question=question)) or ""
    return answer.lower() in ("y", "yes", *_("y, yes").split(", "))


def with_dry_run(said: str, *, dry_run: bool) -> str:
    """Return what is said of a change, with a word that it was only tried where it was."""
    return _("{said} (dry run: nothing was written)", said=said) if dry_run else said


def change_entries(
    terminal: Terminal,
    what: str,
    library: Library,
    records: Sequence[Record],
    new: Callable[[Record], Record | None],
    *,
    dry_run: bool,
) -> Status:
    """Replace each record by what ``new`` makes of it, or remove it where that is None.

    With ``dry_run`` only print what would change. An entry that another process changed since
    it was read is not overwritten: LibraryError.
    """
    with library.change(what, dry_run=dry_run) as change:
        for record in records:
            changed = new(record)
            if changed is None:
                change.remove(record)
            else:
                change.replace(changed, was=record)
    if dry_run:
        print_difference(terminal, change.difference())
    terminal.remark(_summary(change.counts(), dry_run=dry_run))
    return Status.DONE


def print_difference(terminal: Terminal, lines: Iterable[str]) -> None:
    """Print the lines of a difference, in colours where stdout takes them."""
    for line in lines:
        colour = {"-": "red", "+": "green"}.get(line[:1])
        terminal.line(terminal.styled(printable(line), fg=colour))


def say_same_dois(terminal: Terminal, pairs: Iterable[tuple[Record, Record]]) -> None:
    """Say of each new entry that another one has its DOI, under another title."""
    _remark_each(
        terminal,
        (
            Message(
                "entry {number} has the DOI of entry {other} under another title: {doi}",
                number=number(record),
                other=number(other),
                doi=record["DOI"],
            )
            for record, other in pairs
        ),
    )


def say_named_twice(terminal: Terminal, pairs: Iterable[tuple[Record, Record]]) -> None:
    """Say of each new entry that its list has named the work before."""
    _remark_each(
        terminal,
        (
            Message(
                "entry {number} is the same work as entry {other}: the list names it twice",
                number=number(record),
                other=number(other),
            )
            for record, other in pairs
        ),
    )


def _remark_each(terminal: Terminal, messages: Iterable[Message]) -> None:
    say_each(lambda message: terminal.remark(spoken(message)), messages)


def _summary(counts: dict[str, int], *, dry_run: bool) -> str:
    said = {
        "added": _("{count} added", count=counts["added"]),
        "changed": _("{count} changed", count=counts["changed"]),
        "removed": _("{count} removed", count=counts["removed"]),
    }
    parts = [said[what] for what, count in counts.items() if count]
    return with_dry_run(", ".join(parts), dry_run=dry_run) if parts else _("nothing to change")


def remark_words(terminal: Terminal, assignments: Sequence[str]) -> None:
    """Say what of typed assignments is called or held otherwise: ``address``, ``year=2021a``."""
    from refcli.library.readable.assigning import letters_of_years, other_names

    for word, variable in other_names(assignments).items():
        terminal.remark(_("{word} is {variable} here", word=word, variable=variable))
    for variable, text in letters_of_years(assignments).items():
        terminal.remark(
            _(
                "{variable}: {text} without its letter, which styles set",
                variable=variable,
                text=text,
            )
        )
