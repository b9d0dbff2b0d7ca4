"""``refcli convert``: from one file format to another, without a library."""

import click

from refcli.cli.exporting import LISTS, format_of, write_records
from refcli.cli.inputs import input_name, read_input
from refcli.cli.status import Status
from refcli.cli.terminal import Terminal
from refcli.errors import InputError, RequestError
from refcli.formats.registry import FORMATS

_READABLE = [entry.name for entry in FORMATS.values() if entry.can_read]
_WRITABLE = [*(entry.name for entry in FORMATS.values() if entry.can_write), *LISTS]


@click.command()
@click.argument("source", metavar="IN")
@click.argument("target", metavar="[OUT]", default="-")
@click.option("--from", "source_format", type=click.Choice(_READABLE), help="The format of IN.")
@click.option("--to", "target_format", type=click.Choice(_WRITABLE), help="The format of OUT.")
@click.option("--encoding", help="The encoding of IN; default: told by its bytes.")
@click.option("-s", "--style", default="gost", show_default=True, help="The style of a list.")
@click.pass_obj
def command(
    terminal: Terminal,
    source: str,
    target: str,
    source_format: str | None,
    target_format: str | None,
    encoding: str | None,
    style: str,
) -> Status:
    """Convert the bibliography file IN to OUT; - is stdin or stdout.

    The formats are told by content and suffix unless named. What is damaged in IN and what
    the format of OUT cannot hold is said on stderr; the exit code is 1 where a part of IN
    could not be read.

    \b
    refcli convert refs.nbib refs.bib
    refcli convert --to ris library.json > refs.ris
    """
    from refcli import formats

    to = target_format or format_of(target)
    if to is None:
        raise RequestError(f"name the format of {target} with --to: {', '.join(_WRITABLE)}")
    data, name = read_input(source), input_name(source)
    found = source_format or formats.sniff(data, source)
    if found is None:
        raise InputError(f"{name}: no known bibliography format; name it with --from")
    try:
        result = formats.read(data, found, encoding)
    except InputError as error:
        raise InputError(f"{name}: {error}") from error
    for problem in result.problems:
        terminal.remark(f"{name}: {problem}")
    write_records(terminal, result.records, to, target, style)
    damaged = any(problem.severity == "error" for problem in result.problems)
    return Status.FINDINGS if damaged else Status.DONE
