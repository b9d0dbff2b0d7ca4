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
_BARE: Final = re.compile(r"\s*(\d{1,4})(?:\s+|(?=[A-ZÀ-ÞА-ЯЁ]))(?=\S)")


def number_end(text: str) -> int:
    """Return where the number ends that stands in marks before a reference; 0 without one.

    >>> number_end("[12] Smith J."), number_end("12. Smith J."), number_end("12 Angry Men")
    (5, 4, 0)
    """
    match = _MARKED.match(text)
    return match.end() if match and match.end() < len(text) else 0


def number_ends(texts: Sequence[str]) -> list[int]:
    """Return where the numbers of the references of a list end, each 0 where it has none.

    A bare number is one where the reference before or behind it has the number that it asks.
    """
    values = [_value(text) for text in texts]
    return [
        number_end(text) or (_bare_end(text) if _counts(values, place) else 0)
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
    return before == value - 1 or (place + 1 < len(values) and values[place + 1] == value + 1)


def _bare_end(text: str) -> int:
    match = _BARE.match(text)
    return match.end() if match else 0
