"""What of a file can be read in more than one way, and was read in one."""

from collections.abc import Iterable
from typing import Final

from refcli import record as rec
from refcli.formats.results import Problem
from refcli.record import Name, Record
from refcli.speech import counted
from refcli.values.people.doubtful import is_doubtful

__all__ = ["Doubts", "doubts"]

_SEPARATE: Final = frozenset({"csl-json", "csl-yaml", "mods", "pubmed-xml"})
"""Formats that have the parts of a name each in a place of its own."""


class Doubts:
    """Counts the entries of a file whose names may mean something else."""

    def __init__(self, format: str) -> None:
        self._is_separate = format in _SEPARATE
        self._count = 0
        self._example: tuple[Record, Name] | None = None

    def add(self, records: Iterable[Record]) -> None:
        """Look at entries of the file."""
        if self._is_separate:
            return
        for record in records:
            if name := _first(record):
                self._count += 1
                self._example = self._example or (record, name)

    def told(self) -> list[Problem]:
        """Return a warning that says how many there are, if any.

        It names the first of them as it was read, so that a person sees what was taken for what.
        """
        if not self._example:
            return []
        record, name = self._example
        message = counted(
            "names that may be meant otherwise: {count} entry, {key}; read as {name}",
            "names that may be meant otherwise: {count} entries, first {key}; read as {name}",
            self._count,
            key=rec.key(record) or rec.text(record, "title"),
            name=_shown(name),
        )
        return [Problem(message, key=rec.key(record), severity="warning")]


def doubts(records: Iterable[Record], format: str) -> list[Problem]:
    """Return a warning that says how many entries have names that may mean something else."""
    found = Doubts(format)
    found.add(records)
    return found.told()


def _first(record: Record) -> Name | None:
    """Return the first doubtful name of a record."""
    for variable in ("author", "editor", "translator"):
        for name in rec.names(record, variable):
            if is_doubtful(name):
                return name
    return None


def _shown(name: Name) -> str:
    """Return a name with bars between its parts, for commas are what is in doubt."""
    family = f"{name.get('non-dropping-particle', '')} {name.get('family', '')}".strip()
    return " | ".join(filter(None, (family, name.get("suffix", ""), name.get("given", ""))))
