"""Telling words, kept in text files: what a phrase is can often be told from one word in it."""

from functools import lru_cache
from pathlib import Path

__all__ = ["word_kind", "word_lists"]


@lru_cache(maxsize=8)
def word_lists(name: str) -> dict[str, tuple[str, ...]]:
    """Return the lists of a file of this package: ``key: word word …`` on each line.

    Several lines may go on with one key; ``#`` begins a remark.
    """
    lists: dict[str, tuple[str, ...]] = {}
    text = Path(__file__).with_name(name).read_text("utf-8")
    for line in text.splitlines():
        key, colon, words = line.partition(":")
        if colon and not line.startswith("#"):
            lists[key.strip()] = (*lists.get(key.strip(), ()), *words.split())
    return lists


@lru_cache(maxsize=1)
def _kinds() -> dict[str, str]:
    return {word: kind for kind, words in word_lists("words.txt").items() for word in words}


def word_kind(word: str) -> str:
    """Return the letter of the kind that a word is of (B: a body, U: a publisher …), or ""."""
    return _kinds().get(word.lower().rstrip("."), "")
