"""What of new entries was read with doubt, said to a person."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from refcli.cli.terminal import Terminal
from refcli.record import number
from refcli.speech import _, spoken

if TYPE_CHECKING:
    from refcli.record import Record

__all__ = ["MOST_SHOWN", "say_doubts"]

MOST_SHOWN: Final = 10
"""Doubtful entries that a person is told of; the review shows all."""


def say_doubts(terminal: Terminal, added: Iterable[Record]) -> None:
    """Say what is doubtful in entries and why, and what to do about it; in a pipe nothing."""
    if not terminal.out_is_tty:
        return
    from refcli.parse.review import doubts

    doubtful = [(record, found) for record in added if (found := doubts(record))]
    for record, found in doubtful[:MOST_SHOWN]:
        reasons = "; ".join(f"{doubt.variable}: {spoken(doubt.reason)}" for doubt in found)
        terminal.remark(_("entry {number}, {reasons}", number=number(record), reasons=reasons))
    if len(doubtful) > MOST_SHOWN:
        terminal.remark(_("and {count} more", count=len(doubtful) - MOST_SHOWN))
    if doubtful:
        terminal.remark(_("to walk through them: refcli review"))
