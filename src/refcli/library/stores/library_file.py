"""What a library's file can do, in whatever format it is."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from refcli.record import with_custom

if TYPE_CHECKING:
    from refcli.library.stores.splices import Splice
    from refcli.record import Record

__all__ = ["LibraryFile", "numbered"]


class LibraryFile(Protocol):
    """The bytes of a library as they were read; nothing here reads or writes the disk.

    An entry is named by its place: 0 is the first in the file.
    """

    EMPTY: bytes
    """A library without entries."""
    path: Path
    data: bytes
    source: tuple[object, ...]
    """All that the file was opened with: equal sources give equal files."""

    def __len__(self) -> int: ...

    def record(self, place: int) -> Record:
        """Return the record at a place, with its number; LibraryError where it is damaged."""
        ...

    def records(self) -> list[Record]:
        """Return all records in the order of the file."""
        ...

    @property
    def numbers(self) -> list[int]:
        """The number of each entry, in the order of the file."""
        ...

    @property
    def free(self) -> int:
        """The lowest number that no entry of the library ever had."""
        ...

    def place_of_number(self, wanted: int) -> int | None:
        """Return the place of the entry with this number, or None if there is none."""
        ...

    def places_of_key(self, key: str) -> list[int]:
        """Return the places of the entries with this citation key: one, in a sound library."""
        ...

    def places_matching(
        self, test: Callable[[Record], bool], probes: Sequence[re.Pattern[str]] = ()
    ) -> list[int]:
        """Return the places of the records that pass a test.

        All probes are found in the JSON text of every such record, unless an escaped
        character or markup stands within what they look for.
        """
        ...

    def columns(self, variables: Sequence[str]) -> Iterator[tuple[Any, ...]]:
        """Give of each entry the values of these CSL variables, None for one that it lacks."""
        ...

    @property
    def problems(self) -> list[str]:
        """What is wrong with the file and could be read nevertheless, a line each."""
        ...

    def legal_key(self, key: str) -> str:
        """Return a citation key as this format can hold it."""
        ...

    def splices(
        self, changed: Mapping[int, Record | None], added: Sequence[Record]
    ) -> list[Splice]:
        """Return the change of bytes that replaces, removes (None) and appends entries."""
        ...

    def numbers_after(self, changed: Mapping[int, Record | None], added: Sequence[Record]) -> bytes:
        """Return what is to be kept of the numbers beside the file: b"" where it holds them."""
        ...


def numbered(record: Record, wanted: int) -> Record:
    """Return the record with this number in the library."""
    return with_custom(record, number=wanted)
