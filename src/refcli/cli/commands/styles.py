"""``refcli styles``: find a style by name, field or format, and see it on own entries."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from refcli.cli.alike import say_each
from refcli.cli.json_output import AsJson, json_options, print_values
from refcli.cli.listing import print_json
from refcli.cli.status import Status
from refcli.cli.terminal import Terminal
from refcli.record import Record
from refcli.speech import _, marked, spoken
from refcli.text.controls import one_line

if TYPE_CHECKING:
    from refcli.csl.sources.catalogue import StyleInfo

_PREVIEWED: Final = 3
"""Entries that a preview shows when none are named."""


class _Styles(click.Group):
    """A group whose words are a query, unless the first names a subcommand."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put ``find`` before what is neither a subcommand nor an option of help."""
        if not args or (args[0] not in self.commands and args[0] not in ctx.help_option_names):
            args = ["find", *args]
        return super().parse_args(ctx, args)


@click.group(cls=_Styles, subcommand_metavar="[QUERY]... | show NAME [ENTRIES]...")
def command() -> None:
    """Find a citation style, and see it on your own entries.

    \b
      refcli styles                      # the built-in styles
      refcli styles cardiology numeric   # published styles with these words
      refcli styles show nature 4,13     # entries 4 and 13 as Nature prints them
    """


@command.command()
@click.argument("words", nargs=-1, metavar="[QUERY]...")
@click.option("--all", "everything", is_flag=True, help="List every style.")
@json_options("Print the styles as JSON.")
@click.pass_obj
def find(terminal: Terminal, words: tuple[str, ...], everything: bool, as_json: AsJson) -> Status:
    """List the styles that match every word of QUERY.

    The words are looked for in the name, the title, the field (medicine, law), the format
    (numeric, author-date, note) and the language (ru, de-DE) of a style.
    """
    from refcli.csl.sources import catalogue
    from refcli.csl.sources.files import MISSING_EXTRA
    from refcli.csl.sources.repository import published_folder

    if words or everything:
        found = list(catalogue.matching(_catalogue(terminal), words))
    else:
        found = catalogue.built_in()
    if as_json:
        print_values(terminal, map(_as_data, found), as_json)
    else:
        _print_styles(terminal, found)
    if published_folder() is None:
        terminal.remark(
            _(
                "only the built-in styles; the published ones come with {missing_extra}",
                missing_extra=MISSING_EXTRA,
            )
        )
    elif not words and not everything:
        terminal.remark(_("more than ten thousand published styles: refcli styles QUERY"))
    elif not found:
        terminal.remark(_("no style has all of: {names}", names=" ".join(words)))
    return Status.DONE if found else Status.FINDINGS


def _print_one(terminal: Terminal, data: dict[str, Any], as_json: AsJson) -> None:
    if as_json == "lines":
        print_values(terminal, [data], as_json)
    else:
        print_json(terminal, data)


@command.command()
@click.argument("name")
@click.argument("entries", nargs=-1)
@json_options("Print it as JSON.")
@click.pass_obj
def show(terminal: Terminal, name: str, entries: tuple[str, ...], as_json: AsJson) -> Status:
    """Show what a style is, and some of your entries in it.

    Without ENTRIES the preview takes the first of each type that the library has.
    """
    from refcli import citing
    from refcli.csl.output import write

    info, where = _described(name)
    records = _previewed(terminal, entries)
    printed = citing.print_entries(records, name)
    cited = (
        [citing.print_citation(records, records[:1], name)[0]] if info.format != "BibTeX" else []
    )
    if as_json:
        data = {**_as_data(info), "path": where}
        data["entries"] = [write(tree, "text") for _, tree in printed.entries]
        data["citations"] = [write(tree, "text") for tree in cited]
        _print_one(terminal, data, as_json)
        return Status.DONE
    labels = marked("name", "title", "format", "field", "file", "citation")
    in_text = ", ".join(write(tree, "text") for tree in cited)
    values = (info.name, info.title, info.format, ", ".join(info.fields), where, in_text)
    for label, value in zip(labels, values, strict=True):
        if value := one_line(value):
            shown = f"{_(label):>8}  {value}"
            terminal.line(shown if terminal.out_is_tty else f"{label}\t{value}")
    form = "terminal" if terminal.colour else "text"
    for _key, tree in printed.entries:
        terminal.line("")
        terminal.line(write(tree, form).strip())
    say_each(lambda warning: terminal.remark(f"refcli: {spoken(warning)}"), printed.warnings)
    return Status.DONE


def _described(name: str) -> tuple[StyleInfo, str]:
    """Return what a style is, and where it lies."""
    from refcli import bst
    from refcli.csl.sources.catalogue import StyleInfo, describe
    from refcli.csl.sources.repository import BUILT_IN, find_style

    if bst.is_bibtex_style(name):
        own = name in bst.PYBTEX_STYLES
        return StyleInfo(name, f"BibTeX style {name}", "BibTeX", ()), "pybtex" if own else name
    file = find_style(name, fetch=True)
    return describe(file.name, file.xml)._replace(built_in=file.name in BUILT_IN), file.path


def _catalogue(terminal: Terminal) -> list[StyleInfo]:
    import platformdirs

    from refcli.csl.sources.catalogue import catalogue

    cache = Path(platformdirs.user_cache_dir("refcli"))
    if terminal.out_is_tty and not (cache / "styles.json").exists():
        terminal.remark(_("making the catalogue of styles, this once …"))
    return catalogue(cache)


def _previewed(terminal: Terminal, entries: Sequence[str]) -> list[Record]:
    from refcli.library import open_library

    library = open_library(terminal.library)
    if entries:
        return library.select(entries)
    by_type: dict[str, Record] = {}
    for record in library.records:
        by_type.setdefault(str(record.get("type", "")), record)
    if not by_type:
        from refcli.csl.sources.repository import sample_items

        return sample_items()
    return list(by_type.values())[:_PREVIEWED]


def _print_styles(terminal: Terminal, styles: Sequence[StyleInfo]) -> None:
    from refcli.cli.table import print_table

    rows = [
        (style.name, style.format, ", ".join(style.fields[:3]), style.title) for style in styles
    ]
    if rows:
        print_table(
            terminal, (_("name"), _("format"), _("field"), _("title")), rows, whole_names=True
        )


def _as_data(style: StyleInfo) -> dict[str, Any]:
    return {**style._asdict(), "fields": list(style.fields)}
