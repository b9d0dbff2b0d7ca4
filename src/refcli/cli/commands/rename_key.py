"""``refcli rename-key``: give entries other citation keys."""

import shlex
from collections.abc import Sequence

import click

from refcli.cli.changing import change_entries, changing_options, confirm
from refcli.cli.entries import chosen
from refcli.cli.status import Status
from refcli.cli.terminal import Terminal
from refcli.errors import RequestError
from refcli.record import Record, custom_list, key, number, with_custom


@click.command()
@click.argument("entries", nargs=-1)
@click.option("-t", "--to", "new_key", metavar="KEY", help="The new key of the one entry.")
@click.option("--template", metavar="TEXT", help="Make keys: '{author}{year}{title}'.")
@changing_options
@click.pass_obj
def command(
    terminal: Terminal,
    entries: tuple[str, ...],
    new_key: str | None,
    template: str | None,
    query: str | None,
    dry_run: bool,
    yes: bool,
) -> Status:
    """Give ENTRIES other citation keys.

    The old ones still name them here. A key is made by a template of {author}, {authors}, {year},
    {title}, {titles}, {journal}, {volume}, {page} and {type}; if two would be the
    same, a letter is added. In a .bib file, crossrefs to a renamed key are updated. Your
    manuscript is not: --dry-run shows the old keys.

    \b
      refcli rename-key roda2021digital --to roda21
      refcli rename-key 1-25 --template '{author}{year}'
    """
    from refcli.formats import citekey
    from refcli.library import open_library

    library = open_library(terminal.library)
    records = chosen(library, entries, query)
    if new_key is not None and (len(records) > 1 or template is not None):
        raise RequestError("--to names one entry; for several give a --template")
    if not dry_run:
        confirm(terminal, f"Rename the keys of {len(records)} entries?", len(records), yes=yes)
    if new_key is not None:
        keys = [new_key]
    else:
        taken = {key(record) for record in library.records} - {key(record) for record in records}
        keys = _made(records, template or citekey.DEFAULT_TEMPLATE, taken)
    new = {number(record): own for record, own in zip(records, keys, strict=True)}
    options = {"--query": query, "--to": new_key, "--template": template}
    given = [word for name, value in options.items() if value for word in (name, value)]
    what = shlex.join(["rename-key", *entries, *given])
    return change_entries(
        terminal, what, library, records, lambda r: _renamed(r, new[number(r)]), dry_run=dry_run
    )


def _made(records: Sequence[Record], template: str, taken: set[str]) -> list[str]:
    from refcli.formats import citekey

    keys = []
    for record in records:
        own = citekey.unique(citekey.make(record, template), taken)
        taken.add(own)
        keys.append(own)
    return keys


def _renamed(record: Record, new_key: str) -> Record:
    if new_key == key(record):
        return record
    aliases = [alias for alias in custom_list(record, "aliases") if alias != new_key]
    if key(record):
        aliases.append(key(record))
    return with_custom({**record, "id": new_key}, aliases=aliases)
