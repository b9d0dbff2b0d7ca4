"""The program: its global options, its commands, and the one place where errors end."""

import gc
import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Final

import click

from refcli import __version__, errors
from refcli.cli.ending import interrupt_at_signals
from refcli.cli.lazy_group import LazyGroup, command_names
from refcli.cli.settings.defaults import Defaults
from refcli.cli.status import Status
from refcli.cli.streams import give_up_output, ready_streams
from refcli.cli.terminal import Terminal, complaint, message_line
from refcli.cli.translated import speak_for_click, translated
from refcli.durable import forget_relative_folders
from refcli.speech import _, choose, spoken

__all__ = ["cli", "main", "run"]


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
@click.option("-q", "--quiet", is_flag=True, help="Say only results and what is wrong, no remarks.")
@click.option("--no-pager", is_flag=True, help="Print long results at once, without a pager.")
@click.pass_context
def cli(ctx: click.Context, library: str | None, quiet: bool, no_pager: bool) -> None:
    """Turn a reference list into a clean library, and print it as a journal wants it.

    \b
      refcli import references.txt            or a page, .docx, .pdf, .bib, .ris …
      refcli list
      refcli bib --style gost                 or vancouver, apa, any CSL style

    ENTRIES are named by number (13), range (1-5,13), citation key, DOI, or a search that
    finds one thing.
    """
    if library == "":  # an unset variable of a script, which would name the folder
        raise errors.RequestError("--library names no file: it is empty")
    ctx.obj = replace(ctx.obj or Terminal(), library=library, quiet=quiet, pager=not no_pager)


def main() -> None:
    """Run the program; every way out ends here with its exit code."""
    ready_streams()
    forget_relative_folders(os.environ)
    # Records are many and hold no cycles: looking for garbage among them doubles the time.
    gc.set_threshold(100_000, 50, 100)
    came = interrupt_at_signals()
    status = run(sys.argv[1:], Terminal())
    # What a shell calls a process that a signal has ended.
    sys.exit(128 + came[0] if came and status == Status.INTERRUPTED else status)


def run(arguments: Sequence[str], terminal: Terminal) -> int:
    """Run the program on the streams of a terminal; return its exit code."""
    from refcli.cli.progress import shown_progress

    choose(terminal.environment)
    speak_for_click()
    try:
        with terminal.installed(), shown_progress(terminal):
            return _run(arguments, terminal)
    except KeyboardInterrupt:
        return Status.INTERRUPTED  # while an end was told: there is nothing to add
    finally:
        choose({})  # who calls this as a function is left as they were


def _run(arguments: Sequence[str], terminal: Terminal) -> int:
    try:
        result: Any = translated(cli).main(
            list(arguments),
            prog_name="refcli",
            standalone_mode=False,
            default_map=Defaults(),
            obj=replace(terminal, arguments=tuple(arguments)),
        )
        terminal.stdout.flush()
    except click.ClickException as error:
        return _wrong_line(error, arguments)
    except (KeyboardInterrupt, click.Abort):
        return _say(_("interrupted"), Status.INTERRUPTED)
    except errors.RefcliError as error:
        return _say(str(error), _STATUS.get(type(error), Status.USAGE))
    except (BrokenPipeError, SystemExit):  # click leaves by the latter where no one reads on
        give_up_output()
        return Status.DONE
    except (MemoryError, RecursionError) as error:
        is_deep = isinstance(error, RecursionError)
        deep, large = _("this input is nested too deep"), _("not enough memory for this input")
        return _say(deep if is_deep else large, Status.INPUT)
    except OSError as error:
        return _system_error(error)
    except Exception as error:
        if os.environ.get("REFCLI_DEBUG"):
            raise
        return _say(
            _(
                "a fault of refcli itself ({fault}); set REFCLI_DEBUG=1 to see where, and please "
                "report it",
                fault=f"{type(error).__name__}: {error}",
            ),
            Status.FAULT,
        )
    return int(result) if isinstance(result, int) else Status.DONE


_STATUS: Final = {
    errors.RequestError: Status.USAGE,
    errors.NothingFoundError: Status.FINDINGS,
    errors.InputError: Status.INPUT,
    errors.LibraryError: Status.LIBRARY,
}


def _say(message: str, status: Status) -> Status:
    click.echo(message_line(complaint(message)), err=True)
    return status


def _wrong_line(error: click.ClickException, arguments: Sequence[str]) -> Status:
    """Say what click finds wrong with a command line, on one line, with where to read on."""
    if isinstance(error, click.exceptions.NoArgsIsHelpError):
        error.show()
        return Status.USAGE
    context = error.ctx if isinstance(error, click.UsageError) else None
    if close := getattr(error, "possibilities", None):
        said = error.message.rstrip(".")
        message = _("{error}; did you mean {names}?", error=said, names=_quoted(close))
    else:
        message = _(error.format_message()).rstrip(".")
    # click says of an option without its value not which command it belongs to.
    named = next((one for one in arguments if one in command_names()), "")
    path = context.command_path if context else f"refcli {named}".rstrip()
    message = f"{message[:1].lower()}{message[1:]}"
    return _say(_("{message} (see: {path} --help)", message=message, path=path), Status.USAGE)


def _quoted(names: Sequence[str]) -> str:
    return ", ".join(repr(name) for name in sorted(names))


def _system_error(error: OSError) -> Status:
    where = error.filename or _("standard output")
    if not error.filename:
        give_up_output()
    return _say(f"{where}: {spoken(errors.system_reason(error))}", Status.INPUT)


if __name__ == "__main__":
    main()
