"""The number before a reference of a list: where it ends, and the reference begins.

``[12] Smith``, ``12. Smith``, ``12) Smith`` tell it by themselves. A bare ``12 Smith`` does
not: a title may begin so. There the list has to bear witness, in which its neighbours count.
"""

import re
from collections.abc import Sequence
from typing import Final

__all__ = ["number_end", "number_ends"]

_MARKED: Final = re.compile(
    r"\s*(?:[\[［【(（]\s?(\d{1,4})[a-h]?\s?[\]］】)）][.、]?|(\d{1,3})[a-h]?\s?(?:\.(?=\s|[^\W\d])|\.?[)）、．\]]\.?))\s*"
)
_SET_APART: Final = re.compile(
    r"\s*(?:\[[A-Z][A-Za-z]{1,5}\+?\d\d[a-z]?\]\s|\^\d{1,3}\s|[\u2070\u00b9\u00b2\u00b3\u2074-\u2079]{1,3}\s?|\d{1,4}\t\s*|\d{1,3}\s?[-–—]\s(?=[A-ZÀ-ÞА-ЯЁ]))"
)
"""A number that is raised, or that a tab or a dash sets apart: `¹ Smith`, `1- Smith`; and the label
that BibTeX's alpha.bst makes of names and year: `[Knu84] Knuth`."""

_YEAR: Final = re.compile(r"\s*\((?:1[5-9]|20)\d\d[a-h]?\)")
"""What is no number, though it stands in marks: `(2004) Handbook of research`."""

_BARE: Final = re.compile(r"\s*(\d{1,4})(?:\s?[-–—](?=\s)|)(?:\s+|(?=[A-ZÀ-ÞА-ЯЁ]))(?=\S)")

_PREFIXED: Final = re.compile(r"\s*(?:[A-Z]{1,3}-?\d{1,3}[.):]+|\[[A-Z]{1,3}-?\d{1,3}\])\s+(?=\S)")
"""A number with letters for a kind of work, as in lists of one's own: ``P1.`` ``[C12]``."""

_SUPPLEMENT: Final = re.compile(r"\s*S\d{1,3}[.):]\s+(?=\S)")
"""A number of the references of a supplement: ``S12.``."""


def number_end(text: str) -> int:
    """Return where the number ends that stands in marks before a reference; 0 without one.

    >>> number_end("[12] Smith J."), number_end("12. Smith J."), number_end("12 Angry Men")
    (5, 4, 0)
    >>> number_end("S12. Smith J."), number_end("S-12. Smith J."), number_end("S1 domain")
    (5, 0, 0)
    >>> number_end("¹ Smith J."), number_end("1- Smith J."), number_end("12-step programme")
    (2, 3, 0)
    >>> number_end("(2004) Handbook of research")
    0
    """
    match = _MARKED.match(text) or _SUPPLEMENT.match(text) or _SET_APART.match(text)
    if not match or match.end() == len(text) or _YEAR.match(text):
        return 0
    return match.end()


def number_ends(texts: Sequence[str]) -> list[int]:
    """Return where the numbers of the references of a list end, each 0 where it has none.

    A bare number is one where the reference before or behind it has the number that it asks,
    one with letters where most references have such a number.
    """
    values = [_value(text) for text in texts]
    prefixed = sum(_PREFIXED.match(text) is not None for text in texts) * 2 > max(2, len(texts))
    return [
        number_end(text)
        or (_end_of(_BARE, text) if _counts(values, place) else 0)
        or (_end_of(_PREFIXED, text) if prefixed else 0)
        for place, text in enumerate(texts)
    ]


def _value(text: str) -> int | None:
    match = _MARKED.match(text) or _BARE.match(text)
    return int(next(filter(None, match.groups()))) if match else None


def _counts(values: Sequence[int | None], place: int) -> bool:
    value = values[place]
    if value is None:
        return False
    before = values[place - 1] if place else None
    after = values[place + 1] if place + 1 < len(values) else None
    return {before, after} & {value - 1, value + 1} != set()


def _end_of(number: re.Pattern[str], text: str) -> int:
    match = number.match(text)
    return match.end() if match else 0
