"""TITLE005: a word that is another one of the list but for a letter.

The other word is common in this list or in scholarly titles, and this one stands there once. A
hint only: names and terms of art may look so.

    Ministry of Heath     (Health elsewhere)

Look at the work itself.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from refcli.check.finding import Severity
from refcli.check.rule import Context, Hit, ListHit, Rule
from refcli.record import Record, text
from refcli.speech import Message
from refcli.text import word_lists

__all__ = ["RULE"]


def _find(records: Sequence[Record], _context: Context) -> Iterator[ListHit]:
    counts: dict[str, int] = {}
    at: dict[str, int] = {}
    for place, record in enumerate(records):
        for word in set(_words(text(record, "title"))):
            counts[word] = counts.get(word, 0) + 1
            at[word] = place
    common = _dictionary()
    good = {
        word for word, count in counts.items() if count >= _OFTEN and len(word) >= _SHORTEST
    } | common
    near = _deletions(good)
    for word, count in counts.items():
        if count > 1 or word in good or word in _confusables():
            continue
        alike = near.get(word, set()).union(*(near.get(one, set()) for one in _shorter(word)))
        for other in sorted(alike):
            if other != word and _is_slip(word, other):
                said = Hit("title", Message("{word}: is {other} meant?", word=word, other=other))
                yield ListHit(at[word], said)
                break


_OFTEN: Final = 4
_SHORTEST: Final = 6
"""Letters of the word that is meant: shorter ones are one letter from too many."""
_LONGEST: Final = 30
_ENDING: Final = 5
_INFLECTED: Final = ("s", "ed", "ing", "ly", "al", "ic", "er", "or", "ive", "ist", "ism")
"""What ends a word that has others beside it, unlike in a letter near the end."""

_WORD: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


def _words(title: str) -> Iterator[str]:
    """Give the words in small letters; one with a capital in it, or of a name, is left out."""
    for match in _WORD.finditer(title):
        word = match[0]
        if _SHORTEST - 1 <= len(word) <= _LONGEST and word[1:].islower() and word.isalpha():
            yield word.lower()


def _shorter(word: str) -> Iterator[str]:
    return (word[:i] + word[i + 1 :] for i in range(len(word)))


def _deletions(words: set[str]) -> dict[str, set[str]]:
    """Return each word under all forms that lack one letter."""
    near: dict[str, set[str]] = {}
    for word in words:
        for form in (word, *_shorter(word)):
            near.setdefault(form, set()).add(word)
    return near


def _is_slip(word: str, meant: str) -> bool:
    """Tell a lost, doubled or exchanged letter inside a word from another word or ending."""
    if word[0] != meant[0] or len(meant) < _SHORTEST or not word.isascii() or not meant.isascii():
        return False
    if len(word) == len(meant):
        unlike = [i for i, (a, b) in enumerate(zip(word, meant, strict=True)) if a != b]
        return len(unlike) == 2 and unlike[1] == unlike[0] + 1 and sorted(word) == sorted(meant)
    if abs(len(word) - len(meant)) != 1:
        return False
    short, long = sorted((word, meant), key=len)
    if not any(form == short for form in _shorter(long)):
        return False
    # An ending makes another word: model and models, competences and competencies.
    place = next(
        (i for i, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short)
    )
    ending = _ENDING if long.endswith(_INFLECTED) else 1
    return word[:2] == meant[:2] and len(long) - place > ending


@lru_cache(maxsize=1)
def _dictionary() -> frozenset[str]:
    words = word_lists.lists("refcli.check", "dictionary.txt")
    return frozenset(word for line in words.values() for word in line if len(word) >= _SHORTEST)


@lru_cache(maxsize=1)
def _confusables() -> frozenset[str]:
    return frozenset(word_lists.lists("refcli.check", "words.txt")["confusable"])


RULE: Final = Rule("TITLE005", "misspelt word", Severity.INFO, whole=_find)
