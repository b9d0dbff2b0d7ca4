"""``refcli check``: what is wrong with the library, with a file, with a manuscript."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from refcli.cli.entries import chosen_or_all, query_option
from refcli.cli.inputs import STDIN, input_name, read_input
from refcli.cli.status import Status
from refcli.cli.terminal import Terminal
from refcli.errors import InputError

if TYPE_CHECKING:
    from refcli.check import Finding, Selection
    from refcli.check.target import Target

_FORMATS: Final = ("text", "json", "github", "sarif", "errorformat")
_SEVERITIES: Final = ("info", "warning", "error")


@click.command()
@click.argument("words", nargs=-1, metavar="[ENTRIES... | FILE | -]")
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
@click.option("--json", "as_json", is_flag=True, help="The same as --format json.")
@click.option(
    "--fail-on",
    type=click.Choice(_SEVERITIES),
    default="info",
    show_default=True,
    metavar="SEVERITY",
    help="The exit status is 1 from this severity on: info, warning or error.",
)
@click.option("--explain", metavar="CODE", help="Say what a rule is about; 'all' lists the rules.")
@click.pass_obj
def command(
    terminal: Terminal,
    words: tuple[str, ...],
    query: str | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    format: str,
    as_json: bool,
    fail_on: str,
    explain: str | None,
) -> Status:
    """Say what is wrong with entries: in the library, or in a FILE.

    The exit status is 0 if nothing was found, 1 if something was, 3 if something could not be
    checked. A note "refcli: ignore=CODE" in an entry switches a rule off for it.

    \b
      refcli check
      refcli check paper.bib --format github
      refcli check --explain DOI001
    """
    if explain:
        return _explain(terminal, explain)
    from refcli.check import Selection

    selection = Selection(_codes(select), _codes(ignore))
    target = _target(terminal, words, query)
    findings = _examined(target, selection)
    _print(terminal, findings, "json" if as_json else format)
    return _status(findings, fail_on)


def _codes(options: Sequence[str]) -> tuple[str, ...]:
    return tuple(code.strip().upper() for option in options for code in option.split(",") if code)


def _explain(terminal: Terminal, code: str) -> Status:
    from refcli.check.rules import all_rules, explanation

    if code.lower() != "all":
        terminal.line(explanation(code))
        return Status.DONE
    for rule in all_rules():
        opinion = " (an opinion: off unless selected)" if rule.opinion else ""
        terminal.line(f"{rule.code}\t{rule.severity.word}\t{rule.name}{opinion}")
    return Status.DONE


def _target(terminal: Terminal, words: Sequence[str], query: str | None) -> Target:
    """Return what is to be checked: a file that a word names, else entries of the library."""
    if len(words) == 1 and (words[0] == STDIN or Path(words[0]).is_file()):
        return _file(terminal, words[0])
    from refcli.check.target import of_library
    from refcli.library import open_library

    library = open_library(terminal.library)
    return of_library(library, chosen_or_all(library, words, query))


def _file(terminal: Terminal, path: str) -> Target:
    from refcli import formats
    from refcli.check.target import of_file

    data, name = read_input(terminal, path), input_name(path)
    found = formats.sniff(data, name)
    if found is None:
        raise InputError(
            f"{name}: no known bibliography format; a text that holds references is read by: "
            "refcli parse"
        )
    try:
        return of_file(data, name, found)
    except InputError as error:
        raise InputError(f"{name}: {error}") from error


def _examined(target: Target, selection: Selection) -> list[Finding]:
    from refcli.check import examine

    damage = [one for one in target.damage if selection.takes(one.code)]
    return [*damage, *examine(target.records, selection, places=target.places)]


def _print(terminal: Terminal, findings: Sequence[Finding], format: str) -> None:
    from refcli.check.report import write

    if written := write(findings, format):
        terminal.line(written.removesuffix("\n"))
    if format == "text":
        count = len(findings)
        said = "nothing found" if not count else f"{count} finding{'s' if count > 1 else ''}"
        terminal.remark(said)


def _status(findings: Sequence[Finding], fail_on: str) -> Status:
    from refcli.check.finding import Severity, worst

    severity = worst(findings)
    failed = severity is not None and severity >= Severity[fail_on.upper()]
    return Status.FINDINGS if failed else Status.DONE
