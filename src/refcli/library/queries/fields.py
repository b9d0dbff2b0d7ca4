"""The fields of a record by the names that people give them, and the texts that they hold."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING, Any, Final

from refcli.errors import RequestError
from refcli.record import (
    DATE_VARIABLES,
    NAME_VARIABLES,
    NUMBER_VARIABLES,
    TEXT_VARIABLES,
    custom,
    date_parts,
    key,
    names,
    number,
    source,
    surname,
    tags,
    text,
    year,
)
from refcli.variants import people_in, tags_of_people, texts_of

if TYPE_CHECKING:
    from refcli.record import Name, Record

__all__ = ["ALIASES", "OWN", "field_name", "fields", "values"]


ALIASES: Final = {
    "date": "issued",
    "doi": "DOI",
    "entry": "citation-number",
    "id": "key",
    "isbn": "ISBN",
    "issn": "ISSN",
    "journal": "container-title",
    "lang": "language",
    "name": "person",
    "pages": "page",
    "place": "publisher-place",
    "pmcid": "PMCID",
    "pmid": "PMID",
    "series": "collection-title",
    "tags": "tag",
    "notes": "note",
    "files": "file",
    "aliases": "alias",
    "url": "URL",
    "автор": "author",
    "год": "year",
    "журнал": "container-title",
    "заглавие": "title",
    "метка": "tag",
    "название": "title",
    "номер": "number",
    "тип": "type",
    "язык": "language",
    "№": "citation-number",
}
"""Other names of fields; what is not an alias is a CSL variable or one of our own fields."""

OWN: Final = (
    "key",
    "citation-number",
    "year",
    "tag",
    "note",
    "file",
    "alias",
    "person",
    "source",
    "any",
)
"""What a record holds under other names than CSL's, and what is put together from several.

``citation-number`` is the place in the library, which a list prints before an entry;
``number`` is the work's own, of a report, a standard, a patent, as in CSL.
"""

_MARKUP: Final = re.compile(r"</?[A-Za-z][^<>]*>")


@lru_cache(maxsize=1)
def fields() -> dict[str, str]:
    """Return the names that a query may use before a colon, each with the field it means."""
    variables = ["type", *TEXT_VARIABLES, *NAME_VARIABLES, *DATE_VARIABLES, *NUMBER_VARIABLES]
    known = {name.lower(): name for name in [*variables, *OWN]}
    return known | {alias.lower(): field for alias, field in ALIASES.items()}


def field_name(word: str) -> str:
    """Return the field that a word names; raises RequestError, with a guess, where none.

    >>> field_name("journal")
    'container-title'
    """
    if found := fields().get(word.lower()):
        return found
    from difflib import get_close_matches

    from refcli.library.queries.foreign_names import field_of

    if foreign := field_of(word):
        return foreign
    close = get_close_matches(word.lower(), fields(), n=1)
    if close:
        raise RequestError("no field {word!r}; did you mean {close}?", word=word, close=close[0])
    raise RequestError("no field {word!r}; all fields: refcli search --fields", word=word)


def values(record: Record, name: str) -> Iterator[str]:
    """Give the texts of a field of a record, without markup; ``any`` gives all its texts."""
    for value in _values(record, name):
        yield _MARKUP.sub("", value) if "<" in value else value


def _values(record: Record, name: str) -> Iterator[str]:
    if name == "any":
        yield from _all_values(record)
    elif name == "person":
        yield from chain.from_iterable(_people(record, each) for each in NAME_VARIABLES)
    elif name in OWN:
        yield from _own_values(record, name)
    elif name in NAME_VARIABLES:
        yield from _people(record, name)
    elif name in DATE_VARIABLES:
        yield from ("-".join(f"{n:02}" for n in date if n) for date in date_parts(record, name))
    else:
        yield text(record, name)
        yield from texts_of(record, name).values()
        if name in ("title", "container-title"):
            yield text(record, f"{name}-short")


def _own_values(record: Record, name: str) -> Iterator[str]:
    if name == "key":
        yield key(record)
    elif name == "citation-number":
        yield str(number(record) or "")
    elif name == "year":
        yield str(year(record) or "")
    elif name == "source":
        yield source(record).get("text", "")
    elif name == "tag":
        yield from tags(record)
    else:
        if name == "note":
            yield text(record, "note")
        yield from map(str, _list(custom(record).get(_PLURALS[name])))


_PLURALS: Final = {"note": "notes", "file": "files", "alias": "aliases"}


def _all_values(record: Record) -> Iterator[str]:
    for variable, value in record.items():
        if variable in NAME_VARIABLES:
            yield from _people(record, variable)
        elif variable in DATE_VARIABLES:
            yield from _values(record, variable)
        elif variable not in ("type", "language", "custom", "multi"):
            yield text(record, variable) or (str(value) if value else "")
            yield from texts_of(record, variable).values()
    for name in ("tag", "alias", "source"):
        yield from _own_values(record, name)
    yield from map(str, _list(custom(record).get("notes")))


def _people(record: Record, variable: str) -> Iterator[str]:
    """Give each name in both orders, so that either can be asked for side by side."""
    for name in names(record, variable):
        yield from _orders(name)
    for tag in tags_of_people(record, variable):
        for form in filter(None, people_in(record, variable, tag)):
            yield from _orders(form)


def _orders(name: Name) -> Iterator[str]:
    family, given = surname(name), name.get("given", "")
    if given and name.get("family"):
        yield f"{family} {given}"
        yield f"{given} {family}"
    else:
        yield family


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []
