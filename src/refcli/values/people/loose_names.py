"""Names in a string that nobody vouches for: in small letters, reversed, alternating, glued.

Reading lists of references, `name_lists` leans on capitals; what an export left in one field
has often lost them. Nothing is told here of bodies, particles or suffixes: each name is what it
begins and ends with, as is enough to compare it with another.
"""

from collections.abc import Iterator, Sequence
from html import unescape
from typing import Final

from refcli.text.patterns import late
from refcli.values.people.name_forms import is_suffix

__all__ = ["loose_names", "without_additions"]

_AND: Final = late(r"\s*(?:[;|&]|\band\b)\s*")
_ADDED: Final = late(r"\s*\([^()]*\)")
"""What a database adds to a name: "Smith, J. (Department of Medicine)"."""
_INITIALS: Final = late(r"^[^\W\d_](?:[.\s-]+[^\W\d_])*\.?$|^[A-ZА-ЯЁ]{2,3}$")
_LONG: Final = 4
"""Words that the name of a person has at most, where none is an initial."""


def without_additions(text: str) -> str:
    """Return a name without what a database adds to it in brackets, its entities read.

    >>> without_additions("Smith, J. (Department of Medicine)")
    'Smith, J.'
    """
    if "&" not in text and "(" not in text:
        return text
    return _ADDED.sub("", unescape(text)) or text


def loose_names(text: str) -> Iterator[tuple[str, str]]:
    """Give the family and given names of all people in a text; a body is a family name.

    >>> list(loose_names("kearns, m., li, m. and r. rivest"))
    [('kearns', 'm.'), ('li', 'm.'), ('rivest', 'r.')]
    >>> list(loose_names("LEE, K., NG, A.B."))
    [('LEE', 'K.'), ('NG', 'A.B.')]
    """
    for chunk in _AND.split(text.rstrip(" :.;,")):
        fields = [field for part in chunk.split(",") if (field := part.strip())]
        fields = [field for field in fields if not is_suffix(field)]
        # "Kearns, M., Li, M." alternates; "M. Kearns, M. Li" does not.
        if len(fields) > 1 and any(map(_INITIALS.match, fields)):
            yield from _alternating(fields)
        else:
            yield from map(_one, fields)


def _alternating(fields: Sequence[str]) -> Iterator[tuple[str, str]]:
    family = ""
    for field in fields:
        initials = _INITIALS.match(field)
        if family and initials:
            yield family, field
            family = ""
        elif not initials or (len(field) > 1 and field.isalpha()):  # a name in capitals: "LEE, K."
            if family:
                yield _one(family)
            family = field
    if family:
        yield _one(family)


def _one(text: str) -> tuple[str, str]:
    """Return the person of ``Robert E. Schapire``, ``Schapire R.E.`` or a body's name."""
    parts = text.split()
    initials = [bool(_INITIALS.match(part)) for part in parts]
    if initials[-1] and not initials[0]:
        count = initials.index(True)
        return " ".join(parts[:count]), " ".join(parts[count:])
    if len(parts) > _LONG and not any(initials):
        return text, ""
    return parts[-1], " ".join(parts[:-1])
