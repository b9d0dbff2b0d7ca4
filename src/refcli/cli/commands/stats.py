"""``refcli stats``: the library in figures."""

import json
from collections.abc import Sequence

import click

from refcli.cli.json_output import AsJson, json_options, print_values
from refcli.cli.shared.entries import chosen_or_all, query_option
from refcli.cli.status import Status
from refcli.cli.table import fitted
from refcli.cli.terminal import Terminal
from refcli.speech import _, ngettext
from refcli.text.controls import one_line

_MOST = 15
"""Values of a field that a person is shown; --by shows all."""


@click.command()
@click.argument("entries", nargs=-1)
@query_option
@click.option(
    "--by",
    "fields",
    metavar="FIELDS",
    help="Count by these: year, type, language, journal, author, tag, missing, reading.",
)
@json_options("Print the counts as JSON.")
@click.pass_obj
def command(
    terminal: Terminal,
    entries: tuple[str, ...],
    query: str | None,
    fields: str | None,
    as_json: AsJson,
) -> Status:
    """Count the library, or some ENTRIES: by year, type, language, journal, author, tag.

    Missing counts the works without a DOI, an abstract, a file; reading those that were read
    with doubt. A terminal shows bars, a pipe gets field, value and count separated by tabs.

    \b
      refcli stats
      refcli stats --by year,journal --query tag:thesis
      refcli stats --by author --json
    """
    from refcli.library import open_library
    from refcli.look.statistics import FIELDS, statistics

    wanted = [name.strip() for name in fields.split(",")] if fields else []
    if unknown := [name for name in wanted if name not in FIELDS]:
        raise click.UsageError(
            _(
                "cannot count by {name!r}; there are: {names}",
                name=unknown[0],
                names=", ".join(FIELDS),
            )
        )
    records = chosen_or_all(open_library(terminal.library), entries, query)
    counts = statistics(records, wanted)
    if as_json:
        if as_json == "lines":
            found_values = (
                {"field": name, "value": one.value, "works": one.works}
                for name, found in counts.items()
                for one in found
            )
            print_values(terminal, found_values, as_json)
            return Status.DONE
        data = {name: {one.value: one.works for one in found} for name, found in counts.items()}
        terminal.line(json.dumps({"works": len(records), **data}, ensure_ascii=False))
    elif not terminal.out_is_tty:
        for name, found in counts.items():
            for value, count in found:
                terminal.line(f"{name}\t{one_line(value)}\t{count}")
    else:
        terminal.line(ngettext("{count} work", "{count} works", len(records)))
        for name, found in counts.items():
            _print_bars(terminal, name, found if wanted else found[:_MOST], len(found))
    return Status.DONE


_BAR = 30
_LEAST_BAR = 8
_VALUE = 40
_BESIDE = 10
"""Columns of a line beside the value and the bar."""


def _print_bars(
    terminal: Terminal, name: str, counts: Sequence[tuple[str, int]], total: int
) -> None:
    from refcli.look.statistics import DOUBTFUL, SURE

    if not counts:
        return
    most = max(count for _value, count in counts)
    longest = min(_BAR, max(_LEAST_BAR, terminal.width - _VALUE - _BESIDE))
    room = max(_LEAST_BAR, min(_VALUE, terminal.width - longest - _BESIDE))
    terminal.line("")
    terminal.line(terminal.styled(_(name), bold=True))
    for value, count in counts:
        said = _(value) if value in (DOUBTFUL, SURE) else one_line(value)
        shown = fitted(said or _("(none)"), room)
        bar = terminal.styled("█" * max(1, round(longest * count / most)), fg="blue")
        terminal.line(f"  {shown} {count:>6} {bar}")
    if total > len(counts):
        terminal.line(
            _("  and {total} more: refcli stats --by {name}", total=total - len(counts), name=name)
        )
