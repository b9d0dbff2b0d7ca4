"""What of a file can be read in more than one way, and was read in one."""

from collections.abc import Iterable
from typing import Final

from refcli import record as rec
from refcli.formats.results import Problem
from refcli.record import Name, Record
from refcli.speech import counted
from refcli.values.doubtful import is_doubtful

__all__ = ["doubts"]

_SEPARATE: Final = frozenset({"csl-json", "csl-yaml", "mods", "pubmed-xml"})
"""Formats that have the parts of a name each in a place of its own."""


def doubts(records: Iterable[Record], format: str) -> list[Problem]:
    """Return a warning that says how many entries have names that may mean something else.

    It names the first of them as it was read, so that a person sees what was taken for what.
    """
    if format in _SEPARATE:
        return []
    found = [(record, name) for record in records if (name := _first(record))]
    if not found:
        return []
    record, name = found[0]
    message = counted(
        "names that may be meant otherwise: {count} entry, {key}; read as {name}",
        "names that may be meant otherwise: {count} entries, first {key}; read as {name}",
        len(found),
        key=rec.key(record) or rec.text(record, "title"),
        name=_shown(name),
    )
    return [Problem(message, key=rec.key(record), severity="warning")]


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
