"""The order of a name that only the whole list tells: whether family names stand first."""

from collections.abc import Sequence
from typing import Final

from refcli.text.patterns import late
from refcli.values.people.family_first import (
    is_chinese_order,
    is_given,
    may_be_given,
    words_of_family,
)
from refcli.values.people.initials import is_initials

__all__ = ["czech", "in_one_order"]


def in_one_order(groups: Sequence[str]) -> list[str]:
    """Return a list of names, those that seem to stand in another order than the rest put right.

    What is put right is each apart, the family name before a comma.
    """
    first = _family_first(groups)
    return first if first != list(groups) else _given_first(groups)


def _family_first(groups: Sequence[str]) -> list[str]:
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


def _given_first(groups: Sequence[str]) -> list[str]:
    """Return a list of bare names each apart, with a comma where one seems to stand the other way.

    Of ``Samuel Madden, Michael J. Franklin, Wei Hong`` initials and given names tell that given
    names lead, so Hong is a family name. So they do behind a first name that is inverted, as the
    Chicago Manual has it (14.76): ``Roe, Ada, Neset Hikmet``. Another list is returned as it is.
    """
    names = [name.split() for group in groups for name in group.split(",")]
    inverted = _is_first_inverted(groups, names)
    straight = names[2:] if inverted else names
    if len(straight) < (1 if inverted else _SEVERAL) or not all(map(_is_whole, straight)):
        return list(groups)
    turned = [words_of_family(words) > 0 and not _is_chinese(words) for words in straight]
    sure = sum(map(_leads_with_given, straight))
    few = sum(turned) * 2 <= len(straight) and sure > 0
    if not inverted and (not any(turned) or not (few or sure > sum(turned))):
        return list(groups)
    return [
        *[", ".join(map(" ".join, names[:2]))][: int(inverted)],
        *[
            f"{words[-1]}, {' '.join(words[:-1])}" if other else " ".join(words)
            for words, other in zip(straight, turned, strict=True)
        ],
    ]


def _is_whole(words: Sequence[str]) -> bool:
    """Tell a name of several words that ends in a whole one: ``Horton Myles``, ``Ada R. King``.

    One in capitals tells by itself which is the family name: ``ENGEL Charles``.
    """
    capitals = any(word.isupper() and not is_initials(word) for word in words)
    return len(words) > 1 and words[0][0].isupper() and not (capitals or is_initials(words[-1]))


def _is_first_inverted(groups: Sequence[str], names: Sequence[Sequence[str]]) -> bool:
    """Tell a list whose first name has a comma, the others none: ``Roe, Ada, and Bin Gu``."""
    first, *others = groups or [""]
    if "," not in first or any("," in other for other in others) or len(names[0]) != 1:
        return False
    family, given = names[:2]
    named = bool(given) and given[0][0].isupper() and len(given) <= _LONGEST_GIVEN
    return named and not family[0].isupper() and not is_initials(family[0])


_LONGEST_GIVEN: Final = 3


def _is_chinese(words: Sequence[str]) -> bool:
    """Tell a Chinese name whose given name has two syllables, so that the family name leads."""
    two = len(words) == _SEVERAL and len(_SYLLABLES.findall(words[1])) > 1
    return two and is_chinese_order(words[0], words[1])


_SYLLABLES: Final = late("[aeiouü]+")


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
