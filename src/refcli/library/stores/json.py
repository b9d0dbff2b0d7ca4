r"""A library as CSL-JSON: a valid array with one item a line, read and edited by line.

::

    [
    {"id":"dudin2022development","type":"article-journal",…,"custom":{"number":1}},
    {"id":"roda2021digital",…,"custom":{"number":2}}
    ]

An item begins with its ``id`` and ends with ``custom``, whose first member is the number in
the library. So the bytes tell where an item of a given number or key stands, and one item of
a hundred thousand is read, added or changed without reading the others. Any other CSL-JSON
file works too: it takes this layout with its first change.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import chain
from pathlib import Path
from typing import Any, Final, NamedTuple

from refcli.errors import LibraryError
from refcli.library.stores.item_lines import ITEM_START, ItemLines
from refcli.library.stores.json_text import as_record, dump, file_of, lines_of, loads, values_of
from refcli.library.stores.library_file import numbered
from refcli.library.stores.numbers_file import kept_numbers, numbered_names, numbers_text
from refcli.library.stores.splices import Splice
from refcli.record import Record, key, number

__all__ = ["JsonFile"]

_HIDING: Final = {b"\\": re.compile(r"\\"), b"<": re.compile("<")}
"""The beginning of an escaped character, or of markup; apart, for a literal is found fast."""

_SAMPLE: Final = 1 << 18
"""Characters that are enough to see how often a word is used."""

_FEW: Final = 4
"""Up to so many questions each search the file; more make an index of it pay."""

_KEY: Final = re.compile(rb'\{"id":("(?:[^"\\]|\\.)*"|-?\d+)')
_NUMBER: Final = re.compile(rb'[,{]"custom":\{"number":(\d+)[,}]')
_WRITTEN: Final = re.compile(rb'"custom":\{"number":(\d+)')
_NUMBER_HERE: Final = re.compile(rb"\d+(?=[,}])")


class _Numbering(NamedTuple):
    numbers: list[int]
    free: int
    written: bool
    """Whether the file holds just these numbers."""


class JsonFile:
    """The bytes of a CSL-JSON library; see ``library_file.LibraryFile`` for what its methods do.

    They are parsed only as far as a question needs. ``free`` is the lowest number that no
    entry ever had: an item without a number of its own gets the next one.
    """

    EMPTY = b"[\n]\n"
    """A library without entries."""

    def __init__(self, path: Path, data: bytes, free: int = 1, numbers_file: bytes = b"") -> None:
        self.path = path
        self.data = data
        self.source: tuple[object, ...] = (data, free, numbers_file)
        self._numbers_file = numbers_file
        self._free = free
        self._loaded: dict[int, Record] = {}
        self._parsed: dict[int, Record] = {}
        self._asked: dict[str, int] = {}

    def __len__(self) -> int:
        return len(self._all if "_all" in self.__dict__ or self._lines is None else self._lines)

    def record(self, place: int) -> Record:
        """Return the record at a place; raises LibraryError where its text is damaged."""
        if place not in self._parsed:
            record = self._load(place)
            own = number(record)
            sure = own is not None and self._is_only_one(own, place)
            self._parsed[place] = record if sure else _numbered_as(record, self.numbers[place])
        return self._parsed[place]

    def records(self) -> list[Record]:
        """Return all records in the order of the file."""
        if len(self._parsed) < len(self._all):
            # What was given out already stays the same.
            every = zip(self._all, self.numbers, strict=True)
            fresh = {place: _numbered_as(record, own) for place, (record, own) in enumerate(every)}
            self._parsed = fresh | self._parsed
        return [self._parsed[place] for place in range(len(self))]

    def place_of_number(self, wanted: int) -> int | None:
        """Return the place of the entry with this number, or None if there is none."""
        if self._lines is not None and wanted > 0 and not self._has_index("_numbering"):
            for place in self._lines.holding(b'"custom":{"number":%d' % wanted):
                if self._own_number(place, self._lines[place]) == wanted:
                    return place
        return self._places_by_number.get(wanted)

    def places_of_key(self, key: str) -> list[int]:
        """Return the places of the entries with this citation key: one, in a sound library."""
        if self._lines is None or self._has_escapes or self._has_index("_places_by_key"):
            return self._places_by_key.get(key, [])
        spellings = [dump(key, ascii_only=False)]
        spellings += [key] if re.fullmatch(r"-?\d+", key) else []  # an id may be a JSON number
        starts = [ITEM_START + own.encode(errors="surrogatepass") + b"," for own in spellings]
        return [place for start in starts for place in self._lines.starting(start)]

    def places_matching(
        self, test: Callable[[Record], bool], probes: Sequence[re.Pattern[str]] = ()
    ) -> list[int]:
        """Return the places of the records that pass a test.

        A record whose JSON text lacks one of the probes is not looked at, unless an escaped
        character or markup may stand within what the probe looks for.
        """
        if self._lines is None or not probes:
            return [place for place, record in enumerate(self.records()) if test(record)]
        first, *others = probes
        if others:  # the one that is found least comes first
            sample = self._lines.text[:_SAMPLE]
            first, *others = sorted(probes, key=lambda probe: len(probe.findall(sample)))
        places = self._places_holding(self._lines, first)
        for other in others:
            places = [place for place in places if other.search(self._lines.text_of(place))]
        for mark, hiding in _HIDING.items():
            if mark in self.data:
                places += self._places_holding(self._lines, hiding)
        return [place for place in sorted(set(places)) if test(self._with_any_number(place))]

    @staticmethod
    def _places_holding(lines: ItemLines, pattern: re.Pattern[str]) -> list[int]:
        def search(text: str, start: int) -> int:
            match = pattern.search(text, start)
            return match.start() if match else -1

        return lines.matching(search)

    def columns(self, variables: Sequence[str]) -> Iterator[tuple[Any, ...]]:
        """Give of each entry the values of these CSL variables, None for one that it lacks."""
        if "_all" not in self.__dict__ and (read := values_of(self.data, variables)):
            self.__dict__.setdefault("_stated", read[0])
            return read[1]
        return (tuple(map(record.get, variables)) for record in self.records())

    @property
    def numbers(self) -> list[int]:
        """The number of each entry, in the order of the file."""
        return self._numbering.numbers

    @property
    def free(self) -> int:
        """The lowest number that no entry of the library ever had."""
        return self._numbering.free

    def splices(
        self, changed: Mapping[int, Record | None], added: Sequence[Record]
    ) -> list[Splice]:
        """Return the change of bytes that replaces, removes (None) and appends entries."""
        if not changed and not added:
            return []
        if self._lines is None or not self._numbering.written:
            kept = [changed.get(place, self.record(place)) for place in range(len(self))]
            return [Splice(0, self.data, file_of(lines_of([r for r in [*kept, *added] if r])))]
        lines = self._lines
        between = b"," + lines.end
        tail = len(lines)
        while tail - 1 in changed:
            tail -= 1
        splices = []
        places = sorted(place for place in changed if place < tail)
        new_lines = iter(lines_of([record for p in places if (record := changed[p]) is not None]))
        for place in places:
            new = b"" if changed[place] is None else next(new_lines) + between
            splices.append(Splice(lines.span(place)[0], lines[place] + between, new))
        if tail < len(lines) or added:
            last = [record for place in range(tail, len(lines)) if (record := changed[place])]
            new_tail = lines_of([*last, *added])
            splices.append(_tail_splice(lines, tail, new_tail))
        return splices

    def numbers_after(self, changed: Mapping[int, Record | None], added: Sequence[Record]) -> bytes:
        """Return the numbers where the items lack them still, nothing where they hold them.

        An undo may bring back the file of another program, without them.
        """
        if self._numbering.written or not len(self):
            return b""
        kept = kept_numbers(self._numbers_file)
        own = dict(zip(numbered_names(map(key, self._all)), self.numbers, strict=True))
        return numbers_text(kept | own)

    @property
    def problems(self) -> list[str]:
        """Return nothing: a damaged item cannot be read at all."""
        return []

    def legal_key(self, key: str) -> str:
        """Return the key as it is: JSON holds any."""
        return key

    def _with_any_number(self, place: int) -> Record:
        """Return a record with the number in the file, which might be another entry's too."""
        record = self._load(place)
        return self.record(place) if number(record) is None else record

    def _is_only_one(self, own: int, place: int) -> bool:
        """Tell whether this number of an entry belongs to no other entry."""
        if len(self._parsed) > 1 or "_are_unique" in self.__dict__:
            return self._are_unique or self.numbers[place] == own
        return self.place_of_number(own) == place

    @cached_property
    def _are_unique(self) -> bool:
        """Whether no number stands twice in the file, wherever it stands."""
        found = _WRITTEN.findall(self.data)
        return len(set(found)) == len(found)

    def _has_index(self, name: str) -> bool:
        """Tell whether an index is there, or is to be made, for one question more."""
        self._asked[name] = self._asked.get(name, 0) + 1
        return name in self.__dict__ or self._asked[name] > _FEW

    @cached_property
    def _numbering(self) -> _Numbering:
        found = self._stated
        kept: dict[str, int] = {}
        names: list[str] = []
        if self._numbers_file and not all(found):
            kept, names = kept_numbers(self._numbers_file), numbered_names(map(key, self._all))
            taken = set(found)
            kept = {name: own for name, own in kept.items() if own not in taken}
        highest = max((own or 0 for own in chain(found, kept.values())), default=0)
        free = max(self._free, highest + 1)
        numbers: dict[int, None] = {}
        for place, stands in enumerate(found):
            own = stands if stands or not names else kept.get(names[place])
            if own is None or own < 1 or own in numbers:
                numbers[free] = None
                free += 1
            else:
                numbers[own] = None
        return _Numbering(list(numbers), free, written=list(numbers) == found)

    @cached_property
    def _stated(self) -> list[int | None]:
        """The number that stands in each item."""
        if "_all" in self.__dict__ or self._lines is None:
            return [number(record) for record in self._all]
        return self._numbers_of(self._lines)

    def _numbers_of(self, lines: ItemLines) -> list[int | None]:
        """Return the number that stands in each item, all at once where each has just one."""
        pieces = lines.after(b'"custom":{"number":')
        found = list(map(_NUMBER_HERE.match, pieces)) if pieces is not None else [None]
        if all(found) and len(found) == lines.data.count(b'"custom":'):
            return [int(match.group()) for match in found if match]
        return [self._own_number(place, item) for place, item in enumerate(lines.items)]

    def _own_number(self, place: int, item: bytes) -> int | None:
        found = _NUMBER.findall(item)
        if len(found) == 1 and item.count(b'"custom":') == 1:
            return int(found[0])
        return number(self._load(place))

    def _load(self, place: int) -> Record:
        if self._lines is None:
            return self._all[place]
        if place not in self._loaded:
            line = place + 2  # the bracket stands on the first
            value = loads(self.path, self._lines[place], line)
            self._loaded[place] = as_record(value, self.path, line)
        return self._loaded[place]

    @cached_property
    def _places_by_number(self) -> dict[int, int]:
        return {own: place for place, own in enumerate(self.numbers)}

    @cached_property
    def _has_escapes(self) -> bool:
        """Whether a letter of a key might stand as an escape, as some programs write JSON."""
        return b"\\" in self.data and b"\\u" in self.data  # one byte is found much faster

    @cached_property
    def _places_by_key(self) -> dict[str, list[int]]:
        if self._lines is None:
            keys = [key(record) for record in self._all]
        else:
            found = map(_KEY.match, self._lines.items)
            keys = [_read_key(match.group(1)) if match else "" for match in found]
        places: dict[str, list[int]] = {}
        for place, own in enumerate(keys):
            places.setdefault(own, []).append(place)
        return places

    @cached_property
    def _lines(self) -> ItemLines | None:
        """The items of a file in our layout, None for a file in any other."""
        return ItemLines.of(self.data)

    @cached_property
    def _all(self) -> list[Record]:
        """The records as they stand in the file, parsed all at once."""
        value = loads(self.path, self.data or self.EMPTY, 1)
        if not isinstance(value, list):
            raise LibraryError(
                "{path}: not a library: a CSL-JSON library is an array of items; other files "
                "can be imported into one",
                path=self.path,
            )
        return _with_keys([as_record(item, self.path) for item in value])


def _tail_splice(lines: ItemLines, start: int, new: Sequence[bytes]) -> Splice:
    """Return the splice that makes ``new`` all that follows the item before ``start``.

    It is apart from the others because the last item of an array has no comma after it.
    """
    begin = lines.span(start - 1)[1] if start else 1
    stop = lines.span(len(lines) - 1)[1] if len(lines) else 1
    first = b"," + lines.end if start else lines.end
    between = b"," + lines.end
    text = between.join([first + new[0], *new[1:]]) if new else b""
    return Splice(begin, lines.data[begin:stop], text)


def _read_key(text: bytes) -> str:
    if b"\\" in text:
        return str(json.loads(text))
    return text.decode("utf-8", "replace").strip('"')


def _numbered_as(record: Record, own: int) -> Record:
    return record if number(record) == own else numbered(record, own)


def _with_keys(records: list[Record]) -> list[Record]:
    """Return the records of another program's file, each that lacks a key with one of its own."""
    if all(map(key, records)):
        return records
    from refcli.formats import citekey

    taken = set(map(key, records))
    tried: dict[str, int] = {}
    result = []
    for record in records:
        own = key(record) or citekey.unique(citekey.make(record), taken, tried)
        taken.add(own)
        result.append(record if key(record) else {**record, "id": own})
    return result
