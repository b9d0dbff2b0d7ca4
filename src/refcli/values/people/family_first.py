"""Whether the family name stands first in a bare name: ``Calame Claude``, ``Liu Xin``."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from refcli.text import word_lists
from refcli.text.fold import fold
from refcli.text.patterns import late
from refcli.values.people.initials import is_initials

__all__ = [
    "is_chinese_order",
    "is_double_family",
    "is_family",
    "is_given",
    "is_given_before",
    "is_trained_given",
    "may_be_given",
    "words_of_family",
]

_SYLLABLES: Final = late(
    r"(?:(?:[bpmfdtnlgkhjqxrzcsyw]|[zcs]h)?"
    r"(?:[iu]?ang?|i?ao|u?ai|ei|eng?|er|e|ing?|i[aeu]|i?ong|i|ou|o|u[aeino]|u|üe?)){1,2}",
    re.IGNORECASE,
)
"""One or two syllables of pinyin."""


def is_family(word: str) -> bool:
    """Tell a family name that is known as one."""
    return word in _families("family") or word in _families("chinese")


def is_chinese_order(first: str, last: str) -> bool:
    """Tell a Chinese name whose family name stands first: ``Gu Guoan``, not ``Guoan Gu``."""
    return first in _families("chinese") and _is_chinese((first, last.title()))


def is_given(word: str) -> bool:
    """Tell a given name that hardly ever is a family name: ``Claude``, ``Hans-Dieter``."""
    given, more = _given("given"), _given("more")
    if word in given or word in more:
        return True
    parts = _parts(word)
    return len(parts) > 1 and all(part in given or part in more for part in parts)


def is_trained_given(word: str) -> bool:
    """Tell a given name that the model was trained to know as one."""
    given = _given("given")
    parts = _parts(word)
    return word in given or (len(parts) > 1 and given.issuperset(parts))


def _parts(word: str) -> list[str]:
    """Return the parts of a double name; its hyphen may be one that does not break."""
    return word.replace("\u2011", "-").split("-")


def is_double_family(first: str, last: str) -> bool:
    """Tell two family names that follow initials, ``(C.) Ruiz Pérez``, from a given one and one."""
    if may_be_given(first) or not first[0].isupper():
        return False
    return _is_spanish(first) or _is_spanish(last) or last in _families("behind")


def _is_spanish(word: str) -> bool:
    """Tell a family name of Spain and its America, its accents lost or kept: ``Garcia``."""
    if word.endswith(("ez", "éz")) and len(word) > _PATRONYMIC:
        return True
    return fold(word) in _folded_families()


_PATRONYMIC: Final = 6
"""Letters that a patronymic in -ez has more of: `Narváez`; given names have no more: `Parvez`."""


@lru_cache(maxsize=1)
def _folded_families() -> frozenset[str]:
    return frozenset(map(fold, _families("spanish")))


def words_of_family(words: Sequence[str]) -> int:
    """Return how many words of a bare name are a family name that stands first, or 0."""
    if len(words) < 2 or any(map(is_initials, words)):
        return 0
    first, last = words[0], words[-1]
    if first in _families("chinese"):
        return int(_is_chinese(words) or (len(words) > 2 and is_given(words[1])))
    if first in _families("vietnamese") and _is_vietnamese(words):
        return 1
    if may_be_given(first):
        return 0
    if len(words) > 2 and is_given(words[1]):
        told = last.islower() or first in _families("family")
        if told or all(map(may_be_given, words[2:])):
            return 1
    if is_given(last) and not may_be_given(words[-2]):
        return len(words) - 1
    return int(len(words) == 2 and first in _families("family") and last in _given("either"))


def is_given_before(words: Sequence[str]) -> bool:
    """Tell that a given name stands last of the words before initials: of ``Snyder Jane M.``."""
    return len(words) > 1 and is_given(words[-1]) and not may_be_given(words[0])


def _is_vietnamese(words: Sequence[str]) -> bool:
    """Tell a Vietnamese name: words of one syllable, of which some are spelled with its marks."""
    plain = all(word.isascii() for word in words) and words[0] not in _families("unmistakable")
    short = all(len(word) <= _SYLLABLE and word.istitle() for word in words[1:])
    either = words[-1] in _families("vietnamese") and len(words) == 2
    return short and not plain and not either


_SYLLABLE: Final = 7
"""Letters of the longest syllable of Vietnamese: Nghiêng."""


def _is_chinese(words: Sequence[str]) -> bool:
    """Tell a Chinese name of two words, family name first; if both may be families it is not."""
    last = words[-1]
    return (
        len(words) == 2
        and last not in _families("chinese")
        and last not in _families("family")
        and _SYLLABLES.fullmatch(last) is not None
    )


def may_be_given(word: str) -> bool:
    """Tell a given name, though it may be a family name as well: ``Gordon``."""
    return is_given(word) or word in _given("either")


@lru_cache(maxsize=4)
def _given(kind: str) -> frozenset[str]:
    return frozenset(word_lists.lists(__package__, "given-names.txt")[kind])


@lru_cache(maxsize=8)
def _families(kind: str) -> frozenset[str]:
    lists = word_lists.lists(__package__, "family-names.txt")
    more = ("portuguese", "spanish") if kind == "family" else ()
    return frozenset(word for key in (kind, *more) for word in lists[key])
