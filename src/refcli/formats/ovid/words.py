"""Words that Ovid puts beside a value: degrees behind names, kinds of article behind titles."""

from collections.abc import Mapping
from functools import cache

from refcli.text import word_lists

__all__ = ["kind_of_word"]


def kind_of_word(word: str) -> str:
    """Return what a word in small letters is, ``degree`` or ``title mark``, "" for neither."""
    return _words().get(word, "")


@cache
def _words() -> Mapping[str, str]:
    return word_lists.aliases(__package__, "words.txt")
