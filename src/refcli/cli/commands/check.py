"""``refcli check``: what is wrong with the library, with a file, with a manuscript."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from refcli.cli.json_output import AsJson, json_options, print_values
from refcli.cli.shared.changing import dry_run_option, print_difference, with_dry_run
from refcli.cli.shared.checked_files import are_files, targets_of
from refcli.cli.shared.checked_texts import are_manuscripts, findings_of_texts
from refcli.cli.shared.entries import chosen_or_all, query_option
from refcli.cli.shared.explained_rules import explain_rule
from refcli.cli.shared.network import (
    Network,
    asking,
    collected,
    data_path,
    failures,
    network_options,
    say_what_goes_out,
    summary,
)
from refcli.cli.status import Status
from refcli.cli.terminal import Terminal
from refcli.errors import RequestError
from refcli.speech import _, ngettext, spoken

if TYPE_CHECKING:
    from refcli.check import Finding, Selection, Severity
    from refcli.check.finding import Tally
    from refcli.check.target import Target
    from refcli.enrich.verify import Verdict
    from refcli.record import Record

_MOST_SHOWN: Final = 100
"""Findings of one code that a person is shown."""

_FORMATS: Final = ("text", "json", "jsonl", "github", "sarif", "errorformat")
_FORMAT_OF: Final[dict[AsJson, str]] = {"array": "json", "lines": "jsonl"}
_SEVERITIES: Final = ("info", "warning", "error")


@click.command()
@click.argument("words", nargs=-1, metavar="[ENTRIES... | FILE... | -]")
@query_option
@click.option(
    "--select", multiple=True, metavar="CODES", help="Only these rules: DOI001, or DOI for all."
)
@click.option("--ignore", multiple=True, metavar="CODES", help="All rules but these.")
@click.option(
    "-f",
    "--format",
    type=click.Choice(_FORMATS),
    default="text",
    metavar="FORMAT",
    help=f"How to print the findings: {', '.join(_FORMATS)}.",
)
@json_options("The same as --format json.")
@click.option(
    "--fail-on",
    type=click.Choice(_SEVERITIES),
    default="info",
    show_default=True,
    metavar="SEVERITY",
    help="The exit status is 1 from this severity on: info, warning or error.",
)
@click.option("-s", "--style", metavar="STYLE", help="Say what this style prints and is missing.")
@click.option(
    "--standard",
    type=click.Choice(("7.0.5", "7.0.100", "7.1")),
    help="Say what the letter of this GOST wants and an entry cannot give.",
)
@click.option(
    "--fix", is_flag=True, help="Mend what is sure; shown as a difference, undone by undo."
)
@click.option("--unsafe", is_flag=True, help="With --fix, mend what is likely, too.")
@dry_run_option
@click.option("--online", is_flag=True, help="Ask the registries about each reference, too.")
@network_options
@click.option("--explain", metavar="CODE", help="Say what a rule is about; 'all' lists the rules.")
@click.pass_obj
def command(
    terminal: Terminal,
    words: tuple[str, ...],
    query: str | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    format: str,
    as_json: AsJson,
    fail_on: str,
    style: str | None,
    standard: str | None,
    fix: bool,
    unsafe: bool,
    dry_run: bool,
    online: bool,
    sources: str | None,
    offline: bool,
    refresh: bool,
    deadline: float | None,
    verbose: bool,
    explain: str | None,
) -> Status:
    """Say what is wrong with entries in the library or a FILE, or with a manuscript's citations.

    Of a manuscript (.md, .tex, .typ, .docx, .odt …) it reports undefined and unused entries, keys
    defined twice and typed numbers out of order, each with its place.

    With --online each reference is looked for in the registries: it is verified, or differs in
    some fields, or is not found there (which proves nothing), or could not be checked. The exit
    status is 0 if nothing was found, 1 if something was, 3 if something could not be
    checked. A note "refcli: ignore=CODE" in an entry switches a rule off for it.

    \b
      refcli check
      refcli check paper.bib more.bib --format github
      refcli check --fix --dry-run
      refcli check --standard 7.0.100
      refcli check paper.md
      refcli check --online -q year:2020..
      refcli check --explain DOI001
    """
    if explain:
        explain_rule(terminal, explain)
        return Status.DONE
    from refcli.check import Selection

    selection = Selection(_codes(select), _codes(ignore))
    _check_codes(selection)
    if are_manuscripts(words):
        found = findings_of_texts(terminal, words, selection)
        return _status(_print(terminal, found, _FORMAT_OF.get(as_json, format)).worst, fail_on)
    if fix:
        return _fix(terminal, words, query, selection, unsafe=unsafe, dry_run=dry_run)
    from refcli.check.target import joined

    targets = targets_of(terminal, words, query)
    target = joined(targets)
    more = _retracted(target, selection)
    if style and selection.takes("STYLE001"):
        from refcli.check.style_needs import missing_for_style

        more += missing_for_style(target.records, style, target.places)
    findings = chain(
        *(_examined(target, selection, standard or "") for target in targets),
        more,
    )
    network = Network(sources, offline, refresh, verbose, deadline)
    format = _FORMAT_OF.get(as_json, format)
    if online:
        return _online(terminal, target, selection, list(findings), network, format, fail_on)
    return _status(_print(terminal, findings, format).worst, fail_on)


def _retracted(target: Target, selection: Selection) -> list[Finding]:
    """Return what the list of retractions says, where one was fetched."""
    path = data_path("retractions.tsv")
    if not path.is_file():
        return []
    from refcli.enrich.local_lists import read_retractions

    known = read_retractions(path)
    found = []
    for place, record in enumerate(target.records if known else ()):
        told = known.findings([record]) if known else ()
        found += _placed(target, place, [one for one in told if selection.takes(one.code)])
    return found


def _fix(
    terminal: Terminal,
    words: Sequence[str],
    query: str | None,
    selection: Selection,
    *,
    unsafe: bool,
    dry_run: bool,
) -> Status:
    """Mend entries of the library, or of a file that one could be, as one change."""
    if are_files(words):
        for path in map(Path, words):
            if path.suffix.lower() not in (".bib", ".json"):
                raise RequestError(
                    "{path}: only .bib and .json files are mended in their place", path=path
                )
        places: list[tuple[Path | str | None, Sequence[str] | None]] = [
            (word, None) for word in words
        ]
    else:
        places = [(terminal.library, words)]
    count = sum(
        _mended(terminal, place, chosen, query, selection, unsafe=unsafe, dry_run=dry_run)
        for place, chosen in places
    )
    said = ngettext("{count} finding mended", "{count} findings mended", count)
    terminal.remark(with_dry_run(said, dry_run=dry_run))
    return Status.DONE


def _mended(
    terminal: Terminal,
    place: Path | str | None,
    words: Sequence[str] | None,
    query: str | None,
    selection: Selection,
    *,
    unsafe: bool,
    dry_run: bool,
) -> int:
    """Mend one library, or a file that one could be, and say how many findings that were.

    ``words`` name its entries; None stands for all that there are, and for none in an empty file.
    """
    from refcli.check.mending import mend
    from refcli.library import open_library

    library = open_library(place)
    records = library.records if words is None else chosen_or_all(library, words, query)
    count = 0
    with library.change("check --fix", dry_run=dry_run) as change:
        for record in records:
            new, mended = mend(record, selection, unsafe=unsafe)
            count += len(mended)
            if mended:
                change.replace(new, was=record)
    print_difference(terminal, change.difference())
    return count


def _check_codes(selection: Selection) -> None:
    if not (selection.select or selection.ignore):
        return
    from refcli.check.rules import all_rules
    from refcli.check.target import FILE_CODES
    from refcli.enrich.findings import CODES

    selection.check_codes(["STYLE001", *FILE_CODES, *CODES, *(rule.code for rule in all_rules())])


def _online(
    terminal: Terminal,
    target: Target,
    selection: Selection,
    findings: list[Finding],
    network: Network,
    format: str,
    fail_on: str,
) -> Status:
    """Ask the registries, and print what they say together with what was found before."""
    from refcli.check.finding import worst
    from refcli.check.selection import not_ignored
    from refcli.enrich.findings import as_object, findings_of
    from refcli.enrich.verify import UNCHECKED, verify_all
    from refcli.progress import followed

    records = target.records
    verdicts: list[Verdict] = []
    with asking(network) as sources:
        say_what_goes_out(terminal, sources, len(records))
        coming = followed(verify_all(records, sources), "references checked", len(records))
        whole = collected(coming, verdicts)
        summary(terminal, sources, verbose=network.verbose)
    for place, (record, verdict) in enumerate(zip(records, verdicts, strict=False)):
        told = [one for one in findings_of(record, verdict) if selection.takes(one.code)]
        findings += _placed(target, place, not_ignored(told, record))
    if format in _FORMAT_OF.values():
        as_json: AsJson = "lines" if format == "jsonl" else "array"
        print_values(terminal, map(as_object, records, verdicts), as_json)
    else:
        if network.verbose and format == "text":
            _print_verified(terminal, records, verdicts)
        _print(terminal, findings, format)
    terminal.remark(_counted(verdicts, len(records)))
    for failure in failures(one for verdict in verdicts for one in verdict.failed):
        terminal.remark(f"refcli: {spoken(failure)}")
    if not whole:
        return Status.INTERRUPTED
    status = _status(worst(one for one in findings if one.code != "ONLINE003"), fail_on)
    failed = any(verdict.verdict == UNCHECKED and verdict.failed for verdict in verdicts)
    return Status.INPUT if failed and status is Status.DONE else status


def _print_verified(
    terminal: Terminal, records: Sequence[Record], verdicts: Sequence[Verdict]
) -> None:
    from refcli.enrich.findings import where
    from refcli.record import key
    from refcli.text.controls import one_line

    for record, verdict in zip(records, verdicts, strict=False):
        if verdict.verdict == "verified":
            terminal.line(one_line(f"{key(record)}: {_('verified')}: {where(verdict)}"))


def _placed(target: Target, place: int, findings: list[Finding]) -> list[Finding]:
    if target.places is None:
        return findings
    return [replace(one, place=target.places(place, one.field)) for one in findings]


def _counted(verdicts: Sequence[Verdict], wanted: int) -> str:
    counts = Counter(verdict.verdict for verdict in verdicts)
    words = {
        "verified": _("{count} verified", count=counts["verified"]),
        "differs": _("{count} different", count=counts["differs"]),
        "not-found": _("{count} not found", count=counts["not-found"]),
        "unchecked": _("{count} not checked", count=counts["unchecked"]),
    }
    said = ", ".join(words[name] for name in words if counts[name]) or _("nothing")
    missing = wanted - len(verdicts)
    return _("{said}; {missing} not reached", said=said, missing=missing) if missing else said


def _codes(options: Sequence[str]) -> tuple[str, ...]:
    return tuple(code.strip().upper() for option in options for code in option.split(",") if code)


def _examined(target: Target, selection: Selection, standard: str) -> Iterator[Finding]:
    from refcli.check.examine import findings
    from refcli.check.rule import Context
    from refcli.check.target import without_consequences

    yield from (one for one in target.damage if selection.takes(one.code))
    found = findings(
        target.records, selection, places=target.places, context=Context(standard=standard)
    )
    yield from without_consequences(found, target.damage)


def _print(terminal: Terminal, findings: Iterable[Finding], format: str) -> Tally:
    """Print the findings, and return what was counted of them."""
    from refcli.check.finding import Tally
    from refcli.check.report import write

    is_for_person = format == "text" and terminal.out_is_tty
    most = _MOST_SHOWN if is_for_person else sys.maxsize
    tally = Tally()
    for piece in write(tally.first_of_each_code(findings, most), format):
        terminal.write(piece, painted=False)
    if format == "text":
        for code, count in tally.counts.items():
            if count > most:
                terminal.remark(_("{count} more of {code}", count=count - most, code=code))
        count = tally.counts.total()
        said = ngettext("{count} finding", "{count} findings", count)
        terminal.remark(said if count else _("nothing found"))
    return tally


def _status(severity: Severity | None, fail_on: str) -> Status:
    from refcli.check.finding import Severity

    failed = severity is not None and severity >= Severity[fail_on.upper()]
    return Status.FINDINGS if failed else Status.DONE
