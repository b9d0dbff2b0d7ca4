"""Duplicates for a person: the table of groups, two records side by side, the question."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, Final

import click

from refcli.cli.listing import list_row
from refcli.cli.terminal import Terminal
from refcli.text.controls import one_line

if TYPE_CHECKING:
    from refcli.dedupe import Findings, Link
    from refcli.record import Record

__all__ = ["HEADER", "as_json", "ask", "rows", "show_pair", "summary"]

HEADER: Final = ("group", "verdict", "№", "key", "authors", "year", "title", "why")

_ANSWERS: Final = {"s": "same", "d": "different", "k": "skip", "q": "quit"}


def rows(records: Sequence[Record], findings: Findings) -> Iterator[tuple[str, ...]]:
    """Yield a row for each record of each group: the sure, the likely, the doubtful, the linked."""
    place = 0
    for group in sorted(findings.clusters, key=lambda group: group.level != "sure"):
        place += 1
        why = {member: link for link in group.links for member in (link.other, link.one)}
        for member in group.members:
            reasons = ", ".join(why[member].verdict.reasons)
            yield str(place), group.level, *list_row(records[member]), reasons
    for level, links in (("doubtful", findings.doubtful), ("linked", findings.linked)):
        for link in links:
            place += 1
            reasons = ", ".join(link.verdict.reasons)
            for member in (link.one, link.other):
                yield str(place), level, *list_row(records[member]), reasons


def summary(count: int, findings: Findings) -> str:
    """Say in one line what was found in so many entries."""
    surplus = sum(len(group.members) - 1 for group in findings.clusters)
    sure = sum(group.level == "sure" for group in findings.clusters)
    likely = len(findings.clusters) - sure
    parts = [_count(count, "entry", "entries"), _count(surplus, "duplicate")]
    if surplus:
        parts[-1] += f" in {_count(sure, 'sure group')} and {_count(likely, 'likely one')}"
    if findings.doubtful:
        parts.append(_count(len(findings.doubtful), "doubtful pair"))
    if findings.linked:
        parts.append(_count(len(findings.linked), "preprint of an entry", "preprints of entries"))
    return ", ".join(parts)


def _count(number: int, one: str, many: str = "") -> str:
    return f"{number} {one if number == 1 else many or one + 's'}"


def show_pair(terminal: Terminal, link: Link, records: Sequence[Record], heading: str) -> None:
    """Print two records side by side, what differs marked, and the reasons of the score."""
    from refcli.dedupe.differences import differences

    found = link.verdict
    reasons = ", ".join(found.reasons)
    terminal.line(one_line(f"{heading}: {found.level}, score {found.score:.2f}: {reasons}"))
    pairs = differences(records[link.one], records[link.other])
    if not terminal.out_is_tty:
        for row in pairs:
            mark = "=" if row.same else "≠"
            terminal.line("\t".join(map(one_line, (row.field, mark, row.left, row.right))))
        return
    _print_table(terminal, [(row.field, row.left, row.right) for row in pairs])


def _print_table(terminal: Terminal, pairs: Sequence[tuple[str, str, str]]) -> None:
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    from refcli.dedupe.differences import parts

    def marked(value: str, other: str) -> Text:
        shown = Text()
        for stretch, shared in parts(one_line(value), one_line(other)):
            shown.append(stretch, style="" if shared else "bold red")
        return shown

    table = Table(box=box.SIMPLE, show_header=False, pad_edge=False, expand=True)
    table.add_column(no_wrap=True, style="dim")
    table.add_column(width=1)
    table.add_column(ratio=1)
    table.add_column(ratio=1)
    for name, left, right in pairs:
        mark = "" if left == right else "≠"
        table.add_row(name, mark, marked(left, right), marked(right, left))
    Console(no_color=not terminal.colour, highlight=False).print(table)


def ask(terminal: Terminal) -> str:
    """Ask whether two records are the same; "quit" also where the input ends."""
    question = "[s]ame, [d]ifferent, s[k]ip, [q]uit? "
    while True:
        sys.stdout.flush()
        click.echo(question, nl=False, err=True)
        line = sys.stdin.readline()
        if not line:
            terminal.remark("")
            return "quit"
        answer = line.strip().lower()
        for letter, name in _ANSWERS.items():
            if answer in (letter, name):
                return name


def as_json(records: Sequence[Record], findings: Findings) -> dict[str, Any]:
    """Return all that was found, for programs: records by their ids, or by place from 1."""

    def name(place: int) -> Any:
        return records[place].get("id") or place + 1

    def link(found: Link) -> dict[str, Any]:
        return {
            "ids": [name(found.one), name(found.other)],
            "score": found.verdict.score,
            "reasons": list(found.verdict.reasons),
        }

    return {
        "clusters": [
            {
                "ids": [name(place) for place in group.members],
                "level": group.level,
                "score": group.score,
                "links": [link(found) for found in group.links],
            }
            for group in findings.clusters
        ],
        "doubtful": [link(found) for found in findings.doubtful],
        "linked": [link(found) for found in findings.linked],
    }
