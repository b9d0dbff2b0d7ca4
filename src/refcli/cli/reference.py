"""The reference of all commands, made from their help: ``python -m refcli.cli.reference [ru]``."""

import sys

import click

from refcli.cli.lazy_group import SECTIONS
from refcli.cli.main import cli
from refcli.cli.translated import speak_for_click, translated
from refcli.speech import _, choose, marked

__all__ = ["reference"]

_WIDTH = 90
_HEAD = marked("Commands", "As `refcli COMMAND --help` prints them.")


def reference() -> str:
    """Return docs/commands.md: the help page of the program and of each command.

    It is in the language that is spoken; docs/ru/commands.md is the Russian one.
    """
    settings = {**cli.context_settings, "terminal_width": _WIDTH}
    program = click.Context(translated(cli), info_name="refcli", **settings)
    title, origin = map(_, _HEAD)
    pages = [f"# {title}", "", origin, "", _page(program)]
    for section, names in SECTIONS.items():
        pages += ["", f"## {_(section)}"]
        for name in names:
            pages += ["", f"### refcli {name}", "", *_pages(name, program)]
    return "\n".join(pages) + "\n"


def _pages(name: str, parent: click.Context) -> list[str]:
    group = parent.command
    command = group.get_command(parent, name) if isinstance(group, click.Group) else None
    if command is None:
        return []
    command = translated(command)
    context = click.Context(command, info_name=name, parent=parent, terminal_width=_WIDTH)
    pages = [_page(context)]
    if isinstance(command, click.Group):
        for inner in command.list_commands(context):
            pages += ["", *_pages(inner, context)]
    return pages


def _page(context: click.Context) -> str:
    return f"```\n{context.get_help()}\n```"


if __name__ == "__main__":
    choose({"REFCLI_LANG": sys.argv[1] if len(sys.argv) > 1 else "en"})
    speak_for_click()
    click.echo(reference(), nl=False)
