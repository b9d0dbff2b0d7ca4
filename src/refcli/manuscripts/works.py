"""The works that manuscripts cite: entries of a library in the order of first citation."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from refcli.bounded import check_kind, read_bounded
from refcli.errors import LibraryError, RefcliError, system_reason
from refcli.manuscripts.model import ALL, Entry, Manuscript, Place
from refcli.manuscripts.resolving import Finder, resolved
from refcli.record import Record, key
from refcli.speech import Message

__all__ = ["Unknown", "Works", "nearest", "own_records", "works"]

_NEAR: Final = 0.7
"""How alike two keys must be for one to be meant by the other (see difflib)."""


class Unknown(NamedTuple):
    """A key that names no entry."""

    key: str
    place: Place
    meant: str
    """The entry that may be meant, "" where none is near."""

    def __str__(self) -> str:
        missing = Message("{place}: no entry {key}", place=self.place, key=self.key)
        if not self.meant:
            return missing
        return Message("{missing}; did you mean {meant}?", missing=missing, meant=self.meant)


@dataclass
class Works:
    """What is cited."""

    records: list[Record] = field(default_factory=list)
    """Each once, in the order of first citation."""
    unknown: list[Unknown] = field(default_factory=list)
    """Each place of a key that names no entry."""


def works(manuscripts: Iterable[Manuscript], records: Sequence[Record]) -> Works:
    """Return what manuscripts cite of a library.

    A key may be an alias that the entry had before; ``*`` stands for all entries. What a text
    itself defines (``\\bibitem``) is parsed. A DOI in the place of a key is taken from the
    network by the programs that know such, and needs no entry.
    """
    finder = Finder(records)
    found: dict[str, Record] = {}
    unknown: list[Unknown] = []
    for manuscript in manuscripts:
        defined = {entry.key: entry for entry in manuscript.entries}
        whole = resolved(manuscript, records)
        for citation in whole.citations:
            for item in citation.items:
                if item.key == ALL:
                    for record in records:
                        found.setdefault(key(record), record)
                elif item.key in finder.keys:
                    found.setdefault(item.key, finder.keys[item.key])
                elif item.key in defined:
                    found[item.key] = found.get(item.key) or _parsed(defined[item.key])
                elif not (citation.form == "defined" or item.record or finder.by_doi(item.key)):
                    place = whole.place(citation, item)
                    unknown.append(Unknown(item.key, place, nearest(item.key, finder.keys)))
    return Works(list(found.values()), unknown)


def nearest(wanted: str, known: Iterable[str]) -> str:
    """Return the key that is most like this one, "" where none is near.

    >>> nearest("lamport1944", ["lamport1994", "knuth1984"])
    'lamport1994'
    """
    small = {one.casefold(): one for one in known}
    if wanted.casefold() in small:
        return small[wanted.casefold()]
    alike = difflib.get_close_matches(wanted.casefold(), small, n=1, cutoff=_NEAR)
    return small[alike[0]] if alike else ""


def _parsed(entry: Entry) -> Record:
    from refcli.parse import parse_reference

    return {**parse_reference(entry.text), "id": entry.key}


def own_records(manuscript: Manuscript) -> tuple[list[Record], list[str]]:
    """Return the records of the files that a manuscript names as its libraries.

    Of a key that stands in several files the first is taken. Also gives a line for each file
    that cannot be read.
    """
    from pathlib import Path

    from refcli.library import open_library

    found: dict[str, Record] = {}
    problems: list[str] = []
    for path in manuscript.libraries:
        try:
            check_kind(Path(path), plain=True)
            with Path(path).open("rb"):
                pass
            if path.lower().endswith((".yml", ".yaml")):
                records = _read(path)
            else:
                records = open_library(path).records
        except OSError as error:
            problems.append(Message("{path}: {reason}", path=path, reason=system_reason(error)))
            continue
        except LibraryError as error:
            problems.append(error.message)
            continue
        except RefcliError as error:
            problems.append(error.at(path))
            continue
        for record in records:
            found.setdefault(key(record), record)
    return list(found.values()), problems


def _read(path: str) -> list[Record]:
    from pathlib import Path

    from refcli import formats

    data = read_bounded(Path(path))
    return formats.read(data, formats.sniff(data, path) or "csl-yaml").records
