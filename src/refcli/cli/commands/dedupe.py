"""``refcli dedupe``: what is the same and why; merges only when told to."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

import click

from refcli.cli.json_output import AsJson, json_options
from refcli.cli.outputs import write_output
from refcli.cli.shared import duplicates
from refcli.cli.shared.changing import with_dry_run
from refcli.cli.shared.dedupe_work import Work, check_request, examined, opened, say_unheard
from refcli.cli.shared.inputs import STDIN, input_name, read_input
from refcli.cli.status import Status
from refcli.cli.terminal import Terminal
from refcli.errors import RequestError
from refcli.speech import _, ngettext

if TYPE_CHECKING:
    from refcli.dedupe import Findings, Policy, Resolution
    from refcli.library import Library
    from refcli.record import Record


@click.command()
@click.argument("files", nargs=-1, metavar="[FILE]...", type=click.Path(readable=False))
@click.option(
    "--apply",
    "level",
    type=click.Choice(["sure", "likely"]),
    is_flag=False,
    flag_value="likely",
    help="Merge the sure groups only, or (likely, or no word) the likely ones, too.",
)
@click.option("-i", "--interactive", is_flag=True, help="Ask about each group that is not merged.")
@click.option("-o", "--output", metavar="OUT", help="Where the merged FILEs go; - is stdout.")
@click.option(
    "-t", "--to", metavar="FORMAT", help="The format of OUT; by default that of its suffix."
)
@click.option(
    "--from",
    "format",
    metavar="FORMAT",
    help="The format of the FILEs; by default recognised from their content.",
)
@click.option("--report", metavar="OUT", help="Write a report for a review: a .csv or .html file.")
@click.option(
    "--against",
    metavar="PREVIOUS",
    help="Leave out what an earlier search had: its OUT, in any format.",
)
@click.option("--prefer", multiple=True, metavar="SOURCE", help="A source whose records survive.")
@click.option("--preprints", is_flag=True, help="Count preprint and publication as one work.")
@click.option("--conference", is_flag=True, help="Count a meeting's abstract and the article, too.")
@click.option("--strict", is_flag=True, help="Take nothing for one work that is not sure.")
@click.option(
    "--compare",
    metavar="DECISIONS",
    help="Compare with groups (CSV, JSON Lines), or with the records that a program kept.",
)
@click.option(
    "--explain-missing",
    "truth",
    metavar="TRUTH",
    help="Say of each group of TRUTH what kept it apart, and of wrong ones why.",
)
@click.option("--details", is_flag=True, help="Show each pair side by side.")
@click.option("-n", "--dry-run", is_flag=True, help="Say what would be merged; change nothing.")
@json_options("Print what was found as JSON.")
@click.pass_obj
def command(
    terminal: Terminal,
    files: tuple[str, ...],
    level: str | None,
    interactive: bool,
    output: str | None,
    to: str | None,
    format: str | None,
    report: str | None,
    against: str | None,
    prefer: tuple[str, ...],
    preprints: bool,
    conference: bool,
    strict: bool,
    compare: str | None,
    truth: str | None,
    details: bool,
    dry_run: bool,
    as_json: AsJson,
) -> Status:
    """Find the entries that are one work, and say why.

    Groups are sure, likely or doubtful; nothing is merged without --apply or an answer.
    What was merged can be undone in one step, and every value that differed is kept. With
    FILEs, no library is read or written: the merged records go to OUT.

    \b
      refcli dedupe                       what is the same in the library, and why
      refcli dedupe --apply sure          merge what is beyond doubt
      refcli dedupe -i                    be asked about each group
      refcli dedupe a.ris b.nbib -o merged.ris --report duplicates.html
      refcli dedupe new.ris --against merged.json -o update.ris
    """
    from refcli.dedupe import Policy

    read = [name for name in (against, truth, compare) if name]
    _check(files, output, report, against, truth and compare)
    check_request(files, read, [name for name in (output, report) if name], interactive=interactive)
    target = _target(output, to) if output else ""
    work = opened(terminal, files, format, streamed=not against)
    policy = Policy(preprints=preprints, conference=conference, strict=strict)
    findings = examined(terminal, work, policy, against)
    if truth or compare:
        return _compared(terminal, work, findings, truth, compare, policy)
    # The questions show each pair; on stdout the merged records stand alone.
    if output != STDIN and (details or as_json or not interactive):
        _show(terminal, work, findings, details=details, as_json=as_json)
    terminal.remark(duplicates.summary(len(work.records), findings, len(work.known)))
    level = level or ("likely" if output else None)
    groups: list[Sequence[int]] = [
        group.members for group in findings.clusters if level in ("likely", group.level)
    ]
    apart: list[tuple[int, int]] = []
    if interactive:
        same, apart = _questions(terminal, work.records, findings, level)
        groups = list(_with_answers(groups, same))
    say_unheard(terminal, work, prefer)
    done = _resolve(work.records, groups, prefer)
    if report:
        write_output(terminal, report, _report(terminal, report, work, findings, done))
    if not dry_run:
        if work.library and (done.merged or apart):
            _change(work.library, work.records, done, apart)
        elif output:
            _write(terminal, output, target, work, done)
    if level or interactive:
        said = _said(done, apart)
        terminal.remark(with_dry_run(said, dry_run=dry_run))
        return Status.DONE
    if findings.clusters and work.library and terminal.out_is_tty:
        terminal.remark(
            _("to merge them: refcli dedupe --apply sure; to be asked: refcli dedupe -i")
        )
    return Status.FINDINGS if findings.clusters else Status.DONE


def _check(
    files: Sequence[str],
    output: str | None,
    report: str | None,
    against: str | None,
    both: str | None,
) -> None:
    if both:
        raise RequestError("give --compare or --explain-missing: each prints what differs")
    if output and not files:
        raise RequestError("--output is for FILEs; a library is merged in place: --apply")
    if against and not files:
        raise RequestError("--against is for FILEs: the new records of an update search")
    if report and not report.lower().endswith((".csv", ".html", ".htm")):
        raise RequestError("--report writes .csv and .html, not {report}", report=report)


def _compared(
    terminal: Terminal,
    work: Work,
    findings: Findings,
    truth: str | None,
    compare: str | None,
    policy: Policy,
) -> Status:
    """Print where the groups of others differ from what was found, and why."""
    from refcli.database_exports import decided
    from refcli.dedupe.decisions import compare_places
    from refcli.dedupe.explain import explain

    name = truth or compare or ""
    placed, unknown, gone = decided(work.records, read_input(terminal, name), input_name(name))
    if unknown:
        terminal.remark(
            ngettext(
                "{name}: {count} id that no record has: {unknown}",
                "{name}: {count} ids that no record has: {unknown} …",
                len(unknown),
                name=input_name(name),
                unknown=unknown[0],
            )
        )
    if gone:
        terminal.remark(
            ngettext(
                "{name}: {count} record left out that is like none kept: {left}",
                "{name}: {count} records left out that are like none kept: {left} …",
                len(gone),
                name=input_name(name),
                left=gone[0],
            )
        )
    count = 0
    for found in explain(work.records, findings, placed, policy=policy):
        duplicates.print_explained(terminal, work.records, found, truth=bool(truth))
        count += 1
    ours = [group.members for group in findings.clusters]
    both, only_ours, only_theirs, *_unknown = compare_places(ours, placed)
    terminal.remark(
        _(
            "pairs: {both} in both, {ours} only here, {theirs} only there",
            both=len(both),
            ours=len(only_ours),
            theirs=len(only_theirs),
        )
    )
    return Status.FINDINGS if count else Status.DONE


def _show(
    terminal: Terminal, work: Work, findings: Findings, *, details: bool, as_json: AsJson
) -> None:
    records = work.records
    if as_json:
        duplicates.print_found(terminal, records, findings, as_json)
    elif details:
        links = [link for group in findings.clusters for link in group.links]
        for count, link in enumerate([*links, *findings.doubtful, *findings.linked], start=1):
            duplicates.show_pair(terminal, link, records, _("pair {count}", count=count))
    else:
        duplicates.print_groups(terminal, records, findings, work.origins)


def _questions(
    terminal: Terminal, records: Sequence[Record], findings: Findings, level: str | None
) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """Ask about every pair that is not merged anyway; return the same and the different."""
    asked = [
        link
        for group in findings.clusters
        if level not in ("likely", group.level)
        for link in group.links
    ]
    asked += [*findings.doubtful, *findings.linked]
    same: list[tuple[int, int]] = []
    apart: list[tuple[int, int]] = []
    for place, link in enumerate(asked, start=1):
        said = _("{place} of {count}", place=place, count=len(asked))
        duplicates.show_pair(terminal, link, records, said)
        answer = duplicates.ask(terminal)
        if answer == "quit":
            break
        if answer != "skip":
            (same if answer == "same" else apart).append((link.one, link.other))
    return same, apart


def _with_answers(
    groups: Iterable[Sequence[int]], same: Iterable[tuple[int, int]]
) -> Sequence[Sequence[int]]:
    from refcli.dedupe.merging.resolve import with_answers

    return with_answers(groups, same)


def _resolve(
    records: Sequence[Record], groups: Iterable[Sequence[int]], prefer: Sequence[str]
) -> Resolution:
    from refcli.dedupe import resolve

    return resolve(records, groups, prefer=prefer)


def _change(
    library: Library, records: Sequence[Record], done: Resolution, apart: list[tuple[int, int]]
) -> None:
    from refcli.library.merging import merge_duplicates

    what = f"dedupe: {_done(done, apart)}"
    merge_duplicates(library, records, done, apart, what)


def _done(done: Resolution, apart: Sequence[object]) -> str:
    """Say what is done, as the log keeps it: "merge 3 entries into others, tell 1 pair apart"."""
    count = len(done.removed)
    parts = [f"merge {count} {'entry' if count == 1 else 'entries'} into others"]
    if apart:
        parts.append(f"tell {len(apart)} {'pair' if len(apart) == 1 else 'pairs'} apart")
    return ", ".join(parts if count or not apart else parts[1:])


def _said(done: Resolution, apart: Sequence[object]) -> str:
    """Say what was decided: "merged 3 entries into others, told 1 pair apart"."""
    merged = ngettext(
        "merged {count} entry into others", "merged {count} entries into others", len(done.removed)
    )
    told = ngettext("told {count} pair apart", "told {count} pairs apart", len(apart))
    said = ([merged] if done.removed or not apart else []) + ([told] if apart else [])
    return ", ".join(said)


_LINES = "JSON Lines"


def _target(output: str, to: str | None) -> str:
    """Return the format that OUT shall have: by name, else by its suffix."""
    from refcli import formats
    from refcli.dedupe.record_lines import SUFFIXES

    if to is None and output.lower().endswith(SUFFIXES):
        return _LINES
    name = to or formats.by_suffix(output)
    if name is None or name not in formats.FORMATS:
        known = ", ".join(entry.name for entry in formats.FORMATS.values() if entry.can_write)
        raise RequestError(
            "say with --to which format {output} shall have: {known}", output=output, known=known
        )
    return name


def _write(terminal: Terminal, output: str, target: str, work: Work, done: Resolution) -> None:
    from refcli.cli.shared.exporting import write_records
    from refcli.dedupe.merging.resolve import Resolution, kept

    gone = Resolution(done.merged, {**dict.fromkeys(work.known, -1), **done.removed})
    records = kept(work.records, gone)
    if target == _LINES:
        lines = (json.dumps(record, ensure_ascii=False) for record in records)
        write_output(terminal, output, "".join(f"{line}\n" for line in lines))
        return
    write_records(terminal, [list(records)], target, output, style="")


def _report(terminal: Terminal, path: str, work: Work, findings: Findings, done: Resolution) -> str:
    if path.lower().endswith(".csv"):
        from refcli.dedupe.report import as_csv

        return as_csv(work.records, findings, done, work.origins, work.known)
    from datetime import date

    from refcli.look.duplicates import Search, duplicates_page

    search = Search(
        date=date.today().isoformat(),
        command=terminal.command_line,
        actions=duplicates.actions(work.files, findings, done),
        origins=work.origins,
        known=work.known,
    )
    return duplicates_page(work.records, findings, done, search)
