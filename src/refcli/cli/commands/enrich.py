"""``refcli enrich``: what references have lost, found again in the registries."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from refcli.cli.json_output import AsJson, json_options, print_values
from refcli.cli.shared.changing import dry_run_option, print_difference, with_dry_run
from refcli.cli.shared.entries import chosen_or_all, query_option
from refcli.cli.shared.inputs import STDIN, input_name, read_input
from refcli.cli.shared.network import (
    Network,
    asking,
    collected,
    failures,
    network_options,
    say_what_goes_out,
    summary,
)
from refcli.cli.status import Status
from refcli.cli.terminal import Terminal
from refcli.speech import Message, _, ngettext, spoken
from refcli.text.controls import one_line

if TYPE_CHECKING:
    from refcli.enrich.complete import Completion, Options
    from refcli.library import Library
    from refcli.record import Record


@click.command()
@click.argument("words", nargs=-1, metavar="[ENTRIES... | FILE | -]")
@query_option
@click.option(
    "--overwrite",
    multiple=True,
    metavar="FIELD",
    help="Put the registry's value for yours where they differ; once for each field.",
)
@click.option(
    "--preprints",
    type=click.Choice(["keep", "update"]),
    default="keep",
    show_default=True,
    help="'update' turns a preprint into its publication where both say so.",
)
@click.option("--abstract", is_flag=True, help="Fill abstracts, too.")
@network_options
@dry_run_option
@click.option("-t", "--to", "format", metavar="FORMAT", help="Print a FILE in this format.")
@json_options("Say what was done as JSON.")
@click.pass_obj
def command(
    terminal: Terminal,
    words: tuple[str, ...],
    query: str | None,
    overwrite: tuple[str, ...],
    preprints: str,
    abstract: bool,
    sources: str | None,
    offline: bool,
    refresh: bool,
    deadline: float | None,
    verbose: bool,
    dry_run: bool,
    format: str | None,
    as_json: AsJson,
) -> Status:
    """Fill what references have lost: DOI, PMID, names, journal, ISSN, issue, pages.

    In the library, as one change that undo takes back; or in a FILE or - for stdin, which is
    printed filled and stays as it is. What you wrote is never changed without --overwrite; where
    a registry has it otherwise, both are shown. A work that is not surely the same is left alone.
    The exit status is 3 if a source failed and a work was found in no other.

    \b
      refcli enrich --dry-run
      refcli enrich 3-7 --overwrite issued
      refcli parse list.txt | refcli enrich - | refcli cite - --style gost
    """
    from refcli.enrich.complete import Options
    from refcli.library.queries.fields import field_name

    options = Options(
        frozenset("issued" if name == "year" else field_name(name) for name in overwrite),
        abstract,
        preprints == "update",
    )
    network = Network(sources, offline, refresh, verbose, deadline)
    if len(words) == 1 and (words[0] == STDIN or Path(words[0]).is_file()):
        return _file(terminal, words[0], options, network, format)
    from refcli.library import open_library

    library = open_library(terminal.library)
    records = chosen_or_all(library, words, query)
    done, whole = _completed(terminal, records, options, network)
    _report(terminal, records, done, as_json=as_json)
    _change(terminal, library, records, done, dry_run=dry_run, as_json=as_json)
    return _status(done, whole=whole)


def _completed(
    terminal: Terminal, records: Sequence[Record], options: Options, network: Network
) -> tuple[list[Completion], bool]:
    """Return what came of the records; not of all of them where Ctrl-C ended it."""
    from refcli.enrich.complete import complete
    from refcli.progress import followed

    done: list[Completion] = []
    with asking(network) as sources:
        say_what_goes_out(terminal, sources, len(records))
        coming = complete(records, sources, options)
        whole = collected(followed(coming, "references", len(records)), done)
        summary(terminal, sources, verbose=network.verbose)
    _say_notices(terminal, done)
    for failure in failures(one for each in done for one in each.failed):
        terminal.remark(f"refcli: {spoken(failure)}")
    return done, whole


def _file(
    terminal: Terminal, path: str, options: Options, network: Network, format: str | None
) -> Status:
    """Print the records of a file filled: a line each as JSON, or in a format."""
    from refcli.cli.listing import print_json_lines
    from refcli.reading import read

    reading = read(read_input(terminal, path), input_name(path))
    done, whole = _completed(terminal, reading.records, options, network)
    records = [each.filling.record for each in done] + reading.records[len(done) :]
    if format is None:
        print_json_lines(terminal, records)
    else:
        from refcli import formats

        text = formats.write(records, format).text.rstrip("\n")
        terminal.write(f"{text}\n", painted=False)
    _say_count(terminal, done)
    return _status(done, whole=whole)


def _status(done: Sequence[Completion], *, whole: bool) -> Status:
    """Return how it ended: at Ctrl-C, or with references that a failed source may have."""
    if not whole:
        return Status.INTERRUPTED
    missed = any(each.failed and not each.found for each in done)
    return Status.INPUT if missed else Status.DONE


def _report(
    terminal: Terminal, records: Sequence[Record], done: Sequence[Completion], *, as_json: AsJson
) -> None:
    """Show what the registries have otherwise than the user."""
    from refcli.record import key, number

    if as_json:
        print_values(terminal, map(_object, records, done), as_json)
        return
    for record, each in zip(records, done, strict=False):
        for variable, (ours, theirs, origin) in each.filling.conflicts.items():
            place = f"{number(record)}. {key(record)}"
            shown = _(
                "{ours} here, {theirs} at {origin}",
                ours=_shown(ours),
                theirs=_shown(theirs),
                origin=origin,
            )
            terminal.remark(one_line(f"{place}: {variable}: {shown}"))


def _say_notices(terminal: Terminal, done: Sequence[Completion]) -> None:
    """Say what was published about the works found: that one was retracted, or corrected."""
    from refcli.enrich.findings import notice_finding

    for each in done:
        notices = {one.kind: one for found in each.found for one in found.notices}
        for notice in notices.values():
            finding = notice_finding(each.filling.record, notice)
            terminal.complain(
                Message("{name}: {message}", name=finding.entry, message=finding.message)
            )


def _object(record: Record, done: Completion) -> dict[str, Any]:
    from refcli.record import key

    filling = done.filling
    return {
        "id": key(record),
        "filled": {name: filling.record[name] for name in filling.filled},
        "sources": dict(filling.filled),
        "conflicts": {
            name: {"ours": ours, "theirs": theirs, "source": origin}
            for name, (ours, theirs, origin) in filling.conflicts.items()
        },
        "failed": list(done.failed),
    }


def _shown(value: Any) -> str:
    from refcli.values import dates

    if isinstance(value, dict):
        return dates.written(value)
    return str(value)


def _change(
    terminal: Terminal,
    library: Library,
    records: Sequence[Record],
    done: Sequence[Completion],
    *,
    dry_run: bool,
    as_json: AsJson,
) -> None:
    with library.change("enrich", dry_run=dry_run) as change:
        for record, each in zip(records, done, strict=False):
            if each.filling.filled:
                change.replace(each.filling.record, was=record)
    if not as_json:
        print_difference(terminal, change.difference())
    _say_count(terminal, done, dry_run=dry_run)


def _say_count(terminal: Terminal, done: Sequence[Completion], *, dry_run: bool = False) -> None:
    fields = sum(len(each.filling.filled) for each in done)
    entries = sum(bool(each.filling.filled) for each in done)
    found = sum(bool(each.found) for each in done)
    said = ngettext(
        "{found} of {all} found, {count} field filled in {entries} of them",
        "{found} of {all} found, {count} fields filled in {entries} of them",
        fields,
        found=found,
        all=len(done),
        entries=entries,
    )
    terminal.remark(with_dry_run(said, dry_run=dry_run))
