"""What comes in: any input to records, and of these the new ones to the library."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from refcli.errors import InputError, RequestError, located
from refcli.record import text as record_text
from refcli.record import year
from refcli.speech import Message

if TYPE_CHECKING:
    from refcli.dedupe.report import Origin
    from refcli.library import Library
    from refcli.parse.documents import Document
    from refcli.parse.finding.accounting import Finding
    from refcli.record import Record

__all__ = [
    "Decided",
    "Exports",
    "Held",
    "Intake",
    "Known",
    "Reading",
    "add_new",
    "decided",
    "held_in",
    "read",
    "read_exports",
]


@dataclass(frozen=True)
class Reading:
    """What an input held."""

    records: list[Record]
    problems: list[str] = field(default_factory=list)
    """What could not be read, a line each: the input, where it stands and what is wrong."""
    remarks: list[str] = field(default_factory=list)
    """What of a document is in no reference, and what was chosen for the reader, a line each."""
    missing: list[int] = field(default_factory=list)
    """The numbers that the list of a document steps over."""
    is_list: bool = False
    """Whether they are the list of a document, in the order and with the numbers of its author."""


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


def read(
    data: bytes,
    filename: str = "",
    format: str | None = None,
    model: Path | None = None,
    *,
    columns: Mapping[str, str] | None = None,
) -> Reading:
    """Read the records of any input: a bibliography file, or a document with references.

    ``filename`` serves to tell the format and to name the input in errors; ``format`` is a
    name of ``refcli.formats.FORMATS``, ``text`` for a document, or None to find out. The
    references of a document are parsed one by one; ``model``, a model of one's own, reads them
    after the one that ships. ``columns`` says of columns of a
    table which variable each holds.
    Raises InputError where the input is empty, binary, damaged or holds no reference, and
    RequestError where the format is unknown.
    """
    from refcli import formats

    if format not in (None, "text", *formats.FORMATS):
        known = ", ".join(["text", *formats.FORMATS])
        raise RequestError("no format {format!r}; there are: {known}", format=format, known=known)
    found = format or formats.sniff(data, filename) or "text"
    reading = (
        _read_document(data, filename, model)
        if found == "text"
        else _read_file(data, filename, found, columns)
    )
    if not reading.records and not reading.problems:
        raise InputError("{value}: no references found", value=filename or "the input")
    return reading


@dataclass(frozen=True)
class Exports:
    """The records of several databases' exports, in the order of their files' names."""

    records: list[Record]
    origins: list[Origin]
    """Where each comes from."""
    problems: list[str]


def read_exports(files: Iterable[tuple[str, bytes]], format: str | None = None) -> Exports:
    """Read files that are to be one list, given by name and content.

    The files are taken in the order of their names, so that in whatever order they are given
    the same comes out. Each record names its file as its ``source`` (CSL's variable for the
    database that an item was found in) unless it has one, and has a key of its own. Raises what
    ``read`` raises.
    """
    from refcli.dedupe.report import Origin
    from refcli.formats import citekey

    records: list[Record] = []
    origins: list[Origin] = []
    problems: list[str] = []
    for path, data in sorted(files):
        reading = read(data, path, format)
        name = Path(path).name
        problems += reading.problems
        records += [{"source": name, **record} for record in reading.records]
        origins += [Origin(name, number) for number in range(1, len(reading.records) + 1)]
    return Exports(citekey.assign(records), origins, problems)


class Decided(NamedTuple):
    """What another program or a person made of records."""

    groups: list[list[int]]
    """The places of the records of each work of two records or more."""
    unknown: list[str]
    """Ids that it names and no record has."""
    gone: list[str]
    """Ids of records that it leaves out and that are like none that it kept."""


def decided(records: Sequence[Record], data: bytes, filename: str) -> Decided:
    """Return the works that a file of decisions makes of records.

    The file is one of groups (``refcli.dedupe.decisions``), or a bibliography in any format: the
    records that were kept. Raises InputError where it is neither.
    """
    from refcli import formats
    from refcli.dedupe.decisions import places_of, read_decisions
    from refcli.dedupe.kept import groups_of_kept
    from refcli.record import key

    format = formats.sniff(data, filename)
    refused = None
    if format in (None, "csv", "tsv"):
        try:
            groups = read_decisions(data.decode("utf-8", "replace"), filename)
            return Decided(*places_of(records, groups), [])
        except InputError as error:
            if format is None:
                raise
            refused = error
    found = groups_of_kept(records, read(data, filename, format).records)
    if found is None:
        raise refused or InputError("{name}: it holds none of these records", name=filename)
    placed, gone = found
    return Decided(placed, [], [key(records[place]) for place in gone])


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
    return _letters(record_text(record, "title"))


def _read_file(
    data: bytes, filename: str, format: str, columns: Mapping[str, str] | None
) -> Reading:
    from refcli import formats

    try:
        result = formats.read(data, format, columns=columns)
    except InputError as error:
        raise InputError(error.at(filename or "the input")) from error
    problems, remarks = (
        [
            problem.at(filename)
            for problem in result.problems
            if (problem.severity == "error") is is_error
        ]
        for is_error in (True, False)
    )
    return Reading(result.records, problems, remarks)


def _read_document(data: bytes, filename: str, model: Path | None) -> Reading:
    from refcli.parse import parse_references
    from refcli.parse.documents import read_document
    from refcli.parse.finding.accounting import remarks

    document = read_document(data, filename)
    records, found, problems = held_in(document)
    parsed = parse_references(found.references, model=model)
    told: list[str] = [located(filename, remark) for remark in remarks(found, by=document.places)]
    problems = [located(filename, problem) for problem in problems]
    return Reading([*records, *parsed], problems, told, found.missing, is_list=True)


class Held(NamedTuple):
    """What a document holds: the records of its fields, and the references in its text."""

    records: list[Record]
    found: Finding
    problems: list[str]
    """What of its fields could not be read, a line each."""


def held_in(document: Document) -> Held:
    """Return what a document holds; a work of its fields is not taken from its text again."""
    from refcli import formats
    from refcli.parse import find

    records = list(document.records)
    problems: list[str] = []
    for format, text in document.files:
        try:
            result = formats.read(text.encode(), format)
        except InputError as error:
            message = Message(
                "its citations ({format}): {error}",
                format=formats.FORMATS[format].title,
                error=error,
            )
            problems.append(message)
            continue
        records += result.records
        problems += map(str, result.problems)
    found = find(document.text)
    if records:
        kept = [text for text in found.references if not _is_one_of(text, records)]
        # What the list of the fields lacks, the fields have.
        found = found._replace(references=kept, missing=[])
    return Held(records, found, problems)


def _is_one_of(text: str, records: Iterable[Record]) -> bool:
    """Tell whether a reference names the title and the year of one of the records."""
    letters = _letters(text)
    return any(
        (title := _title(record)) and title in letters and str(year(record) or "") in text
        for record in records
    )


def _letters(text: str) -> str:
    return "".join(_WORDS.findall(text.casefold()))


_WORDS: Final = re.compile(r"[^\W_]+")
