"""``refcli dedupe``: what is the same and why; merges only when told to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import click

from refcli.cli.listing import list_row, print_json
from refcli.cli.status import Status
from refcli.cli.table import print_table
from refcli.cli.terminal import Terminal

if TYPE_CHECKING:
    from refcli.dedupe import Cluster, Findings, Link
    from refcli.library import Library
    from refcli.record import Record

_HEADER = ("group", "verdict", "№", "key", "authors", "year", "title", "why")


@click.command()
@click.option(
    "--apply",
    "level",
    type=click.Choice(["sure", "likely"]),
    is_flag=False,
    flag_value="likely",
    help="Merge the sure groups, or the sure and the likely ones (when no level is named).",
)
@click.option("--preprints", is_flag=True, help="Count a preprint as the same work, too.")
@click.option("-n", "--dry-run", is_flag=True, help="Show what --apply would do; change nothing.")
@click.option("--json", "as_json", is_flag=True, help="Print what was found as JSON.")
@click.pass_obj
def command(
    terminal: Terminal, level: str | None, preprints: bool, dry_run: bool, as_json: bool
) -> Status:
    """Find entries that are one work, and say why.

    Groups are sure, likely or doubtful. Nothing is merged without --apply; what was merged
    can be undone, and every value that differed is kept.
    """
    from refcli.dedupe import examine
    from refcli.library import open_library

    library = open_library(terminal.library)
    records = library.records
    findings = examine(records, preprints=preprints)
    if as_json:
        print_json(terminal, _as_json(records, findings))
    else:
        print_table(terminal, _HEADER, _rows(records, findings))
    terminal.remark(_summary(records, findings))
    if level:
        chosen = [group for group in findings.clusters if level in ("likely", group.level)]
        removed = _merge(library, records, chosen, dry_run=dry_run)
        terminal.remark(f"{'would merge' if dry_run else 'merged'}: {removed} entries removed")
        return Status.DONE
    return Status.FINDINGS if findings.clusters else Status.DONE


def _merge(
    library: Library, records: Sequence[Record], groups: Sequence[Cluster], *, dry_run: bool
) -> int:
    from refcli.dedupe import merge
    from refcli.record import number

    removed = 0
    with library.change(f"dedupe: merge {len(groups)} groups", dry_run=dry_run) as change:
        for group in groups:
            members = [records[place] for place in group.members]
            merged = merge(members)
            change.replace(merged)
            for record in members:
                if number(record) != number(merged):
                    change.remove(record)
                    removed += 1
    return removed


def _rows(records: Sequence[Record], findings: Findings) -> list[tuple[str, ...]]:
    rows = []
    for place, group in enumerate(findings.clusters, start=1):
        why = {link.other: link for link in group.links} | {link.one: link for link in group.links}
        for member in group.members:
            reason = ", ".join(why[member].verdict.reasons)
            rows.append((str(place), group.level, *list_row(records[member]), reason))
    place = len(findings.clusters)
    for name, links in (("doubtful", findings.doubtful), ("linked", findings.linked)):
        for link in links:
            place += 1
            reason = ", ".join(link.verdict.reasons)
            rows.extend(
                (str(place), name, *list_row(records[member]), reason)
                for member in (link.one, link.other)
            )
    return rows


def _summary(records: Sequence[Record], findings: Findings) -> str:
    surplus = sum(len(group.members) - 1 for group in findings.clusters)
    sure = sum(group.level == "sure" for group in findings.clusters)
    return (
        f"{len(records)} entries: {surplus} duplicates in {len(findings.clusters)} groups "
        f"({sure} sure, {len(findings.clusters) - sure} likely), {len(findings.doubtful)} doubtful "
        f"pairs, {len(findings.linked)} linked versions"
    )


def _as_json(records: Sequence[Record], findings: Findings) -> dict[str, Any]:
    def link(found: Link) -> dict[str, Any]:
        return {
            "ids": [records[found.one].get("id"), records[found.other].get("id")],
            "score": found.verdict.score,
            "reasons": list(found.verdict.reasons),
        }

    return {
        "clusters": [
            {
                "ids": [records[place].get("id") for place in group.members],
                "level": group.level,
                "score": group.score,
                "links": [link(found) for found in group.links],
            }
            for group in findings.clusters
        ],
        "doubtful": [link(found) for found in findings.doubtful],
        "linked": [link(found) for found in findings.linked],
    }
