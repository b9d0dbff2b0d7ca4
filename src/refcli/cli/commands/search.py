"""``refcli search``: the entries that a query finds."""

import click

from refcli.cli.columns import Listing, QueryCommand, listing_options, print_found
from refcli.cli.pager import paged
from refcli.cli.status import Status
from refcli.cli.terminal import Terminal


@click.command(cls=QueryCommand)
@click.argument("query", nargs=-1, metavar="QUERY...")
@listing_options
@click.option("--fields", is_flag=True, help="List the fields that a query can ask for.")
@click.pass_obj
@paged
def command(terminal: Terminal, query: tuple[str, ...], fields: bool, listing: Listing) -> Status:
    """List what a QUERY finds.

    If nothing is found, the exit status is 1. Case, accents and ё do not count, and Latin
    letters find Cyrillic as well as the reverse.

    \b
      тепло                  in any text; teplo finds it too
      'heat transfer'        both words; '"heat transfer"' side by side
      author:иванов          in one field: author, title, journal, tag, note, doi …
      author:='Иванов И. И.' the whole of a field; title:/^heat/ a regular expression
      year:2015..2020        a range; also 2015.., ..2020, >2015, <=2020
      type:book has:doi      of a type; with a field
      -tag:read              not that; tag:read* any tag that begins so
      'cat OR (dog -bird)'   one or the other; brackets keep together
    """
    if fields:
        _print_fields(terminal)
        return Status.DONE
    if not query:
        raise click.UsageError("search for what? All entries: refcli list")
    return print_found(terminal, query, listing)


def _print_fields(terminal: Terminal) -> None:
    from refcli.library.queries.fields import fields

    by_field: dict[str, list[str]] = {}
    for alias, field in fields().items():
        names = by_field.setdefault(field, [])
        if alias != field.lower():
            names.append(alias)
    for field in sorted(by_field, key=str.lower):
        terminal.line("\t".join([field, ", ".join(by_field[field])]).rstrip())
