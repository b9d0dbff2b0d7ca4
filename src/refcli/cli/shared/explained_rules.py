"""What ``refcli check --explain`` says of a rule."""

from __future__ import annotations

from typing import Final

from refcli.cli.terminal import Terminal
from refcli.speech import Message, _, spoken

__all__ = ["explain_rule"]


def explain_rule(terminal: Terminal, code: str) -> None:
    """Say what a rule is about, or list all rules."""
    from refcli.check.rules import explanation
    from refcli.check.target import FILE_CODES
    from refcli.enrich.findings import CODES

    known = code.upper()
    if known == "STYLE001":
        terminal.line(spoken(_ABOUT_STYLES))
    elif known in FILE_CODES:
        terminal.line(f"{known}: {spoken(FILE_CODES[known])}.\n\n{spoken(_ABOUT_FILES)}")
    elif known in CODES:
        from refcli.enrich.explained import online_explanation

        terminal.line(online_explanation(known))
    elif known == "ALL":
        _list_rules(terminal)
    else:
        terminal.line(explanation(code))


def _list_rules(terminal: Terminal) -> None:
    from refcli.check.rules import all_rules
    from refcli.check.target import FILE_CODES
    from refcli.enrich.findings import CODES

    for rule in all_rules():
        name = _(rule.name)
        if rule.opinion:
            name = _("{name} (an opinion: off unless selected)", name=name)
        terminal.line(f"{rule.code}\t{rule.severity.word}\t{name}")
    about = _("a field that the style prints is missing (with --style)")
    terminal.line(f"STYLE001\twarning\t{about}")
    for name, damage in FILE_CODES.items():
        terminal.line(f"{name}\terror\t{spoken(damage)}")
    for name, (what, severity) in CODES.items():
        terminal.line(f"{name}\t{severity.word}\t{_('{what} (with --online)', what=what)}")


_ABOUT_STYLES: Final = Message("""\
STYLE001: a style prints it, and it is missing.

With --style the style is asked: an entry is printed with the field and without it. Where the
two differ, and entries of this type usually have the field, it is missed.

Look at the work itself, or let refcli enrich find it.""")

_ABOUT_FILES: Final = Message("""\
The finding names line and column. What could be read of the entry was read and is checked as
all others are; the rest stands only in the file.

Mend the file in an editor: --format errorformat gives the places as editors read them.""")
