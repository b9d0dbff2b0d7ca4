"""``refcli renumber``: typed numbers follow a list that is sorted anew."""

from __future__ import annotations

from pathlib import Path

import click

from refcli.bounded import read_bounded
from refcli.cli.shared.changing import typed
from refcli.cli.shared.texts import open_text, text_options, write_text
from refcli.cli.status import Status
from refcli.cli.terminal import Terminal
from refcli.errors import RequestError
from refcli.speech import ngettext, spoken


@click.command()
@click.argument("manuscript", metavar="MANUSCRIPT")
@click.option(
    "--order",
    default="citation",
    show_default=True,
    metavar="ORDER",
    help="alphabetical, citation, or a FILE whose lines name the entries, by number or text.",
)
@click.option(
    "--cyrillic-first/--latin-first",
    default=None,
    help="Which alphabet comes first; by default as most of the list is written.",
)
@click.option("--merge-twins", is_flag=True, help="Merge entries that name the same work.")
@text_options
@click.pass_obj
def command(
    terminal: Terminal,
    manuscript: str,
    order: str,
    cyrillic_first: bool | None,
    merge_twins: bool,
    output: str | None,
    in_place: bool,
) -> Status:
    """Sort the typed list of a MANUSCRIPT anew; the numbers in its text follow.

    Numbers in square or round brackets and raised ones are read, with ranges and places: [1, 3–5],
    [2, с. 15], (4). What may be something else (m², "(1) age", an interval [0, 1], a number that
    the list lacks) stays; its place is reported, and the exit status is 1. Works that are listed
    twice or never cited are reported, too. Only digits and the list change.

    \b
      refcli renumber old.docx --order alphabetical -o new.docx
      refcli renumber old.txt --order citation -o -
    """
    from refcli.manuscripts.renumber import renumber

    text = open_text(manuscript, output, in_place=in_place)
    wanted: list[str] = []
    if order not in ("alphabetical", "citation"):
        if not Path(order).is_file():
            raise RequestError(
                "--order {order}: neither alphabetical, citation nor a file", order=order
            )
        from refcli.text.encoding import decode

        wanted = decode(read_bounded(Path(order)))[0].splitlines()
        order = "file"
    done = renumber(
        text.manuscript,
        text.data,
        order=order,
        wanted=wanted,
        cyrillic_first=cyrillic_first,
        merge_twins=merge_twins,
    )
    what = typed("renumber", manuscript, order=order)
    write_text(terminal, text, done.data, output, what)
    for told in (*done.doubtful, *done.told):
        terminal.remark(f"refcli: {told.place}: {spoken(told.message)}")
    terminal.remark(
        ngettext(
            "{count} citation has another number",
            "{count} citations have other numbers",
            done.changed,
        )
    )
    return Status.FINDINGS if done.doubtful else Status.DONE
