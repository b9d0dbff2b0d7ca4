"""``refcli rename-key``: give entries other citation keys."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Final

import click

from refcli.cli.shared.changing import change_entries, changing_options, confirm, typed
from refcli.cli.shared.entries import chosen
from refcli.cli.status import Status
from refcli.cli.terminal import Terminal
from refcli.errors import RequestError
from refcli.record import Record, custom_list, key, number
from refcli.speech import ngettext
from refcli.text.controls import printable

if TYPE_CHECKING:
    from refcli.manuscripts.rename import Renamed as TextChange


@click.command()
@click.argument("entries", nargs=-1)
@click.option("-t", "--to", "new_key", metavar="KEY", help="The new key of the one entry.")
@click.option("--template", metavar="TEXT", help="Make keys: '{author}{year}{title}'.")
@click.option(
    "--in",
    "texts",
    multiple=True,
    metavar="PATH",
    help="Let manuscripts follow: a file, or all below a folder.",
)
@changing_options
@click.pass_obj
def command(
    terminal: Terminal,
    entries: tuple[str, ...],
    new_key: str | None,
    template: str | None,
    texts: tuple[str, ...],
    query: str | None,
    dry_run: bool,
    yes: bool,
) -> Status:
    """Give ENTRIES other citation keys.

    Of two words the second is the new key, if no entry is called so. The old ones still name them
    here. A key is made by a template of {author}, {authors}, {year}, {title}, {titles}, {journal},
    {volume}, {page} and {type}; if two would be the same, a letter is added. In a .bib file,
    crossrefs to a renamed key are updated. Your manuscripts are with --in; each is taken back by
    refcli undo FILE.

    \b
      refcli rename-key roda2021digital roda21
      refcli rename-key 1-25 --template '{author}{year}'
      refcli rename-key roda2021digital roda21 --in thesis/
    """
    from refcli.formats import citekey
    from refcli.library import open_library
    from refcli.library.rekeying import made_keys, rekeyed

    library = open_library(terminal.library)
    names_key = len(entries) == 2 and not (new_key or template or query)
    if names_key and (texts or _is_new(entries[-1], library.records)):
        new_key = entries[-1]
        entries = entries[:1]
    elif names_key and not _NUMBERS.fullmatch(entries[-1]):
        # One of two keys that both exist may be meant as the new one of the other.
        raise RequestError(
            "{key} is a key that an entry has: name another, or give both made ones: --template",
            key=entries[-1],
        )
    records = chosen(library, entries, query)
    if new_key is not None and (len(records) > 1 or template is not None):
        raise RequestError("--to names one entry; for several give a --template")
    confirm(terminal, _question, len(records), yes=yes or dry_run)
    if new_key is not None:
        keys = [new_key]
    else:
        taken = {key(record) for record in library.records} - {key(record) for record in records}
        keys = made_keys(records, template or citekey.DEFAULT_TEMPLATE, taken)
    new = {number(record): own for record, own in zip(records, keys, strict=True)}
    what = typed("rename-key", *entries, query=query, to=new_key, template=template)
    old = {key(record): new[number(record)] for record in records}
    follow = _texts(texts, {before: after for before, after in old.items() if before != after})
    status = change_entries(
        terminal, what, library, records, lambda r: rekeyed(r, new[number(r)]), dry_run=dry_run
    )
    for text in follow:
        _rewrite(terminal, text, old, what, dry_run=dry_run)
    return status


def _question(count: int) -> str:
    return ngettext(
        "Rename the key of {count} entry?", "Rename the keys of {count} entries?", count
    )


def _is_new(word: str, records: Iterable[Record]) -> bool:
    """Tell a new key from the number or the key, the former one too, of an entry."""
    known = {own for one in records for own in (key(one), *custom_list(one, "aliases"))}
    return not _NUMBERS.fullmatch(word) and word.removeprefix("@") not in known


_NUMBERS: Final = re.compile(r"[\d,–-]+")


def _texts(paths: Sequence[str], keys: dict[str, str]) -> list[TextChange]:
    """Return the manuscripts that change, before anything is written."""
    if not paths:
        return []
    from refcli.manuscripts.in_place import refuse_if_open
    from refcli.manuscripts.rename import renamed_in

    found = renamed_in(paths, keys)
    for one in found:
        refuse_if_open(one.path)
    return found


def _rewrite(
    terminal: Terminal, text: TextChange, keys: dict[str, str], what: str, *, dry_run: bool
) -> None:
    if dry_run:
        for place, old in text.places:
            terminal.line(printable(f"{place}: {old} -> {keys[old]}"))
        return
    from refcli.manuscripts.in_place import replace_text

    replace_text(text.path, text.old, text.new, what)
    terminal.remark(
        ngettext("{path}: {count} key", "{path}: {count} keys", len(text.places), path=text.path)
    )
