"""``refcli set``: change fields of entries."""

import re
from typing import Any

import click

from refcli.cli.shared.changing import (
    change_entries,
    changing_options,
    remark_words,
    to_change,
    typed,
)
from refcli.cli.status import Status
from refcli.cli.terminal import Terminal
from refcli.record import DATE_VARIABLES, Record
from refcli.speech import _, ngettext

_ASSIGNMENT = re.compile(r"[^\W\d][\w-]*(\[[\w-]+\])?[+-]?=")


@click.command()
@click.argument("words", nargs=-1, required=True, metavar="FIELD=VALUE... [ENTRIES]...")
@click.option("-f", "--force", is_flag=True, help="Set a value even if it cannot be right.")
@changing_options
@click.pass_obj
def command(
    terminal: Terminal,
    words: tuple[str, ...],
    query: str | None,
    force: bool,
    dry_run: bool,
    yes: bool,
) -> Status:
    """Set fields of ENTRIES.

    Several names are separated by semicolons, tags by commas. An empty value removes a field;
    += adds to names, tags and notes, -= takes from them; title[en]= sets a translation. Fields
    and types may have the names of BibTeX and RIS, month= and day= change the date; an impossible
    DOI, date, ISBN, language, volume, address or range of pages is refused.

    \b
      refcli set year=2021 DOI=10.1000/x 13
      refcli set 'author=Roda S.; Petrov, Peter; et al.' 13
      refcli set tags+=thesis 3-7
      refcli set language=ru --query 'journal:Вестник -has:language'
    """
    from refcli.library.readable import assigned

    assignments = [word for word in words if _ASSIGNMENT.match(word)]
    entries = [word for word in words if not _ASSIGNMENT.match(word)]
    if not assignments:
        raise click.UsageError("set what? For example: refcli set year=2021 13")
    library, records = to_change(
        terminal,
        entries,
        query,
        lambda count: ngettext("Change {count} entry?", "Change {count} entries?", count),
        yes=yes or dry_run,
    )
    what = typed("set", *words, query=query)
    undated: dict[str, str] = {}
    numbered: list[str] = []

    def new(record: Record) -> Record:
        changed = assigned(record, assignments, force=force)
        undated.update(_texts_for_dates(record, changed))
        numbered.extend([changed["number"]] if _is_numbered_anew(record, changed) else ())
        return changed

    status = change_entries(terminal, what, library, records, new, dry_run=dry_run)
    remark_words(terminal, assignments)
    for variable, text in undated.items():
        terminal.remark(
            _(
                "{variable}: {text!r} is not a date that refcli reads; it is kept as text",
                variable=variable,
                text=text,
            )
        )
    if numbered:
        terminal.remark(
            _("number: an article has it in place of pages; its issue is set with issue=…")
        )
    return status


def _is_numbered_anew(record: Record, changed: Record) -> bool:
    """Tell an article that got a number, by which BibTeX would mean its issue."""
    is_article = str(changed.get("type", "")).startswith("article")
    return is_article and "number" in changed and changed["number"] != record.get("number")


def _texts_for_dates(record: Record, changed: Record) -> dict[str, str]:
    """Return the date variables that now hold a text, and it."""
    new: dict[str, Any] = {v: changed[v] for v in DATE_VARIABLES if v in changed}
    return {
        variable: value["literal"]
        for variable, value in new.items()
        if "literal" in value and value != record.get(variable)
    }
