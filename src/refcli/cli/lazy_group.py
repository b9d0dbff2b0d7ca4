"""The commands: in what sections help shows them, and how one is imported when it is asked for."""

import importlib
import os
import sys
from typing import Any, Final

import click

from refcli.cli.status import Status
from refcli.cli.streams import give_up_output
from refcli.cli.translated import translated
from refcli.speech import _

__all__ = ["SECTIONS", "LazyGroup", "command_names", "load_command"]

SECTIONS: Final[dict[str, tuple[str, ...]]] = {
    "Into the library": ("import", "add", "pair", "review"),
    "Look": ("list", "search", "show", "open", "stats", "page"),
    "Out of the library": ("cite", "bib", "styles", "export"),
    "Tidy": ("clean", "edit", "set", "tag", "note", "attach", "rename-key", "remove", "dedupe"),
    "Manuscripts": ("fill", "renumber", "link"),
    "Check and complete": ("check", "enrich", "abbreviate", "expand", "update"),
    "History": ("log", "diff", "undo", "redo"),
    "Without a library": ("parse", "convert", "translit"),
    "Set up": ("config", "merge-driver", "train", "completion", "help"),
}
"""The commands by what they are for; ``list`` lives in ``commands/list.py``."""

_SENTENCE: Final = 200
"""Characters of a command's first sentence that the help page shows: all of it."""


def command_names() -> list[str]:
    """Return the names of all commands in the order of the help page."""
    return [name for names in SECTIONS.values() for name in names]


def load_command(name: str) -> click.Command | None:
    """Import and return a command, or None if there is none of that name.

    ``rename-key`` lives in ``rename_key``, ``import``, a reserved word, in ``import_``.
    """
    if name not in command_names():
        return None
    module_name = {"import": "import_"}.get(name, name.replace("-", "_"))
    command: click.Command = importlib.import_module(f"refcli.cli.commands.{module_name}").command
    return command


class LazyGroup(click.Group):
    """A group that imports a command's module only when that command is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return all command names in the order of the help page."""
        return command_names()

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import and return a command, or None if there is none of that name."""
        command = load_command(cmd_name)
        if command and "_REFCLI_COMPLETE" in os.environ:
            from refcli.cli.completing import with_completion

            with_completion(command)
        return translated(command) if command else None

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read ``--library`` and ``--quiet`` wherever they stand: ``refcli list -L x``, too."""
        return super().parse_args(ctx, _own_first(args))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command of a line; an unknown name is answered with the nearest."""
        try:
            return super().resolve_command(ctx, args)
        except click.exceptions.NoSuchCommand as error:
            raise click.exceptions.NoSuchCommand(
                error.command_name, possibilities=self.list_commands(ctx), ctx=ctx
            ) from None

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command; end silently where nobody reads on, and at once at Ctrl-C."""
        try:
            result = super().invoke(ctx)
        except BrokenPipeError:
            give_up_output()
            return Status.DONE
        except KeyboardInterrupt:
            click.echo(err=True, nl=sys.stderr.isatty())  # the terminal shows ^C on this line
            raise click.Abort from None
        from refcli.cli.shared.cited import unknown_were_cited

        return (result or Status.FINDINGS) if unknown_were_cited(ctx) else result

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the commands in their sections."""
        from refcli.text import word_lists

        lines = word_lists.lines("refcli.cli", "summaries.txt")
        summaries = dict(line.split(": ", 1) for line in lines)
        for section, names in SECTIONS.items():
            with formatter.section(_(section)):
                formatter.write_dl([(name, _sentence(summaries[name])) for name in names])


def _sentence(summary: str) -> str:
    return click.Command(None, help=_(summary)).get_short_help_str(_SENTENCE)


_OWN: Final = ("-L", "--library")


def _own_first(args: list[str]) -> list[str]:
    """Return a command line with the options of all commands before its command."""
    own: list[str] = []
    rest: list[str] = []
    words = iter(args)
    for word in words:
        if word == "--":
            rest += (word, *words)
        elif word in _OWN:
            own += (word, *(value for value in [next(words, None)] if value is not None))
        elif word == "--quiet" or word.startswith(("--library=", "-L")):
            own.append(word)
        else:
            rest.append(word)
    return [*own, *rest]
