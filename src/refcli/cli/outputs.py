"""Writing where the user says: to a file, whole or not at all, or to stdout."""

import errno
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from refcli.cli.terminal import Terminal
from refcli.durable import replace_file
from refcli.errors import InputError, RequestError, system_reason
from refcli.speech import _

__all__ = [
    "STDOUT",
    "check_folder",
    "output_name",
    "refuse_library",
    "same_file",
    "write_output",
    "write_texts",
]

STDOUT = "-"


def write_output(
    terminal: Terminal, path: str | None, text: str | bytes, *, painted: bool = False
) -> None:
    """Write a text, as UTF-8, or the bytes of a document: to a file, or to stdout (None, ``-``).

    The file is replaced in one step, so that a full disk or Ctrl-C leaves the old one.
    On a terminal nothing in it acts, but the colours and links of a ``painted`` text. Raises
    InputError where it cannot be written, RequestError where it is the library itself.
    """
    if path is None or path == STDOUT:
        shown = text.decode("utf-8", "replace") if isinstance(text, bytes) else text
        terminal.write(shown, painted=painted)
    else:
        _replace(terminal, path, [text] if isinstance(text, bytes) else _encoded([text]))


def write_texts(terminal: Terminal, path: str | None, texts: Iterable[str]) -> None:
    """Write a text that comes in parts, as ``write_output`` does one."""
    if path is None or path == STDOUT:
        for text in texts:
            terminal.write(text, painted=False)
    else:
        _replace(terminal, path, _encoded(texts))


def _encoded(texts: Iterable[str]) -> Iterator[bytes]:
    return (text.encode("utf-8", "backslashreplace") for text in texts)


def _replace(terminal: Terminal, path: str, data: Iterable[bytes]) -> None:
    target = Path(os.path.realpath(path))
    refuse_library(terminal, path)
    try:
        if target.exists() and not target.is_file():
            # A device or a pipe, such as /dev/stdout, is written to, not replaced.
            with target.open("wb") as file:
                file.writelines(data)
        else:
            replace_file(target, data)
    except OSError as error:
        raise InputError(
            "{path}: cannot be written: {reason}", path=path, reason=system_reason(error)
        ) from error


def check_folder(path: str) -> None:
    """Raise InputError where there is no folder for a new file: best said before long work."""
    target = Path(os.path.realpath(path))
    number = 0
    if not target.parent.is_dir():
        number = errno.ENOENT
    elif not target.exists() and not os.access(target.parent, os.W_OK):
        number = errno.EACCES
    if number:
        reason = system_reason(OSError(number, os.strerror(number)))
        raise InputError("{path}: cannot be written: {reason}", path=path, reason=reason)


def refuse_library(terminal: Terminal, path: str) -> None:
    """Raise RequestError where an output would replace the library that a command works on."""
    from refcli.library import path_of

    if Path(os.path.realpath(path)) == path_of(terminal.library):
        raise RequestError(
            "{path}: the library itself, which nothing is written over: name another file",
            path=path,
        )


def output_name(path: str) -> str:
    """Return what a message calls the output."""
    return _("standard output") if path == STDOUT else path


def same_file(one: Path, other: Path) -> bool:
    """Tell whether two paths name one file, and it is there."""
    try:
        return one.is_file() and one.samefile(other)
    except OSError:
        return False
