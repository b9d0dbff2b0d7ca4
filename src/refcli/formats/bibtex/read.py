"""The entries of a .bib file, each made a record when it is asked for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from refcli.formats.bibtex.classic import CARRYING
from refcli.formats.bibtex.fields import ALONE, VARIABLES
from refcli.formats.bibtex.reading.records import record_of
from refcli.formats.bibtex.syntax.scan import Places, Scan, merge_conflict, scan
from refcli.formats.bibtex.syntax.strings import Fields, Strings, inherit, parents_of
from refcli.formats.results import Problem, ReadResult
from refcli.speech import Message

if TYPE_CHECKING:
    from refcli.formats.bibtex.syntax.blocks import Block
    from refcli.record import Record

__all__ = ["Entries", "read"]

Report = Callable[[str, int, str], None]


class _Entry(NamedTuple):
    """An entry as it stands in the file: its fields with @strings put in, still TeX."""

    block: Block
    fields: Fields

    @property
    def kind(self) -> str:
        return self.block.type.lower()


def read(source: str) -> ReadResult:
    """Read the entries of a .bib file, in either dialect.

    An entry that is damaged gives what could be read of it; what is wrong is reported with
    line and column. A key that is there twice is kept twice and reported.
    """
    entries = Entries(scan(source))
    return ReadResult(entries.records(), entries.problems)


class Entries:
    """The entries of a scanned source, by their places: 0 is the first in the file.

    An entry that is damaged gives what could be read of it. A key that is there twice is
    kept twice.
    """

    def __init__(self, scanned: Scan) -> None:
        self._scanned = scanned
        self._blocks = [block for block in scanned.blocks if block.kind == "entry"]

    def __len__(self) -> int:
        return len(self._blocks)

    @cached_property
    def keys(self) -> list[str]:
        """The citation key of each entry, "" for one without."""
        return [block.key for block in self._blocks]

    def record(self, place: int) -> Record:
        """Return the record of one entry, without looking into others but those it takes from."""
        strings = self._strings
        entry = _read(self._scanned.source, self._blocks[place], strings, _untold)
        fields = entry.fields
        if parents_of(fields) and self._first[self.keys[place]] == place:
            fields = self._inherited(entry, strings)
        return record_of(entry.kind, entry.block.key, fields)

    def records(self) -> list[Record]:
        """Return the records of all entries in the order of the file."""
        entries, inherited, _ = self._all
        return [
            record_of(entry.kind, entry.block.key, inherited.get(place, entry.fields))
            for place, entry in enumerate(entries)
        ]

    def outlines(self, variables: Sequence[str]) -> Iterator[Record]:
        """Give the record of each entry without most of what is not among these variables."""
        unasked = {name for name in ALONE if VARIABLES.get(name) not in variables}
        entries, inherited, _ = self._all
        for place, entry in enumerate(entries):
            fields = inherited.get(place, entry.fields)
            if CARRYING.isdisjoint(fields) and not unasked.isdisjoint(fields):
                fields = {n: value for n, value in fields.items() if n not in unasked}
            yield record_of(entry.kind, entry.block.key, fields)

    @property
    def problems(self) -> list[Problem]:
        """What is wrong with the file, with line and column, in its order."""
        return self._all[2]

    @cached_property
    def _all(self) -> tuple[list[_Entry], dict[int, Fields], list[Problem]]:
        """All entries, the fields of those that take some from another, and the problems."""
        scanned = self._scanned
        problems, places = list(scanned.problems), Places(scanned.source)

        def report(message: str, offset: int, key: str = "") -> None:
            problems.append(Problem(message, *places(offset), key))

        if (conflict := merge_conflict(scanned.source)) is not None:
            report(Message("a merge conflict of git"), conflict)
        strings = Strings(scanned.source, scanned.blocks, report)
        entries = [_read(scanned.source, block, strings, report) for block in self._blocks]
        _report_repeated_keys(self._blocks, report)
        inherited = _all_inherited(entries, report)
        return entries, inherited, sorted(problems, key=lambda problem: problem.line or 0)

    @cached_property
    def _strings(self) -> Strings:
        return Strings(self._scanned.source, self._scanned.blocks, _untold)

    @cached_property
    def _first(self) -> dict[str, int]:
        """Where each key stands first."""
        return {key: place for place, key in reversed(list(enumerate(self.keys))) if key}

    @cached_property
    def _first_lowered(self) -> dict[str, int]:
        return {key.lower(): place for key, place in self._first.items()}

    @cached_property
    def _turns(self) -> dict[str, int]:
        """When each key has its turn where all entries are looked at: a circle begins there."""
        return {key: turn for turn, key in enumerate(self._first)}

    def _inherited(self, entry: _Entry, strings: Strings) -> Fields:
        """Return the fields of an entry with those of the entries that it takes from."""
        found = {entry.block.key: (entry.kind, entry.fields)}
        waiting = [name for _, name in parents_of(entry.fields)]
        while waiting:
            place = self._first_lowered.get(waiting.pop().strip().lower())
            if place is None or self.keys[place] in found:
                continue
            parent = _read(self._scanned.source, self._blocks[place], strings, _untold)
            found[parent.block.key] = (parent.kind, parent.fields)
            waiting += [name for _, name in parents_of(parent.fields)]
        order = sorted(found, key=self._turns.__getitem__)
        return inherit({key: found[key] for key in order}, _unsaid)[entry.block.key]


def _untold(message: str, offset: int, key: str) -> None:
    """Take a problem for which nobody asks."""


def _unsaid(message: str, key: str) -> None:
    """Take a problem of inheritance for which nobody asks."""


def _read(source: str, block: Block, strings: Strings, report: Report) -> _Entry:
    own: Fields = {}
    for place, (written, raw) in enumerate(block.texts(source)):
        name = written.lower()
        if (value := strings.plain(raw)) is None:
            value = strings.value(raw, block.fields[place].value_start, block.key)
        if name in own:
            message = Message("the field {name} is there twice", name=name)
            report(message, block.fields[place].start, block.key)
            name = _free_name(name, own)
        own[name] = value
    return _Entry(block, own)


def _free_name(name: str, fields: Fields) -> str:
    count = 2
    while f"{name}-{count}" in fields:
        count += 1
    return f"{name}-{count}"


def _report_repeated_keys(blocks: Sequence[Block], report: Report) -> None:
    counts = Counter(block.key for block in blocks if block.key)
    if len(counts) == len(blocks):
        return
    seen: set[str] = set()
    for block in blocks:
        if counts[block.key] > 1:
            if block.key in seen:
                message = Message("the key {key} is there twice", key=block.key)
                report(message, block.key_start, block.key)
            seen.add(block.key)


def _all_inherited(entries: Sequence[_Entry], report: Report) -> dict[int, Fields]:
    """Return the fields of those entries that take some from another, by their place."""
    if not any("crossref" in entry.fields or "xdata" in entry.fields for entry in entries):
        return {}
    named = [entry for entry in reversed(entries) if entry.block.key]
    by_key = {entry.block.key: (entry.kind, entry.fields) for entry in named}
    offsets = {entry.block.key: entry.block.start for entry in named}
    resolved = inherit(by_key, lambda message, key: report(message, offsets[key], key))
    return {
        place: resolved[entry.block.key]
        for place, entry in enumerate(entries)
        if entry.block.key and entry.fields is by_key[entry.block.key][1]
    }
