"""Reading what the user names: a file, several, or ``-`` for stdin."""

import contextlib
import os
from collections.abc import Iterator
from io import BufferedReader
from pathlib import Path
from typing import BinaryIO

from refcli.bounded import check_kind, read_bounded, read_stream, seekable
from refcli.cli.terminal import Terminal
from refcli.errors import InputError, system_reason
from refcli.speech import _

__all__ = ["STDIN", "input_name", "open_input", "open_seekable", "read_input"]

STDIN = "-"


def read_input(terminal: Terminal, path: str) -> bytes:
    """Return the bytes of a file, or of stdin where the path is ``-``.

    Raises InputError where it is missing, a folder, or not to be read.
    """
    _invite(terminal, path)
    try:
        if path == STDIN:
            return read_stream(terminal.binary_input)
        return read_bounded(Path(path))
    except OSError as error:
        raise _unreadable(path, error) from error


def open_input(terminal: Terminal, path: str) -> BufferedReader:
    """Open a file, or stdin where the path is ``-``, to be read as it comes.

    Raises InputError where it is missing, a folder, or not to be read.
    """
    _invite(terminal, path)
    try:
        if path == STDIN:
            return terminal.binary_input
        check_kind(Path(path))
        return Path(path).open("rb")
    except OSError as error:
        raise _unreadable(path, error) from error


@contextlib.contextmanager
def open_seekable(terminal: Terminal, path: str) -> Iterator[BinaryIO]:
    """Open an input as ``open_input`` does, so that one can go back in it."""
    with contextlib.ExitStack() as opened:
        file = open_input(terminal, path)
        if path != STDIN:
            opened.enter_context(file)
        try:
            found = seekable(file)
        except OSError as error:
            raise _unreadable(path, error) from error
        yield found


def input_name(path: str) -> str:
    """Return what a message calls the input."""
    return _("standard input") if path == STDIN else path


def _invite(terminal: Terminal, path: str) -> None:
    """Tell a person at a terminal that the program waits for text, and how to end it."""
    if path == STDIN and terminal.in_is_tty:
        end = _("Ctrl-Z and Enter") if os.name == "nt" else "Ctrl-D"
        terminal.remark(_("paste the text here; end it with {end} on a line of its own", end=end))


def _unreadable(path: str, error: OSError) -> InputError:
    name = path if path.strip() else repr(path)
    return InputError("{name}: {reason}", name=name, reason=system_reason(error))
