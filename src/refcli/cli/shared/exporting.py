"""Records to a file: in a format of programs, or as a printed list."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import PurePath
from typing import Any, Final

import click

from refcli.cli.losses import report_losses
from refcli.cli.outputs import write_texts
from refcli.cli.shared.printing import SUFFIXES
from refcli.cli.terminal import Terminal
from refcli.errors import RequestError
from refcli.formats.registry import FORMATS
from refcli.record import Record

__all__ = ["LISTS", "WRITABLE", "format_of", "output_options", "write_records"]

LISTS: Final = ("markdown", "html")
"""What a list is printed in for people, by a citation style."""
WRITABLE: Final = [*(entry.name for entry in FORMATS.values() if entry.can_write), *LISTS]


def output_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """Add how entries are written: ``target_format``, ``style``, ``for_excel``, ``unicode``.

    The format is named by ``--to ris`` or, shorter, by ``--ris``.
    """
    titles = {entry.name: entry.title for entry in FORMATS.values() if entry.can_write}
    titles |= {name: f"A list in {name}, by --style" for name in LISTS}
    function = click.option(
        "--unicode",
        is_flag=True,
        help="Write signs such as ≤ and α in a .bib as they are, for XeLaTeX and LuaLaTeX; by "
        "default as pdflatex sets them.",
    )(function)
    function = click.option(
        "--excel",
        "for_excel",
        is_flag=True,
        help="Write a CSV or TSV that Excel opens as it is: with a byte order mark, and so that it "
        "makes no date of 3/4.",
    )(function)
    function = click.option(
        "-s",
        "--style",
        default="gost",
        show_default=True,
        metavar="STYLE",
        help="The style of a list in markdown or html.",
    )(function)
    for name, title in reversed(titles.items()):
        option = click.option(f"--{name}", "short_format", flag_value=name, help=f"{title}.")
        function = option(function)
    return click.option(
        "-t",
        "--to",
        "target_format",
        type=click.Choice(WRITABLE),
        metavar="FORMAT",
        help=f"The format to write: {', '.join(WRITABLE)}; by default taken from the suffix.",
    )(function)


def format_of(filename: str) -> str | None:
    """Return the format that a file name's suffix asks for, or None."""
    from refcli.formats.registry import by_suffix

    name = by_suffix(filename)
    if name is not None:
        return name if FORMATS[name].can_write else None
    listed = SUFFIXES.get(PurePath(filename).suffix.lower())
    return listed if listed in LISTS else None


def write_records(
    terminal: Terminal,
    given: Iterable[Sequence[Record]],
    format: str,
    output: str | None,
    style: str,
    *,
    for_excel: bool = False,
    unicode: bool = False,
) -> None:
    """Write records to a file or to stdout; each field that the format lacks is said once.

    They are given some at a time, and written as they come where the format allows it.
    ``format`` is one of the registry or of ``LISTS``; ``style`` serves the latter.
    """
    if for_excel and format in LISTS:
        raise RequestError("Excel opens csv and tsv, not {title}", title=format)
    if unicode and format in LISTS:
        raise RequestError("--unicode is for bibtex and biblatex, not {title}", title=format)
    if format in LISTS:
        records = [record for some in given for record in some]
        _write_list(terminal, records, format, output, style)
        return
    from refcli import formats

    losses = formats.Losses()
    texts = formats.write_pieces(given, format, losses, for_excel=for_excel, unicode=unicode)
    write_texts(terminal, output, texts)
    report_losses(terminal, losses.listed())


def _write_list(
    terminal: Terminal, records: Sequence[Record], format: str, output: str | None, style: str
) -> None:
    from refcli import citing
    from refcli.cli.shared.printing import write_entries

    printed = citing.print_list(list(records), style)
    write_entries(
        terminal,
        printed.entries,
        printed.warnings,
        format=format,
        output=output,
        numbers=True,
        whole_list=True,
        languages=printed.languages,
    )
