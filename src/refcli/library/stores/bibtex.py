"""A library as BibTeX or biblatex: only the bytes that a change asks for are changed.

The numbers of the entries are not written into the file, which is its owner's. Until refcli
first changes the library they are the order of the entries; from then on the side folder
keeps the number of each citation key, and an entry that came in by another hand gets the
next free one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from refcli.errors import LibraryError, NothingFoundError
from refcli.library.stores.library_file import numbered
from refcli.library.stores.numbers_file import kept_numbers, numbered_names, numbers_text
from refcli.library.stores.splices import Splice
from refcli.library.tagging import as_keywords
from refcli.record import custom, key

if TYPE_CHECKING:
    import re

    from refcli.formats.bibtex.read import Entries
    from refcli.record import Record

__all__ = ["BibFile"]


class BibFile:
    """The bytes of a .bib library; see ``library_file.LibraryFile`` for what its methods do.

    ``numbers_file`` holds the numbers that keys have had, as JSON, or nothing yet.
    """

    EMPTY = b""

    def __init__(self, path: Path, data: bytes, free: int = 1, numbers_file: bytes = b"") -> None:
        self.path = path
        self.data = data
        self.source: tuple[object, ...] = (data, free, numbers_file)
        self._free = free
        self._numbers_file = numbers_file
        self._made: dict[int, Record] = {}

    def __len__(self) -> int:
        return len(self._entries)

    def record(self, place: int) -> Record:
        """Return the record at a place; of the others nothing is made."""
        if "_numbered" in self.__dict__:
            return self._numbered[place]
        if place not in self._made:
            self._made[place] = numbered(self._entries.record(place), self.numbers[place])
        return self._made[place]

    def records(self) -> list[Record]:
        """Return all records in the order of the file, each with its number."""
        return self._numbered

    @property
    def numbers(self) -> list[int]:
        """The number of each entry, in the order of the file."""
        return self._numbering.numbers

    @property
    def free(self) -> int:
        """The lowest number that no entry of the library ever had."""
        return self._numbering.free

    def place_of_number(self, wanted: int) -> int | None:
        """Return the place of the entry with this number, or None if there is none."""
        return self._places_by_number.get(wanted)

    def places_of_key(self, key: str) -> list[int]:
        """Return the places of the entries with this citation key."""
        return self._places_by_key.get(key, [])

    def places_matching(
        self, test: Callable[[Record], bool], probes: Sequence[re.Pattern[str]] = ()
    ) -> list[int]:
        """Return the places of the records that pass a test; probes are for JSON, not TeX."""
        return [place for place, record in enumerate(self.records()) if test(record)]

    def columns(self, variables: Sequence[str]) -> Iterator[tuple[Any, ...]]:
        """Give of each entry the values of these CSL variables, None for one that it lacks."""
        from refcli.collector import paused

        records: Iterable[Record]
        records = (
            self._numbered if "_numbered" in self.__dict__ else self._entries.outlines(variables)
        )
        with paused():
            for record in records:
                yield tuple(map(record.get, variables))

    @property
    def problems(self) -> list[str]:
        """What is wrong with the file, a line each, with its name, line and column."""
        from refcli.collector import paused

        with paused():
            return [problem.at(str(self.path)) for problem in self._entries.problems]

    def legal_key(self, key: str) -> str:
        """Return the key without the characters that break one in BibTeX."""
        from refcli.formats.bibtex.writing.entry import legal_key

        return legal_key(key)

    def splices(
        self, changed: Mapping[int, Record | None], added: Sequence[Record]
    ) -> list[Splice]:
        """Return the change of bytes that replaces, removes (None) and appends entries.

        Raises LibraryError where an entry is damaged, or the file's encoding lacks a letter.
        """
        from refcli.formats.bibtex.editing import edit

        changes = [
            edit.Change(
                _without_number(self.record(place)),
                record and _without_number(as_keywords(record, self.record(place))),
                self._turn(place),
            )
            for place, record in sorted(changed.items())
        ]
        changes += [edit.Change(None, _without_number(as_keywords(record))) for record in added]
        if not changes:
            return []
        text, encoding = self._text
        try:
            new = edit.encode(edit.apply(text, changes), encoding)
        except (LibraryError, NothingFoundError) as error:
            raise LibraryError(error.at(str(self.path))) from error
        return [_difference(self.data, new)] if new != self.data else []

    def numbers_after(self, changed: Mapping[int, Record | None], added: Sequence[Record]) -> bytes:
        """Return what the side folder is to keep of the numbers after a change.

        Keys that are gone stay: one that an undo brings back has its number again.
        """
        keys, numbers = self._entries.keys, self.numbers
        kept = self._kept_numbers | dict(zip(numbered_names(keys), numbers, strict=True))
        gone = {place for place, record in changed.items() if record is None}
        renamed = {place: key(record) for place, record in changed.items() if record is not None}
        new = [
            (renamed.get(place, own), number)
            for place, (own, number) in enumerate(zip(keys, numbers, strict=True))
            if place not in gone
        ]
        new += [(key(record), custom(record)["number"]) for record in added]
        names = numbered_names(own for own, _ in new)
        return numbers_text(kept | dict(zip(names, (n for _, n in new), strict=True)))

    @cached_property
    def _text(self) -> tuple[str, str]:
        from refcli.formats.bibtex.editing import edit

        text, encoding = edit.decode(self.data)
        if "\0" in text:
            raise LibraryError("{path}: not a BibTeX file: it is binary", path=self.path)
        return text, encoding

    @cached_property
    def _entries(self) -> Entries:
        """The entries as the file has them, none of them read yet."""
        from refcli.collector import paused
        from refcli.formats.bibtex.read import Entries
        from refcli.formats.bibtex.syntax.scan import scan_once

        with paused():
            return Entries(scan_once(self._text[0]))

    @cached_property
    def _numbered(self) -> list[Record]:
        from refcli.collector import paused

        with paused():
            every = zip(self._entries.records(), self.numbers, strict=True)
            fresh = [numbered(record, number) for record, number in every]
        # What was given out already stays the same.
        return [self._made.get(place, record) for place, record in enumerate(fresh)]

    @cached_property
    def _kept_numbers(self) -> dict[str, int]:
        return kept_numbers(self._numbers_file)

    @cached_property
    def _numbering(self) -> _Numbering:
        kept = self._kept_numbers
        free = max(self._free, max(kept.values(), default=0) + 1)
        numbers: dict[int, None] = {}
        for name in numbered_names(self._entries.keys):
            own = kept.get(name)
            if own is None or own in numbers:
                own, free = free, free + 1
            numbers[own] = None
        return _Numbering(list(numbers), free)

    @cached_property
    def _places_by_number(self) -> dict[int, int]:
        return {own: place for place, own in enumerate(self.numbers)}

    @cached_property
    def _places_by_key(self) -> dict[str, list[int]]:
        places: dict[str, list[int]] = {}
        for place, own in enumerate(self._entries.keys):
            places.setdefault(own, []).append(place)
        return places

    def _turn(self, place: int) -> int:
        """Return how many entries before this one have its key."""
        return self.places_of_key(self._entries.keys[place]).index(place)


class _Numbering(NamedTuple):
    numbers: list[int]
    free: int


def _without_number(record: Record) -> Record:
    rest = {name: value for name, value in custom(record).items() if name != "number"}
    body = {name: value for name, value in record.items() if name != "custom"}
    return {**body, "custom": rest} if rest else body


def _difference(old: bytes, new: bytes) -> Splice:
    """Return the one splice from the first byte that differs to the last."""
    start = _common(old, new)
    end = min(_common(old[::-1], new[::-1]), len(old) - start, len(new) - start)
    return Splice(start, old[start : len(old) - end], new[start : len(new) - end])


def _common(one: bytes, other: bytes) -> int:
    """Return how many bytes at the beginning are the same."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low
