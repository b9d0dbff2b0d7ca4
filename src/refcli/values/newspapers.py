"""Newspapers and magazines, told by their names (``newspapers.txt``)."""

from functools import cache
from typing import Final

from refcli.text import word_lists

__all__ = ["NEWSPAPER_WORDS", "PERIODICAL_WORDS", "is_called_behind_article", "is_newspaper"]

_LISTS: Final = word_lists.lists(__package__, "newspapers.txt")

NEWSPAPER_WORDS: Final = frozenset(_LISTS["ends"])
"""What the names of newspapers end in: `Times`, `Zeitung`."""

PERIODICAL_WORDS: Final = NEWSPAPER_WORDS.union(
    ["Daily"], _LISTS["called"], _LISTS["weekly"], _LISTS["magazine"]
)
"""Words of the names of newspapers and magazines."""


@cache
def _folded(*kinds: str) -> tuple[str, ...]:
    return tuple(name.replace("_", " ").lower() for kind in kinds for name in _LISTS[kind])


def is_newspaper(name: str) -> bool:
    """Tell a newspaper by its name, its article and the case of its letters aside.

    >>> is_newspaper("The New York Times"), is_newspaper("Le Monde"), is_newspaper("The Lancet")
    (True, True, False)
    """
    plain = name.lower().strip(" .")
    bare = plain.removeprefix("the ")
    ends = bare.rpartition(" ")[2].endswith(_folded("ends"))
    whole = plain in _folded("whole") or _is_behind_article(plain, "called")
    return ends or bare.startswith(_folded("begins")) or whole


def is_called_behind_article(name: str) -> bool:
    """Tell an article and what newspapers and weeklies are called, as nobody is.

    >>> is_called_behind_article("Der Spiegel"), is_called_behind_article("Hans Spiegel")
    (True, False)
    """
    return _is_behind_article(name.lower(), "called", "weekly")


def _is_behind_article(name: str, *kinds: str) -> bool:
    article, _, called = name.partition(" ")
    return article in _folded("article") and called in _folded(*kinds)
