"""The order of a printed list where the user sets it, not the style.

Russian lists are alphabetical in four tiers: works in Russian, in other languages with
Cyrillic letters, in Latin letters, in other scripts (the guides of university libraries to
GOST R 7.0.100-2018). Theses in law and history set acts and sources apart, acts by their force.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from refcli.csl.collation import collation_key
from refcli.errors import RequestError
from refcli.record import Record, display_name, key, names, text, year
from refcli.text import word_lists
from refcli.text.scripts import CYRILLIC, LATIN, language_of, script_of

__all__ = ["ALPHABET", "GROUPS", "alphabetical", "arranged", "grouped"]

ALPHABET: Final = "alphabet"
"""The order that `alphabetical` gives, beside orders by fields."""

GROUPS: Final = {
    "law": "Нормативные правовые акты",
    "sources": "Источники",
    "literature": "Литература",
}
"""The groups of a list, each with its heading."""

_OF_LAW: Final = frozenset(("bill", "legal_case", "legislation", "regulation", "treaty"))
_OF_SOURCES: Final = frozenset(("manuscript", "interview", "personal_communication"))
_OF_COURTS: Final = 10
_OTHER_ACT: Final = 99
_QUOTES: Final = "«»„“”\"'‘’…. "


def arranged(
    records: Sequence[Record],
    order: str | None,
    groups: Sequence[str] = (),
    printed: Callable[[], Mapping[str, str]] = dict,
) -> tuple[list[Record], list[tuple[str, int]]]:
    """Return records in an order, ``alphabet`` or fields such as ``-year,author``, and in groups.

    With groups come their headings, each with how many records stand under it; without an
    order the records keep the one that they have. ``printed`` gives the entries as a style prints
    them, by their keys, as `alphabetical` needs them. Raises RequestError for an unknown field or
    group.
    """
    result = list(records)
    if order == ALPHABET:
        result = alphabetical(result, printed())
    elif order:
        from refcli.library.queries.order import ordered

        result = ordered(result, order)
    if not groups:
        return result, []
    parts = grouped(result, groups)
    return (
        [record for _, part in parts for record in part],
        [(heading, len(part)) for heading, part in parts],
    )


def alphabetical(
    records: Iterable[Record], printed: Mapping[str, str] = MappingProxyType({})
) -> list[Record]:
    """Return records by the surnames of their people, else by title, in four tiers.

    Ё counts as Е; quotation marks before a title do not count. Works of one person stand by
    their titles, then by year. ``printed`` has entries as a style prints them, by their keys: what
    begins with no name of its people there, as a work of four authors or a standard does by
    GOST, stands by what it begins with.
    """
    collated = collation_key("ru")

    def place(record: Record) -> tuple[int, str, str, int]:
        people = [display_name(name) for name in names(record) or names(record, "editor")]
        title = text(record, "title").lstrip(_QUOTES)
        entry = printed.get(key(record), "")
        if entry and not (people and _begins(entry, people[0])):
            people, title = [], entry.lstrip(_QUOTES)
        heading = ", ".join(people) or title
        return _tier(record, heading), collated(heading), collated(title), year(record) or 0

    return sorted(records, key=place)


def _begins(entry: str, person: str) -> bool:
    """Tell whether an entry begins with a name, in whichever order its parts are printed."""
    words = _WORD.findall(entry.casefold())
    return words[:1] != [] and words[0] in _WORD.findall(person.casefold())


_WORD: Final = re.compile(r"[^\W\d_]{2,}")
"""A word; initials are none."""


def _tier(record: Record, heading: str) -> int:
    script = script_of(heading)
    if script != CYRILLIC:
        return 2 if script == LATIN else 3
    declared = text(record, "language").partition("-")[0].lower()
    return 0 if (declared or language_of(f"{heading} {text(record, 'title')}")) == "ru" else 1


def grouped(records: Sequence[Record], groups: Sequence[str]) -> list[tuple[str, list[Record]]]:
    """Return the records under the headings of these groups; empty groups are left out.

    Acts stand by their force, then by date. What is in none of the groups comes with the last
    one. Raises RequestError for a group that there is not.
    """
    for group in groups:
        if group not in GROUPS:
            raise RequestError(
                "no group {group!r}; there are: {names}", group=group, names=", ".join(GROUPS)
            )
    parts: dict[str, list[Record]] = {group: [] for group in groups}
    for record in records:
        own = _group(record)
        parts[own if own in parts else groups[-1]].append(record)
    if "law" in parts:
        parts["law"].sort(key=_force)
    return [(GROUPS[group], part) for group, part in parts.items() if part]


def _group(record: Record) -> str:
    if record.get("type") in _OF_LAW:
        return "law"
    if record.get("type") in _OF_SOURCES or text(record, "archive_location"):
        return "sources"
    return "literature"


def _force(record: Record) -> tuple[int, int]:
    """Return the place of an act by its force, the latest of a kind first."""
    named = f"{text(record, 'genre')} {text(record, 'title')}".lower()
    kinds = word_lists.aliases(__name__, "acts.txt")
    places = [
        int(place)
        for word, place in kinds.items()
        if re.search(rf"(?<!\w){re.escape(word)}", named)
    ]
    last = _OF_COURTS in places
    return _OF_COURTS if last else min(places, default=_OTHER_ACT), -(year(record) or 0)
