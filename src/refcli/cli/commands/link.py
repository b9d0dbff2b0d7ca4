"""``refcli link``: a text with a typed list made live."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from refcli.cli.alike import say_each
from refcli.cli.shared.changing import dry_run_option, typed
from refcli.cli.shared.texts import open_text, text_options, write_text
from refcli.cli.status import Status
from refcli.cli.terminal import Terminal
from refcli.errors import RequestError
from refcli.speech import Message, _, ngettext, spoken

if TYPE_CHECKING:
    from refcli.cli.shared.texts import Text
    from refcli.library import Library
    from refcli.manuscripts.link import Links


@click.command()
@click.argument("manuscript", metavar="MANUSCRIPT")
@click.option(
    "--to",
    type=click.Choice(("keys", "fields")),
    help="What marks become: keys to type on with, or, in Word and LibreOffice and by default "
    "there, fields.",
)
@click.option(
    "-s",
    "--style",
    metavar="STYLE",
    help="The style of the fields and their list; by default one that cites as the text does.",
)
@text_options
@dry_run_option
@click.pass_obj
def command(
    terminal: Terminal,
    manuscript: str,
    to: str | None,
    style: str | None,
    output: str | None,
    in_place: bool,
    dry_run: bool,
) -> Status:
    """Make an old MANUSCRIPT live: its list goes to the library, its marks become citations.

    The typed list is found and read as refcli import reads one; what the library has already is
    not added again. Marks are numbers, [1, 3–5], or authors and years, (Shannon, 1948), also in
    Russian cases: по Колмогорову (1965). What does not surely name one entry stays as it is and
    is reported, and the exit status is 1. With --dry-run nothing is written: a line for each mark
    says what it is.

    \b
      refcli link old.docx --dry-run
      refcli link old.docx -o live.docx
      refcli link old.txt -o live.md
    """
    from refcli.library import open_library
    from refcli.manuscripts.link import find_links
    from refcli.manuscripts.live import made_live

    text = open_text(manuscript, "-" if dry_run else output, in_place=in_place and not dry_run)
    links = find_links(text.manuscript)
    if not any(link.sure for link in links.links):
        raise RequestError(
            "{manuscript}: no mark in the text names an entry of its list for sure",
            manuscript=manuscript,
        )
    library = open_library(terminal.library)
    own = ""
    if dry_run:
        _print(terminal, text, links)
    else:
        keys = _import(library, links, typed("link", manuscript))
        live = made_live(
            text.manuscript, text.data, links, keys, library.records, to=to, style=style
        )
        say_each(lambda warning: terminal.remark(f"refcli: {spoken(warning)}"), live.warnings)
        write_text(terminal, text, live.data, output, typed("link", manuscript))
        own = live.style
    return _report(terminal, text, links, own)


def _print(terminal: Terminal, text: Text, links: Links) -> None:
    """Print a line for each mark: where, the mark, the entries, how sure."""
    from refcli.cli.table import print_table

    rows = []
    for link in links.links:
        source = text.manuscript.sources[link.source]
        entries = "; ".join(
            f"{work.entry}. {links.entries[work.entry - 1].text[:40]}"
            for work in link.works
            if 0 < work.entry <= len(links.entries)
        )
        mark = source.text[link.start : link.end]
        sure = Message("sure") if link.sure else link.why
        rows.append((str(source.place(link.start)), mark, entries, sure))
    print_table(terminal, (_("place"), _("mark"), _("entries"), _("how sure")), rows)


def _import(library: Library, links: Links, what: str) -> dict[int, str]:
    """Add the entries to the library; return the key of each, from 1."""
    from refcli.intake import add_new
    from refcli.record import key

    records = [entry.record for entry in links.entries]
    intake = add_new(library, records, what, lists=[0] * len(records))
    known = {one.new: key(one.entry) for one in intake.known}
    added = iter(intake.added)
    return {
        place + 1: known[place] if place in known else key(next(added))
        for place in range(len(records))
    }


def _report(terminal: Terminal, text: Text, links: Links, style: str) -> Status:
    """Say what was left as it is, what is never cited, and the ``style`` of the fields, if any."""
    doubtful = sorted(
        (link for link in (*links.links, *links.bare) if not link.sure),
        key=lambda link: (link.source, link.start),
    )
    left = [
        Message(
            "refcli: {source}: {mark} left as it is: {why}",
            source=source.place(link.start),
            mark=source.text[link.start : link.end],
            why=link.why,
        )
        for link in doubtful
        for source in [text.manuscript.sources[link.source]]
    ]
    uncited = [
        Message(
            "refcli: entry {place} is never cited: {text}",
            place=place,
            text=links.entries[place - 1].text[:60],
        )
        for place in links.uncited
    ]
    say_each(lambda message: terminal.remark(spoken(message)), [*left, *uncited])
    if style:
        terminal.remark(_("printed in {style}; another: refcli link --style", style=style))
    linked = sum(link.sure for link in links.links)
    terminal.remark(
        ngettext(
            "{count} mark linked, {entries} in the list",
            "{count} marks linked, {entries} in the list",
            linked,
            entries=len(links.entries),
        )
    )
    return Status.FINDINGS if doubtful else Status.DONE
