"""Words that are put before a reference: `See also`, `Source:`, `How to cite:`, `[PDF]`."""

import re
from functools import cache
from typing import Final

from refcli.text import word_lists
from refcli.text.patterns import late

__all__ = ["without_lead"]

_NUMBER: Final = r"(?P<number>\s*[\[(]?(?:\d{1,4}[.)\]]*\s+)?)"
_UPPER: Final = "A-ZÀ-ÖØ-ÞА-ЯЁІЇЄ"
_NAME: Final = (
    rf"(?=(?:[^\W\d_]{{1,5}}\s)?[{_UPPER}][\w’'-]*[^\W\d_A-Z]*"
    rf"(?:,\s?[{_UPPER}]|\s(?:[{_UPPER}]{{1,3}}\b|[{_UPPER}]\.)|\s[{_UPPER}][\w’'-]+(?:,|\s(?:and|und|et|y|e|и|&)\s))"
    rf"|[{_UPPER}]\.)"
)
"""What a name begins like: `Roe, J`, `Roe JB`, `J. Roe`, `Jo Roe and`."""


def without_lead(text: str) -> str:
    """Return a reference without words before it that are no part of it.

    The number in the list, where one stands before them, stays.

    >>> without_lead("See also Roe, J. (2001). Ice.")
    'Roe, J. (2001). Ice.'
    >>> without_lead("See you on Mars. New York, 2001.")
    'See you on Mars. New York, 2001.'
    """
    word = _WORD.search(text, 0, _REACH)
    match = _pattern().match(text) if word and word[0] in _firsts() else None
    return match["number"] + text[match.end() :] if match else text


_BODY: Final = rf"(?=[{_UPPER}\"“«„‘'(\[\u3400-\u9fff]|(?:[a-z’']{{1,4}}\s?){{1,2}}[{_UPPER}])"
"""What a reference begins like, a name's particle before its capital."""

_WORD: Final = late(r"[^\W\d_]+")
_REACH: Final = 24
"""Characters in which the first word ends, where it is one of these."""


@cache
def _firsts() -> frozenset[str]:
    """Return the first words of all phrases, in the forms in which they are typed."""
    phrases = [phrase for own in _phrases().values() for phrase in own]
    words = [word[0] for phrase in phrases if (word := _WORD.match(phrase))]
    return frozenset(form for word in words for form in (word, word.capitalize(), word.upper()))


@cache
def _phrases() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for line in word_lists.lines("refcli.parse", "lead.txt"):
        kind, _, phrases = line.partition(":")
        found.setdefault(kind, []).extend(phrase.strip() for phrase in phrases.split("|"))
    return found


@cache
def _pattern() -> re.Pattern[str]:
    said, sure, bare, kind = (
        word_lists.any_of(_phrases()[key]).replace(r"\ ", r"\s")
        for key in ("said", "sure", "bare", "kind")
    )
    return re.compile(
        rf"{_NUMBER}(?i:(?:{said})\s?(?:[:：]|\s[—–-]\s)\s*(?-i:{_BODY})"
        rf"|(?:{sure})(?:\s|(?<=[\u3400-\u9fff]))(?-i:{_BODY})"
        rf"|(?:{bare})\s(?-i:{_NAME})"
        rf"|(?:{kind}):\s+(?-i:{_NAME})"
        rf"|[\[(](?:{kind})[\])]:?\s+(?-i:{_BODY}))"
    )
