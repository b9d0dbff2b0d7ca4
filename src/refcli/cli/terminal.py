"""Where a command reads and writes: a person's terminal or a pipe, results or remarks."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from io import BufferedReader
from typing import Any, Final, TextIO, cast

import click

from refcli.speech import spoken
from refcli.text.controls import on_screen, one_line, printable
from refcli.text.patterns import late

__all__ = ["Terminal", "complaint", "message_line"]


def complaint(message: str) -> str:
    """Return a message as it stands on stderr: the place in a file first, else the program.

    Editors read it as that of a compiler: ``refs.bib:3:7: no comma``.
    """
    return message if _PLACED.match(message) else f"refcli: {message}"


_PLACED: Final = late(r"\S(?:.*?\S)?:[1-9]\d*(?::[1-9]\d*)?: ")

_LONGEST: Final = 900
"""Characters of a message: longer ones quote something that nobody would read to its end."""


def message_line(message: str) -> str:
    """Return a message as one harmless line, without the middle of one that is absurdly long."""
    if len(message) > _LONGEST:
        message = f"{message[: _LONGEST // 2]} … {message[-_LONGEST // 2 :]}"
    return one_line(message)


@dataclass(frozen=True)
class Terminal:
    """The three streams with their width and colour, and the library that a command works on.

    Results go to ``stdout``, remarks to ``stderr``. All that a command does with its streams it
    does here, so that another terminal can be put in the place of the process's own.
    """

    library: str | None = None
    """The library's path as the user gave it, None for the user's own one."""
    arguments: tuple[str, ...] = ()
    """The command line after the program's name."""
    quiet: bool = False
    """Whether remarks are left out; what is wrong is said all the same."""
    pager: bool = True
    """Whether long results may go through a pager."""
    on_table: Callable[[int], None] | None = None
    """Told how many lines the head of a table takes, before it is written."""
    stdin: TextIO = field(default_factory=lambda: sys.stdin)
    stdout: TextIO = field(default_factory=lambda: sys.stdout)
    stderr: TextIO = field(default_factory=lambda: sys.stderr)
    environment: Mapping[str, str] = field(default_factory=lambda: os.environ)
    """Where NO_COLOR, FORCE_COLOR, TERM and COLUMNS are looked up."""

    @property
    def command_line(self) -> str:
        """The command line as a shell reads it."""
        import shlex

        return shlex.join(["refcli", *self.arguments])

    @property
    def out_is_tty(self) -> bool:
        """Whether a person reads stdout."""
        return self.stdout.isatty()

    @property
    def in_is_tty(self) -> bool:
        """Whether a person could type an answer."""
        return self.stdin.isatty()

    @property
    def err_is_tty(self) -> bool:
        """Whether a person reads the remarks."""
        return self.stderr.isatty()

    @property
    def width(self) -> int:
        """The columns of a line: COLUMNS, else those of the terminal, else 80."""
        columns = self.environment.get("COLUMNS", "")
        if columns.isdecimal() and int(columns):
            return int(columns)
        try:
            return os.get_terminal_size(self.stdout.fileno()).columns or 80
        except (OSError, ValueError):
            return 80

    @property
    def colour(self) -> bool:
        """Whether stdout takes colours: NO_COLOR, FORCE_COLOR, else a terminal not dumb."""
        if self.environment.get("NO_COLOR"):
            return False
        if self.environment.get("FORCE_COLOR"):
            return True
        return self.out_is_tty and self.environment.get("TERM") != "dumb"

    def styled(self, text: str, **style: Any) -> str:
        """Return the text in a style of ``click.style`` where stdout takes colours."""
        text = printable(text)
        return click.style(text, **style) if style and self.colour else text

    def remark(self, message: str) -> None:
        """Say a line on stderr that is not the result; to a quiet user only what is wrong."""
        if not self.quiet or message.startswith("refcli: "):
            self._say(message)

    def complain(self, message: str) -> None:
        """Say on stderr what is wrong, as ``complaint`` begins it."""
        self._say(complaint(spoken(message)))

    def _say(self, message: str) -> None:
        click.echo(message_line(message), file=self.stderr)

    def line(self, text: str) -> None:
        """Write one line of result; on a terminal nothing in it acts but colours and links."""
        self.write(f"{text}\n")

    def write(self, text: str, *, painted: bool = True) -> None:
        """Write results; on a terminal nothing in them acts but colours and links.

        Not even those where the text is not ``painted``, such as the text of a file.
        """
        if self.out_is_tty:
            # A CSV's lines end as those of Windows: to a terminal that is an end like any other.
            text = on_screen(text) if painted else printable(text.replace("\r\n", "\n"))
        self.stdout.write(text)

    def print_rich(self, renderable: Any) -> None:
        """Print a table of Rich, in colours where stdout takes them."""
        from rich.console import Console

        Console(
            file=self.stdout,
            width=self.width,
            force_terminal=self.out_is_tty or None,
            no_color=not self.colour,
            highlight=False,
        ).print(renderable)

    def answer(self, question: str) -> str | None:
        """Ask on stderr; return the line of the answer, or None where the input ends."""
        self.stdout.flush()
        click.echo(printable(question), nl=False, file=self.stderr)
        line = self.stdin.readline()
        return line.strip() if line else None

    @property
    def binary_input(self) -> BufferedReader:
        """The bytes that come in on stdin."""
        return cast("BufferedReader", self.stdin.buffer)

    @contextlib.contextmanager
    def installed(self) -> Iterator[None]:
        """Make the streams those of the process meanwhile: click writes its help there."""
        before = sys.stdin, sys.stdout, sys.stderr
        sys.stdin, sys.stdout, sys.stderr = self.stdin, self.stdout, self.stderr
        try:
            yield
        finally:
            sys.stdin, sys.stdout, sys.stderr = before
