"""Which language a title in Latin letters is in, as far as its small words tell."""

from functools import cache
from typing import Final

from refcli.text import word_lists
from refcli.text.patterns import late

__all__ = ["language_of_words", "small_words"]

_WORD: Final = late(r"\b[^\W\d_]+\b")
_ASCII_WORD: Final = late(r"\b[a-z]+\b")
"""The same where the text has no other letters, in two thirds of the time."""
_OPENING: Final = "opening"
_LEAST: Final = 2
"""Small words of a language that a title must hold: one alone is borrowed too often."""


@cache
def _small_words() -> tuple[dict[str, tuple[str, ...]], dict[str, frozenset[str]]]:
    """Return the languages of each small word, and the telling letters of each language."""
    words: dict[str, tuple[str, ...]] = {}
    letters: dict[str, frozenset[str]] = {}
    for key, listed in word_lists.lists(__package__, "small-words.txt").items():
        if key.startswith("letters "):
            letters[key.removeprefix("letters ")] = frozenset("".join(listed))
        elif key != _OPENING:
            for word in listed:
                words[word] = (*words.get(word, ()), key)
    return words, letters


def small_words(*languages: str) -> frozenset[str]:
    """Return the small words of languages, with those that tell nothing in any."""
    lists = word_lists.lists(__package__, "small-words.txt")
    return frozenset(word for key in (*languages, _OPENING) for word in lists[key])


def language_of_words(text: str, local: str = "") -> str:
    """Return the language of a title (BCP 47), or "" where its small words leave it open.

    ``local`` is the language of the place where it was printed: it counts as a small word where
    the title has one of that language that is not an English one, too.

    >>> language_of_words("Die Geschichte der Stadt Köln")
    'de'
    >>> language_of_words("Deep learning")
    ''
    >>> language_of_words("Grundriss der Pflanzenkunde", "de")
    'de'
    """
    words, letters = _small_words()
    low = text.lower()
    counts: dict[str, int] = {}
    found = (_ASCII_WORD if low.isascii() else _WORD).findall(low)
    for word in words.keys() & found:
        for language in words[word]:
            counts[language] = counts.get(language, 0) + 1
    for language in counts.keys() & letters.keys() if counts else ():
        counts[language] += not letters[language].isdisjoint(low)
    if counts.get(local, 0) > counts.get("en", 0):
        counts[local] += 1
    most = max(counts.values(), default=0)
    leading = [language for language, count in counts.items() if count == most]
    return leading[0] if most >= _LEAST and len(leading) == 1 else ""
