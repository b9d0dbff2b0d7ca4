"""The manual pages of the program and its commands, made from their help: man(7), roff.

``python -m refcli.cli.man FOLDER`` writes them: ``refcli.1``, ``refcli-cite.1`` and so on.
"""

import inspect
import re
import sys
from collections.abc import Iterator, Sequence
from importlib import resources
from pathlib import Path
from typing import Final

import click

from refcli import __version__
from refcli.cli.lazy_group import SECTIONS
from refcli.cli.main import cli

__all__ = ["page", "pages", "write_pages"]

_TOPICS: Final = {
    "QUERIES": "query",
    "STYLES": "styles",
    "ENVIRONMENT": "environment",
    "EXIT STATUS": "exit-status",
}
"""What stands in the page of the program itself: sections, and the topics of ``refcli help``."""


def write_pages(folder: Path) -> list[Path]:
    """Write the pages into a folder; return their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for name, text in pages():
        path = folder / f"{name}.1"
        path.write_text(text, "utf-8")
        written.append(path)
    return written


def pages() -> Iterator[tuple[str, str]]:
    """Give the name and the text of each page."""
    program = click.Context(cli, info_name="refcli", **cli.context_settings)
    yield "refcli", page(program, [*_commands(program), *_topics()])
    for name in cli.list_commands(program):
        command = cli.get_command(program, name)
        if command:
            context = click.Context(command, info_name=name, parent=program)
            yield f"refcli-{name}", page(context)


def page(context: click.Context, more: Sequence[str] = ()) -> str:
    """Return the page of a command, with more lines of roff before "SEE ALSO"."""
    command = context.command
    title = context.command_path.replace(" ", "-")
    brief, _, rest = inspect.cleandoc(command.help or "").partition("\n\n")
    brief = " ".join(brief.split())
    usage = " ".join(command.collect_usage_pieces(context))
    lines = [
        f'.TH "{title.upper()}" "1" "" "refcli {__version__}" "refcli"',
        ".ad l",
        *(".SH NAME", f"{_plain(title)} \\- {_plain(brief.rstrip('.'))}"),
        *(".SH SYNOPSIS", f".B {_plain(context.command_path)}", _plain(usage)),
    ]
    if rest:
        lines += [".SH DESCRIPTION", *_paragraphs(rest)]
    lines += [".SH OPTIONS"]
    for parameter in command.get_params(context):
        names, what = parameter.get_help_record(context) or ("", "")
        if what:
            lines += [".TP", f"\\fB{_plain(names)}\\fR", _plain(" ".join(what.split()))]
    return "\n".join([*lines, *more, ".SH SEE ALSO", _see_also(title)]) + "\n"


def _see_also(title: str) -> str:
    return "refcli help" if title == "refcli" else "\\fBrefcli\\fR(1)"


def _commands(program: click.Context) -> Iterator[str]:
    for section, names in SECTIONS.items():
        yield f".SH {_plain(section.upper())}"
        for name in names:
            command = cli.get_command(program, name)
            if command:
                yield from (
                    ".TP",
                    f"\\fBrefcli-{_plain(name)}\\fR(1)",
                    _plain(command.get_short_help_str(200)),
                )


def _topics() -> Iterator[str]:
    for section, topic in _TOPICS.items():
        text = (resources.files("refcli.cli") / "topics" / f"{topic}.txt").read_text("utf-8")
        yield from (f".SH {section}", *_as_it_stands(text))


def _paragraphs(text: str) -> Iterator[str]:
    """Give the paragraphs of a help text; one behind ``\\b`` keeps its lines."""
    for paragraph in text.split("\n\n"):
        kept = paragraph.removeprefix("\b\n")
        if kept != paragraph:
            yield from _as_it_stands(kept)
        else:
            yield from (".PP", _plain(" ".join(paragraph.split())))


def _as_it_stands(text: str) -> list[str]:
    return [".PP", ".nf", *map(_plain, text.rstrip("\n").split("\n")), ".fi"]


def _plain(text: str) -> str:
    """Return a line of text so that nothing in it is a request or an escape of roff."""
    text = text.replace("\\", "\\e").replace("-", "\\-")
    return re.sub(r"^([.'])", r"\\&\1", text)


if __name__ == "__main__":
    write_pages(Path(sys.argv[1]))
