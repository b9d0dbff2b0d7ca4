"""The types of RIS, and what a tag means in a work of some type.

Sources: the RIS specification of 2011 and the table of reference types of EndNote, whose
tags hold other things in a book than in an article: there ``T2`` is the series and ``SP``
the number of pages.
"""

from collections.abc import Mapping
from functools import cache
from typing import Final

from refcli.text import word_lists

__all__ = ["csl_type", "means_other", "own_tags", "tag_of_type", "variable_of"]

_PACKAGE: Final = "refcli.formats.tables"

_OF_TYPE: Final[dict[str, dict[str, str]]] = {
    "book": {"T2": "collection-title", "T3": "collection-title"},
    "report": {"T2": "collection-title", "T3": "collection-title", "A2": "collection-editor"},
    "paper-conference": {"C3": "container-title", "C1": "publisher-place"},
    "thesis": {"T2": "division", "A3": "contributor"},
    "patent": {"SN": "number"},
    "standard": {"SN": "number"},
    "software": {"ET": "version"},
    "chapter": {"SV": "collection-number"},
    "motion_picture": {"A2": "director"},
    "webpage": {"ET": "version"},
}
"""By CSL type, the variables of the tags that mean another thing than in an article."""


def own_tags(type_: str) -> Mapping[str, str]:
    """Return the tags that mean another thing in works of this type, with their variables."""
    return _OF_TYPE.get(type_, _NONE)


_NONE: Final[dict[str, str]] = {}


def variable_of(type_: str, tag: str) -> str:
    """Return the CSL variable that a tag holds in works of this type alone, else ""."""
    return _OF_TYPE.get(type_, {}).get(tag, "")


def means_other(type_: str) -> bool:
    """Tell whether works of this type have tags that mean another thing than in an article."""
    return type_ in _OF_TYPE


def csl_type(tag: str) -> str:
    """Return the CSL type of a ``TY``, or of the name that a program writes in its place."""
    types = _types()
    return types.get(tag.upper()) or types.get(tag.lower()) or "document"


def tag_of_type(type_: str) -> str:
    """Return the ``TY`` of a CSL type, "GEN" where RIS has none."""
    return _tags().get(type_, "GEN")


@cache
def _types() -> dict[str, str]:
    return word_lists.aliases(_PACKAGE, "ris-types.txt")


@cache
def _tags() -> dict[str, str]:
    tags: dict[str, str] = {"article": "UNPB"}
    for tag, type_ in _types().items():
        tags.setdefault(type_, tag)
    return tags
