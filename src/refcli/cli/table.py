"""Rows for a person or for a pipe."""

import shutil
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice
from typing import Final

from refcli.cli.terminal import Terminal
from refcli.text.controls import one_line

__all__ = ["print_table"]

_RICH_ROWS: Final = 200
"""Rich takes milliseconds a row (10 s for 10,000): longer tables are set in plain columns."""

_WIDEST: Final = 30
"""Columns that any column but the last may take."""

_BLOCK: Final = 1000
"""Rows that go to a pipe at a time."""


def print_table(terminal: Terminal, header: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Print rows: a table for a person, tab-separated lines without a header for a pipe.

    The last column takes the width that is left. A cell's text is data: it is put on one
    line, never read as markup and never acts on the terminal.
    """
    if not terminal.out_is_tty:
        _print_lines(terminal, rows)
        return
    cells = ([one_line(cell) for cell in row] for row in rows)
    first = list(islice(cells, _RICH_ROWS + 1))
    if len(first) <= _RICH_ROWS:
        _print_rich(terminal, header, first)
        return
    for line in _plain_lines(header, first, cells, shutil.get_terminal_size().columns):
        terminal.line(line)


def _print_lines(terminal: Terminal, rows: Iterable[Sequence[str]]) -> None:
    """Print tab-separated lines; what is tidy already, as nearly all is, goes out in blocks."""
    remaining = iter(rows)
    while block := list(islice(remaining, _BLOCK)):
        text = "\n".join(map("\t".join, block))
        tabs = sum(map(len, block)) - len(block)
        if not (text.count("\n") == len(block) - 1 and text.count("\t") == tabs and _is_tidy(text)):
            text = "\n".join("\t".join(map(one_line, row)) for row in block)
        terminal.line(text)


def _is_tidy(text: str) -> bool:
    """Tell whether ``one_line`` would leave every cell of these lines as it is."""
    if any(untidy in text for untidy in ("  ", " \t", "\t ", " \n", "\n ")):
        return False
    # What acts on a terminal, and white space but the space, Unicode calls not printable.
    return text == text.strip(" ") and text.replace("\t", "").replace("\n", "").isprintable()


def _print_rich(terminal: Terminal, header: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, 1, 0, 0), expand=True)
    for name in header[:-1]:
        table.add_column(name, no_wrap=True, overflow="ellipsis", max_width=_WIDEST)
    table.add_column(header[-1], no_wrap=True, overflow="ellipsis", ratio=1)
    for row in rows:
        table.add_row(*(Text(cell) for cell in row))
    Console(no_color=not terminal.colour, highlight=False).print(table)


def _plain_lines(
    header: Sequence[str],
    first: Sequence[Sequence[str]],
    others: Iterable[Sequence[str]],
    width: int,
) -> Iterator[str]:
    """Give the lines of a long table as its rows come: the first ones settle the widths."""
    columns = zip(*[header, *first], strict=True)
    *widths, _ = (min(max(map(len, column)), _WIDEST) for column in columns)
    last = max(20, width - sum(widths) - 2 * len(widths))
    for row in chain([header], first, others):
        cells = [_cut(cell, room).ljust(room) for cell, room in zip(row, widths, strict=False)]
        yield "  ".join([*cells, _cut(row[-1], last)])


def _cut(cell: str, room: int) -> str:
    return cell if len(cell) <= room else f"{cell[: room - 1]}…"
