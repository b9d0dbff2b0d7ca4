"""The order of a list: by any fields, up or down."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any

from refcli.library.queries.fields import field_name, values
from refcli.record import DATE_VARIABLES, NAME_VARIABLES, date_parts, names, number, surname, year
from refcli.text.fold import fold
from refcli.values import dates

if TYPE_CHECKING:
    from refcli.record import Record

__all__ = ["ordered"]


def ordered(records: Iterable[Record], fields: str) -> list[Record]:
    """Return the records in the order of fields such as ``year,-author``; a minus is downwards.

    Case, accents and ё do not count; numbers in a text are compared as numbers; a record
    without the field comes last either way. Raises RequestError where there is no such field.
    """
    result = list(records)
    for field in reversed([field.strip() for field in fields.split(",") if field.strip()]):
        down = field.startswith("-")
        name = field_name(field.lstrip("+-"))
        keyed = [(_key(name)(record), record) for record in result]
        known = sorted((pair for pair in keyed if pair[0]), key=lambda pair: pair[0], reverse=down)
        result = [record for _, record in [*known, *(pair for pair in keyed if not pair[0])]]
    return result


def _key(name: str) -> Callable[[Record], Any]:
    """Return what gives a record's place by this field: false where it lacks the field."""
    if name == "citation-number":
        return lambda record: (number(record),) if number(record) is not None else ()
    if name == "year":
        return lambda record: (year(record),) if year(record) is not None else ()
    if name in DATE_VARIABLES:
        return lambda record: _dates(record, name)
    if name in NAME_VARIABLES:
        return lambda record: [
            _natural(f"{surname(n)} {n.get('given', '')}") for n in names(record, name)
        ]
    return lambda record: _natural(next(iter(values(record, name)), ""))


def _dates(record: Record, name: str) -> tuple[Any, ...]:
    """Return a date to sort by, with its end where it is a range; () if there is none."""
    value = record.get(name)
    if not isinstance(value, Mapping) or not value:
        return ()
    ends = ([part or 0 for part in end] for end in date_parts(record, name)[1:])
    return *dates.order(value), *ends


def _natural(text: str) -> list[tuple[int, int, str]]:
    """Return a text to compare by: what is a number in it counts as one, before any letter."""
    parts = re.findall(r"\d{1,18}|[^\W\d]+", fold(text))
    return [(0, int(part), "") if part.isdecimal() else (1, 0, part) for part in parts]
