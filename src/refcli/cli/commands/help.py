"""``refcli help``: the help of a command, the environment, the exit statuses."""

from typing import Final, cast

import click

from refcli.cli.status import Status
from refcli.cli.terminal import Terminal

_TOPICS: Final = {
    "environment": """\
REFCLI_LIBRARY    the library, as --library
REFCLI_STYLE      the style of cite and bib, as --style
REFCLI_CONFIG     the file of your settings; empty: no settings are read
REFCLI_EDITOR     the editor, before VISUAL and EDITOR
REFCLI_PAGER      what shows long results, before PAGER; empty or cat: nothing does
REFCLI_DEBUG      set: show where in refcli a fault is
NO_COLOR          set: no colours
FORCE_COLOR       set: colours also in a pipe
COLUMNS           the width of tables and help, in place of the terminal's
XDG_DATA_HOME     where the user's library lies: refcli/library.json
XDG_CONFIG_HOME   where the settings lie: refcli/config.toml
XDG_CACHE_HOME    where the catalogue of published styles is kept
PYTHONIOENCODING  the encoding of the output, in a pipe UTF-8 without""",
    "exit-status": """\
0    done
1    nothing matched, or what was looked for (duplicates, doubts) was found
2    the command line is wrong
3    an input could not be read, or an output not be written
4    the library could not be read or written
70   a fault of refcli itself
130  interrupted by Ctrl-C""",
}


@click.command()
@click.argument("topic", required=False, metavar="[COMMAND | environment | exit-status]")
@click.pass_context
def command(ctx: click.Context, topic: str | None) -> Status:
    """Show the help of a command, the environment variables, the exit statuses.

    \b
      refcli help cite
      refcli help environment
      refcli help exit-status
    """
    terminal: Terminal = ctx.obj
    program = ctx.find_root()
    if topic in _TOPICS:
        text = _TOPICS[topic]
    elif topic is None:
        text = program.get_help()
    else:
        group = cast("click.Group", program.command)
        name, found, _ = group.resolve_command(program, [topic])
        text = found.get_help(click.Context(found, program, name)) if found else ""
    terminal.line(text)
    return Status.DONE
