"""A manuscript changed where it stands: whole or not at all, and so that it can be undone.

What changed goes to a log in the side folder, as the library's changes do.
"""

from __future__ import annotations

from pathlib import Path

from refcli.errors import InputError, NothingFoundError
from refcli.library import files
from refcli.library.log.log import Journal, digest
from refcli.library.log.stacks import stacks
from refcli.library.stores.splices import Splice, apply, inverse, with_context

__all__ = ["refuse_if_open", "replace_text", "undo_text"]


def refuse_if_open(path: Path) -> None:
    """Raise InputError where Word or LibreOffice has a document open: it would overwrite it."""
    name = path.name
    locks = (f"~${name}", f"~${name[2:]}", f".~lock.{name}#")
    if any((path.parent / lock).exists() for lock in locks if len(name) > 2 or lock[0] == "."):
        raise InputError("{path}: open in a word processor; close it there first", path=path)


def replace_text(path: Path, old: bytes, new: bytes, what: str) -> None:
    """Replace a file that holds the bytes ``old``, and keep what takes that back.

    Raises LibraryError where it was changed meanwhile or cannot be written.
    """
    path = files.real_path(path)
    with files.locked(path):
        _write(path, old, [_difference(old, new)], what)


def undo_text(path: Path) -> str:
    """Take back the last change of a manuscript; return what it was.

    Raises NothingFoundError where there is none, InputError where another program changed the
    file since.
    """
    path = files.real_path(path)
    refuse_if_open(path)
    with files.locked(path):
        now = files.read(path)
        if now is None:
            raise InputError("{path}: no such file or directory", path=path)
        done, _ = stacks(Journal(path).entries(digest(now)), digest(now))
        if not done:
            raise NothingFoundError("{path}: nothing to undo", path=path)
        last = done[-1]
        edits = inverse(last.splices)
        try:
            apply(now, edits)
        except ValueError:
            raise InputError(
                "{path}: cannot undo {what!r}: another program changed the file since",
                path=path,
                what=last.what,
            ) from None
        _write(path, now, edits, last.what, of=last.id)
        return last.what


def _write(path: Path, old: bytes, edits: list[Splice], what: str, of: int = 0) -> None:
    new = apply(old, edits)
    journal = Journal(path)
    length = journal.append(
        what,
        "undo" if of else "change",
        with_context(old, edits),
        before=digest(old),
        after=digest(new),
        free=0,
        **({"of": of} if of else {}),
    )
    try:
        files.write(path, new, expected=old)
    except BaseException:
        journal.cut(length)
        raise
    journal.trim()


def _difference(old: bytes, new: bytes) -> Splice:
    """Return the one stretch in which two files differ."""
    start = 0
    most = min(len(old), len(new))
    step = 1 << 16
    while start < most and old[start : start + step] == new[start : start + step]:
        start += step
    start = min(start, most)
    while start < most and old[start] == new[start]:
        start += 1
    end = 0
    while end < most - start and old[len(old) - 1 - end] == new[len(new) - 1 - end]:
        end += 1
    return Splice(start, old[start : len(old) - end], new[start : len(new) - end])
