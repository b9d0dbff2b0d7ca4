"""``refcli list``: the entries of the library, a line each."""

import click

from refcli.cli.columns import Listing, QueryCommand, listing_options, print_found
from refcli.cli.pager import paged
from refcli.cli.status import Status
from refcli.cli.terminal import Terminal


@click.command(cls=QueryCommand)
@click.argument("words", nargs=-1, metavar="[ENTRIES | QUERY]...")
@listing_options
@click.pass_obj
@paged
def command(terminal: Terminal, words: tuple[str, ...], listing: Listing) -> Status:
    """List the library, some ENTRIES, or what a QUERY finds.

    A terminal gets a table; a pipe gets lines of tab-separated number, key, authors, year
    and title. What a query may say: refcli search --help.

    \b
      refcli list --sort -year,author
      refcli list 'type:book year:2015..' --columns key,title,publisher
      refcli list tag:thesis --format '{key}\\t{title}'
    """
    return print_found(terminal, words, listing)
