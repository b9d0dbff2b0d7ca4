"""``refcli convert``: from one file format to another, without a library."""

import click

from refcli.cli.alike import say_each
from refcli.cli.exporting import WRITABLE, format_of, output_options, write_records
from refcli.cli.inputs import input_name, read_input
from refcli.cli.outputs import output_name, write_output
from refcli.cli.status import Status
from refcli.cli.table_columns import columns_option, mapping_of
from refcli.cli.terminal import Terminal
from refcli.errors import InputError, RequestError
from refcli.formats.registry import FORMATS

_READABLE = [entry.name for entry in FORMATS.values() if entry.can_read]


@click.command()
@click.argument("source", metavar="IN")
@click.argument("target", metavar="[OUT]", default="-")
@click.option(
    "--from",
    "source_format",
    type=click.Choice(_READABLE),
    metavar="FORMAT",
    help=f"The format of IN: {', '.join(_READABLE)}; by default detected from its content.",
)
@click.option("--encoding", metavar="NAME", help="The encoding of IN; by default detected.")
@columns_option
@output_options
@click.pass_obj
def command(
    terminal: Terminal,
    source: str,
    target: str,
    source_format: str | None,
    target_format: str | None,
    short_format: str | None,
    for_excel: bool,
    unicode: bool,
    encoding: str | None,
    columns: tuple[str, ...],
    style: str,
) -> Status:
    """Convert a bibliography file to another format; - is stdin or stdout.

    Damage in IN, and fields that the format of OUT cannot hold, are named on stderr; the exit
    status is 1 if a part of IN could not be read. From .bib to .bib the text stays as it
    stands, but for its encoding, unless the dialect changes or --unicode asks otherwise.

    \b
      refcli convert refs.nbib refs.bib
      refcli convert --to ris library.json > refs.ris
    """
    from refcli import formats
    from refcli.formats.doubts import doubts

    to = target_format or short_format or format_of(target)
    if to is None:
        raise RequestError(
            "name the format of {target} with --to: {names}",
            target=output_name(target),
            names=", ".join(WRITABLE),
        )
    data, name = read_input(terminal, source), input_name(source)
    found = source_format or formats.sniff(data, source)
    if found is None:
        raise InputError(
            "{name}: no known bibliography format; name it with --from, or read a text "
            "that holds references with: refcli parse",
            name=name,
        )
    try:
        result = formats.read(data, found, encoding, mapping_of(columns))
    except InputError as error:
        raise InputError(error.at(name)) from error
    problems = [*result.problems, *doubts(result.records, found)]
    say_each(terminal.complain, (problem.at(name) for problem in problems))
    damaged = any(problem.severity == "error" for problem in result.problems)
    if to in ("bibtex", "biblatex") and not (damaged or for_excel or unicode):
        from refcli.formats.bibtex.subset import whole

        named = target_format or short_format or ""
        text = whole(data, named, encoding) if found in ("bibtex", "biblatex") else None
        if text is not None:
            write_output(terminal, target, text)
            return Status.DONE
    write_records(terminal, result.records, to, target, style, for_excel=for_excel, unicode=unicode)
    return Status.FINDINGS if damaged else Status.DONE
