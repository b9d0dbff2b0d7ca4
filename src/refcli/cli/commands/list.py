"""``refcli list``: the entries of the library, a line each."""

import click

from refcli.cli.listing import print_entries, print_json
from refcli.cli.status import Status
from refcli.cli.terminal import Terminal


@click.command()
@click.argument("entries", nargs=-1)
@click.option("--json", "as_json", is_flag=True, help="Print the entries as CSL-JSON.")
@click.pass_obj
def command(terminal: Terminal, entries: tuple[str, ...], as_json: bool) -> Status:
    """List the library, or the ENTRIES named.

    A terminal gets a table; a pipe gets lines of tab-separated number, key, authors, year
    and title.
    """
    from refcli.library import open_library

    library = open_library(terminal.library)
    records = library.select(entries) if entries else library.records
    if as_json:
        print_json(terminal, records)
    elif records:
        print_entries(terminal, records)
    else:
        terminal.remark(f"{library.path}: no entries yet; add some with: refcli import FILE")
    return Status.DONE if records else Status.FINDINGS
