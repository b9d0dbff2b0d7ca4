"""``refcli fill``: the citations and the list of a manuscript, printed by a style."""

from __future__ import annotations

import re
import shlex
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from refcli.cli.alike import say_each
from refcli.cli.shared.changing import typed
from refcli.cli.shared.cited import remark_troubles
from refcli.cli.shared.locales import LOCALE
from refcli.cli.shared.texts import open_text, records_for, text_options, write_text
from refcli.cli.status import Status
from refcli.cli.terminal import Terminal
from refcli.errors import RefcliError, RequestError, located
from refcli.speech import _, ngettext, spoken

if TYPE_CHECKING:
    from refcli.manuscripts.filled import Filled, Options


@click.command()
@click.argument("manuscript", metavar="MANUSCRIPT")
@click.option(
    "-s",
    "--style",
    envvar="REFCLI_STYLE",
    metavar="STYLE",
    help="The style, as for refcli bib; by default what the manuscript names (csl:), else gost.",
)
@text_options
@click.option("--locale", type=LOCALE, metavar="TAG", help="The language of the text: ru, en-US.")
@click.option(
    "--per-entry-language/--no-per-entry-language",
    default=None,
    help="Print each entry with the terms of its own language; by default as the style has it.",
)
@click.option("--list-at", metavar="HEADING", default="", help="Put the list under this heading.")
@click.option("--list-only", is_flag=True, help="Write only the list; citations keep their keys.")
@click.option("--plain", is_flag=True, help="Write text, not live fields, into Word and ODT.")
@click.option("--convert", is_flag=True, help="Make other programs' fields Zotero's.")
@click.option("--links", is_flag=True, help="Let citations in Word lead to their entries.")
@click.option("--force", is_flag=True, help="Replace a list that was typed by hand.")
@click.option("--watch", is_flag=True, help="Fill in again whenever the manuscript is saved.")
@click.pass_obj
def command(
    terminal: Terminal,
    manuscript: str,
    style: str | None,
    output: str | None,
    in_place: bool,
    locale: str | None,
    per_entry_language: bool | None,
    list_at: str,
    list_only: bool,
    plain: bool,
    convert: bool,
    links: bool,
    force: bool,
    watch: bool,
) -> Status:
    """Print the citations and the list of a MANUSCRIPT; all else stays byte for byte.

    In Word and LibreOffice each citation becomes a field of Zotero: fill in the same file again
    with another style, or go on with Zotero. Of text files the source keeps its keys, and FILE
    gets the text as it is printed. The list goes to {{refs}} or ::: {#refs}, else under a heading
    such as References or Литература, else to the end. A citation whose key is not in the library
    stays as it is; its place is reported, and the exit status is 1.

    \b
      refcli fill paper.docx --style vancouver -o filled.docx
      refcli fill filled.docx --style gost --in-place
      refcli fill paper.md --style apa -o paper-apa.md
      refcli fill paper.md --list-only --in-place
    """
    from refcli.manuscripts.filled import Options

    if (
        in_place
        and not list_only
        and Path(manuscript).suffix.lower() not in (".docx", ".docm", ".odt")
    ):
        raise RequestError(
            "{manuscript}: the source of a text keeps its keys: write to another file with "
            "-o, or only the list with --list-only",
            manuscript=manuscript,
        )
    options = Options(
        style or "",
        locale,
        per_entry_language,
        list_at,
        plain,
        force,
        convert,
        links,
        list_only,
    )
    if watch:
        return _watch(terminal, manuscript, output, options, in_place=in_place)
    return _fill(terminal, manuscript, output, options, in_place=in_place)


def _fill(
    terminal: Terminal, path: str, output: str | None, options: Options, *, in_place: bool
) -> Status:
    from dataclasses import replace

    from refcli.manuscripts.fill import fill

    text = open_text(path, output, in_place=in_place)
    records = records_for(terminal, text.manuscript)
    style = options.style or _named_style(path, text.manuscript.style) or "gost"
    filled = fill(text.manuscript, text.data, records, replace(options, style=style))
    write_text(terminal, text, filled.data, output, typed("fill", path, style=style))
    remark_troubles(terminal, text.manuscript)
    _report(terminal, filled)
    if in_place and filled.data != text.data:
        terminal.remark(_("take it back with: refcli undo {path}", path=shlex.quote(path)))
    wrong = filled.unknown or filled.left or text.manuscript.troubles
    return Status.FINDINGS if wrong else Status.DONE


def _named_style(path: str, style: str) -> str:
    """Return the style that a manuscript names; it may come from anyone, so never an address.

    Raises RequestError for one.
    """
    if _ADDRESS.match(style):
        raise RequestError(
            "{path}: it names a style by its address, which refcli opens only where you type it: "
            "--style {style}",
            path=path,
            style=style,
        )
    return style


_ADDRESS: Final = re.compile(r"\s*(?:[A-Za-z][\w+.-]+:|//|\\\\)")
"""A scheme, which has more letters than the name of a drive, or a server."""


def _report(terminal: Terminal, filled: Filled) -> None:
    left = [located(str(place), why) for place, why in filled.left]
    say_each(
        lambda message: terminal.remark(f"refcli: {spoken(message)}"),
        [*map(str, filled.unknown), *left, *filled.warnings],
    )
    terminal.remark(
        ", ".join(
            (
                ngettext("{count} citation", "{count} citations", filled.cited),
                ngettext(
                    "{count} entry in the list", "{count} entries in the list", filled.entries
                ),
            )
        )
    )


def _watch(
    terminal: Terminal, path: str, output: str | None, options: Options, *, in_place: bool
) -> Status:
    """Fill in at each change of the file, until Ctrl-C."""
    import gc
    import time

    last = 0.0
    terminal.remark(_("watching {path}; end with Ctrl-C", path=path))
    while True:
        try:
            now = Path(path).stat().st_mtime
        except OSError:
            now = last
        if now != last:
            try:
                _fill(terminal, path, output, options, in_place=in_place)
            except RefcliError as error:
                terminal.remark(f"refcli: {error}")
            gc.collect()  # each run has compiled the style anew
            try:
                last = Path(path).stat().st_mtime
            except OSError:
                last = now
        time.sleep(0.3)
