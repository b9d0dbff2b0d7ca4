"""Where a command writes: a person's terminal or a pipe, results or remarks."""

import os
import sys
from dataclasses import dataclass
from typing import Any

import click

from refcli.text.controls import one_line

__all__ = ["Terminal"]


@dataclass(frozen=True)
class Terminal:
    """The standard streams, and the library that a command works on.

    Results go to stdout, remarks to stderr.
    """

    library: str | None = None
    """The library's path as the user gave it, None for the user's own one."""

    @property
    def out_is_tty(self) -> bool:
        """Whether a person reads stdout."""
        return sys.stdout.isatty()

    @property
    def in_is_tty(self) -> bool:
        """Whether a person could type an answer."""
        return sys.stdin.isatty()

    @property
    def colour(self) -> bool:
        """Whether stdout takes colours: NO_COLOR, FORCE_COLOR, else a terminal not dumb."""
        if os.environ.get("NO_COLOR"):
            return False
        if os.environ.get("FORCE_COLOR"):
            return True
        return self.out_is_tty and os.environ.get("TERM") != "dumb"

    def styled(self, text: str, **style: Any) -> str:
        """Return the text in a style of ``click.style`` where stdout takes colours."""
        return click.style(text, **style) if style and self.colour else text

    def remark(self, message: str) -> None:
        """Say a line on stderr that is not the result."""
        click.echo(one_line(message), err=True)

    def line(self, text: str) -> None:
        """Write one line of result; what could act on a terminal the caller has taken out."""
        sys.stdout.write(f"{text}\n")
