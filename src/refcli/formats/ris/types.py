"""The types of RIS, and what a tag means in a work of some type.

Sources: the RIS specification of 2011 and the table of reference types of EndNote, whose
tags hold other things in a book than in an article: there ``T2`` is the series and ``SP``
the number of pages.
"""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Final

from refcli.formats.endnote import types as endnote_types
from refcli.formats.shared.tagged import Field
from refcli.text import word_lists

__all__ = [
    "csl_type",
    "means_other",
    "own_tags",
    "pages_are_extent",
    "tag_of_type",
    "tags_of_work",
    "variable_of",
]


_FIELDS: Final = {
    "A2": "secondary-authors",
    "A3": "tertiary-authors",
    "C1": "custom1",
    "C3": "custom3",
    "CY": "pub-location",
    "ET": "edition",
    "IS": "number",
    "PB": "publisher",
    "SE": "section",
    "SN": "isbn",
    "SV": "number",
    "T2": "secondary-title",
    "T3": "tertiary-title",
    "VL": "volume",
}
"""The tags for fields of EndNote whose meaning a type changes."""


@cache
def own_tags(type_: str) -> Mapping[str, str]:
    """Return the tags that mean another thing in works of this type, with their variables."""
    return endnote_types.own_tags(type_, _FIELDS)


def tags_of_work(type_: str, fields: Sequence[Field]) -> Mapping[str, str]:
    """Return the tags that mean another thing in this work, by its type and its other tags."""
    if type_ not in endnote_types.TOLD_BY_FIELDS:
        return own_tags(type_)
    values = {_FIELDS.get(field.tag, ""): field.value for field in fields}
    number = next((field.value for field in fields if field.tag == "M1"), "")
    values.setdefault("number", number)
    tags = endnote_types.tags_of_work(type_, _FIELDS, values)
    return {**tags, "M1": "accessed"} if tags.get("IS") == "accessed" else tags


def variable_of(type_: str, tag: str) -> str:
    """Return the CSL variable that a tag holds in works of this type alone, else ""."""
    return own_tags(type_).get(tag, "")


def means_other(type_: str) -> bool:
    """Tell whether works of this type have tags that mean another thing than in an article."""
    return bool(own_tags(type_))


def pages_are_extent(type_: str) -> bool:
    """Tell whether one number in the place of pages says how many a work of this type has."""
    return endnote_types.own_fields(type_).get("pages") == "number-of-pages"


def csl_type(tag: str) -> str:
    """Return the CSL type of a ``TY``, or of the name that a program writes in its place."""
    types = _types()
    return types.get(tag.upper()) or types.get(tag.lower()) or "document"


def tag_of_type(type_: str) -> str:
    """Return the ``TY`` of a CSL type, "GEN" where RIS has none."""
    return _tags().get(type_, "GEN")


@cache
def _types() -> dict[str, str]:
    return word_lists.aliases(__package__, "types.txt")


@cache
def _tags() -> dict[str, str]:
    tags: dict[str, str] = {"article": "UNPB"}
    for tag, type_ in _types().items():
        tags.setdefault(type_, tag)
    return tags
