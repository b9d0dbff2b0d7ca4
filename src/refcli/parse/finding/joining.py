"""Broken lines made whole: words that were hyphenated, addresses that were cut."""

import re
from collections.abc import Iterable
from typing import Final

from refcli.text.patterns import late
from refcli.values.identifiers import DOI_PREFIX

__all__ = ["join_lines"]

_HYPHENS: Final = "-\u2010\u00ad\u00ac"
"""Marks that end a line inside a word: hyphen, Unicode's own, soft hyphen, the not sign
that some readers of PDF put for it."""

_ADDRESS_AT_END: Final = late(rf"(?:https?://|ftp://|www\.|\bdoi:\s?|\b{DOI_PREFIX})\S*$", re.I)

_OPEN_ADDRESS: Final = late(r"[/_.=&?%#~:-]$")
"""An address that ends so goes on in the next line."""

_HYPHENATED: Final = late(r"(?<![^\W\d_])[^\W\d_]{1,40}(?:-[^\W\d_]{1,40}){1,5}")


def join_lines(lines: Iterable[str], known: frozenset[str] = frozenset()) -> str:
    """Return the lines as one, its spaces single and its soft hyphens gone.

    A hyphen at a line's end is taken out where a small letter follows, unless the word is
    among ``known``: the words that the text writes with a hyphen elsewhere (see
    ``hyphenated_words``). Before a capital or a figure it stays (``COVID-`` ``19``).

    >>> join_lines(["The effects of ran-", "dom noise in COVID-", "19, pp. 3–", "14"])
    'The effects of random noise in COVID-19, pp. 3–14'
    """
    parts: list[str] = []
    tail = ""
    for line in lines:
        text = " ".join(line.split())
        if not text:
            continue
        if tail:
            end, between = _joint(tail, text, known)
            parts[-1] = parts[-1][: len(parts[-1]) - end]
            text = between + text
        parts.append(text)
        tail = (tail + text)[-_TAIL:]
    return "".join(parts).replace("\u00ad", "")


_TAIL: Final = 300
"""Characters before a line's end that show how to go on."""


def hyphenated_words(text: str) -> frozenset[str]:
    """Return the words that a text writes with a hyphen inside a line, in small letters."""
    return frozenset(word.lower() for word in _HYPHENATED.findall(text))


def _joint(before: str, after: str, known: frozenset[str]) -> tuple[int, str]:
    """Return how many characters to take off the end of a line, and what to put behind it."""
    address = _ADDRESS_AT_END.search(before)
    if address and _OPEN_ADDRESS.search(address.group()) and _is_address_part(after):
        return 0, ""
    if before[-1] in _HYPHENS and before[-2:-1].isalnum():
        return _hyphen(before, after, known), ""
    if before[-1] in "–—" and before[-2:-1].isdigit() and after[0].isdigit():
        return 0, ""
    return 0, " "


def _hyphen(before: str, after: str, known: frozenset[str]) -> int:
    """Tell whether the hyphen at a line's end goes (1) or belongs to the word (0)."""
    soft = before[-1] in "\u00ad\u00ac"
    if not (before[-2].isalpha() and after[0].islower()):
        return int(soft and after[0].isalpha())
    first = _LETTERS.findall(before[-60:])[-1]
    second = _LETTERS.match(after)
    word = f"{first}-{second.group() if second else ''}".lower()
    return int(soft or word not in known)


_LETTERS: Final = late(r"[^\W\d_]{1,60}")


def _is_address_part(text: str) -> bool:
    """Tell whether a text goes on with an address: a path or word may, a sentence not."""
    word = text.split(maxsplit=1)[0]
    return word[0] not in '([<«“"' and (
        word[0].islower() or word[0].isdigit() or any(mark in word for mark in "/_=&?%#.-")
    )
