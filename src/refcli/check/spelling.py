"""Words that are another one but for a slip of the pen: a letter lost, doubled or exchanged."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Final

from refcli.text import word_lists

__all__ = ["SHORTEST", "Near", "dictionary", "is_slip", "meant", "near", "words_of"]

Near = Mapping[str, set[str]]
"""Words by themselves and by all forms of theirs that lack one letter."""

SHORTEST: Final = 6
"""Letters of the word that is meant: shorter ones are one letter from too many."""

_LONGEST: Final = 30
_AFTER: Final = 1
"""Letters that must be the same after the slip: before that it may be another ending."""

_LONG: Final = 8
"""Letters of a word that has hardly another one beside it; before them one more must agree."""

_AFTER_DOUBLED: Final = 2
_AFTER_INFLECTED: Final = 4
_AFTER_CYRILLIC: Final = 5
_INFLECTED: Final = ("s", "ed", "ing", "ly", "al", "ic", "er", "or", "ive", "ist", "ism")
"""What ends a word that has others beside it, unlike in a letter near the end."""

_NEVER_DOUBLED: Final = frozenset("ahijkquvwxy")
"""Letters that hardly any word of English has twice running."""

_WORD: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")

_SPELLED: Final = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?P<odd>a)e|(?P<odd2>o)e",  # anaemia, oestrogen
        r"o(?P<odd>u)r",  # behaviour
        r"g(?P<odd>e)ment",  # judgement
        r"(?P<odd>e)able|(?P<odd2>e)ing",  # ageing
        r"([b-df-hj-np-tv-z])(?P<odd>\1)(?=ing|e[drs]|or|ation|able|ist|ment|ful|a[lr])",
    )
)
"""Letters that one spelling of a word has and another lacks: "modelling" and "modeling"."""


def words_of(text: str) -> Iterator[str]:
    """Give the words in small letters; one with a capital inside is a name and left out."""
    for match in _WORD.finditer(text):
        word = match[0]
        if SHORTEST - 1 <= len(word) <= _LONGEST and word[1:].islower() and word.isalpha():
            yield word.lower()


def near(words: Iterable[str]) -> dict[str, set[str]]:
    """Return words so that ``meant`` finds them."""
    found: dict[str, set[str]] = {}
    for word in words:
        for form in (word, *_shorter(word)):
            found.setdefault(form, set()).add(word)
    return found


def meant(word: str, *known: Near) -> str:
    """Return the known word that was meant by one that is not known, "" where there is none."""
    for some in known:
        alike = some.get(word, set()).union(*(some.get(one, set()) for one in _shorter(word)))
        for other in sorted(alike):
            if other != word and is_slip(word, other):
                return other
    return ""


def is_slip(word: str, right: str) -> bool:
    """Tell a lost, doubled or exchanged letter inside a word from another word or ending.

    >>> is_slip("helath", "health"), is_slip("modeling", "modelling"), is_slip("models", "model")
    (True, False, False)
    """
    if word[:2] != right[:2] or len(right) < SHORTEST or word.isascii() != right.isascii():
        return False
    if len(word) == len(right):
        unlike = [i for i, (a, b) in enumerate(zip(word, right, strict=True)) if a != b]
        return len(unlike) == 2 and unlike[1] == unlike[0] + 1 and sorted(word) == sorted(right)
    if abs(len(word) - len(right)) != 1:
        return False
    short, long = sorted((word, right), key=len)
    place = next(
        (i for i, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short)
    )
    if short[place:] != long[place + 1 :] or _is_spelled_so(long, place):
        return False
    if long == word and _is_stuttered(long, place):
        return True
    if not long.isascii():
        return len(long) - place > _AFTER_CYRILLIC
    if not long.endswith(_INFLECTED):
        return len(long) - place > _AFTER
    return len(long) - place > _AFTER_INFLECTED + (len(long) < _LONG)


def _is_stuttered(long: str, place: int) -> bool:
    """Tell whether a letter stands there thrice, or twice where no word has it so."""
    letter = long[place]
    run = len(long[:place]) - len(long[:place].rstrip(letter)) + 1
    if run > 2 or (run == 2 and letter in _NEVER_DOUBLED):
        return True
    return run == 2 and len(long) - place > _AFTER_DOUBLED


def _is_spelled_so(long: str, place: int) -> bool:
    """Tell whether the letter that is too many is one that some spell and some do not."""
    return any(
        place in {match.start(name) for name in match.re.groupindex if match[name]}
        for pattern in _SPELLED
        for match in pattern.finditer(long)
    )


def _shorter(word: str) -> Iterator[str]:
    return (word[:i] + word[i + 1 :] for i in range(len(word)))


@cache
def dictionary() -> Near:
    """Return the words that are common in English titles and names of journals."""
    words = word_lists.lists("refcli.check", "dictionary.txt")
    return near(word for line in words.values() for word in line)
