"""``refcli help``: the help of a command, and of what no single command is about."""

from importlib import resources
from typing import Final, cast

import click

from refcli.cli.status import Status
from refcli.cli.terminal import Terminal
from refcli.speech import _, language

_TOPICS: Final = ("start", "query", "styles", "formats", "environment", "exit-status")

_OTHER_NAMES: Final = {
    "queries": "query",
    "style": "styles",
    "format": "formats",
    "exit": "exit-status",
    "exit-codes": "exit-status",
    "exit-code": "exit-status",
    "exit-statuses": "exit-status",
}


@click.command()
@click.argument("topic", nargs=-1, metavar=f"[COMMAND | {' | '.join(_TOPICS)}]")
@click.pass_context
def command(ctx: click.Context, topic: tuple[str, ...]) -> Status:
    """Show the help of a command or of a topic.

    \b
      refcli help cite
      refcli help start              from a pasted list to a printed one
      refcli help query              how to name what you look for
      refcli help styles             what --style takes
      refcli help formats            the files that refcli reads and writes
      refcli help environment        the variables that it heeds
      refcli help exit-status        what its exit codes mean
    """
    terminal: Terminal = ctx.obj
    program = ctx.find_root()
    if not topic:
        terminal.line(program.get_help())
        return Status.DONE
    name = "-".join(topic)
    group = cast("click.Group", program.command)
    known = group.get_command(program, name)
    wanted = name if name in _TOPICS or known else _OTHER_NAMES.get(name, name)
    if wanted in _TOPICS:
        terminal.line(_told(wanted))
        if known:
            terminal.line(_("\nThe command: refcli {name} --help", name=name))
        return Status.DONE
    found_name, found, _rest = group.resolve_command(program, [name])
    terminal.line(found.get_help(click.Context(found, program, found_name)) if found else "")
    return Status.DONE


def _told(topic: str) -> str:
    if topic == "formats":
        return _formats()
    topics = resources.files("refcli.cli") / "topics"
    folder = topics if language() == "en" else topics / language()
    return (folder / f"{topic}.txt").read_text("utf-8").rstrip()


def _formats() -> str:
    from refcli.cli.shared.exporting import LISTS
    from refcli.cli.shared.printing import SUFFIXES
    from refcli.formats.registry import FORMATS

    lines = [
        _("Bibliography files (refcli import, convert, export; --from and --to take the name):"),
        "",
    ]
    for entry in FORMATS.values():
        can = [_("reads")] * entry.can_read + [_("writes")] * entry.can_write
        ways = ", ".join(can)
        suffixes = " ".join(entry.suffixes)
        lines.append(f"{entry.name:13}{entry.title:24}{ways:15}{suffixes}".rstrip())
    lists = ", ".join(dict.fromkeys([*SUFFIXES.values(), *LISTS]))
    lines += [
        "",
        _(
            "Documents that hold references (refcli import, parse): text, HTML, Markdown, LaTeX, "
            "RTF,\n.docx, .odt, .epub; .pdf with refcli[pdf]; CSL-YAML and Hayagriva need "
            "refcli[yaml]."
        ),
        _("Printed lists (refcli bib -o FILE): {lists}.", lists=lists),
        _("What a file is, its content says first, then its suffix."),
    ]
    return "\n".join(lines)
