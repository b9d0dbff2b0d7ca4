"""``refcli merge-driver``: git's merge of a library, entry by entry."""

from pathlib import Path

import click

from refcli.cli.outputs import write_output
from refcli.cli.shared.inputs import read_input
from refcli.cli.status import Status
from refcli.cli.terminal import Terminal
from refcli.errors import InputError
from refcli.speech import _


@click.command()
@click.argument("base")
@click.argument("ours")
@click.argument("theirs")
@click.argument("path", required=False)
@click.pass_obj
def command(terminal: Terminal, base: str, ours: str, theirs: str, path: str | None) -> Status:
    """Merge two versions of a library for git, entry by entry.

    BASE, OURS and THEIRS are the files that git makes of the versions; OURS is replaced by the
    result. PATH is what the library is called. Entries that one side added, removed or changed
    are taken, and different fields of one entry, too. Where both sides changed one field, only
    that entry gets conflict markers; its key is reported and the exit status is 1.

    Put these two lines into .gitattributes:

    \b
      *.bib merge=refcli
      library.json merge=refcli

    and define the driver for git once:

    \b
      git config merge.refcli.driver "refcli merge-driver -- %O %A %B %P"
    """
    from refcli.library.versions import merge

    name = path or ours
    versions = [read_input(terminal, file) for file in (base, ours, theirs)]
    try:
        merged = merge(Path(name), *versions)
    except InputError as error:
        raise InputError(error.at(name)) from error
    write_output(terminal, ours, merged.data)
    for key in merged.clashes:
        terminal.complain(_("{path}: both sides changed {key}", path=name, key=key))
    return Status.FINDINGS if merged.clashes else Status.DONE
