"""Numbers inside a reference that look like the number of the next one.

``Vol. 5, no. 2. P. 1–9``, ``Т. 3. С. 4``, ``5. Aufl.``, ``12. Mai 2003``: the words around
tell them from ``2. Petrov P. P.``; they stand in ``number-words.txt``.
"""

import re
from functools import cache
from typing import Final

from refcli.text import word_lists
from refcli.text.patterns import late
from refcli.values.date_words import month_number

__all__ = ["is_inside_reference"]

_BEFORE: Final = late(
    r"(\d\s*)?(?<![\w/-])(?<![^\W\d_]\.)([^\W\d_]+|№|§§?|n[°º])\s?(\.?)\s*$", re.I
)
"""The word before a number, and whether a number stands before that word."""

_AFTER: Final = late(r"[\s,.]*([^\W\d_]+)(\.?,?\s*\w?)")

_NEAR: Final = 24
"""Characters before a number in which the word before it stands."""


def is_inside_reference(before: str, after: str) -> bool:
    """Tell whether a number between these two texts counts a volume, an edition, a day.

    >>> is_inside_reference("J Eur CME. 2021. Vol. 10, no. ", " P. 1.")
    True
    >>> is_inside_reference("Strukturwandel der Öffentlichkeit. ", " Aufl., Frankfurt")
    True
    >>> is_inside_reference("Springer, 2003. 345 S. ", " Petrov P. P. Torf.")
    False
    """
    return _counts_part(before) or _is_counted(after) or _is_day(after)


def _counts_part(before: str) -> bool:
    found = _BEFORE.search(before[-_NEAR:])
    if found is None:
        return False
    word = found[2].lower()
    if found[3] and len(word) >= _WHOLE:
        return False
    words = _words()
    return word in words["number"] or (word in words["page"] and not found[1])


_WHOLE: Final = 4
"""Letters of a word that is whole: a point behind it ends a sentence, and no abbreviation."""


def _is_counted(after: str) -> bool:
    found = _AFTER.match(after[: 2 * _NEAR])
    if found is None:
        return False
    word = found[1].lower()
    words = _words()
    if word in words["locator"] and found[2][-1:].isdigit():
        return True
    # "5. Aufl.", but "5. Ed Smith": an abbreviation has its point, a word a small letter.
    return word in words["after"] and ("." in found[2] or found[1][0].islower())


_MONTH: Final = late(r"\s*([^\W\d_]{3,12})\.?,?\s+\d{4}(?!\d)")


def _is_day(after: str) -> bool:
    """Tell a day by its month and year: May alone is a person, too."""
    found = _MONTH.match(after[: 2 * _NEAR])
    return found is not None and month_number(found[1]) > 0


@cache
def _words() -> dict[str, frozenset[str]]:
    found = word_lists.lists("refcli.parse.finding", "number-words.txt")
    return {kind: frozenset(words) for kind, words in found.items()}
