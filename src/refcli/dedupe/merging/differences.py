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

__all__ = ["Difference", "close_parts", "differences", "parts"]

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


def close_parts(value: str, other: str) -> list[Part]:
    """Return a value in stretches as ``parts`` does, but cut by letters where words nearly agree.

    Here small letters and capitals differ.

    >>> close_parts("heat transfer, 2001", "heat-transfer, 2007")
    [('heat', True), (' ', False), ('transfer, 200', True), ('1', False)]
    """
    left, right = _words(value), _words(other)
    matcher = SequenceMatcher(None, left, right, autojunk=False)
    found: list[Part] = []
    for tag, start, end, from_, to in matcher.get_opcodes():
        stretch, beside = "".join(left[start:end]), "".join(right[from_:to])
        if tag == "replace" and max(len(stretch), len(beside)) <= _FINE:
            found += _letters(stretch, beside)
        elif stretch:
            found.append((stretch, tag == "equal"))
    return _run_together(found)


_FINE: Final = 200
"""Characters that are compared letter by letter, at most: it takes the square of them."""

_ALIKE: Final = 0.6
"""What share of their letters two stretches have in common to be cut by letters."""


def _letters(stretch: str, beside: str) -> list[Part]:
    matcher = SequenceMatcher(None, stretch, beside, autojunk=False)
    if matcher.ratio() < _ALIKE:
        return [(stretch, False)]
    return [
        (stretch[start:end], tag == "equal")
        for tag, start, end, *_ in matcher.get_opcodes()
        if end > start
    ]


def _run_together(found: list[Part]) -> list[Part]:
    joined: list[Part] = []
    for stretch, shared in found:
        if joined and joined[-1][1] == shared:
            joined[-1] = (joined[-1][0] + stretch, shared)
        else:
            joined.append((stretch, shared))
    return joined


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
