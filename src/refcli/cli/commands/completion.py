"""``refcli completion``: what makes the shell complete commands, options, keys, tags, styles."""

import click

from refcli.cli.status import Status
from refcli.cli.terminal import Terminal

_SCRIPTS = {
    "bash": "completion.bash",
    "zsh": "completion.zsh",
    "fish": "completion.fish",
    "powershell": "completion.ps1",
}
"""Scripts of our own: those of click complete nothing behind a colon in bash, take a backslash
away in zsh, cut at a comma in fish, and in PowerShell put in what they offer as it is, where it
may act. What they ask, click answers."""


@click.command()
@click.argument("shell", type=click.Choice(list(_SCRIPTS)), metavar="SHELL")
@click.pass_obj
def command(terminal: Terminal, shell: str) -> Status:
    """Let the shell complete commands, keys, tags and styles.

    What it prints is for the settings of your SHELL, so that Tab works there:

    \b
      bash         echo 'eval "$(refcli completion bash)"' >> ~/.bashrc
      zsh          echo 'eval "$(refcli completion zsh)"' >> ~/.zshrc
      fish         refcli completion fish > ~/.config/fish/completions/refcli.fish
      powershell   refcli completion powershell >> $PROFILE
    """
    from importlib import resources

    script = resources.files("refcli.cli").joinpath(_SCRIPTS[shell])
    terminal.line(script.read_text("utf-8").rstrip())
    return Status.DONE
