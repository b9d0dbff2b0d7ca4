"""One change of a library: what is to become of its entries, all at once."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from refcli.errors import LibraryError, RequestError
from refcli.library.stores.library_file import numbered
from refcli.record import custom, key, number
from refcli.text.controls import one_line

if TYPE_CHECKING:
    from refcli.library.stores.library_file import LibraryFile
    from refcli.library.stores.splices import Splice
    from refcli.record import Record

__all__ = ["Change"]

_KEY: Final = re.compile(r"[^\s,{}\"%#\\]+")
"""What BibTeX, biblatex and pandoc alike take for a key."""


class Change:
    """Entries to add, replace and remove; ``Library.change`` writes them together."""

    def __init__(self, file: LibraryFile) -> None:
        self._file = file
        self._keys: set[str] = set()
        self._tried: dict[str, int] = {}
        self._changed: dict[int, Record | None] = {}
        self._added: list[Record] = []
        self.free: int = file.free
        """The lowest number that no entry ever had."""

    def add(self, record: Record) -> Record:
        """Add a record; return it with the number and the citation key that it got.

        The key is the record's own where no other entry has it, else one is made. Of a key
        with characters that a shell or the file's format acts on, a harmless one is made; the
        one that it had is then an alias.
        """
        own = self._own_key(record)
        known = _known_by(record, own)
        record = numbered({**known, "id": self._free_key(own, record)}, self.free)
        self.free += 1
        self._keys.add(key(record))
        self._added.append(record)
        return record

    def replace(self, record: Record, was: Record | None = None) -> None:
        """Put this record in the place of the one that has its number.

        ``was`` is that entry as it was read before the change began: where another process
        has changed it since, nothing is overwritten. Raises LibraryError then, and where no
        entry has the number or another one has the key; RequestError where a new
        key is not a citation key.
        """
        place = self._place(record if was is None else was)
        now = self._file.record(place)
        if was is not None and was != now:
            raise LibraryError(
                "entry {number} was changed meanwhile by another process; nothing was written: "
                "look at it and try again",
                number=number(now),
            )
        if key(record) != key(now):
            if not _KEY.fullmatch(key(record)):
                raise RequestError(
                    "{key!r} is not a citation key: one has no spaces, commas, braces, quotes, "
                    "backslashes, percent or number signs",
                    key=key(record),
                )
            if key(record) in self:
                raise LibraryError(
                    "the citation key {key} is taken by another entry", key=key(record)
                )
            self._keys.add(key(record))
        if number(record) != number(now):
            self._take_number(number(record) or 0)
        if record != now:
            self._changed[place] = record

    def _take_number(self, wanted: int) -> None:
        """Give a number to an entry that had another; it must be free."""
        from refcli.library.stores.opening import is_bibtex

        if is_bibtex(self._file.path, self._file.data):
            raise RequestError(
                "{path}: a .bib file has no place for numbers: its entries are numbered in "
                "their order",
                path=self._file.path,
            )
        others = {number(record) for record in self._changed.values() if record}
        if self._file.place_of_number(wanted) is not None or wanted in others:
            raise LibraryError("the number {number} is taken by another entry", number=wanted)
        self.free = max(self.free, wanted + 1)

    def remove(self, record: Record) -> None:
        """Remove the entry that has this record's number; its number is never given again."""
        self._changed[self._place(record)] = None

    def splices(self) -> list[Splice]:
        """Return the change as bytes of the library's file; none where nothing changes."""
        return self._file.splices(self._changed, self._added)

    def difference(self) -> list[str]:
        """Return what the change does to the entries, as lines for a person."""
        from refcli.library.difference import difference
        from refcli.library.stores.opening import is_bibtex
        from refcli.library.stores.splices import with_context

        path, data = self._file.path, self._file.data
        return list(
            difference(
                path, with_context(data, self.splices(), items=not is_bibtex(path, data)), data
            )
        )

    def numbers(self) -> bytes:
        """Return what is to be kept of the numbers beside the file."""
        return self._file.numbers_after(self._changed, self._added)

    def counts(self) -> dict[str, int]:
        """Return how many entries are added, changed and removed."""
        removed = sum(record is None for record in self._changed.values())
        changed = len(self._changed) - removed
        return {"added": len(self._added), "changed": changed, "removed": removed}

    def _place(self, record: Record) -> int:
        place = self._file.place_of_number(number(record) or 0)
        if place is None or self._changed.get(place, record) is None:
            raise LibraryError(
                "there is no entry {number} any more: another process removed it",
                number=number(record),
            )
        return place

    def _own_key(self, record: Record) -> str:
        """Return a record's key as it may stand in the library, "" where it has none."""
        from refcli.formats import citekey

        own = key(record)
        return self._file.legal_key(citekey.harmless(own)) if own else ""

    def _free_key(self, own: str, record: Record) -> str:
        from refcli.formats import citekey

        return citekey.unique(own or citekey.make(record), self, self._tried)

    def __contains__(self, wanted: object) -> bool:
        """Tell whether an entry has this citation key, or gets it by this change."""
        return wanted in self._keys or bool(self._file.places_of_key(str(wanted)))


def _known_by(record: Record, new: str) -> Record:
    """Return a record whose key becomes another one, with the one that it had as an alias."""
    old = key(record)
    if old in ("", new) or one_line(old) != old or "," in old:
        return record
    own = custom(record)
    known = own.get("aliases")
    aliases = [*(known if isinstance(known, list) else ()), old]
    return {**record, "custom": {**own, "aliases": list(dict.fromkeys(aliases))}}
