"""The library: its records, how they are named, and how they change."""

from __future__ import annotations

import contextlib
import os
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from refcli.durable import data_folder
from refcli.errors import LibraryError, NothingFoundError
from refcli.library import files
from refcli.library.change import Change
from refcli.library.log.lines import Entry
from refcli.library.log.log import Journal, digest
from refcli.library.log.stacks import stacks
from refcli.library.side import check_plain, privacy, read_side, side_file
from refcli.library.stores import splices
from refcli.library.stores.opening import is_bibtex, open_file
from refcli.record import key

if TYPE_CHECKING:
    from refcli.library.log.lines import Kind
    from refcli.library.stores.library_file import LibraryFile
    from refcli.library.stores.splices import Splice
    from refcli.record import Record

__all__ = ["Library", "open_library", "path_of"]


def open_library(path: str | os.PathLike[str] | None = None) -> Library:
    """Return the library in this file, or the user's own where there is no path.

    A file that does not exist is an empty library: its first change makes it.
    """
    return Library(path_of(path))


def path_of(path: str | os.PathLike[str] | None = None) -> Path:
    """Return where a library lies, links followed; that of the user where there is no path."""
    if path is None:
        path = data_folder() / "library.json"
    return files.real_path(path)


class Library:
    """The records of one file, read when they are first asked for."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._file: LibraryFile | None = None

    @property
    def records(self) -> list[Record]:
        """All records in the order of the file, each with its number and key."""
        return self.file.records()

    def columns(self, variables: Sequence[str]) -> Iterator[tuple[Any, ...]]:
        """Give of each entry its number and the values of these CSL variables.

        A value that an entry lacks is None. Of a large library little else is read, which is
        faster than ``records``.
        """
        columns = self.file.columns(variables)
        return ((own, *values) for own, values in zip(self.file.numbers, columns, strict=True))

    @property
    def problems(self) -> list[str]:
        """What is wrong with the file, a line each with line and column: damaged entries.

        They are kept as they are; what could be read of them is among the records.
        """
        return self.file.problems

    @property
    def file(self) -> LibraryFile:
        """The file as it was when it was last read."""
        if self._file is None:
            self._file = self._opened()
        return self._file

    def select(self, words: Sequence[str]) -> list[Record]:
        """Return the records that words name, each once, in the order of the words.

        A word is a number, ranges (``1-5,13``), a citation key, a DOI or another identifier,
        or a search that finds one thing. Raises NothingFoundError where one names nothing.
        """
        from refcli.library.queries.selection import select

        return self._at(select(self.file, words))

    def search(self, *words: str) -> list[Record]:
        """Return the records that words name or, as a query, mean (see ``query``); maybe none.

        Words name entries where each is a number, a range or a citation key that there is.
        Raises RequestError where they are no query either.
        """
        from refcli.library.queries.selection import find

        return self._at(find(self.file, words))

    def candidates(self, *records: Record) -> list[Record]:
        """Return the records that might be the same work as a new one, to compare it with."""
        from refcli.library.candidates import candidates

        return self._at(candidates(self.file, records))

    def _at(self, places: list[int]) -> list[Record]:
        """Return the records at these places; all of them are read faster together."""
        if places == list(range(len(self.file))):
            return list(self.file.records())
        return [self.file.record(place) for place in places]

    @contextlib.contextmanager
    def change(self, what: str, *, dry_run: bool = False) -> Iterator[Change]:
        """Hold the library for one change, and write it when the block ends without error.

        ``what`` names the change in the log. Inside the block the library is as it is on the
        disk, whatever other processes did before. With ``dry_run`` nothing is written.
        Raises LibraryError where the library cannot be locked, read or written: then it
        stands as it was.
        """
        with contextlib.nullcontext() if dry_run else files.locked(self.path):
            now = self._opened()
            # What was found out of the same bytes need not be found out again.
            self._file = self._file if self._file and self._file.source == now.source else now
            change = Change(self._file)
            yield change
            if not dry_run and (edits := change.splices()):
                if numbers := change.numbers():
                    self._keep(numbers)
                self._write(edits, what, "change", change.free, counts=change.counts())

    def log(self) -> list[Entry]:
        """Return the lines of the log, the oldest first: changes, and what took them back.

        Of a very long log they are the newest; ``older_logs`` tells where the others are.
        """
        return Journal(self.path).entries(digest(self._read()))

    def standing(self, log: Sequence[Entry]) -> list[Entry]:
        """Return the changes of the log that stand: those that were not taken back."""
        return stacks(log, digest(self._read()))[0]

    def older_logs(self) -> list[Path]:
        """Return the files with changes older than those of ``log``, the oldest first."""
        return Journal(self.path).older()

    def to_undo(self, count: int = 1) -> list[Entry]:
        """Return the changes that ``undo`` would take back, the last first."""
        return self._stack("undo")[:count]

    def to_redo(self, count: int = 1) -> list[Entry]:
        """Return the changes that ``redo`` would do again, in that order."""
        return self._stack("redo")[:count]

    def difference(self, entry: Entry, *, back: bool = False) -> Iterator[str]:
        """Give what a change did to the entries, or what taking it back does, as lines.

        Raises LibraryError where the change is so old that its bytes are not kept, where it is
        too large to be read, or where what the log holds of it is no part of a library.
        """
        from refcli.library.difference import MOST_BYTES, difference

        edits = splices.inverse(entry.splices) if back else entry.splices
        if (length := sum(len(edit.old) + len(edit.new) for edit in edits)) > MOST_BYTES:
            raise LibraryError(
                "change {id} is too large to be shown ({size:,} MB); "
                "undo and redo work all the same",
                id=entry.id,
                size=length // 1_000_000,
            )
        return entry.read_from(difference(self.path, edits, self._read()))

    def undo(self, count: int = 1) -> list[Entry]:
        """Take back the last changes; return them, the last first.

        Bytes go back to what they were: a change that another program made since stays
        where it does not touch them. Raises NothingFoundError where there is nothing to take
        back, LibraryError where the library cannot be written or the other change is in the
        way; what was taken back until then stays so.
        """
        return self._step("undo", count)

    def redo(self, count: int = 1) -> list[Entry]:
        """Do again what was last taken back; return these changes. Raises as ``undo``."""
        return self._step("redo", count)

    def _step(self, kind: Kind, count: int) -> list[Entry]:
        with files.locked(self.path):
            self._file = None
            steps = self._stack(kind)[:count]
            for entry in steps:
                self._take(entry, kind)
        return steps

    def _take(self, entry: Entry, kind: Kind) -> None:
        """Take a change back or do it again; raises LibraryError as ``undo``."""
        from_, to = (entry.before, entry.after)[:: 1 if kind == "redo" else -1]
        edits = entry.splices if kind == "redo" else splices.inverse(entry.splices)
        if digest(self._read()) != from_:
            edits, to = self._located(edits, entry, kind), ""
        try:
            self._write(edits, entry.what, kind, 0, makes=to, of=entry.id)
        except ValueError:
            raise entry.damage() from None

    def _stack(self, kind: Kind) -> list[Entry]:
        """Return what can be undone or redone, the next first; NothingFoundError for none."""
        done, undone = self._stacks()
        steps = (done if kind == "undo" else undone)[::-1]
        if not steps:
            raise NothingFoundError("{path}: nothing to {kind}", path=self.path, kind=kind)
        return steps

    def _stacks(self) -> tuple[list[Entry], list[Entry]]:
        current = digest(self._read())
        return stacks(Journal(self.path).entries(current), current)

    def _located(self, edits: list[Splice], entry: Entry, kind: Kind) -> list[Splice]:
        """Return the edits where their bytes stand now, for another program changed the file."""
        data = self._read()
        try:
            moved = splices.found(data, edits, items=not is_bibtex(self.path, data))
            new = open_file(self.path, splices.apply(data, moved))
            sound = _repeated(new) <= _repeated(open_file(self.path, data))
        except (ValueError, LibraryError):
            sound = False
        if not sound:
            from refcli.library.log.obstacle import obstacle

            raise LibraryError(
                "{path}: cannot {kind} {what!r}: another program changed the same place since; "
                "{obstacle}; nothing was changed",
                path=self.path,
                kind=kind,
                what=entry.what,
                obstacle=obstacle(self.path, edits, data),
            )
        return moved

    def _write(
        self,
        edits: list[Splice],
        what: str,
        kind: Kind,
        free: int,
        makes: str = "",
        **more: object,
    ) -> None:
        """Log a change and write the library.

        Raises ValueError, and writes nothing, where the edits do not fit or do not make what has
        the digest ``makes``.
        """
        old = self._read() if self._file is None else self._file.data
        new = splices.apply(old, edits)
        after = digest(new)
        if makes not in ("", after):
            raise ValueError("other bytes than expected")
        journal = Journal(self.path)
        edits = splices.with_context(old, edits, items=not is_bibtex(self.path, old))
        length = journal.append(
            what, kind, edits, before=digest(old), after=after, free=free, **more
        )
        try:
            files.write(self.path, new, expected=old)
        except LibraryError:
            journal.cut(length)
            raise
        finally:
            self._file = None
        journal.trim()

    def _keep(self, numbers: bytes) -> None:
        path = self._numbers
        check_plain(path)
        new = path.with_suffix(".numbers-new")
        files.write(path, numbers, new=new, at_most=privacy(self.path))

    def _opened(self) -> LibraryFile:
        data = files.read(self.path)
        last = Journal(self.path).last()
        return open_file(self.path, data, last.free if last else 1, read_side(self._numbers))

    def _read(self) -> bytes:
        data = files.read(self.path)
        return open_file(self.path, None).EMPTY if data is None else data

    @property
    def _numbers(self) -> Path:
        """The file in the side folder for the numbers that the library itself does not hold."""
        return side_file(self.path, "numbers")


def _repeated(file: LibraryFile) -> Counter[object]:
    """Return the keys and the numbers that more than one entry of a file has."""
    counts: Counter[object] = Counter(key(record) for record in file.records())
    counts.update(file.numbers)
    return Counter({value: count for value, count in counts.items() if count > 1})
