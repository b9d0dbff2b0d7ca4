"""``refcli update``: lists that are too large or not free to ship, fetched by the user."""

from pathlib import Path

import click

from refcli.cli.shared.inputs import read_input
from refcli.cli.shared.network import Network, asking, data_path
from refcli.cli.status import Status
from refcli.cli.terminal import Terminal
from refcli.speech import _


@click.command()
@click.argument("what", type=click.Choice(["retractions", "journals"]))
@click.option(
    "--file", "path", type=click.Path(), metavar="FILE", help="Take this file, ask no network."
)
@click.pass_obj
def command(terminal: Terminal, what: str, path: str | None) -> Status:
    """Fetch the list of retracted works, or of journals' names.

    The retractions are Retraction Watch's, from Crossref: refcli check then reports them offline.
    The journals are JabRef's lists (CC0), for refcli abbreviate and expand. Another
    address for them is REFCLI_RETRACTIONS_URL or REFCLI_JOURNALS_URL.

    \b
      refcli update retractions
      refcli update journals --file my-journals.csv
    """
    from refcli.enrich import local_lists

    target = data_path(local_lists.RETRACTIONS if what == "retractions" else local_lists.JOURNALS)
    if path:
        read = local_lists.retraction_rows if what == "retractions" else local_lists.journal_rows
        rows = read(read_input(terminal, path))
    else:
        with asking(Network(None, offline=False, refresh=True, verbose=False)) as sources:
            fetch = (
                local_lists.fetch_retractions
                if what == "retractions"
                else local_lists.fetch_journals
            )
            rows = fetch(sources.http)
    local_lists.write_rows(Path(target), rows)
    terminal.remark(
        _("{count} {what} written to {target}", count=len(rows), what=what, target=target)
    )
    return Status.DONE
