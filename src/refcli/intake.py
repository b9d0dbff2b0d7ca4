"""Of records that come in, those that are new to the library."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, NamedTuple

from refcli.reading import letters
from refcli.record import text as record_text

if TYPE_CHECKING:
    from refcli.library import Library
    from refcli.record import Record

__all__ = ["Intake", "Known", "add_new"]


class Known(NamedTuple):
    """A new record, by its place among these, and the entry that says the same."""

    new: int
    entry: Record


@dataclass(frozen=True)
class Intake:
    """What became of new records: those added, and those that were there already."""

    added: list[Record]
    known: list[Known]
    """Those that the library had."""
    repeated: list[Known] = field(default_factory=list)
    """Those that another of the new ones said before."""
    same_doi: list[tuple[Record, Record]] = field(default_factory=list)
    """Those added that are another work by all but the DOI, each with the entry that has it."""


def add_new(
    library: Library,
    records: Sequence[Record],
    what: str,
    *,
    lists: Sequence[int] = (),
    dry_run: bool = False,
) -> Intake:
    """Add to the library those records that it does not have yet, as one change.

    ``what`` names the change in the library's log; with ``dry_run`` nothing is written. The
    records of one call are compared with each other as with the library. ``lists`` has for each
    record the number of the document whose list it stands in, -1 for none: what a list names
    twice is kept as its author wrote it, and so are its numbers.
    """
    with library.change(what, dry_run=dry_run) as change:
        known = _known(library, records)
        old = {match.new for match in known}
        rest = [place for place in range(len(records)) if place not in old]
        repeated = dict(_repeated(records, rest, lists))
        added = {place: change.add(records[place]) for place in rest if place not in repeated}
        others = library.candidates(*added.values()) if added and len(library.file) else []
    return Intake(
        list(added.values()),
        known,
        [Known(new, added[first]) for new, first in repeated.items()],
        _with_one_doi([*others, *added.values()], added.values()),
    )


def _known(library: Library, records: Sequence[Record]) -> list[Known]:
    """Return which records the library has: those that are there as they are need no judging."""
    entries = library.candidates(*records)
    if not entries:
        return []
    same = _the_same(entries, records)
    rest = [place for place in range(len(records)) if place not in same]
    found = [Known(place, entry) for place, entry in same.items()]
    if rest:
        from refcli.dedupe import find_known

        left = [records[place] for place in rest]
        entries = library.candidates(*left) if same else entries
        found += [Known(rest[m.new], entries[m.known]) for m in find_known(entries, left)]
    return sorted(found, key=lambda one: one.new)


def _the_same(entries: Sequence[Record], records: Sequence[Record]) -> dict[int, Record]:
    """Return the entry that says just what a record says, by the record's place."""
    by_title: dict[str, list[Record]] = {}
    for entry in entries:
        by_title.setdefault(record_text(entry, "title"), []).append(entry)
    found = {}
    for place, record in enumerate(records):
        if title := record_text(record, "title"):
            own = _content(record)
            alike = [one for one in by_title.get(title, ())[:_ALIKE] if _content(one) == own]
            if alike:
                found[place] = alike[0]
    return found


_ALIKE: Final = 20
"""Entries of one title that are looked through for the same record: some are "Editorial"."""


def _content(record: Record) -> Record:
    return {name: value for name, value in record.items() if name not in _OF_A_LIBRARY}


_OF_A_LIBRARY: Final = frozenset({"id", "citation-key", "custom"})


def _repeated(
    records: Sequence[Record], places: Sequence[int], lists: Sequence[int]
) -> Iterator[tuple[int, int]]:
    """Give each record that another before it says already, with the place of that one.

    Of very many only those are compared that have an identifier or a title in common.
    """
    if len(places) > _MANY:
        marks = {place: _marks(records[place]) for place in places}
        counts = Counter(mark for some in marks.values() for mark in some)
        places = [p for p in places if any(counts[mark] > 1 for mark in marks[p])]
        del marks, counts
    if len(places) < 2:
        return
    from refcli.dedupe import find_duplicates

    for cluster in find_duplicates([records[place] for place in places]):
        first, *others = (places[member] for member in sorted(cluster.members))
        kept = {lists[first] if lists else -1}
        for place in others:
            own = lists[place] if lists else -1
            if own >= 0 and own in kept:
                continue
            yield place, first


_MANY: Final = 2000
"""Records that are all compared with each other."""


def _marks(record: Record) -> list[int]:
    """Return the hashes of what one work's records have in common, if anything."""
    identifiers = (record_text(record, name).lower() for name in ("DOI", "PMID"))
    return [hash(mark) for mark in (*identifiers, _title(record)) if mark]


def _with_one_doi(
    entries: Iterable[Record], added: Iterable[Record]
) -> list[tuple[Record, Record]]:
    """Return the added records that have the DOI of another entry, under another title."""
    first: dict[str, Record] = {}
    for entry in entries:
        if doi := record_text(entry, "DOI").lower():
            first.setdefault(doi, entry)
    pairs = ((record, first.get(record_text(record, "DOI").lower())) for record in added)
    return [(one, other) for one, other in pairs if other and _title(one) != _title(other)]


def _title(record: Record) -> str:
    return letters(record_text(record, "title"))
