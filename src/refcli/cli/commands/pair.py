"""``refcli pair``: two lists of the same works, in two languages, as bilingual entries."""

import click

from refcli.cli.json_output import AsJson, json_options, print_values
from refcli.cli.listing import print_entries
from refcli.cli.shared.changing import dry_run_option, typed
from refcli.cli.shared.inputs import input_name, read_input
from refcli.cli.status import Status
from refcli.cli.terminal import Terminal
from refcli.errors import InputError
from refcli.record import Record, source, text
from refcli.speech import _, ngettext


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE [FILE]")
@dry_run_option
@json_options("Print the entries as CSL-JSON.")
@click.pass_obj
def command(terminal: Terminal, files: tuple[str, ...], dry_run: bool, as_json: AsJson) -> Status:
    """Import two lists of the same works, «Литература» and "References", as one.

    Each work becomes one entry with its title, journal and names in both languages. The lists
    are two FILEs or one that holds both. Works are paired by DOI, then by what both lists say
    of them and their numbers. An entry without a partner is added as it is, and named; the
    exit status is then 1. What the library already has gets what it lacks.

    \b
      refcli pair literatura.txt references.txt
      refcli pair article.docx
      refcli bib --style gost --references vancouver
    """
    from refcli.bilingual.library import add_pairs
    from refcli.bilingual.pairing import pair, parted
    from refcli.library import open_library
    from refcli.reading import read

    if len(files) > 2:
        raise click.UsageError("two lists, please: two files, or one that holds both")
    lists = [read(read_input(terminal, path), input_name(path)).records for path in files]
    first, second = lists if len(lists) > 1 else parted(lists[0])
    found = pair(first, second)
    if not found.pairs and not any("multi" in record for record in first):
        raise InputError(
            "{names}: no two lists of the same works found; a single list is read by: "
            "refcli import",
            names=" and ".join(map(input_name, files)),
        )
    what = typed("pair", *files)
    entries = add_pairs(open_library(terminal.library), found.records, what, dry_run=dry_run)
    if as_json:
        print_values(terminal, entries, as_json)
    else:
        print_entries(terminal, entries)
    alone = [record for record in found.unpaired if "multi" not in record]
    for record in alone:
        terminal.remark(_("no partner: {record}", record=_named(record)))
    terminal.remark(_summary(len(found.records) - len(alone), len(entries), len(alone)))
    return Status.FINDINGS if alone else Status.DONE


_SHOWN = 90
"""Characters of an entry that a remark quotes."""


def _named(record: Record) -> str:
    whole = " ".join((source(record).get("text") or text(record, "title")).split())
    return whole if len(whole) <= _SHOWN else f"{whole[: _SHOWN - 1]}…"


def _summary(bilingual: int, entries: int, unpaired: int) -> str:
    parts = [
        _("{count} in two languages", count=bilingual),
        ngettext("{count} entry", "{count} entries", entries),
    ]
    if unpaired:
        parts.append(_("{count} without a partner", count=unpaired))
    return ", ".join(parts)
