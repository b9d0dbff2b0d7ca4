"""The library: its records, how they are named, and how they change."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from refcli.errors import LibraryError
from refcli.library import files, splices
from refcli.library.keys import free_key
from refcli.library.store_json import JsonFile, numbered
from refcli.record import key, number

if TYPE_CHECKING:
    from refcli.record import Record

__all__ = ["Change", "Library", "open_library"]


def open_library(path: str | os.PathLike[str] | None = None) -> Library:
    """Return the library in this file, or the user's own where there is no path.

    A file that does not exist is an empty library: its first change makes it. Raises
    LibraryError where the name is neither a .json nor a .bib file.
    """
    if path is None:
        import platformdirs

        path = platformdirs.user_data_path("refcli") / "library.json"
    return Library(files.real_path(path))


class Library:
    """The records of one file, read when they are first asked for."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._file: JsonFile | None = None

    @property
    def records(self) -> list[Record]:
        """All records in the order of the file, each with its number and key."""
        return self.file.records()

    @property
    def file(self) -> JsonFile:
        """The file as it was when it was last read."""
        if self._file is None:
            self._file = JsonFile(self.path, files.read(self.path) or b"")
        return self._file

    def select(self, words: Sequence[str]) -> list[Record]:
        """Return the records that words name, each once, in the order of the words.

        A word is a number, ranges (``1-5,13``), a citation key, a DOI or another identifier,
        or a search that finds one thing. Raises NothingFoundError where one names nothing.
        """
        from refcli.library.selection import select

        return [self.file.record(place) for place in select(self.file, words)]

    @contextlib.contextmanager
    def change(self, what: str, *, dry_run: bool = False) -> Iterator[Change]:
        """Hold the library for one change, and write it when the block ends without error.

        ``what`` names the change in the log. Inside the block the library is as it is on the
        disk, whatever other processes did before. With ``dry_run`` nothing is written.
        Raises LibraryError where the library cannot be locked, read or written: then it
        stands as it was.
        """
        with contextlib.nullcontext() if dry_run else files.locked(self.path):
            self._file = None
            change = Change(self.file)
            yield change
            if not dry_run:
                self._write(change, what)

    def _write(self, change: Change, what: str) -> None:
        edits = self.file.splices(change.changed, change.added)
        if not edits:
            return
        if (files.read(self.path) or b"") != self.file.data:
            raise LibraryError(
                f"{self.path}: another program changed it meanwhile; nothing was written: try again"
            )
        files.write(self.path, splices.apply(self.file.data, edits))
        self._file = None


class Change:
    """What is to become of the entries of a library, all at once."""

    def __init__(self, file: JsonFile) -> None:
        self._file = file
        self._free = file.free
        self._keys: set[str] = set()
        self.changed: dict[int, Record | None] = {}
        """From the place of an entry to its new record, or to None where it is removed."""
        self.added: list[Record] = []
        """The new records, in their order."""

    def add(self, record: Record) -> Record:
        """Add a record; return it with the number and the citation key that it got.

        The key is the record's own where no other entry has it, else one is made.
        """
        record = {**record, "id": free_key(record, self._is_taken)}
        record = numbered(record, self._free)
        self._free += 1
        self._keys.add(key(record))
        self.added.append(record)
        return record

    def replace(self, record: Record) -> None:
        """Put this record in the place of the one that has its number.

        Raises LibraryError where no entry has the number, or another one has the key.
        """
        place = self._place(record)
        if key(record) != key(self._file.record(place)):
            if self._is_taken(key(record)):
                raise LibraryError(f"the citation key {key(record)} is taken by another entry")
            self._keys.add(key(record))
        self.changed[place] = record

    def remove(self, record: Record) -> None:
        """Remove the entry that has this record's number; its number is never given again."""
        self.changed[self._place(record)] = None

    def _place(self, record: Record) -> int:
        wanted = number(record)
        if wanted not in self._file.numbers:
            raise LibraryError(f"there is no entry {wanted} any more: another process removed it")
        return self._file.numbers.index(wanted)

    def _is_taken(self, wanted: str) -> bool:
        return wanted in self._keys or bool(self._file.places_of_key(wanted))
