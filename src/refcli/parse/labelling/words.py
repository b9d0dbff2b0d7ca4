"""Telling words: what a phrase is can often be told from one word in it."""

from functools import cache

from refcli.text import word_lists
from refcli.text.remembered import remembered

__all__ = ["word_kind", "words_of"]


@cache
def _kinds() -> dict[str, str]:
    kinds = word_lists.lists(__package__, "words.txt")
    return {word: kind for kind, words in kinds.items() for word in words}


@remembered(16384)
def word_kind(word: str) -> str:
    """Return the letter of the kind that a word is of (B: a body, U: a publisher …), or ""."""
    return _kinds().get(word.lower().rstrip("."), "")


def words_of(kind: str) -> frozenset[str]:
    """Return the words of a kind as texts print them: small, with a capital, all in capitals."""
    words = [word for word, own in _kinds().items() if own == kind]
    return frozenset(form for word in words for form in (word, word.capitalize(), word.upper()))
