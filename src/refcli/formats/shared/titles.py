"""Titles: the full stop that MEDLINE closes each with; names of journals, short and whole.

Source: "MEDLINE/PubMed Data Element (Field) Descriptions", Title (TI). A title that ends in
an abbreviation of single letters (``in the U.S.``), a question mark or dots has none besides.
"""

import re
from typing import Final

__all__ = ["closed", "is_short_for", "opened"]

_OWN_END: Final = re.compile(r"(?:\b[^\W\d_]\.){2,}$|\.\.\.$|[?!]$")


def opened(title: str) -> str:
    """Return a title of MEDLINE's without the full stop that closes it.

    >>> opened("Heart disease in the U.S."), opened("[Digital skills].")
    ('Heart disease in the U.S.', '[Digital skills]')
    """
    return title if _OWN_END.search(title) else title.removesuffix(".")


def closed(title: str) -> str:
    """Return a title as MEDLINE has it, "" if there is none."""
    return f"{title}." if title and not _OWN_END.search(title) else title


def is_short_for(short: str, whole: str) -> bool:
    """Tell whether a journal's name is the beginnings of the words of another one.

    >>> is_short_for("J Water Res", "Journal of Water Research"), is_short_for("Ice", "Snow")
    (True, False)
    """
    words = iter(re.findall(r"\w+", whole.lower()))
    beginnings = re.findall(r"\w+", short.lower())
    is_found = all(any(word.startswith(one) for word in words) for one in beginnings)
    return is_found and bool(beginnings) and len(short) < len(whole)
