"""Of records that come in, those that are new to the library."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, NamedTuple

from refcli.reading import letters
from refcli.record import names, page_range, year
from refcli.record import text as record_text

if TYPE_CHECKING:
    from refcli.library import Library
    from refcli.record import Record

__all__ = ["Intake", "Known", "add_new", "with_one_doi"]


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
    named_twice: list[tuple[Record, Record]] = field(default_factory=list)
    """Those added that their own list names before, each with the one that it named first."""
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
        earlier = _earlier(records, rest)
        kept = {new for new, first in earlier.items() if lists and lists[new] == lists[first] >= 0}
        repeated = {new: first for new, first in earlier.items() if new not in kept}
        added = {place: change.add(records[place]) for place in rest if place not in repeated}
        others = library.candidates(*added.values()) if added and len(library.file) else []
    return Intake(
        list(added.values()),
        known,
        [Known(new, added[first]) for new, first in repeated.items()],
        [(added[new], added[earlier[new]]) for new in sorted(kept)],
        with_one_doi([*others, *added.values()], added.values()),
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
    titles = {record_text(record, "title") for record in records} - {""}
    by_title: dict[str, list[Record]] = {}
    for entry in entries:
        if (title := record_text(entry, "title")) in titles:
            by_title.setdefault(title, []).append(entry)
    several = {title: _first_that_says(some) for title, some in by_title.items() if len(some) > 1}
    found = {}
    for place, record in enumerate(records):
        title = record_text(record, "title")
        if title in several:
            entry = several[title].get(_said(record), {})
        else:
            [entry] = by_title.get(title, [{}])
            entry = entry if entry and _content(entry) == _content(record) else {}
        if entry:
            found[place] = entry
    return found


def _first_that_says(entries: Sequence[Record]) -> dict[str, Record]:
    return {_said(entry): entry for entry in reversed(entries)}


def _said(record: Record) -> str:
    """Return what a record says, as text: the same for two that say the same."""
    return json.dumps(_content(record), sort_keys=True, default=str)


def _content(record: Record) -> Record:
    return {name: value for name, value in record.items() if name not in _OF_A_LIBRARY}


_OF_A_LIBRARY: Final = frozenset({"id", "citation-key", "custom"})


def _earlier(records: Sequence[Record], places: Sequence[int]) -> dict[int, int]:
    """Return the places of records that say what one before says, each with that one's place.

    Those that say just the same need no judging.
    """
    earlier = _copies(records, places)
    places = [place for place in places if place not in earlier]
    if len(places) > _MANY:
        places = _with_company(records, places)
    if len(places) > 1:
        from refcli.dedupe import find_duplicates

        for cluster in find_duplicates([records[place] for place in places]):
            first, *others = (places[member] for member in sorted(cluster.members))
            earlier |= dict.fromkeys(others, first)
    return {place: earlier.get(first, first) for place, first in earlier.items()}


_MANY: Final = 2000
"""Records that are all compared with each other."""


def _copies(records: Sequence[Record], places: Sequence[int]) -> dict[int, int]:
    """Return those that say just the same as one before, each with that one's place."""
    titles = {place: record_text(records[place], "title") for place in places}
    counts = Counter(titles.values())
    first: dict[str, int] = {}
    found = {}
    for place, title in titles.items():
        if title and counts[title] > 1:
            earlier = first.setdefault(_said(records[place]), place)
            if earlier != place:
                found[place] = earlier
    return found


def _with_company(records: Sequence[Record], places: Sequence[int]) -> list[int]:
    """Return the places of records that have something in common that one work's records have.

    It is an identifier or a title, and with a title that very many have, "Editorial", more.
    """
    titles = {place: _title(records[place]) for place in places}
    counts = Counter(titles.values())
    marks = {
        place: _marks(records[place], title, is_common=counts[title] > _COMMON)
        for place, title in titles.items()
    }
    shared = Counter(mark for some in marks.values() for mark in some)
    return [place for place in places if any(shared[mark] > 1 for mark in marks[place])]


_COMMON: Final = 60
"""Records with one title, behind which it says little."""


def _marks(record: Record, title: str, *, is_common: bool) -> list[int]:
    """Return the hashes of what one work's records have in common, if anything."""
    found = [record_text(record, name).lower() for name in ("DOI", "PMID")]
    marks = [hash(mark) for mark in found if mark]
    if not is_common:
        return [*marks, hash(title)] if title else marks
    authors = [name.get("family") for name in names(record)[:1]]
    issue = [record_text(record, name) for name in ("container-title", "volume", "issue")]
    where = (*issue, year(record)) if issue[0] else None
    printed = (page_range(record)[0], *authors, where)
    return [*marks, *(hash((title, value)) for value in printed if value)]


def with_one_doi(entries: Iterable[Record], added: Iterable[Record]) -> list[tuple[Record, Record]]:
    """Return the added records that have the DOI of another entry, under another title."""
    first: dict[str, Record] = {}
    for entry in entries:
        if doi := record_text(entry, "DOI").lower():
            first.setdefault(doi, entry)
    pairs = ((record, first.get(record_text(record, "DOI").lower())) for record in added)
    return [
        (one, other)
        for one, other in pairs
        if other and other is not one and _title(one) != _title(other)
    ]


def _title(record: Record) -> str:
    return letters(record_text(record, "title"))
