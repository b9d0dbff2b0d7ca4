"""``refcli review``: look at what was read with doubt, and put it right."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

import click

from refcli.cli.json_output import AsJson, json_options, print_values
from refcli.cli.shared.entries import with_stdin
from refcli.cli.shared.own_model import own_model
from refcli.cli.status import Status
from refcli.cli.table import print_table
from refcli.cli.terminal import Terminal
from refcli.errors import RefcliError
from refcli.parse.review import DOUBTFUL
from refcli.record import Record, key, number, source
from refcli.speech import Message, _, spoken
from refcli.text.controls import one_line, printable

if TYPE_CHECKING:
    from refcli.library import Library
    from refcli.parse.review import Doubt

_ASK = Message(
    "[a]ccept  [e]dit  [s]plit  [j]oin with the next  [r]emove  s[k]ip  [b]ack  [q]uit  [?]"
)
_MEANINGS = (
    Message("a: it is right as it stands; it is not asked about again"),
    Message("e: set fields, as refcli set does: year=2001"),
    Message("s: the text holds two references; you say how the second begins"),
    Message("j: the entry after it is the rest of this one"),
    Message("r: it is not a reference; refcli undo brings it back"),
    Message("k: leave it for another time; b: go back to the one before; q: end here"),
)


@click.command()
@click.argument("entries", nargs=-1)
@click.option(
    "--below",
    type=click.FloatRange(0, 1),
    default=DOUBTFUL,
    metavar="N",
    show_default=True,
    help="Question fields that were read with less confidence than N.",
)
@json_options("Print what is in doubt as JSON.")
@click.pass_obj
def command(terminal: Terminal, entries: tuple[str, ...], below: float, as_json: AsJson) -> Status:
    """Walk through the entries that were read with doubt.

    Each is shown with the text that it came from; what you decide is written at once, and
    refcli undo takes it back. In a pipe the doubtful entries are printed, a line each. ENTRIES
    limits the walk.

    \b
      refcli review
      refcli review 13-20 --below 0.95
    """
    from refcli.library import open_library
    from refcli.parse.review import doubts

    library = open_library(terminal.library)
    records = library.select(with_stdin(entries)) if entries else library.records
    doubtful = [(record, found) for record in records if (found := doubts(record, below))]
    if as_json:
        print_values(terminal, map(_object, doubtful), as_json)
        return Status.FINDINGS if doubtful else Status.DONE
    if not doubtful:
        terminal.remark(_("nothing is in doubt"))
        return Status.DONE
    if not (terminal.in_is_tty and terminal.out_is_tty):
        print_table(terminal, ("№", _("key"), _("in doubt"), _("text")), map(_row, doubtful))
        return Status.FINDINGS
    corrected = _walk(terminal, library, doubtful)
    if corrected:
        numbers = ",".join(map(str, corrected))
        terminal.remark(
            _(
                "to have refcli learn from these corrections: refcli train --add {numbers}",
                numbers=numbers,
            )
        )
    return Status.DONE


def _row(doubtful: tuple[Record, Sequence[Doubt]]) -> tuple[str, ...]:
    record, found = doubtful
    variables = ", ".join(dict.fromkeys(doubt.variable for doubt in found))
    return str(number(record)), key(record), variables, source(record).get("text", "")


def _object(doubtful: tuple[Record, Sequence[Doubt]]) -> dict[str, Any]:
    """Return an entry in doubt for programs: its number, key, text, and each doubt."""
    record, found = doubtful
    return {
        "citation-number": number(record),
        "key": key(record),
        "text": source(record).get("text", ""),
        "doubts": [{"field": one.variable, "reason": spoken(one.reason)} for one in found],
    }


def _walk(
    terminal: Terminal, library: Library, doubtful: Sequence[tuple[Record, Sequence[Doubt]]]
) -> list[int]:
    """Show each entry and do what is asked; return the numbers of those that were edited."""
    corrected: list[int] = []
    gone: set[int] = set()
    place = 0
    while place < len(doubtful):
        record, found = doubtful[place]
        if number(record) in gone:
            place += 1
            continue
        said = _("{place} of {count}", place=place + 1, count=len(doubtful))
        record = _now(library, record)
        _show(terminal, record, found, said)
        step = _asked(terminal, library, record)
        if step == "quit":
            break
        if step == "back":
            place = max((p for p in range(place) if number(doubtful[p][0]) not in gone), default=0)
            continue
        if step == "edited":
            corrected.append(number(record) or 0)
            _show(terminal, library.select([str(number(record))])[0], (), _("as it is now"))
        if step == "removed":
            gone.add(number(record) or 0)
        if step == "joined":
            gone.add((number(record) or 0) + 1)
        place += 1
    return list(dict.fromkeys(corrected))


def _now(library: Library, record: Record) -> Record:
    """Return an entry as it is by now: a person may have come back to it."""
    return library.select([str(number(record))])[0]


def _asked(terminal: Terminal, library: Library, record: Record) -> str:
    """Ask what to do with an entry until something is done; return what it was."""
    while True:
        answer = terminal.answer(f"{spoken(_ASK)} > ")
        letter = "q" if answer is None else answer.lower()[:1]
        try:
            step = _step(terminal, library, record, letter)
        except RefcliError as error:
            terminal.complain(str(error))
            continue
        if step != "again":
            return step


def _show(terminal: Terminal, record: Record, found: Iterable[Doubt], place: str) -> None:
    from refcli.library.readable import lines

    reasons: dict[str, str] = {}
    for doubt in found:
        reasons.setdefault(doubt.variable, spoken(doubt.reason))
    terminal.line("")
    terminal.line(terminal.styled(f"{number(record)}  {key(record)}  ({place})", bold=True))
    terminal.line(printable(source(record).get("text", "")))
    for line in lines(record):
        field = line.partition(":")[0].partition(" ")[0]
        shown = f"  {one_line(line)}"
        if reason := reasons.pop(field, ""):
            why = terminal.styled(f"   ← {reason}", dim=True)
            shown = terminal.styled(shown, fg="yellow") + why
        terminal.line(shown)
    for reason in reasons.values():
        terminal.line(terminal.styled(f"  ← {reason}", fg="yellow"))


def _step(terminal: Terminal, library: Library, record: Record, answer: str) -> str:
    """Do one thing to an entry; say what was done, or `back`, `quit`, `again`."""
    match answer:
        case "a":
            from refcli.parse.review import accepted

            return _write(library, f"accept {number(record)}", record, accepted(record))
        case "e":
            return _edit(terminal, library, record)
        case "s":
            return _split(terminal, library, record)
        case "j":
            return _join(terminal, library, record)
        case "r":
            with library.change(f"review: remove {number(record)}") as change:
                change.remove(record)
            return "removed"
        case "k" | "":
            return "done"
        case "b":
            return "back"
        case "q":
            return "quit"
    for meaning in _MEANINGS:
        terminal.remark(spoken(meaning))
    return "again"


def _write(library: Library, what: str, old: Record, new: Record) -> str:
    with library.change(f"review: {what}") as change:
        change.replace(new, was=old)
    return "done"


def _edit(terminal: Terminal, library: Library, record: Record) -> str:
    from refcli.library.readable import assigned
    from refcli.parse.review import accepted

    new, changed = record, False
    while line := terminal.answer(_("field=value, empty when done: ")):
        try:
            new, changed = assigned(new, [line]), True
        except RefcliError as error:
            terminal.remark(str(error))
    if not changed:
        return "again"
    _write(library, f"edit {number(record)}", record, accepted(new))
    return "edited"


def _split(terminal: Terminal, library: Library, record: Record) -> str:
    from refcli.parse.review import split_at

    words = terminal.answer(_("the second reference begins with: ")) or ""
    parts = split_at(record, words, own_model(terminal))
    if parts is None:
        terminal.remark(_("the text has no such words inside"))
        return "again"
    first, second = parts
    with library.change(f"review: split {number(record)}") as change:
        change.replace(first, was=record)
        change.add(second)
    return "done"


def _join(terminal: Terminal, library: Library, record: Record) -> str:
    from refcli.parse.review import joined

    following = library.select([str((number(record) or 0) + 1)])[0]
    with library.change(f"review: join {number(record)} and {number(following)}") as change:
        change.replace(joined(record, following, own_model(terminal)), was=record)
        change.remove(following)
    return "joined"
