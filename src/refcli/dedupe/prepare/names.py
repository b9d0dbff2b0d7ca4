"""Names as they are compared: surname and given names as skeletons, in either order."""

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import starmap
from typing import Final

from refcli.dedupe.prepare import words
from refcli.dedupe.prepare.skeleton import name_words, skeleton
from refcli.record import Name
from refcli.text.mojibake import repaired_in_part
from refcli.values.people.bodies import has_initials, is_body
from refcli.values.people.loose_names import loose_names, without_additions
from refcli.values.people.name_forms import is_suffix
from refcli.values.people.others import is_others, without_others

__all__ = ["LOST", "Person", "people"]

Person = tuple[str, str]
"""Surname without spaces, and the given names' skeletons separated by spaces."""

LOST: Final = "?"
"""What stands for a letter that an export could not write: "?aneta"."""
_LOST: Final = re.compile("\\?|[ÃÄÅÐÑ]?\ufffd")
"""A letter that was lost: whole, or the second of its two bytes, "Å\ufffdukasz" of "Łukasz"."""
_LEGIBLE: Final = 3
"""Letters of a surname, at least, that tell more than those that were lost."""
_NO_SUFFIX: Final = 5
"""Letters that no suffix to a name has: "Jr.", "3rd."."""
_SHORT: Final = 3
"""Letters of what stands for nobody, at most, and is a surname as well."""
_BOTH: Final = 2
"""Parts of most names: the family's and the given ones."""
_MOST: Final = 20
"""People compared of one record: enough to tell works apart."""

_JOINED: Final = re.compile(r"[A-Z]{2,4}\.?")
"""Initials without full stops between, which are not a word to be reduced: "KH", "TS"."""
_NUMBERED: Final = re.compile(
    r"\s(?:0\d{3}|\(?(?:19|20)\d\d[a-z]?\)?)$|(?<=[^\W\d_])[\d,¹²³⁴-⁹*†‡§]+$"
    r"|(?<=[A-Z.]),(?:[a-z]|\d{1,2})(?=\s|$)"
)
"""What tells people of one name apart in DBLP, "Wang 0001"; the year behind the name of a study,
"Wang 2020"; the marks of notes: "Wang2", "Wang L.,a"."""
_DOTTED: Final = ("", ".")
_INITIALS: Final = re.compile(r"(?:[^\W\d_]\.?[ -]?){1,4}")
_GIVEN: Final = re.compile(r"[^\W\d_]{2,}(?: [A-Z]\.?)+")
"""A given name with initials behind it: "Leonard J.", "Vanja T"."""
_WORD: Final = re.compile(r"[^\W\d_]{3}")
"""What initials do not have: three letters in a row."""
_ADDRESS: Final = frozenset(words.entries("address"))
"""How a person is addressed, before the given name: "Sir John"."""
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
        if family and given and len(name) == _BOTH:
            found.append(_person(family, given))
        elif literal := name.get("literal") or (family if family and not given else ""):
            found.extend(_literal(literal))
        else:
            particle = name.get("non-dropping-particle") or name.get("dropping-particle", "")
            found.append(_person(f"{particle} {family}" if particle else family, given))
        if len(found) >= _MOST:
            break
    return tuple([person for person in found[:_MOST] if person[0] not in _EMPTY or _named(person)])


def _named(person: Person) -> bool:
    """Tell whether one is only called as nobody is: "Nan CK", whose initials tell of a name."""
    return 0 < len(person[0]) <= _SHORT and person[1] != ""


def _person(family: str, given: str) -> Person:
    if " " in given and len(family) < _NO_SUFFIX and is_suffix(family):
        given, _, family = given.rpartition(" ")  # the last word is the family's name
    if family[1:2] in _DOTTED and _INITIALS.fullmatch(family) and _WORD.search(given):
        family, given = given, family  # "R. W." for the family's name, "Cassivi" for the given one
    elif " " in family and given.isalpha() and len(given) > 1 and _GIVEN.fullmatch(family):
        family, given = given, family  # "Leonard J." for the family's name
    surname, first = _surname(family), _given(given)
    if surname or not first:
        return surname, first
    first, _, surname = first.rpartition(" ")
    return surname, first


@lru_cache(maxsize=1 << 16)
def _surname(family: str) -> str:
    if not family[-1:].isalpha():
        family = _NUMBERED.sub("", family)
    if not family.isascii():
        family = repaired_in_part(family)
    if not family.isalpha() and _LOST.search(family):
        pieces = ["".join(name_words(piece)) for piece in _LOST.split(family)]
        return (LOST if sum(map(len, pieces)) >= _LEGIBLE else "").join(pieces)
    return "".join(name_words(family))


@lru_cache(maxsize=1 << 16)
def _given(given: str) -> str:
    if _LOST.match(given):
        return ""  # nothing is known of an initial that an export could not write
    if _JOINED.fullmatch(given):
        return " ".join(map(skeleton, given.lower().rstrip(".")))
    said = name_words(given)
    while len(said) > 1 and said[0] in _ADDRESS:
        del said[0]
    return " ".join(said)


@lru_cache(maxsize=1 << 14)
def _literal(literal: str) -> tuple[Person, ...]:
    bare = _NUMBERED.sub("", without_additions(literal))
    if is_others(bare) or "".join(name_words(bare)) in _NOBODY:
        return ()
    if is_body(bare.partition(",")[0]) and not has_initials(bare):
        return (_person(bare, ""),)
    return tuple(starmap(_person, loose_names(without_others(bare))))
