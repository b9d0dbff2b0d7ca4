"""People: a CSL-JSON name read into its parts, particles split off.

A name that does not say where its particles are ("family": "van der Berg") is split as
CSL processors agree to: leading lower-case words of the family name are non-dropping
particles, trailing lower-case words of the given name are dropping ones.
"""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any, Final, NamedTuple

from refcli.variants import GENITIVE, forms_of

__all__ = ["Person", "read_person"]


class Person(NamedTuple):
    """A name, in the parts that CSL distinguishes; "" for a part that it lacks."""

    family: str
    given: str = ""
    dropping: str = ""
    non_dropping: str = ""
    suffix: str = ""
    literal: str = ""
    comma_suffix: bool = False
    static: bool = False
    """Whether the name is always printed family first (static-ordering)."""
    romanesque: bool = True
    """Whether the name is in an alphabet whose given names have spaces and initials."""
    genitive: str = ""
    """The family name in the genitive, where the record keeps that form (`GENITIVE`)."""


_FAMILY_PARTICLE: Final = re.compile(r"(?:[^\s]+?(?:['’ʻ‘]|-(?=[A-ZÀ-Þ])| +))")
_GIVEN_PARTICLE: Final = re.compile(r"(?:^|[\s])([^\s]+)$")
_APOSTROPHES: Final = "'’ʻ‘"

_ROMANESQUE: Final = re.compile(
    "[a-zA-Z\u00c0-\u017f\u0370-\u03ff\u0400-\u052f\u0590-\u05d4\u05d6-\u05ff\u1f00-\u1fff"
    "\u0600-\u06ff\u200c\u200d\u200e\u0218\u0219\u021a\u021b\u202a-\u202e]"
)
"""Letters of alphabets that write names with spaces; the rest is written without."""


def read_person(value: Any) -> Person | None:
    """Read one element of a CSL-JSON name list; None where it names nobody.

    A bare string is a literal name. ``"parse-names": false`` (or quotation marks around
    the family name) leaves the particles where they are.
    """
    if isinstance(value, str):
        return _literal(value) if value.strip() else None
    if not isinstance(value, Mapping):
        return None
    family, given = value.get("family"), value.get("given")
    if len(value) == 2 and type(family) is type(given) is str:
        return _person(Person(family, given), True)
    parse = value.get("parse-names", True)
    written = Person(
        _text(value, "family"),
        _text(value, "given"),
        _text(value, "dropping-particle"),
        _text(value, "non-dropping-particle"),
        _text(value, "suffix"),
        _text(value, "literal"),
        bool(value.get("comma-suffix")),
        bool(value.get("static-ordering")),
        genitive=_text(forms_of(value).get(GENITIVE, {}), "family"),
    )
    return _person(written, bool(parse) and parse not in ("0", "false"))


def _text(value: Mapping[str, Any], part: str) -> str:
    found = value.get(part)
    if type(found) is str:
        return found
    if isinstance(found, int | float) and not isinstance(found, bool):
        return str(found)
    return ""


def _literal(text: str) -> Person:
    return Person("", literal=text.strip(), romanesque=_is_romanesque(text))


@lru_cache(maxsize=65536)
def _person(written: Person, parse: bool) -> Person | None:
    """Return a person from the parts as they were written, None where they name nobody."""
    (family, given, dropping, non_dropping, suffix, literal, comma_suffix, static, _, genitive) = (
        written
    )
    if not family.strip() and not given.strip():
        return _literal(literal) if literal.strip() else None
    if not family.strip():
        family, given = given, ""
    if len(family) > 2 and family[0] == '"' == family[-1]:
        family, parse = family[1:-1], False
    if parse and family and given and not non_dropping:
        family, non_dropping = _split_family(family)
        if not suffix:
            given, suffix, comma_suffix, others = _split_suffix(given, comma_suffix)
            dropping = dropping or others
        if not dropping:
            given, dropping = _split_given(given)
    family, given = family.strip(), given.strip()
    return Person(
        family,
        given,
        _spaced(dropping),
        _spaced(non_dropping),
        suffix.strip(),
        "",
        comma_suffix,
        static,
        _is_romanesque(family + given),
        genitive,
    )


def _spaced(particle: str) -> str:
    """Return a particle without space around it; one that follows an apostrophe stays."""
    bare = particle.strip()
    apart = bare.endswith(tuple(_APOSTROPHES)) and particle.endswith(" ")
    return f"{bare} " if apart else bare


def _split_family(family: str) -> tuple[str, str]:
    """Split leading lower-case words off: ``van der Berg`` to ``Berg``, ``van der``."""
    position = 0
    while match := _FAMILY_PARTICLE.match(family, position):
        if match.end() >= len(family) or not _is_particle(match.group()):
            break
        position = match.end()
    while position and family[position] == " ":
        position += 1
    return family[position:], family[:position]


def _is_particle(word: str) -> bool:
    first = word.lstrip("-'’ʻ‘ ")[:1]
    return first != first.upper()


_LONGEST_GIVEN: Final = 500
"""Characters of given names that are looked through: each particle takes a search of them all."""


def _split_given(given: str) -> tuple[str, str]:
    """Split trailing lower-case words off: ``Jean de la`` to ``Jean``, ``de la``."""
    if len(given) > _LONGEST_GIVEN:
        return given, ""
    rest, particles = given, ""
    while match := _GIVEN_PARTICLE.search(rest):
        if match.start() == 0 or not _is_particle(match.group(1)):
            break
        particles = given[match.start(1) :]
        rest = rest[: match.start()].rstrip()
    return rest, particles


def _split_suffix(given: str, comma_suffix: bool) -> tuple[str, str, bool, str]:
    """Split ``John, Jr.`` (or ``John,! Jr.``, which keeps the comma)."""
    name, comma, rest = given.partition(",")
    if not comma:
        return given, "", comma_suffix, ""
    forced = rest.startswith("!")
    rest = rest.lstrip("! ").strip()
    if rest.replace(".", "") == "et al":
        return name, "", comma_suffix, rest
    return name, rest, comma_suffix or forced, ""


def _is_romanesque(text: str) -> bool:
    return text.isascii() or _ROMANESQUE.search(text) is not None
