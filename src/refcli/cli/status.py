"""The exit codes, named in this one place."""

from enum import IntEnum

__all__ = ["Status"]


class Status(IntEnum):
    """How a command ended, as the shell sees it."""

    DONE = 0
    FINDINGS = 1
    """Nothing matched, or the command looked for trouble and found some."""
    USAGE = 2
    INPUT = 3
    """An input could not be read, or an output not be written."""
    LIBRARY = 4
    """The library could not be read or written."""
    FAULT = 70
    """A fault of refcli itself (EX_SOFTWARE of sysexits.h)."""
    INTERRUPTED = 130
    """Ctrl-C, as shells count it: 128 and the signal's number."""
