"""What each command does in a sentence: ``python -m refcli.cli.summaries`` collects them.

The page of ``refcli --help`` shows a sentence of every command. They stand in the commands' own
help; summaries.txt holds what was read there, so that the page imports not one of them.
"""

import click

from refcli.cli.lazy_group import command_names, load_command
from refcli.cli.translated import paragraphs

__all__ = ["summary_lines"]


def summary_lines() -> str:
    """Return the lines of summaries.txt: a command, a colon, the first paragraph of its help."""
    commands = [(name, load_command(name)) for name in command_names()]
    return "".join(f"{name}: {_first(command)}\n" for name, command in commands if command)


def _first(command: click.Command) -> str:
    return command.short_help or paragraphs(command.help or "")[0]


if __name__ == "__main__":
    click.echo(summary_lines(), nl=False)
