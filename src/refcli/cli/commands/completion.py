"""``refcli completion``: what makes the shell complete commands, options, keys, tags, styles."""

import click

from refcli.cli.status import Status
from refcli.cli.terminal import Terminal

_SHELLS = ("bash", "zsh", "fish", "powershell")


@click.command()
@click.argument("shell", type=click.Choice(_SHELLS), metavar="SHELL")
@click.pass_context
def command(ctx: click.Context, shell: str) -> Status:
    """Let the shell complete commands, keys, tags and styles.

    What it prints is for the settings of your SHELL, so that Tab works there:

    \b
      bash         echo 'eval "$(refcli completion bash)"' >> ~/.bashrc
      zsh          echo 'eval "$(refcli completion zsh)"' >> ~/.zshrc
      fish         refcli completion fish > ~/.config/fish/completions/refcli.fish
      powershell   refcli completion powershell >> $PROFILE
    """
    terminal: Terminal = ctx.obj
    if shell == "bash":
        terminal.line(_bash())
        return Status.DONE
    from click.shell_completion import get_completion_class

    found = get_completion_class(shell)
    if found is None:
        raise click.UsageError(f"this version of click completes nothing for {shell}")
    terminal.line(found(ctx.find_root().command, {}, "refcli", "_REFCLI_COMPLETE").source())
    return Status.DONE


def _bash() -> str:
    """Return a script of our own: that of click does not complete behind a colon."""
    from importlib import resources

    return resources.files("refcli.cli").joinpath("completion.bash").read_text("utf-8").rstrip()
