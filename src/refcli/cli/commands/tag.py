"""``refcli tag``: add tags to entries, take them away, list and rename them."""

from collections import Counter

import click

from refcli.cli.json_output import AsJson, json_options, print_values
from refcli.cli.shared.changing import change_entries, changing_options, confirm, typed
from refcli.cli.shared.entries import chosen
from refcli.cli.status import Status
from refcli.cli.table import print_table
from refcli.cli.terminal import Terminal
from refcli.errors import NothingFoundError
from refcli.record import tags as tags_of
from refcli.speech import _, ngettext


@click.command()
@click.argument("tags", required=False)
@click.argument("entries", nargs=-1)
@click.option("-r", "--remove", is_flag=True, help="Remove the tags.")
@click.option("--rename", metavar="NEW", help="Rename the tag, on all entries that have it.")
@json_options("Print the tags as JSON.")
@changing_options
@click.pass_obj
def command(
    terminal: Terminal,
    tags: str | None,
    entries: tuple[str, ...],
    remove: bool,
    rename: str | None,
    as_json: AsJson,
    query: str | None,
    dry_run: bool,
    yes: bool,
) -> Status:
    """Tag ENTRIES, remove tags, list the tags.

    TAGS are separated by commas. The keywords of an entry are tags, too, and a .bib library keeps
    new tags among them.

    \b
      refcli tag                          each tag, and how many entries have it
      refcli tag thesis,to-read 3-7
      refcli tag --remove to-read 5
      refcli tag to-read --rename unread
    """
    from refcli.library import open_library
    from refcli.library.readable import assigned

    library = open_library(terminal.library)
    if tags is None:
        counts = Counter(tag for record in library.records for tag in tags_of(record))
        rows = sorted(counts.items(), key=lambda item: item[0].casefold())
        if as_json:
            print_values(terminal, ({"tag": tag, "works": count} for tag, count in rows), as_json)
            return Status.DONE if rows else Status.FINDINGS
        print_table(terminal, (_("tag"), _("entries")), [(tag, str(count)) for tag, count in rows])
        if not rows:
            raise NothingFoundError(
                "{path}: no tags yet; add one with: refcli tag TAG 13", path=library.path
            )
        return Status.DONE
    if rename is not None:
        records = [record for record in library.records if tags in tags_of(record)]
        if not records:
            raise NothingFoundError(
                "{path}: no entry has the tag {tags!r}; see: refcli tag",
                path=library.path,
                tags=tags,
            )
        assignments = [f"tags-={tags}", f"tags+={rename}"]
        what = typed("tag", tags, rename=rename)
    else:
        records = chosen(library, entries, query)
        assignments = [f"tags{'-' if remove else '+'}={tags}"]
        what = typed("tag", *(["--remove"] if remove else []), tags, *entries, query=query)
    confirm(terminal, _question, len(records), yes=yes or dry_run)
    return change_entries(
        terminal, what, library, records, lambda r: assigned(r, assignments), dry_run=dry_run
    )


def _question(count: int) -> str:
    return ngettext(
        "Change the tags of {count} entry?", "Change the tags of {count} entries?", count
    )
