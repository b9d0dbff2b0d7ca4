"""The order of a name that only the whole list tells: whether family names stand first."""

from collections.abc import Sequence
from typing import Final

from refcli.values.people.family_first import is_given, may_be_given, words_of_family
from refcli.values.people.initials import is_initials

__all__ = ["czech", "family_first", "given_first"]


def family_first(groups: Sequence[str]) -> list[str]:
    """Return a list of bare names each apart, the family name before a comma, where it is first.

    That is told from the whole list: of ``Freire Paulo, Horton Myles`` Paulo is a given name, so
    Myles is one. Another list is returned as it is.
    """
    names = [name.split() for group in groups for name in group.split(",")]
    if len(names) < _SEVERAL or not all(map(_is_bare, names)):
        return list(groups)
    full = [words for words in names if not any(map(is_initials, words))]
    if not full:
        return list(groups)
    first = sum(words_of_family(words) > 0 for words in full)
    last = any(is_given(words[0]) and not may_be_given(words[1]) for words in full)
    if first * _SIGN < len(full) or last:
        return list(groups)
    return [_parted(words) for words in names]


def given_first(groups: Sequence[str]) -> list[str]:
    """Return a list of bare names each apart, with a comma where one seems to stand the other way.

    Of ``Samuel Madden, Michael J. Franklin, Wei Hong`` initials and given names tell that given
    names lead, so Hong is a family name. Another list is returned as it is.
    """
    names = [name.split() for group in groups for name in group.split(",")]
    if len(names) < _SEVERAL or not all(len(words) > 1 and _is_bare(words[:3]) for words in names):
        return list(groups)
    turned = [bool(words_of_family(words)) for words in names]
    sure = [_leads_with_given(words) for words in names]
    few = sum(turned) * 2 <= len(names) and any(sure)
    if not any(turned) or not (few or sum(sure) > sum(turned)):
        return list(groups)
    return [
        f"{words[-1]}, {' '.join(words[:-1])}" if other else " ".join(words)
        for words, other in zip(names, turned, strict=True)
    ]


def _leads_with_given(words: Sequence[str]) -> bool:
    """Tell a name with an initial in its middle, or one that begins with a given name alone."""
    if any(map(is_initials, words[1:-1])):
        return True
    return is_given(words[0]) and not may_be_given(words[-1]) and not is_initials(words[-1])


_SEVERAL: Final = 2
_SIGN: Final = 3
"""Of how many names one must tell the order."""


def _is_bare(words: Sequence[str]) -> bool:
    """Tell two or three words that begin with a whole one: ``Horton Myles``, ``King Ada R.``."""
    first = words[0] if words else ""
    named = first[:1].isupper() and not first.isupper()
    return 2 <= len(words) <= 3 and named and not is_initials(first)


def _parted(words: Sequence[str]) -> str:
    """Return a name with a comma behind the family name, where that is of one word."""
    if len(words) == _SEVERAL or (is_initials(words[-1]) and may_be_given(words[1])):
        return f"{words[0]}, {' '.join(words[1:])}"
    return " ".join(words)


def czech(text: str) -> str:
    """Return a list of names with semicolons where it is set as Czech ISO 690 has it, else as is.

    The first name is inverted, the others are not, families in capitals: `NOVÁK, Petr, Eva
    MALÁ a Jan DVOŘÁK`.
    """
    before, _, last = text.rpartition(" a ")
    family, *others = before.split(", ")
    straight = [*others[1:], last]
    if not (family.isupper() and others and all(map(_ends_in_capitals, straight))):
        return text
    return "; ".join([f"{family}, {others[0]}", *straight])


def _ends_in_capitals(name: str) -> bool:
    family = name.rpartition(" ")[2]
    return len(family) > 1 and family.isupper()
