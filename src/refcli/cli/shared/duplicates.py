"""Duplicates for a person: the groups, two records side by side, the question."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from refcli.cli.json_output import AsJson, print_values
from refcli.cli.listing import list_row, print_json
from refcli.cli.terminal import Terminal
from refcli.record import text
from refcli.speech import Message, _, marked, ngettext, spoken
from refcli.text.controls import one_line

if TYPE_CHECKING:
    from refcli.dedupe import Findings, Link, Match, Resolution
    from refcli.dedupe.explain import Explained
    from refcli.dedupe.judge.score import Verdict
    from refcli.dedupe.report import Origin
    from refcli.look.duplicates import Action
    from refcli.record import Record

__all__ = [
    "actions",
    "ask",
    "entries",
    "perhaps_known",
    "print_explained",
    "print_found",
    "print_groups",
    "show_pair",
    "summary",
]

_ANSWERS: Final = {"s": "same", "d": "different", "k": "skip", "q": "quit"}
_MEANINGS: Final = Message(
    "same: merge them; different: never ask about them again; skip: decide another time; "
    "quit: do what was answered so far"
)
_COLOURS: Final = {"sure": "green", "likely": "yellow", "doubtful": "red", "linked": "cyan"}
_LEVELS: Final = marked("sure", "likely", "doubtful", "linked")

_MARGIN: Final = "   "


class _Shown(NamedTuple):
    """A group as it is shown: its verdict, and the reason for each of its records."""

    level: str
    why: tuple[str, ...]
    """Why they are one work: what the weakest link among them says."""
    reasons: dict[int, str]


def print_groups(
    terminal: Terminal,
    records: Sequence[Record],
    findings: Findings,
    origins: Sequence[Origin] = (),
) -> None:
    """Print the groups: the sure, the likely, the doubtful, the linked.

    A person gets a heading and the entries below it; a pipe gets a line for each record:
    group, verdict, file (where ``origins`` says it), number, key, authors, year, title, reasons.
    """

    def row(place: int) -> tuple[str, ...]:
        if not origins:
            return list_row(records[place])
        file, number = origins[place]
        return (file, str(number), *list_row(records[place])[1:])

    for_a_person = terminal.out_is_tty
    for count, group in enumerate(_groups(findings), start=1):
        if for_a_person:
            _print_group(terminal, row, count, group)
            continue
        rows = ((str(count), group.level, *row(at), why) for at, why in group.reasons.items())
        terminal.write("".join("\t".join(map(one_line, cells)) + "\n" for cells in rows))


def _groups(findings: Findings) -> Iterator[_Shown]:
    for group in sorted(findings.clusters, key=lambda group: group.level != "sure"):
        why = {member: link for link in group.links for member in (link.other, link.one)}
        reasons = {member: ", ".join(why[member].verdict.reasons) for member in group.members}
        weakest = min(group.links, key=lambda link: link.verdict.score)
        yield _Shown(group.level, weakest.verdict.reasons, reasons)
    for level, links in (("doubtful", findings.doubtful), ("linked", findings.linked)):
        for link in links:
            reason = ", ".join(link.verdict.reasons)
            yield _Shown(level, link.verdict.reasons, dict.fromkeys((link.one, link.other), reason))


def _print_group(
    terminal: Terminal, row: Callable[[int], tuple[str, ...]], count: int, group: _Shown
) -> None:
    from refcli.cli.table import column_widths, fitted

    level = terminal.styled(_(group.level), fg=_COLOURS[group.level], bold=True)
    reason = ", ".join(_(one) for one in group.why)
    terminal.line(f"{count}. {level}: {one_line(reason)}")
    rows = [tuple(map(one_line, row(place))) for place in group.reasons]
    natural = [max(map(len, column)) for column in zip(*rows, strict=True)]
    widths = column_widths(natural, terminal.width - len(_MARGIN))
    for cells in rows:
        terminal.line(_MARGIN + "  ".join(map(fitted, cells, widths)).rstrip())
    terminal.line("")


def perhaps_known(records: Sequence[Record], previous: Sequence[Record], match: Match) -> str:
    """Say in one line which new record an earlier search may have had, and why."""
    return _(
        "perhaps known: {new} may be {earlier} of the earlier search: {reasons}",
        new=records[match.new].get("id") or match.new + 1,
        earlier=previous[match.known].get("id") or match.known + 1,
        reasons=", ".join(map(_, match.verdict.reasons)),
    )


def summary(count: int, findings: Findings, known: int = 0) -> str:
    """Say in one line what was found in so many entries, of which some were known before."""
    surplus = sum(len(group.members) - 1 for group in findings.clusters)
    levels = Counter(group.level for group in findings.clusters)
    groups = (
        (levels["sure"], ngettext("{count} sure group", "{count} sure groups", levels["sure"])),
        (
            levels["likely"],
            ngettext("{count} likely group", "{count} likely groups", levels["likely"]),
        ),
    )
    found = ngettext("{count} duplicate", "{count} duplicates", surplus)
    if surplus:
        there = _(" and ").join(words for number, words in groups if number)
        found = _("{duplicates} in {groups}", duplicates=found, groups=there)
    parts = [entries(count), found]
    if known:
        parts.append(_("{count} that the earlier search had", count=known))
    if findings.doubtful:
        parts.append(
            ngettext("{count} doubtful pair", "{count} doubtful pairs", len(findings.doubtful))
        )
    if findings.linked:
        parts.append(
            ngettext(
                "{count} preprint of an entry",
                "{count} preprints of entries",
                len(findings.linked),
            )
        )
    return ", ".join(parts)


def entries(count: int) -> str:
    """Return so many entries in words: "1 entry", "2 entries"."""
    return ngettext("{count} entry", "{count} entries", count)


def print_explained(
    terminal: Terminal, records: Sequence[Record], found: Explained, *, truth: bool
) -> None:
    """Print a pair that others judged otherwise: what it is, the stage, the reason, both records.

    ``truth``: the others are right, so that a pair is missed or false; else it is only theirs
    or only found here.
    """
    words = ("missed", "false") if truth else ("only there", "only here")
    kind = words[found.kind == "false"]
    ids = [records[place].get("id") or place + 1 for place in (found.one, found.other)]
    reason = spoken(found.reason)
    cells = (kind, found.stage, reason, *map(str, ids), text(records[found.one], "title"))
    terminal.line("\t".join(map(one_line, cells)))


def show_pair(terminal: Terminal, link: Link, records: Sequence[Record], heading: str) -> None:
    """Print two records side by side, what differs marked, and the reasons of the score."""
    from refcli.dedupe.merging.differences import differences

    found = link.verdict
    terminal.line(one_line(_heading(heading, found)))
    pairs = differences(records[link.one], records[link.other])
    if not terminal.out_is_tty:
        for row in pairs:
            mark = "=" if row.same else "≠"
            terminal.line("\t".join(map(one_line, (row.field, mark, row.left, row.right))))
        return
    _print_table(terminal, [(row.field, row.left, row.right) for row in pairs])


def _heading(heading: str, found: Verdict) -> str:
    return _(
        "{heading}: {level}, score {score:.2f}: {reasons}",
        heading=heading,
        level=_(found.level),
        score=found.score,
        reasons=", ".join(_(reason) for reason in found.reasons),
    )


def _print_table(terminal: Terminal, pairs: Sequence[tuple[str, str, str]]) -> None:
    from rich.table import Table
    from rich.text import Text

    from refcli.dedupe.merging.differences import parts

    def coloured(value: str, other: str) -> Text:
        shown = Text()
        for stretch, shared in parts(one_line(value), one_line(other)):
            shown.append(stretch, style="" if shared else "bold red")
        return shown

    table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0), expand=True)
    table.add_column(width=1)
    table.add_column(no_wrap=True, style="dim")
    table.add_column(ratio=1)
    table.add_column(ratio=1)
    for name, left, right in pairs:
        mark = "" if left == right else "≠"
        table.add_row(mark, Text(one_line(name)), coloured(left, right), coloured(right, left))
    terminal.print_rich(table)
    terminal.line("")


def ask(terminal: Terminal) -> str:
    """Ask whether two records are the same; "quit" also where the input ends."""
    question = _("[s]ame, [d]ifferent, s[k]ip, [q]uit? ")
    while True:
        line = terminal.answer(question)
        if line is None:
            terminal.remark("")
            return "quit"
        answer = line.lower()
        for letter, name in _ANSWERS.items():
            if answer in (letter, name):
                return name
        terminal.remark(spoken(_MEANINGS))


def actions(files: Sequence[str], findings: Findings, done: Resolution) -> list[Action]:
    """Return the commands to go on with after a search, in the order of their use."""
    import shlex

    from refcli.look.duplicates import Action

    base = shlex.join(["refcli", "dedupe", *files])
    out = " -o merged.ris" if files else ""
    sure = sum(group.level == "sure" for group in findings.clusters)
    every = len(findings.clusters)
    found: list[Action] = []
    if sure:
        found.append(
            Action(
                f"{base} --apply sure{out}",
                ngettext(
                    "Merge what is sure: {count} group.",
                    "Merge what is sure: {count} groups.",
                    sure,
                ),
            )
        )
    if every > sure:
        found.append(
            Action(
                f"{base} --apply{out}",
                ngettext(
                    "Merge the likely ones, too: {count} group in all.",
                    "Merge the likely ones, too: {count} groups in all.",
                    every,
                ),
            )
        )
    if every or findings.doubtful:
        found.append(Action(f"{base} -i{out}", _("Be asked about each pair.")))
    if done.removed and not files:
        found.append(Action("refcli undo", _("Take back what was merged.")))
    return found


def print_found(
    terminal: Terminal, records: Sequence[Record], findings: Findings, as_json: AsJson
) -> None:
    """Print all that was found: one object, or a line for each cluster and each pair."""
    found = _as_object(records, findings)
    if as_json == "lines":
        each = ({"found": kind, **one} for kind, some in found.items() for one in some)
        print_values(terminal, each, as_json)
    else:
        print_json(terminal, found)


def _as_object(records: Sequence[Record], findings: Findings) -> dict[str, Any]:
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
