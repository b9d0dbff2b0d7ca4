"""The standard streams: made ready at the start, given up where they take no more."""

import os
import sys
from contextlib import suppress
from io import TextIOWrapper, UnsupportedOperation

__all__ = ["give_up_output", "ready_streams"]


def ready_streams() -> None:
    """Make the streams take any text: UTF-8 into a pipe or a file, whatever a terminal has.

    PYTHONIOENCODING overrides that. A character that the encoding lacks is written as an
    escape; a stream that the shell closed (``>&-``) swallows what it gets.
    """
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            # No block closes it, nor pathlib, which a start does without, opens it.
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: PTH123, SIM115
    for stream in (sys.stdout, sys.stderr):
        own = stream.isatty() or "PYTHONIOENCODING" in os.environ
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding=None if own else "utf-8", errors="backslashreplace")


def give_up_output() -> None:
    """Let what Python would still write at its end go nowhere: no reader, or no room, is left.

    Output that is kept in memory, as by a program that runs refcli within itself, is left alone.
    """
    with suppress(UnsupportedOperation):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
