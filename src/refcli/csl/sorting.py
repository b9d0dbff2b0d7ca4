"""Sorting by the keys of a style (CSL 1.0.2, "Sorting").

A key is a variable or a macro, rendered for sorting: names family first, dates as digits.
An item without a value comes last, ascending or descending.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from refcli.csl.collation import SEPARATOR, collation_key
from refcli.csl.context import NO_CITE, NO_DISAMBIGUATION, Cite, Context
from refcli.csl.items.citation_label import citation_label
from refcli.csl.items.dates import Date, Day
from refcli.csl.items.item import Item
from refcli.csl.items.particles import Person
from refcli.csl.typography.blocks import draft_text
from refcli.record import DATE_VARIABLES, NAME_VARIABLES

__all__ = ["SortKey", "date_key", "names_key", "sort_by", "sort_context", "variable_key"]

T = TypeVar("T")

SortKey = tuple[Callable[[Context], str], bool]
"""What makes the text of a key, and whether it descends."""


def sort_by(
    things: Iterable[T],
    keys: Sequence[SortKey],
    context: Callable[[T], Context],
    language: str,
) -> list[T]:
    """Return things in the order of the keys; those that no key tells apart stay in place."""
    key_of = collation_key(language)
    rows = [([key_of(read(context(thing))) for read, _ in keys], thing) for thing in things]
    for place in range(len(keys) - 1, -1, -1):
        full = [row for row in rows if row[0][place]]
        empty = [row for row in rows if not row[0][place]]
        full.sort(key=lambda row: row[0][place], reverse=keys[place][1])
        rows = [*full, *empty]
    return [thing for _, thing in rows]


def variable_key(variable: str, demote: str) -> Callable[[Context], str]:
    """Return the function that makes the key of a variable."""
    if variable in NAME_VARIABLES:
        return lambda cx: names_key(cx.item.names(variable), demote)
    if variable in DATE_VARIABLES:
        return lambda cx: date_key(cx.item.date(variable))
    if variable == "citation-number":
        return lambda cx: str(cx.item.number) if cx.item.number else ""
    if variable == "citation-label":
        return lambda cx: citation_label(cx.item)
    return lambda cx: plain_key(cx.item, variable)


def plain_key(item: Item, variable: str) -> str:
    """Return the key of a text or number variable."""
    text = item.text(variable)
    return text if "<" not in text else _without_tags(text)


def _without_tags(text: str) -> str:
    from refcli.csl.typography.richtext import rich

    return draft_text(rich(text, "", "", ("“", "”", "‘", "’")))


def names_key(people: Sequence[Person], demote: str) -> str:
    """Return the key of a name list: every name, family first."""
    parts: list[str] = []
    for person in people:
        if person.literal:
            parts.append(person.literal)
            continue
        particle = person.non_dropping
        if demote == "never":
            parts += [f"{particle} {person.family}".lstrip(), person.given, person.dropping]
        else:
            parts += [person.family, person.given, person.dropping, particle]
        parts.append(person.suffix)
    while parts and not parts[-1]:
        parts.pop()
    return SEPARATOR.join(parts)


_FIRST_YEAR = 100_000
"""Added to years, so that years before Christ are sorted as digits too."""


def date_key(date: Date | None, parts: Iterable[str] = ("year", "month", "day")) -> str:
    """Return the key of a date: digits for the parts given, a range by both its ends.

    A date in words ("forthcoming") has none, and so comes last, as in citeproc-js.
    """
    if date is None or date.start is None:
        return ""
    key = _day_key(date.start, parts)
    return f"{key}{SEPARATOR}{_day_key(date.end, parts)}" if date.end else key


def _day_key(day: Day, parts: Iterable[str]) -> str:
    year = day.year + _FIRST_YEAR if "year" in parts else 0
    month = day.month if "month" in parts else 0
    number = day.day if "day" in parts else 0
    return f"1{year:07d}{month:02d}{number:02d}"


def sort_context(item: Item, cite: Cite = NO_CITE) -> Context:
    """Return the context in which the sort keys of an item are rendered."""
    return Context(item, cite, NO_DISAMBIGUATION, "sort")
