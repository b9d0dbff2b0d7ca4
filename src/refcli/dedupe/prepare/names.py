"""Names as they are compared: surname and given names as skeletons, in either order."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from html import unescape
from typing import Final

from refcli.dedupe.prepare import words
from refcli.dedupe.prepare.skeleton import name_words, skeleton
from refcli.record import Name
from refcli.values.people.others import is_others

__all__ = ["Person", "people"]

Person = tuple[str, str]
"""Surname without spaces, and the given names' skeletons separated by spaces."""

_MOST: Final = 20
"""People compared of one record: enough to tell works apart."""

_AND: Final = re.compile(r"\s*(?:;|&|\band\b)\s*")
_ADDED: Final = re.compile(r"\s*\([^()]*\)")
"""What a database adds to a name: "Smith, J. (Department of Medicine)"."""
_INITIALS: Final = re.compile(r"^[^\W\d_](?:[.\s-]+[^\W\d_])*\.?$|^[A-ZА-ЯЁ]{2,3}$")
_JOINED: Final = re.compile(r"[A-Z]{2,4}")
"""Initials without full stops, which are not a word to be reduced: "KH", "TS"."""
_NUMBERED: Final = re.compile(r"\s0\d{3}$")
"""What tells people of one name apart in DBLP: "Wang 0001"."""
_EMPTY: Final = frozenset(skeleton(word) for word in words.entries("nobody")) | {""}
"""What databases write where they know no author: "Anonymous", a registry of trials."""
_NOBODY: Final = frozenset("".join(name_words(entry)) for entry in words.entries("nobody"))


def people(names: Iterable[Name]) -> tuple[Person, ...]:
    """Return the comparable form of a name list, at most 20 people.

    A literal that holds several people (``r. rivest and r. schapire``) is taken apart.
    """
    found: list[Person] = []
    for name in names:
        family, given = name.get("family", ""), name.get("given", "")
        if literal := name.get("literal") or (family if family and not given else ""):
            found.extend(_literal(literal))
        else:
            particle = name.get("non-dropping-particle") or name.get("dropping-particle", "")
            found.append(_person(f"{particle} {family}" if particle else family, given))
        if len(found) >= _MOST:
            break
    return tuple(person for person in found[:_MOST] if person[0] not in _EMPTY)


def _person(family: str, given: str) -> Person:
    surname, first = _surname(family), _given(given)
    if surname or not first:
        return surname, first
    first, _, surname = first.rpartition(" ")
    return surname, first


@lru_cache(maxsize=1 << 16)
def _surname(family: str) -> str:
    if family[-1:].isdecimal():
        family = _NUMBERED.sub("", family)
    return "".join(name_words(family))


@lru_cache(maxsize=1 << 16)
def _given(given: str) -> str:
    if _JOINED.fullmatch(given):
        return " ".join(map(skeleton, given.lower()))
    return " ".join(name_words(given))


@lru_cache(maxsize=1 << 14)
def _literal(literal: str) -> tuple[Person, ...]:
    if "&" in literal or "(" in literal:
        literal = _ADDED.sub("", unescape(literal)) or literal
    if is_others(literal) or "".join(name_words(literal)) in _NOBODY:
        return ()
    return tuple(_people_of(literal))


def _people_of(literal: str) -> Iterator[Person]:
    for chunk in _AND.split(literal.rstrip(" :.;,")):
        fields = [field.strip() for field in chunk.split(",") if field.strip()]
        # "Kearns, M., Li, M." alternates; "M. Kearns, M. Li" does not.
        if len(fields) > 1 and any(_INITIALS.match(field) for field in fields):
            yield from _alternating(fields)
            continue
        for field in fields:
            yield _one(field)


def _alternating(fields: list[str]) -> Iterator[Person]:
    family = ""
    for field in fields:
        if _INITIALS.match(field):
            if family:
                yield _person(family, field)
            family = ""
            continue
        if family:
            yield _one(family)
        family = field
    if family:
        yield _one(family)


def _one(text: str) -> Person:
    """Return the person of ``Robert E. Schapire``, ``Schapire R.E.`` or a body's name."""
    parts = text.split()
    if not parts:
        return "", ""
    initials = [bool(_INITIALS.match(part)) for part in parts]
    if initials[-1] and not initials[0]:
        count = initials.index(True)
        return _person(" ".join(parts[:count]), " ".join(parts[count:]))
    if len(parts) > 4 and not any(initials):
        return _person(text, "")
    return _person(parts[-1], " ".join(parts[:-1]))
