"""Several databases' exports as one list, and what others decided of its records."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from refcli.errors import InputError
from refcli.reading import read

if TYPE_CHECKING:
    from refcli.dedupe.report import Origin
    from refcli.record import Record

__all__ = ["Decided", "Exports", "decided", "read_exports"]


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
    database that an item was found in) unless it has one, and has a key of its own. Of files of
    one name, in two folders, that is the path. Raises what ``read`` raises.
    """
    from refcli.dedupe.report import Origin
    from refcli.formats import citekey

    records: list[Record] = []
    origins: list[Origin] = []
    problems: list[str] = []
    taken = sorted(files)
    named = Counter(Path(path).name for path, _ in taken)
    for path, data in taken:
        reading = read(data, path, format)
        name = Path(path).name if named[Path(path).name] == 1 else path
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
        except InputError as error:
            if format is None:
                raise
            refused = error
        else:
            placed, unknown = places_of(records, groups)
            if unknown and len(unknown) == sum(map(len, groups)):
                raise InputError(
                    "{name}: no record has any of its ids: {id} …", name=filename, id=unknown[0]
                )
            return Decided(placed, unknown, [])
    found = groups_of_kept(records, read(data, filename, format).records)
    if found is None:
        raise refused or InputError("{name}: it holds none of these records", name=filename)
    groups_of_places, gone = found
    return Decided(groups_of_places, [], [key(records[place]) for place in gone])
