"""EndNote's reference types, and what its fields hold in works of each.

The tables are ``types.txt`` and ``fields.txt``. EndNote's XML, RIS and Refer have
the same fields under names and tags of their own.
"""

import re
from collections.abc import Callable, Mapping
from functools import cache
from typing import Final

from refcli.formats.shared.titles import is_short_for
from refcli.text import word_lists

__all__ = [
    "TOLD_BY_FIELDS",
    "csl_type",
    "fields_of_work",
    "own_fields",
    "own_tags",
    "tags_of_work",
    "written",
]


def csl_type(name: str, number: str = "") -> str:
    """Return the CSL type of a reference type's name, else of its number, "" for neither.

    >>> csl_type("Book Section"), csl_type("my type", "17"), csl_type("x")
    ('chapter', 'article-journal', '')
    """
    names, numbers, _ = _types()
    return names.get(name.lower()) or numbers.get(number, "")


def written(csl_type: str) -> tuple[str, str] | None:
    """Return the reference type that a CSL type is written as and its number, None for none."""
    return _types()[2].get(csl_type)


@cache
def _types() -> tuple[dict[str, str], dict[str, str], dict[str, tuple[str, str]]]:
    names: dict[str, str] = {}
    numbers: dict[str, str] = {}
    first: dict[str, tuple[str, str]] = {}
    for entry, type_ in word_lists.aliases(__package__, "types.txt").items():
        name = entry.rstrip("0123456789").rstrip()
        number = entry[len(name) :].strip()
        names[name.lower()] = type_
        if number:
            numbers[number] = type_
        first.setdefault(type_, (name, number))
    return names, numbers, first


@cache
def own_fields(csl_type: str) -> Mapping[str, str]:
    """Return the fields that hold another variable in works of a type than in an article."""
    pairs = word_lists.lists(__package__, "fields.txt").get(csl_type, ())
    return dict(pair.split("=", 1) for pair in pairs)


def own_tags(csl_type: str, fields: Mapping[str, str]) -> dict[str, str]:
    """Return the tags of a format that hold another variable in works of a type.

    ``fields`` says which field of EndNote each tag is for.
    """
    own = own_fields(csl_type)
    return {tag: own[field] for tag, field in fields.items() if field in own}


def tags_of_work(
    csl_type: str, tags: Mapping[str, str], values: Mapping[str, str]
) -> dict[str, str]:
    """Return the tags that hold another variable in this work, as its other fields tell.

    ``tags`` says which field of EndNote each tag is for, ``values`` what each field holds.
    """
    own = fields_of_work(csl_type, lambda name: values.get(name, ""))
    return {tag: own[field] for tag, field in tags.items() if field in own}


TOLD_BY_FIELDS: Final = frozenset({"paper-conference", "thesis", "webpage"})
"""The types in which other fields tell what one holds."""


def fields_of_work(csl_type: str, value_of: Callable[[str], str]) -> Mapping[str, str]:
    """Return the fields that hold another variable in this work, as its other fields tell.

    ``value_of`` gives the value of a field, "" where it has none. Of a conference with a title
    of its proceedings (``custom3``) the other title is the conference's name; of a thesis
    with a volume it is the journal of abstracts; of a web page volume and number are the
    year and the day when it was looked at.
    """
    own = own_fields(csl_type)
    if csl_type == "paper-conference" and (proceedings := value_of("custom3")):
        if other := value_of("secondary-title"):
            if _is_abbreviated(proceedings) or is_short_for(proceedings, other):
                # Scopus has the short name of the proceedings there.
                return {**own, "custom3": "container-title-short"}
            own = {**own, "secondary-title": "event-title"}
        if value_of("custom1"):
            own = {**own, "pub-location": "event-place"}
    elif csl_type == "thesis" and _THESES.search(value_of("secondary-title")):
        own = {**own, "secondary-title": "archive"}
    elif csl_type == "thesis" and (volume := value_of("volume")):
        is_degree = _DEGREE.fullmatch(volume)
        own = {
            **own,
            **({"volume": "genre"} if is_degree else {"secondary-title": "container-title"}),
        }
    elif csl_type == "webpage" and _YEAR.fullmatch(value_of("volume")) and value_of("number"):
        own = {**own, "volume": "accessed", "number": "accessed"}
    return own


_THESES: Final = re.compile(
    r"(?i)dissertations? (?:and|&) theses|\bproquest\b|dissertations publishing"
)
"""Collections of theses, which are no department's names."""

_DEGREE: Final = re.compile(r"(?!(?i:[ivxlcdm]+)$)[^\W\d]+[.'’ ]*[^\W\d][^\d]*")
_YEAR: Final = re.compile(r"(?:19|20)\d\d")


def _is_abbreviated(title: str) -> bool:
    """Tell ``Proc. Int. Conf. Rivers`` from a title in full: most long words end in a point."""
    words = [word for word in title.split() if len(word) > 2]
    return sum(word.endswith(".") for word in words) * 2 > len(words)
