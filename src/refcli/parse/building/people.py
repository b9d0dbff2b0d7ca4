"""The people of a reference that names them twice: in its heading and behind the title."""

import re

from refcli.values.people.name import Name

__all__ = ["united"]


def united(heading: list[Name], statement: list[Name]) -> list[Name]:
    """Return the people of a reference that names them twice, as GOST R 7.0.100 does.

    The heading holds the first author, family name first; the statement of responsibility
    behind the title all of them, in their order, a name that occurs twice being two people.
    """
    if not heading:
        return statement
    if all(any(_is_same(name, own) for own in statement) for name in heading):
        return [
            next((_fuller(own, name) for own in heading if _is_same(own, name)), name)
            for name in statement
        ]
    return heading + [name for name in statement if not any(_is_same(name, own) for own in heading)]


def _is_same(one: Name, other: Name) -> bool:
    """Tell a person named twice: in another order, or once by initials only."""
    if _letters(one) == _letters(other):
        return True
    family = one.get("family", "").casefold()
    if not family or family != other.get("family", "").casefold():
        return False
    first, second = _initials(one), _initials(other)
    return first.startswith(second) or second.startswith(first)


def _initials(name: Name) -> str:
    return "".join(word[0] for word in re.findall(r"\w+", name.get("given", "").casefold()))


def _fuller(one: Name, other: Name) -> Name:
    """Return the name that says more of a person, the first where both have the same letters."""
    if _letters(one) == _letters(other):
        return one
    return other if len(other.get("given", "")) > len(one.get("given", "")) else one


def _letters(name: Name) -> str:
    """Return the letters of a name in one order, whichever part of it stands first."""
    parts = (name.get("non-dropping-particle", ""), name.get("family", ""), name.get("given", ""))
    return "".join(sorted(filter(str.isalnum, "".join((name.get("literal", ""), *parts)).lower())))
