"""One name: which of its words are family name, given names, particles, suffix."""

from collections.abc import Sequence
from functools import cache
from typing import Final

from refcli.text import word_lists
from refcli.text.homoglyphs import repair_name
from refcli.text.remembered import remembered
from refcli.values.people.family_first import (
    is_double_family,
    is_given,
    is_given_before,
    words_of_family,
)
from refcli.values.people.initials import (
    IRISH,
    MOST_BARE,
    is_capitals,
    is_dotted,
    is_initials,
    is_single_letters,
    may_be_name,
    pointed,
)
from refcli.values.people.name import Name
from refcli.values.people.patronymics import is_patronymic

__all__ = [
    "inverted",
    "is_degree",
    "is_given",
    "is_junior",
    "is_particle",
    "is_suffix",
    "straight",
    "words_of",
]

_WORDS: Final = "name-words.txt"


@cache
def words_of(kind: str) -> frozenset[str]:
    """Return the words of names of a kind: ``particle``, ``suffix``, ``degree``."""
    return frozenset(word_lists.lists(__package__, _WORDS)[kind])


@remembered(8192)
def is_particle(word: str) -> bool:
    """Tell ``van``, ``de la``, ``фон`` from a name; a particle is not capitalised."""
    word = word.replace("’", "'")
    return word in words_of("particle") or (word.islower() and word.lower() in words_of("particle"))


def is_suffix(text: str) -> bool:
    """Tell ``Jr.`` and ``III`` from a name."""
    return text.removesuffix(".").lower() in words_of("suffix")


def is_junior(text: str) -> bool:
    """Tell a suffix that no initials look like: ``Jr.``, ``Sr``."""
    return text.removesuffix(".") in {"Jr", "Sr"}


def is_degree(text: str) -> bool:
    """Tell ``PhD`` and ``Dr.`` from a name."""
    return text.removesuffix(".").lower() in words_of("degree")


def inverted(family: str, given: str) -> Name:
    """Return a name that a comma divides, family name first.

    A particle behind the given names stays there: ``Glasersfeld, Ernst von``.
    """
    words = family.split()
    junior = words.pop() if len(words) > 1 and is_junior(words[-1]) else ""
    name = _family(words)
    if junior:
        name["suffix"] = junior
    parts = given.split()
    if len(parts) > 1 and is_suffix(parts[-1]):
        name["suffix"] = parts.pop()
    name["given"] = _given(parts)
    return name


def straight(words: Sequence[str], *, alone: bool) -> Name:
    """Return a name whose words no comma divides; ``alone`` where it is the only one."""
    words = list(words)
    if alone and _is_regnal(words):
        return {"literal": " ".join(words)}
    suffix = ""
    while len(words) > 1 and (is_suffix(words[-1]) or is_degree(words[-1])):
        last = words[-1]
        roman = last.upper() in {"II", "III", "IV"}
        if roman and len(words) == 2 and last.isupper():
            break
        if is_suffix(last) and (roman or not is_capitals(last)):
            suffix = last
        elif not is_degree(last) or (len(words) == 2 and _may_be_initials(last)):
            break
        words.pop()
    inside = next((at for at in range(1, len(words) - 1) if is_junior(words[at])), 0)
    if inside and all(map(is_initials, words[inside + 1 :])):
        suffix = words.pop(inside)
    name = _divided(words, alone=alone)
    if suffix and "literal" not in name:
        name["suffix"] = suffix
    return name


def _is_regnal(words: Sequence[str]) -> bool:
    """Tell a pope or a ruler, who has a number and no family name: ``John Paul II``."""
    *names, number = words
    counted = len(number) > 1 and number.isupper() and not number.strip("IVX")
    return counted and bool(names) and words_of("regnal").issuperset(names)


def _may_be_initials(degree: str) -> bool:
    return is_capitals(degree) or is_single_letters(degree)


_LINKED: Final = 3
"""Words of a Spanish family name with its link: `J. Ortega y Gasset`."""


def _divided(words: list[str], *, alone: bool) -> Name:
    if len(words) == 1:
        bare = words[0].rstrip(".,") if words[0].count(".") < 2 else words[0]
        return {"literal": bare} if alone else {"family": repair_name(bare)}
    if lead := _leading_initials(words):
        if len(words) - lead == 2 and is_double_family(*words[lead:]):
            return {"family": repair_name(" ".join(words[lead:])), "given": _given(words[:lead])}
        if len(words) - lead == _LINKED and words[lead + 1] == "y":
            return {"family": repair_name(" ".join(words[lead:])), "given": _given(words[:lead])}
        if is_particle(words[lead]) and not any(map(is_initials, words[lead:])):
            return {**_family(words[lead:]), "given": _given(words[:lead])}
        return _given_first(words[lead:], words[:lead])
    if tail := _trailing_initials(words):
        tail += not is_particle(words[0].lower()) and is_given_before(words[:-tail])
        name = _family(words[:-tail])
        name["given"] = _given(words[-tail:])
        if tail > 1 and is_dotted(words[-2]) and _is_digraph(words, len(words) - 1):
            name["given"] += "."
        return name
    return _full(words, alone=alone)


def _leading_initials(words: Sequence[str]) -> int:
    """Return how many words at the front are initials: two of ``J. G. Williams``."""
    lead = 0
    while lead < len(words) - 1 and is_initials(words[lead]):
        word, rest = words[lead], words[lead + 1 :]
        if _in_capitals(word, rest) or _is_gb_family(word, rest):
            break
        long = len(word) - word.count("-") > 2 and may_be_name(word)
        if not is_dotted(word) and long and not is_dotted(words[-1]):
            break
        if is_capitals(word) and len(word) > 1 and all(map(is_dotted, rest)):
            break
        lead += 1
    return lead


def _is_gb_family(word: str, rest: Sequence[str]) -> bool:
    """Tell a family name in capitals from initials by what is left for these: `HE K`, `LI XY`."""
    bare = len(word) > 1 and word.isalpha() and word.isupper() and may_be_name(word)
    if not bare or len(rest) != 1 or not rest[0].isupper():
        return False
    return len(rest[0]) <= len(word) or not may_be_name(rest[0])


def _in_capitals(word: str, rest: Sequence[str]) -> bool:
    """Tell a family name or its particle in capitals: `GE Mo-Lin`, `DE CAPITANI DI V. S.`."""
    if "." in word or len(word) < 2:
        return False
    if word.lower() in words_of("particle") and rest[0].isupper() and len(rest[0]) > 2:
        return True
    return len(rest) == 1 and "-" in rest[0] and not rest[0].isupper()


def _trailing_initials(words: Sequence[str]) -> int:
    """Return how many words at the end are initials: one of ``Williams JG``.

    Particles behind them count with them: two of ``Etten J. van``.
    """
    end = len(words)
    while end > 1 and is_particle(words[end - 1]):
        end -= 1
    tail = end
    while tail > 1 and (is_initials(words[tail - 1]) or _is_digraph(words, tail - 1)):
        word = words[tail - 1]
        many = len(word) > MOST_BARE or len(words) > 2 or is_given(words[0].title())
        if not is_dotted(word) and words[0].isupper() and len(word) > 2 and many:
            break
        if len(words) == 2 and len(word) > MOST_BARE and _is_family_behind_given(words[0], word):
            break
        tail -= 1
    return len(words) - tail if tail < end else 0


def _is_family_behind_given(given: str, word: str) -> bool:
    """Tell a family name in capitals behind a given name: `Pedro LIMA`, and not `Berg AAB`."""
    return not given.isupper() and is_given(given) and word.isalpha() and may_be_name(word)


def _is_digraph(words: Sequence[str], place: int) -> bool:
    """Tell an initial of two letters that lost its point: `Orlova N. Yu`, and not `Lee J. Yu`."""
    if words[place] in words_of("digraph"):
        return True
    russian = words[0].endswith(tuple(words_of("russian"))) and not is_given(words[0])
    return russian and words[place] in words_of("romanized")


def _full(words: list[str], *, alone: bool) -> Name:
    """Return a name of full words: which end the family name stands at is told by signs."""
    sign = any(is_particle(word) or is_dotted(word) for word in words)
    if (is_given(words[0]) or IRISH in words) and (behind := _capital_particle(words)):
        family_name = repair_name(" ".join(words[behind:])).strip(" .,")
        return {"family": family_name, "given": _given(words[:behind])}
    if len(words) > 2 and is_particle(words[-1]):
        return {**_family(words[:-2]), "given": _given(words[-2:])}
    if len(words) > 5 or (alone and len(words) > 3 and not sign and not is_given(words[0])):
        return {"literal": " ".join(words)}
    first, last = words[0], words[-1]
    if (
        first.isupper()
        and not last.isupper()
        and (len(first) > 2 or _in_capitals(first, words[1:]))
    ):
        return {"family": repair_name(first), "given": _given(words[1:])}
    if "Ѐ" <= first[0] <= "ӿ":
        if is_given(first) and not is_given(last):
            return _given_first(words, [])
        if len(words) == 3 and is_patronymic(words[1]) and not is_patronymic(last):
            return {"family": repair_name(last), "given": _given(words[:2])}
        name = _family(words[:1])
        name["given"] = _given(words[1:])
        return name
    family = words_of_family(words)
    if family:
        return {**_family(words[:family]), "given": _given(words[family:])}
    return _given_first(words, [])


def _capital_particle(words: Sequence[str]) -> int:
    """Return where a capitalised particle begins the family: 1 of ``Emmanuel Le Roy Ladurie``.

    A plain letter alone is an initial: ``Geoffrey E Roe``, and not ``Cormac Ó Riain``.
    """
    for start in range(1, len(words) - 1):
        if (
            words[start].isalpha()
            and not (len(words[start]) == 1 and words[start].isascii())
            and words[start].istitle()
            and words[start].lower() in words_of("particle")
        ):
            return start
    return 0


def _given_first(words: list[str], lead: list[str]) -> Name:
    """Return a name whose family name stands last, particles before it.

    A capitalised particle right behind initials begins the family name: `C. G. Van de Walle`.
    """
    for start, before in enumerate([*lead[-1:], *words[: len(words) - 2]], 1 - len(lead[-1:])):
        if not is_initials(before) or is_dotted(words[start]):
            continue
        if words[start][0].isupper() and words[start].lower() in words_of("particle"):
            family = repair_name(" ".join(words[start:])).strip(" .,")
            return {"family": family, "given": _given([*lead, *words[:start]])}
    start = len(words) - 1
    if start > 2 and words[start - 1] == "y":
        start -= 2
    elif start == 2 and not lead and is_given(words[0]) and not is_initials(words[1]):
        start -= is_double_family(*words[1:])
    while start > 0 and is_particle(words[start - 1]):
        start -= 1
    name = _family(words[start:])
    if given := [*lead, *words[:start]]:
        name["given"] = _given(given)
    return name


def _family(words: Sequence[str]) -> Name:
    """Return a family name with its particles apart."""
    capitals = len(words) > 1 and all(map(str.isupper, words))
    forms = [word.lower() for word in words] if capitals else words
    start = 0
    while start < len(words) - 1 and is_particle(forms[start]) and words[start] != IRISH:
        start += 1
    family = repair_name(" ".join(words[start:])).strip(" .,")
    name: Name = {"family": family}
    if start:
        name["non-dropping-particle"] = " ".join(words[:start])
    return name


def _given(words: Sequence[str]) -> str:
    return repair_name(pointed(words, apart=False)).strip(" ,")
