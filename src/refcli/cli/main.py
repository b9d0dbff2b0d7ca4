"""The program: its global options, its commands, and the one place where errors end."""

import gc
import importlib
import os
import re
import sys
from typing import Any, Final

import click

from refcli import __version__, errors
from refcli.cli.config import Defaults
from refcli.cli.status import Status
from refcli.cli.streams import give_up_output, ready_streams
from refcli.cli.terminal import Terminal

__all__ = ["cli", "main"]

SECTIONS: Final = {
    "Into the library": ("import", "add", "review"),
    "Look": ("list", "search", "show", "open"),
    "Out of the library": ("cite", "bib", "styles", "export"),
    "Tidy": ("edit", "set", "tag", "note", "attach", "rename-key", "remove", "dedupe"),
    "Check and complete": ("check",),
    "History": ("log", "diff", "undo", "redo"),
    "Without a library": ("parse", "convert", "translit"),
    "Set up": ("config", "train", "completion", "help"),
}
"""The commands by what they are for; ``list`` lives in ``commands/list.py``."""

_SENTENCE: Final = 200
"""Characters of a command's first sentence that the help page shows: all of it."""

_SUGGESTION: Final = re.compile(r"\. \(?Did you mean(?: one of:)? (.*?)\?\)?$")
"""How click ends a message about a name that there is not."""


class LazyGroup(click.Group):
    """A group that imports a command's module only when that command is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return all command names in the order of the help page."""
        return [name for names in SECTIONS.values() for name in names]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import and return a command, or None where there is none of that name."""
        if cmd_name not in self.list_commands(ctx):
            return None
        module = importlib.import_module(f"refcli.cli.commands.{_module_name(cmd_name)}")
        command: click.Command = module.command
        if "_REFCLI_COMPLETE" in os.environ:
            from refcli.cli.completing import with_completion

            with_completion(command)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command of a line; a name that there is none of is answered with the nearest."""
        try:
            return super().resolve_command(ctx, args)
        except click.exceptions.NoSuchCommand as error:
            raise click.exceptions.NoSuchCommand(
                error.command_name, possibilities=self.list_commands(ctx), ctx=ctx
            ) from None

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command; end in silence where nobody reads on, and at Ctrl-C without more ado."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            give_up_output()
            return Status.DONE
        except KeyboardInterrupt:
            click.echo(err=True, nl=sys.stderr.isatty())  # the terminal shows ^C on this line
            raise click.Abort from None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the commands in their sections."""
        for section, names in SECTIONS.items():
            commands = [(name, self.get_command(ctx, name)) for name in names]
            with formatter.section(section):
                formatter.write_dl(
                    [
                        (name, found.get_short_help_str(_SENTENCE))
                        for name, found in commands
                        if found
                    ]
                )


@click.group(
    cls=LazyGroup,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(__version__, prog_name="refcli")
@click.option(
    "-L",
    "--library",
    type=click.Path(dir_okay=False),
    envvar="REFCLI_LIBRARY",
    show_envvar=True,
    help="The library, a .json or .bib file; by default one library for the user.",
)
@click.pass_context
def cli(ctx: click.Context, library: str | None) -> None:
    """Turn a reference list into a clean library, and print it as a journal wants it.

    \b
      refcli import references.txt            or a page, .docx, .pdf, .bib, .ris …
      refcli list
      refcli bib --style gost                 or vancouver, apa, any CSL style

    ENTRIES are named by number (13), range (1-5,13), citation key, DOI, or a search that
    finds one thing.
    """
    ctx.obj = Terminal(library=library)


def main() -> None:
    """Run the program; every way out ends here with its exit code."""
    ready_streams()
    # Records are many and hold no cycles: looking for garbage among them doubles the time.
    gc.set_threshold(100_000, 50, 100)
    sys.exit(_run())


def _run() -> int:
    try:
        result: Any = cli.main(prog_name="refcli", standalone_mode=False, default_map=Defaults())
        sys.stdout.flush()
    except click.exceptions.Exit as exit_:
        return exit_.exit_code
    except click.ClickException as error:
        return _wrong_line(error)
    except (KeyboardInterrupt, click.Abort):
        return _say("interrupted", Status.INTERRUPTED)
    except errors.RefcliError as error:
        return _say(str(error), _STATUS.get(type(error), Status.USAGE))
    except BrokenPipeError:
        give_up_output()
        return Status.DONE
    except MemoryError:
        return _say("not enough memory for this input", Status.INPUT)
    except OSError as error:
        return _system_error(error)
    except Exception as error:
        if os.environ.get("REFCLI_DEBUG"):
            raise
        return _say(
            f"a fault of refcli itself ({type(error).__name__}: {error}); set REFCLI_DEBUG=1 "
            "to see where, and please report it",
            Status.FAULT,
        )
    return int(result) if isinstance(result, int) else Status.DONE


_STATUS: Final = {
    errors.RequestError: Status.USAGE,
    errors.NothingFoundError: Status.FINDINGS,
    errors.InputError: Status.INPUT,
    errors.LibraryError: Status.LIBRARY,
}


def _module_name(command: str) -> str:
    """``rename-key`` lives in ``rename_key``, ``import``, a reserved word, in ``import_``."""
    return {"import": "import_"}.get(command, command.replace("-", "_"))


def _say(message: str, status: Status) -> Status:
    from refcli.text.controls import one_line

    click.echo(f"refcli: {one_line(message)}", err=True)
    return status


def _wrong_line(error: click.ClickException) -> Status:
    """Say what click finds wrong with a command line, on one line, with where to read on."""
    if isinstance(error, click.exceptions.NoArgsIsHelpError):
        error.show()
        return Status.USAGE
    context = error.ctx if isinstance(error, click.UsageError) else None
    message = _SUGGESTION.sub(r"; did you mean \1?", error.format_message().rstrip("."))
    path = context.command_path if context else "refcli"
    return _say(f"{message[:1].lower()}{message[1:]} (see: {path} --help)", Status.USAGE)


def _system_error(error: OSError) -> Status:
    where = error.filename or "standard output"
    if not error.filename:
        give_up_output()
    return _say(f"{where}: {(error.strerror or str(error)).lower()}", Status.INPUT)


if __name__ == "__main__":
    main()
