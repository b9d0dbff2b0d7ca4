"""Two records side by side, and where they differ."""

import json
from difflib import SequenceMatcher
from typing import Final, NamedTuple

from refcli.record import (
    DATE_VARIABLES,
    NAME_VARIABLES,
    Record,
    date_parts,
    display_name,
    has_others,
    key,
    names,
    source,
    text,
)

__all__ = ["Difference", "differences", "parts"]

_ORDER: Final = (
    "type", "author", "editor", "title", "container-title", "issued", "volume", "issue", "page",
    "number", "edition", "publisher", "DOI", "PMID", "ISBN", "ISSN", "URL", "language",
)  # fmt: skip
_HOUSING: Final = frozenset({"custom", "id", "multi"})

Part = tuple[str, bool]
"""A stretch of a value, and whether the other value has it, too."""


class Difference(NamedTuple):
    """One field of two records as a person reads it."""

    field: str
    left: str
    right: str

    @property
    def same(self) -> bool:
        """Whether both say the same."""
        return self.left == self.right


def differences(one: Record, other: Record) -> list[Difference]:
    """Return every field that either record has, the telling ones first."""
    known = [name for name in _ORDER if name in one or name in other]
    rest = sorted((one.keys() | other.keys()) - set(_ORDER) - _HOUSING)
    rows = [Difference(name, _shown(one, name), _shown(other, name)) for name in (*known, *rest)]
    keys = Difference("key", key(one), key(other))
    origin = Difference("read from", _origin(one), _origin(other))
    return [row for row in (keys, *rows, origin) if row.left or row.right]


def parts(value: str, other: str) -> list[Part]:
    """Return a value in stretches: those of words that the other value has, and the others.

    >>> parts("asthma in men", "asthma in women")
    [('asthma in ', True), ('men', False)]
    """
    left, right = _words(value), _words(other)
    matcher = SequenceMatcher(None, [word.lower() for word in left], [w.lower() for w in right])
    found: list[Part] = []
    for tag, start, end, *_ in matcher.get_opcodes():
        if end > start:
            found.append(("".join(left[start:end]), tag == "equal"))
    return found


def _words(value: str) -> list[str]:
    words = value.split(" ")
    return [*(f"{word} " for word in words[:-1]), words[-1]] if value else []


def _origin(record: Record) -> str:
    found = source(record)
    return str(found.get("file") or found.get("format") or "")


def _shown(record: Record, variable: str) -> str:
    if variable in NAME_VARIABLES:
        people = [display_name(name) for name in names(record, variable)]
        return ", ".join([*people, "et al."] if has_others(record, variable) else people)
    if variable in DATE_VARIABLES and (dates := date_parts(record, variable)):
        return "/".join("-".join(f"{n:02}" for n in date if n is not None) for date in dates)
    if value := text(record, variable):
        return value
    found = record.get(variable)
    return "" if found is None or found == "" else json.dumps(found, ensure_ascii=False)
