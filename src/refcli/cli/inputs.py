"""Reading what the user names: a file, several, or ``-`` for stdin."""

import sys
from io import BufferedReader
from pathlib import Path
from typing import cast

from refcli.errors import InputError

__all__ = ["STDIN", "input_name", "open_input", "read_input"]

STDIN = "-"


def read_input(path: str) -> bytes:
    """Return the bytes of a file, or of stdin where the path is ``-``.

    Raises InputError where it is missing, a folder, or not to be read.
    """
    try:
        return sys.stdin.buffer.read() if path == STDIN else Path(path).read_bytes()
    except OSError as error:
        raise InputError(f"{path}: {(error.strerror or str(error)).lower()}") from error


def open_input(path: str) -> BufferedReader:
    """Open a file, or stdin where the path is ``-``, to be read as it comes.

    Raises InputError where it is missing, a folder, or not to be read.
    """
    try:
        return cast(BufferedReader, sys.stdin.buffer if path == STDIN else Path(path).open("rb"))
    except OSError as error:
        raise InputError(f"{path}: {(error.strerror or str(error)).lower()}") from error


def input_name(path: str) -> str:
    """Return what a message calls the input."""
    return "standard input" if path == STDIN else path
