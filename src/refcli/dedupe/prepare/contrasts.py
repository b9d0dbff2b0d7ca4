"""Words that make two works of one title however alike they are spelt: men and women.

``words.txt`` has them in groups, of which any two entries contradict each other.
"""

from collections.abc import Collection
from functools import lru_cache
from typing import Final

from refcli.dedupe.prepare import words
from refcli.dedupe.prepare.skeleton import word_skeletons

__all__ = ["contradict", "contrast"]

_Senses = tuple[tuple[str, int], ...]
"""What a word speaks of, and which of the entries on it the word is."""


def contrast(one: str, other: str) -> bool:
    """Tell whether two words' skeletons say different things however alike they are spelt.

    >>> contrast("men", "women"), contrast("hipotension", "hipertension"), contrast("men", "mne")
    (True, True, False)
    >>> contrast("simptomatic", "asimptomatic"), contrast("pediatric", "padiatric")
    (True, False)
    """
    if one in _denied(other) or other in _denied(one):
        return True
    senses = _senses(one)
    return bool(senses) and _differ(senses, _senses(other))


def contradict(left: Collection[str], right: Collection[str]) -> bool:
    """Tell whether words of which two titles share none contradict each other.

    A word of the one contrasts with one of the other, or only one says "not".
    """
    denials = _denials()
    if denials.isdisjoint(left) != denials.isdisjoint(right):
        return True
    for some, others in ((left, right), (right, left)):
        if any(not _denied(word).isdisjoint(others) for word in some):
            return True
    senses = [found for word in left if (found := _senses(word))]
    if not senses:
        return False
    rivals = [found for word in right if (found := _senses(word))]
    return any(_differ(one, other) for one in senses for other in rivals)


def _differ(one: _Senses, other: _Senses) -> bool:
    return any(
        subject == same and entry != rival for subject, entry in one for same, rival in other
    )


@lru_cache(maxsize=1 << 16)
def _senses(word: str) -> _Senses:
    """Return what a word's skeleton says that another may contradict: most say nothing so."""
    said = _contrasts().get(word, ())
    begun = tuple(
        (f"{group}{word[len(start) :]}", entry)
        for start, group, entry in _beginnings()
        if word.startswith(start)
    )
    return said + begun


@lru_cache(maxsize=1)
def _contrasts() -> dict[str, _Senses]:
    """Return for each word the groups that it is in, each with its entry there."""
    found: dict[str, _Senses] = {}
    for group, entry, form in _entries("contrasts"):
        for spelt in (form, f"{form}s"):  # "men's" is "mens"
            known = found.get(spelt, ())
            if (group, entry) not in known:
                found[spelt] = (*known, (group, entry))
    return found


@lru_cache(maxsize=1)
def _beginnings() -> tuple[tuple[str, str, int], ...]:
    """Return the beginnings of words that contrast, each with its group and its entry there."""
    found = _entries("contrasting_beginnings")
    return tuple((form, f"{group}…", entry) for group, entry, form in found)


def _entries(name: str) -> list[tuple[str, int, str]]:
    """Return the skeletons of all words of a key's groups, with their group and entry."""
    return [
        (f"{name} {number} ", place, form)
        for number, line in enumerate(words.patterns(name))
        for place, entry in enumerate(line.split(" | "))
        for spelling in entry.split(" = ")
        for form in word_skeletons(spelling)
    ]


@lru_cache(maxsize=1 << 16)
def _denied(word: str) -> frozenset[str]:
    """Return what a word's skeleton may deny: "asimptomatic" what is "simptomatic"."""
    return frozenset(
        word.removeprefix(start)
        for start in _negations()
        if word.startswith(start) and len(word) - len(start) >= _WORD
    )


_WORD: Final = 5
"""Letters of a word that one before it denies, at least: "an" is no denial in "analysis"."""


@lru_cache(maxsize=1)
def _negations() -> tuple[str, ...]:
    return tuple(words.entries("negations"))


@lru_cache(maxsize=1)
def _denials() -> frozenset[str]:
    return frozenset(form for word in words.entries("denials") for form in word_skeletons(word))
