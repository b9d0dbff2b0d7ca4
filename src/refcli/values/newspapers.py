"""Newspapers and magazines, told by their names (``newspapers.txt``)."""

from functools import cache
from typing import Final

from refcli.text import word_lists

__all__ = ["NEWSPAPER_WORDS", "PERIODICAL_WORDS", "is_newspaper"]

_LISTS: Final = word_lists.lists(__package__, "newspapers.txt")

NEWSPAPER_WORDS: Final = frozenset(_LISTS["ends"])
"""What the names of newspapers end in: `Times`, `Zeitung`."""

PERIODICAL_WORDS: Final = NEWSPAPER_WORDS | {"Daily", *_LISTS["magazine"]}
"""Words of the names of newspapers and magazines."""


@cache
def _folded(kind: str) -> tuple[str, ...]:
    return tuple(name.replace("_", " ").lower() for name in _LISTS[kind])


def is_newspaper(name: str) -> bool:
    """Tell a newspaper by its name, its article and the case of its letters aside.

    >>> is_newspaper("The New York Times"), is_newspaper("Le Monde"), is_newspaper("The Lancet")
    (True, True, False)
    """
    plain = name.lower().strip(" .")
    bare = plain.removeprefix("the ")
    ends = bare.rpartition(" ")[2].endswith(_folded("ends"))
    return ends or bare.startswith(_folded("begins")) or plain in _folded("whole")
