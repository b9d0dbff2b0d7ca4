"""What a person assigns to a record: ``title=…``, ``author+=…``, ``tags-=a``, ``month=3``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Final

from refcli.errors import RequestError
from refcli.library.queries.fields import field_name, fields
from refcli.library.readable.checked import check, without_letter
from refcli.library.readable.dated import with_parts_of_date
from refcli.library.readable.field_lines import (
    LISTS,
    PARAGRAPHS,
    by_field,
    lines,
    name_of,
    named_field,
    shown_name,
    tags_of,
    with_values,
)
from refcli.library.tagging import retagged
from refcli.record import DATE_VARIABLES, NAME_VARIABLES

if TYPE_CHECKING:
    from refcli.record import Record

__all__ = ["assigned", "letters_of_years", "other_names"]

_ASSIGNMENT: Final = re.compile(r"([^\W\d][\w-]*?)(?:\[([\w-]+)\])?([+-])?=(.*)", re.DOTALL)
_PAGE_DASH: Final = re.compile(r"(?<=\w)\s*(?:-{2,3}|[‐-―])\s*(?=\w)")
"""What stands between two pages as people and TeX write them: 175–205, 175--205."""


_PARTS: Final = {"month": "month", "day": "day", "месяц": "month", "день": "day"}
"""Parts of the date that BibTeX has fields for, by the names that people give them."""


def assigned(record: Record, assignments: Sequence[str], *, force: bool = True) -> Record:
    """Return the record with assignments done: ``title=…``, ``author+=…``, ``tags-=a``, ``note=``.

    Several names are separated by semicolons, tags by commas; ``title[en]=…`` sets a variant; an
    empty value removes the field. Raises RequestError where an assignment makes no sense, and
    without ``force`` where a value cannot be right, such as an ISBN with a wrong figure.
    """
    parts: dict[str, str] = {}
    for assignment in assignments:
        word, tag, sign, value = _divided(assignment)
        if (part := _PARTS.get(word.lower())) and not tag and not sign:
            parts[part] = value.strip()
            continue
        name = named_field(word)
        if value and not tag and not sign and record.get(name) == value:
            continue  # it stands there, with whatever blanks it has
        if name in DATE_VARIABLES:
            value = without_letter(value.strip())
        values = _split(name, value.strip())
        if sign and name == "tags":
            record = retagged(record, values, remove=sign == "-")
            continue
        if sign:
            old = by_field(lines(record), record).get((name, tag or ""), [])
            values = _joined(name, old, values, remove=sign == "-")
        record = with_values(dict(record), name, tag or "", values)
        if not force and not tag:
            check(name, record.get(name))
    if parts:
        record = with_parts_of_date(record, parts)
        if not force:
            check("issued", record["issued"])
    return record


def _divided(assignment: str) -> tuple[str, str | None, str | None, str]:
    """Return the field, the tag of a language, the sign and the value of ``title[en]+=…``."""
    match = _ASSIGNMENT.fullmatch(assignment)
    if match is None:
        raise RequestError(
            "{assignment!r} is not an assignment: field=value, field+=, field-=",
            assignment=assignment,
        )
    return match[1], match[2], match[3], match[4]


def other_names(assignments: Iterable[str]) -> dict[str, str]:
    """Return the fields that assignments name as BibTeX or RIS do, with the names of CSL."""
    words = [match[1] for a in assignments if (match := _ASSIGNMENT.fullmatch(a))]
    known = fields().keys() | _PARTS.keys()
    return {word: field_name(word) for word in words if word.lower() not in known}


def letters_of_years(assignments: Iterable[str]) -> dict[str, str]:
    """Return the date variables whose typed year has a letter, ``2021a``, with that text."""
    found = (match for a in assignments if (match := _ASSIGNMENT.fullmatch(a)))
    plain = [match for match in found if not match[2] and match[1].lower() not in _PARTS]
    values = {named_field(match[1]): match[4].strip() for match in plain}
    dates = {name: text for name, text in values.items() if name in DATE_VARIABLES}
    return {name: text for name, text in dates.items() if without_letter(text) != text}


def _joined(name: str, old: list[str], values: list[str], *, remove: bool) -> list[str]:
    """Return the values that a field has when some are added to it, or removed from it."""
    if name in NAME_VARIABLES:
        values = [shown_name(name_of(value)) for value in values]
    if remove:
        return [value for value in old if value not in values]
    if name not in (*LISTS, *NAME_VARIABLES) and old:
        raise RequestError("{name} holds one value: write {name}=…", name=name)
    new = [value for value in values if value not in old]
    return [*old[:-1], *new, old[-1]] if old[-1:] == ["et al."] else [*old, *new]


def _split(name: str, value: str) -> list[str]:
    if not value:
        return []
    if name == "tags":
        return tags_of([value])
    if name in NAME_VARIABLES:
        return _people(value)
    if name == "page":
        value = _PAGE_DASH.sub("-", value)
    return [value if name in PARAGRAPHS else " ".join(value.split())]


def _people(value: str) -> list[str]:
    """Return the names that a person wrote in one line, each as `name_of` reads it."""
    if value.lstrip().startswith("{"):
        return [value.strip()]
    from refcli.values.people import names

    parts = [part.strip() for part in value.split(";") if part.strip()]
    if len(parts) > 1:
        lists = [names.people(part) if names.is_list(part) else [] for part in parts]
        return [
            shown
            for part, people in zip(parts, lists, strict=True)
            for shown in (map(shown_name, people) if people else [part])
        ]
    return [shown_name(name) for name in names.people(value)]
