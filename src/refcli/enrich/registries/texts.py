"""Texts of registries made plain: tags, entities, line breaks, marks of retraction."""

import html
import re
from collections.abc import Iterable, Mapping
from typing import Any, Final

from refcli.record import Name
from refcli.text import word_lists
from refcli.text.markup import without_tags
from refcli.values.people.name_forms import is_suffix

__all__ = ["first", "integer", "name", "plain", "put", "split_name", "title", "year_of"]

_RETRACTED: Final = re.compile(
    r"^\W*(?:retracted|withdrawn|removed)(?: article| chapter)?\s*[:.\]]\s*", re.IGNORECASE
)
_PREFIXED: Final = re.compile(r"\b(?:mml|jats):")


def plain(value: object) -> str:
    """Return a text without tags and entities, on one line; "" for what is no text.

    >>> plain("Gut &amp; <i>Helicobacter\\n   pylori</i>")
    'Gut & Helicobacter pylori'
    """
    if not isinstance(value, str):
        return ""
    text = value
    if "<" in text:
        text = without_tags(_PREFIXED.sub("", text))
    if "&" in text:
        text = html.unescape(text)
        text = without_tags(text) if "<" in text else text
    return " ".join(text.split())


def title(value: object, subtitle: object = None) -> str:
    """Return a title without the mark of a retraction before it, its subtitle joined on."""
    text = _RETRACTED.sub("", plain(value))
    if text.endswith(".") and not text.endswith(".."):
        text = text[:-1]
    second = plain(subtitle)
    if second and second.lower() not in text.lower():
        text = f"{text.rstrip(':')}: {second}"
    return text


def first(value: object) -> object:
    """Return the first of a list, None where there is none."""
    return value[0] if isinstance(value, list) and value else None


def name(given: object, family: object, suffix: object = None, literal: object = None) -> Name:
    """Return a name of its parts; {} where it has none."""
    made: Name = {}
    if surname := plain(family):
        made["family"] = surname
        if forename := plain(given):
            made["given"] = forename
        if jr := plain(suffix):
            made["suffix"] = jr
    elif body := plain(literal) or plain(given):
        made["literal"] = body
    return made


_PARTICLES: Final = frozenset(
    word_lists.lists("refcli.values.people", "name-words.txt")["particle"]
)


def split_name(whole: object) -> Name:
    """Return the name that a service gives in one piece, ``Given van Family``.

    >>> split_name("Willem van der Berg")
    {'family': 'van der Berg', 'given': 'Willem'}
    """
    text = plain(whole)
    if "," in text:
        family, _, given = text.partition(",")
        return name(given, family)
    words = text.split()
    if len(words) < 2:
        return name("", text)
    cut = len(words) - 1
    if is_suffix(words[cut]) and cut > 1:
        return name(" ".join(words[: cut - 1]), words[cut - 1], words[cut])
    while cut > 1 and words[cut - 1].lower() in _PARTICLES:
        cut -= 1
    return name(" ".join(words[:cut]), " ".join(words[cut:]))


def integer(value: object) -> int | None:
    """Return a whole number that a service gives as a number or as text, else None."""
    text = str(value).strip()
    return int(text) if text.isdecimal() else None


def year_of(date: object) -> int | None:
    """Return the year of a CSL date as a service gives it, None where it has none."""
    parts = date.get("date-parts") if isinstance(date, Mapping) else None
    start = first(parts)
    found = integer(first(start)) if isinstance(start, list) else None
    return found or None


def put(record: dict[str, Any], fields: Iterable[tuple[str, object]]) -> None:
    """Put what has a text into a record."""
    for variable, value in fields:
        if text := plain(value if not isinstance(value, int) else str(value)):
            record[variable] = text
