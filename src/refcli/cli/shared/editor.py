"""A text in the user's own editor."""

from __future__ import annotations

import contextlib
import errno
import os
import shlex
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from refcli.bounded import check_kind
from refcli.cli.terminal import Terminal
from refcli.errors import InputError, RefcliError, RequestError, system_reason

__all__ = ["edit_file", "edit_text", "edited_text", "editor_command"]

_VARIABLES = ("REFCLI_EDITOR", "VISUAL", "EDITOR")


def editor_command(terminal: Terminal) -> list[str]:
    """Return the command of the editor: REFCLI_EDITOR, VISUAL, EDITOR, else the system's.

    Raises RequestError where the command cannot be read, or there is no terminal for the last.
    """
    for variable in _VARIABLES:
        if text := os.environ.get(variable, "").strip():
            try:
                return shlex.split(text, posix=os.name != "nt")
            except ValueError as error:
                raise RequestError(
                    "{variable}: {text!r} is not a command: {error}",
                    variable=variable,
                    text=text,
                    error=error,
                ) from None
    if not terminal.in_is_tty:
        raise RequestError(
            "an editor needs a terminal, or one of: {names}", names=", ".join(_VARIABLES)
        )
    return ["notepad"] if os.name == "nt" else ["vi"]


_LARGEST: Final = 1 << 24
"""Bytes that may come back from an editor, or twice as many as it was given."""


@contextlib.contextmanager
def edited_text(terminal: Terminal, text: str, suffix: str = ".txt") -> Iterator[str]:
    """Let the user edit a text, and give the edited one to a block that makes it safe.

    Where the block raises an error, what was edited stays in a file that the error names.
    Raises as ``edit_text``.
    """
    edited, path = edit_text(terminal, text, suffix)
    try:
        yield edited
    except RefcliError as error:
        if edited == text:
            path.unlink(missing_ok=True)
            raise
        raise _kept(error, path) from error
    path.unlink(missing_ok=True)


def edit_text(terminal: Terminal, text: str, suffix: str = ".txt") -> tuple[str, Path]:
    """Let the user edit a text; return the edited one and the file that it is in.

    Its lines end with a line feed alone; a text that was not edited comes back as it is.

    The caller removes the file when the text is safe elsewhere. Raises InputError where the
    editor cannot be started or fails; what it changed by then stays in the file.
    """
    command = editor_command(terminal)
    data = text.encode("utf-8", "backslashreplace")
    path = _new_file(data, suffix)
    try:
        status = edit_file(command, path)
    except InputError:
        path.unlink()
        raise
    try:
        edited = _read(path, max(_LARGEST, 2 * len(data)))
    except OSError as error:
        raise InputError("{path}: {reason}", path=path, reason=system_reason(error)) from error
    if status:
        failed = InputError(
            "the editor {command!r} ended with status {status}: nothing changed",
            command=command[0],
            status=status,
        )
        if edited != data:
            raise _kept(failed, path)
        path.unlink()
        raise failed
    if edited == data:
        return text, path
    return edited.decode("utf-8-sig", "replace").replace("\r\n", "\n"), path


def edit_file(command: Sequence[str], path: Path) -> int:
    """Let the user edit a file in place; return the exit status of the editor.

    Raises InputError where the editor cannot be started.
    """
    import subprocess

    try:
        return subprocess.run([*command, str(path)], check=False).returncode
    except OSError as error:
        raise InputError(
            "the editor {command!r} cannot be started: {reason}; set REFCLI_EDITOR, VISUAL "
            "or EDITOR",
            command=command[0],
            reason=system_reason(error),
        ) from error


def _new_file(data: bytes, suffix: str) -> Path:
    """Return a new file of these bytes for the editor. Raises InputError where there is no room."""
    import tempfile

    try:
        descriptor, name = tempfile.mkstemp(prefix="refcli-", suffix=suffix)
    except OSError as error:
        place = error.filename or os.environ.get("TMPDIR") or os.curdir
        raise InputError("{path}: {reason}", path=place, reason=system_reason(error)) from error
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
    except OSError as error:
        Path(name).unlink()
        raise InputError("{path}: {reason}", path=name, reason=system_reason(error)) from error
    return Path(name)


def _kept(error: RefcliError, path: Path) -> RefcliError:
    return type(error)("{error} (your text is kept in {path})", error=error, path=path)


def _read(path: Path, most: int) -> bytes:
    """Return the bytes of a plain file. Raises OSError where it is none, or has too many."""
    check_kind(path, plain=True)
    if path.stat().st_size > most:
        raise OSError(errno.EFBIG, "file too large", str(path))
    return path.read_bytes()
