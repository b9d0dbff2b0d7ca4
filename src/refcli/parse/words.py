"""Telling words: what a phrase is can often be told from one word in it."""

from functools import lru_cache
from importlib.resources import files

__all__ = ["word_kind"]


@lru_cache(maxsize=1)
def _kinds() -> dict[str, str]:
    """Return the words of `words.txt`, each with the letter of its kind."""
    kinds: dict[str, str] = {}
    text = (files("refcli.parse") / "words.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        kind, _, words = line.partition(":")
        if words and not line.startswith("#"):
            kinds.update(dict.fromkeys(words.split(), kind.strip()))
    return kinds


def word_kind(word: str) -> str:
    """Return the letter of the kind that a word is of (B: a body, U: a publisher …), or ""."""
    return _kinds().get(word.lower().rstrip("."), "")
