"""``refcli cite``: entries printed in a style, or the citation of them in a text."""

import click

from refcli.cli.shared.cited import cited_in
from refcli.cli.shared.entries import chosen_or_all, first_column, query_option
from refcli.cli.shared.inputs import STDIN, input_name, read_input
from refcli.cli.shared.printing import BIBTEX, chosen_format, style_options, write_entries
from refcli.cli.status import Status
from refcli.cli.terminal import Terminal
from refcli.errors import RefcliError
from refcli.record import Record


@click.command()
@click.argument("entries", nargs=-1, metavar="[ENTRIES... | -]")
@query_option
@click.option("--all", "everything", is_flag=True, help="Every entry, in the order of the library.")
@click.option("--in-text", is_flag=True, help="The citation in the text: [3, p. 12], (Kim, 2017).")
@click.option(
    "--locator",
    "locators",
    multiple=True,
    metavar="PLACE",
    help="With --in-text, where in the work: 'p. 12', 'гл. 3', '§ 5'; once for each entry.",
)
@style_options
@click.pass_obj
def command(
    terminal: Terminal,
    entries: tuple[str, ...],
    query: str | None,
    everything: bool,
    in_text: bool,
    locators: tuple[str, ...],
    style: str,
    format: str | None,
    per_entry_language: bool | None,
    locale: str | None,
    numbers: bool,
    output: str | None,
) -> Status:
    """Print ENTRIES as references in a style.

    Each has the number that it has in the library. A whole list, sorted and numbered as
    its style says, is printed by: refcli bib. With - the records come from stdin, in any format
    that refcli import reads, and no library is needed; or the keys or numbers of entries, one on
    each line.

    \b
      refcli cite 13 --style gost
      refcli cite 1-5,13 --style vancouver --format markdown
      refcli cite --in-text 3,7 --locator "p. 12" --style apa
    """
    named = bool(entries) or query is not None or cited_in() is not None
    if everything == named:
        raise click.UsageError("name the entries to print, or give --all")
    if locators and not in_text:
        raise click.UsageError("--locator goes with --in-text")
    whole, records = _records(terminal, entries, query, with_list=in_text)
    form = chosen_format(terminal, format, output)
    if BIBTEX in (style, form):
        return _write_bibtex(terminal, records, output)
    from refcli import citing

    if in_text:
        tree, warnings = citing.print_citation(
            whole,
            records,
            style,
            locators=locators,
            locale=locale,
            per_entry_language=per_entry_language,
        )
        printed = citing.Printed([("", tree)], warnings)
    else:
        printed = citing.print_entries(
            records, style, locale=locale, per_entry_language=per_entry_language
        )
    write_entries(
        terminal,
        printed.entries,
        printed.warnings,
        format=form,
        output=output,
        numbers=numbers or in_text,
        whole_list=False,
        languages=printed.languages,
        locale=locale,
    )
    return Status.DONE


def _records(
    terminal: Terminal, entries: tuple[str, ...], query: str | None, *, with_list: bool
) -> tuple[list[Record], list[Record]]:
    """Return the list that the entries stand in, where it is wanted, and the entries.

    Of a large library only the lines of the entries are read where the list is not wanted.
    """
    if entries == (STDIN,):
        data = read_input(terminal, STDIN)
        if (named := _named_in(data, terminal)) is not None:
            return named
        from refcli.reading import read

        records = read(data, input_name(STDIN)).records
        return records, records
    from refcli.library import open_library

    library = open_library(terminal.library)
    records = chosen_or_all(library, entries, query)
    return (library.records if with_list else []), records


def _named_in(data: bytes, terminal: Terminal) -> tuple[list[Record], list[Record]] | None:
    """Return the library and those that each line names by key or number; None where one does not.

    A table's first column counts, as ``refcli list`` prints it.
    """
    words = first_column(data)
    if not words or any(len(word.split()) > 1 for word in words):
        return None
    from refcli.library import open_library

    library = open_library(terminal.library)
    try:
        return library.records, library.select(words)
    except RefcliError:
        return None


def _write_bibtex(terminal: Terminal, records: list[Record], output: str | None) -> Status:
    from refcli import formats
    from refcli.cli.losses import report_losses
    from refcli.cli.outputs import write_output

    result = formats.write(records, "bibtex")
    write_output(terminal, output, result.text)
    report_losses(terminal, result.losses)
    return Status.DONE
