"""What programs call the kinds of work in words, ``Conference Paper``: ``tables/kinds.txt``."""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any, Final

from refcli.text import word_lists

__all__ = ["csl_type", "is_csl_type", "tells_nothing"]


def csl_type(words: str) -> str:
    """Return the CSL type of a kind of work, "" where the words name none.

    >>> csl_type("Journal Article; Retracted")
    'article-journal'
    """
    return _kinds().get(re.sub(r"[\s_-]+", "", words.partition(";")[0].lower()), "")


def is_csl_type(name: str) -> bool:
    """Tell one of the CSL types that the table has."""
    return name in _kinds().values()


def tells_nothing(record: Mapping[str, Any]) -> bool:
    """Tell a work whose ``genre`` only says its type, as databases have it: ``Review``.

    Styles would print it behind the title.
    """
    type_ = str(record.get("type", ""))
    told = csl_type(str(record.get("genre", "")))
    if type_.startswith("article"):
        return told == "article-journal"
    return type_ in _PLAIN and told == type_


_PLAIN: Final = frozenset({"book", "chapter", "paper-conference"})
"""Types that need no word of their kind; a thesis and a report have one that is printed."""


@lru_cache(maxsize=1)
def _kinds() -> dict[str, str]:
    return word_lists.aliases(__package__, "kinds.txt")
