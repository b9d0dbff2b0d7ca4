"""Broken lines made whole: words that were hyphenated, addresses that were cut."""

import re
from collections.abc import Iterable
from typing import Final

__all__ = ["join_lines"]

_HYPHENS: Final = "-\u2010\u00ad\u00ac"
"""Marks that end a line inside a word: hyphen, Unicode's own, soft hyphen, the not sign
that some readers of PDF put for it."""

_ADDRESS_AT_END: Final = re.compile(
    r"(?:https?://|ftp://|www\.|\bdoi:\s?|\b10\.\d{4,9}/)\S*$", re.I
)

_OPEN_ADDRESS: Final = re.compile(r"[/_.=&?%#~:-]$")
"""An address that ends so goes on in the next line."""

_HYPHENATED: Final = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)+")


def join_lines(lines: Iterable[str], known: frozenset[str] = frozenset()) -> str:
    """Return the lines as one, its spaces single and its soft hyphens gone.

    A hyphen at a line's end is taken out where a small letter follows, unless the word is
    among ``known``: the words that the text writes with a hyphen elsewhere (see
    ``hyphenated_words``). Before a capital or a figure it stays (``COVID-`` ``19``).

    >>> join_lines(["The effects of ran-", "dom noise in COVID-", "19, pp. 3–", "14"])
    'The effects of random noise in COVID-19, pp. 3–14'
    """
    whole = ""
    for line in lines:
        text = " ".join(line.split())
        whole = _joined(whole, text, known) if whole and text else whole or text
    return whole.replace("\u00ad", "")


def hyphenated_words(text: str) -> frozenset[str]:
    """Return the words that a text writes with a hyphen inside a line, in small letters."""
    return frozenset(word.lower() for word in _HYPHENATED.findall(text))


def _joined(before: str, after: str, known: frozenset[str]) -> str:
    tail = before[-300:]
    if address := _ADDRESS_AT_END.search(tail):
        goes_on = _OPEN_ADDRESS.search(address.group()) and not after[0].isspace()
        if goes_on and _is_address_part(after):
            return before + after
    if before[-1] in _HYPHENS and len(before) > 1 and before[-2].isalnum():
        return _rejoined(before, after, known)
    if before[-1] in "–—" and len(before) > 1 and before[-2].isdigit() and after[0].isdigit():
        return before + after
    return f"{before} {after}"


def _rejoined(before: str, after: str, known: frozenset[str]) -> str:
    soft = before[-1] in "\u00ad\u00ac"
    if not (before[-2].isalpha() and after[0].islower()):
        return (before[:-1] if soft and after[0].isalpha() else before) + after
    first = re.findall(r"[^\W\d_]+", before[-60:])[-1]
    second = re.match(r"[^\W\d_]+", after)
    word = f"{first}-{second.group() if second else ''}".lower()
    return before + after if word in known and not soft else before[:-1] + after


def _is_address_part(text: str) -> bool:
    """Tell whether a text goes on with an address: a path or word may, a sentence not."""
    word = text.split(maxsplit=1)[0]
    return word[0] not in '([<«“"' and (
        word[0].islower() or word[0].isdigit() or any(mark in word for mark in "/_=&?%#.-")
    )
