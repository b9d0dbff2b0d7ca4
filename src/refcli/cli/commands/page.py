"""``refcli page``: the library as one HTML file to look at, search and share."""

from typing import Final

import click

from refcli.cli.outputs import output_name, write_output
from refcli.cli.shared.entries import chosen_or_all, query_option
from refcli.cli.status import Status
from refcli.cli.terminal import Terminal
from refcli.speech import _, marked, ngettext

_TITLE: Final = marked("Library")[0]


@click.command()
@click.argument("entries", nargs=-1)
@query_option
@click.option("-o", "--output", metavar="FILE", help="The file to write; stdout by default.")
@click.option("-s", "--style", default="apa", show_default=True, help="The style of the list.")
@click.option("--title", default=_TITLE, show_default=True, help="The title of the page.")
@click.option(
    "--with",
    "extras",
    metavar="PARTS",
    help="Show these as well: notes,files. They are left out otherwise.",
)
@click.pass_obj
def command(
    terminal: Terminal,
    entries: tuple[str, ...],
    query: str | None,
    output: str | None,
    style: str,
    title: str,
    extras: str | None,
) -> Status:
    """Write the library, or some ENTRIES, as a page: one file that needs nothing else.

    It has a search that finds Cyrillic by Latin letters and the reverse, filters by year, type,
    language, journal and tag, each entry in several styles and as BibTeX to copy, and reads
    without a script, in the dark and on paper. Your notes and files stay out of it unless you
    ask for them.

    \b
      refcli page -o library.html
      refcli page --query tag:thesis --style gost --title 'My thesis' -o thesis.html
    """
    from refcli.library import open_library
    from refcli.look.page import MANY, Page, page

    parts = [part.strip() for part in extras.split(",")] if extras else []
    if unknown := [part for part in parts if part not in ("notes", "files")]:
        raise click.UsageError(_("--with {name}: it takes notes, files", name=unknown[0]))
    records = chosen_or_all(open_library(terminal.library), entries, query)
    how = Page(
        _(title) if title == _TITLE else title,
        style,
        notes="notes" in parts,
        files="files" in parts,
    )
    write_output(terminal, output, page(records, how))
    if len(records) > MANY:
        terminal.remark(
            _("more than {many} works: their copies in other styles are left out", many=MANY)
        )
    if output:
        terminal.remark(
            ngettext(
                "{count} work written to {output}",
                "{count} works written to {output}",
                len(records),
                output=output_name(output),
            )
        )
    return Status.DONE
