"""Rows for a person or for a pipe."""

from collections.abc import Iterable, Sequence
from itertools import chain, islice
from typing import Final

from refcli.cli.terminal import Terminal
from refcli.text.controls import one_line

__all__ = ["column_widths", "fitted", "print_table"]

_RICH_ROWS: Final = 200
"""Rich takes milliseconds a row (10 s for 10,000): longer tables are set in plain columns."""

_GAP: Final = 2

_HEAD: Final = 2
"""Lines above the rows: the names and a rule."""

_WIDEST: Final = 30
"""What any column but the last may take."""

_NARROWEST: Final = 6
"""Below this a column does not give way to others."""

_LONG_NUMBER: Final = len("10000")
"""What the first column of a long table takes at least: its numbers grow on the way."""

_NUMBER_COLOUR: Final = "cyan"

_BLOCK: Final = 1000
"""Rows that go to a pipe at a time."""


def print_table(
    terminal: Terminal,
    header: Sequence[str],
    rows: Iterable[Sequence[str]],
    *,
    whole_names: bool = False,
) -> None:
    """Print rows: a table for a person, tab-separated lines without a header for a pipe.

    No rows, no table. A cell's text is data: it is put on one line, never read as markup and
    never acts on the terminal. With ``whole_names`` nothing of the first column is cut: a
    name that is too long has a line of its own.
    """
    if not terminal.out_is_tty:
        _print_lines(terminal, rows)
        return
    cells = ([one_line(cell) for cell in row] for row in rows)
    first = list(islice(cells, _RICH_ROWS + 1))
    if not first:
        return
    from rich.cells import cell_len

    natural = [max(map(cell_len, column)) for column in zip(header, *first, strict=True)]
    if is_long := len(first) > _RICH_ROWS:
        natural[0] = max(natural[0], _LONG_NUMBER)
    widths = column_widths(natural, terminal.width)
    if terminal.on_table:
        terminal.on_table(_HEAD)
    if is_long or whole_names:
        _print_plain(terminal, header, first, cells, widths, whole_names=whole_names)
    else:
        _print_rich(terminal, header, first, widths)


def column_widths(natural: Sequence[int], room: int) -> list[int]:
    """Return what each column takes of a line, given what each would take by itself.

    The last one is what the table is about (a title): it keeps two fifths of the line where it
    needs them. Of the others the widest gives way first.

    >>> column_widths([2, 30, 26, 4, 100], 80)
    [2, 19, 19, 4, 28]
    """
    *firsts, last = natural
    widths = [min(width, _WIDEST) for width in firsts]
    free = room - _GAP * len(widths)
    others = free - min(last, free * 2 // 5)
    while sum(widths) > others and max(widths) > _NARROWEST:
        widths[widths.index(max(widths))] -= 1
    return [*widths, min(last, max(free - sum(widths), _NARROWEST))]


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


def _print_rich(
    terminal: Terminal,
    header: Sequence[str],
    rows: Sequence[Sequence[str]],
    widths: Sequence[int],
) -> None:
    from rich import box
    from rich.table import Table
    from rich.text import Text

    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, padding=(0, 1, 0, 0))
    for place, (name, width) in enumerate(zip(header, widths, strict=True)):
        counts = _are_numbers(rows, place)
        table.add_column(
            name,
            width=width,
            no_wrap=True,
            overflow="ellipsis",
            justify="right" if counts else "left",
            style=_NUMBER_COLOUR if counts and place == 0 else "",
        )
    for row in rows:
        table.add_row(*(Text(cell) for cell in row))
    terminal.print_rich(table)


def _print_plain(
    terminal: Terminal,
    header: Sequence[str],
    first: Sequence[Sequence[str]],
    others: Iterable[Sequence[str]],
    widths: Sequence[int],
    *,
    whole_names: bool,
) -> None:
    """Print a long table as its rows come, looking like the short one: no row is waited for."""
    gap = " " * _GAP
    counts = [_are_numbers(first, place) for place in range(len(header))]
    names = map(fitted, header, widths, counts)
    terminal.line(gap.join(terminal.styled(name, bold=True) for name in names))
    terminal.line("─" * (sum(widths) + _GAP * (len(widths) - 1)))
    from rich.cells import cell_len

    for row in chain(first, others):
        if whole_names and cell_len(row[0]) > widths[0]:
            terminal.line(row[0])
            row = ["", *row[1:]]
        number, *cells = map(fitted, row, widths, counts)
        number = terminal.styled(number, fg=_NUMBER_COLOUR) if counts[0] else number
        terminal.line(gap.join([number, *cells]).rstrip())


def _are_numbers(rows: Iterable[Sequence[str]], place: int) -> bool:
    return all(row[place].isdecimal() or not row[place] for row in rows)


def fitted(cell: str, width: int, counts: bool = False) -> str:
    """Return a cell in just so many columns; of a number (``counts``) nothing is cut."""
    from rich.cells import cell_len, set_cell_size

    if counts:
        return cell.rjust(width)
    if cell_len(cell) > width:
        return f"{set_cell_size(cell, width - 1)}…"
    return set_cell_size(cell, width)
