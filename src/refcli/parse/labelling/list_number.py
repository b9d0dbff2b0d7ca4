"""The number before a reference of a list: where it ends, and the reference begins.

``[12] Smith``, ``12. Smith``, ``12) Smith`` tell it by themselves. A bare ``12 Smith`` does
not: a title may begin so. There the list has to bear witness, in which its neighbours count.
"""

import re
from collections.abc import Sequence
from typing import Final

from refcli.text.patterns import late

__all__ = ["number_end", "number_ends"]

_MARKED: Final = late(
    r"\s*(?:[\[［【(（]\s?(\d{1,4})[a-h]?\s?[\]］】)）][.、]?|(\d{1,3})[a-h]?\s?(?:\.(?=\s|[^\W\d])|\.?[)）、．\]]\.?))\s*"
)
_BEFORE_CAPITAL: Final = r"\s+(?=[A-ZÀ-ÞА-ЯЁ])"
_SET_APART: Final = late(
    r"\s*(?:"
    + "|".join(
        (
            r"\[@?[A-Za-z][\w:.+’'-]{0,30}\d\d[a-z]?\][:.]?\s",
            rf"[a-z][a-z_:-]{{2,24}}\d{{2,4}}[a-z]?:{_BEFORE_CAPITAL}",
            r"\[\^\w{1,6}\]:?\s|\[[A-Z]{1,3}-?\d{1,3}\]\s+",
            r"\^\d{1,3}(?:\^\s?|\s)|<sup>\d{1,3}</sup>\s?",
            r"[\u2070\u00b9\u00b2\u00b3\u2074-\u2079]{1,3}\s?|[\u2460-\u2473]\s?",
            rf"\d{{1,4}}\t\s*|\d{{1,3}}(?:\s?[-–—]|:|/|\.-){_BEFORE_CAPITAL}",
            rf"(?:(?:#|№\s?)\d{{1,4}}[.:)]?|[Nn]o\.?\s\d{{1,4}}[.:)]){_BEFORE_CAPITAL}",
            rf"(?:\d{{1,3}}(?:\.\d{{1,3}})+\.?|\d{{1,3}}[a-hа-е]\.){_BEFORE_CAPITAL}",
            rf"(?:\{{\d{{1,3}}\}}|<\d{{1,3}}>|\|\d{{1,3}}\|){_BEFORE_CAPITAL}",
            # A letter, but no particle of a name: `v. Humboldt`.
            r"(?![dtuvz])[a-z]\.\s+(?=[A-ZÀ-ÞА-ЯЁ][\w’'-]{2})",
        )
    )
    + ")"
)
"""A number that a mark, a tab or a dash sets apart or that is raised, `¹ Smith`, `1- Smith`,
`#1 Smith`, `1.12 Smith`; a letter; and a key that BibTeX or a style makes of names and year:
`[Knu84] Knuth`, `[@knuth1984]`, `knuth1984: Knuth`."""

_WORDED: Final = late(
    r"\s*\[?(?:[Rr]eff?(?:erences?|\.)?|REF|[Nn]ote?s?|[Bb]ib(?:\.|liography)?|[Qq]uelle|[Cc]itation"
    r"|[Ss]ource|Источник|Ссылка|Лит\.|Nr\.)\s?(?:[Nn]o\.\s?)?[\[(#]?\d{1,4}[\])]?"
    r"(?:[.:)\]]{1,2}|\s[–—-])\s+(?=\S)"
)
"""A number with its word: `Ref. 1:`, `Reference [2].`, `Источник 3.`."""
_WORDS: Final = frozenset("RNBQCSИСЛ№")
"""The capitals that these begin with."""

_YEAR: Final = late(r"\s*\((?:1[5-9]|20)\d\d[a-h]?\)")
"""What is no number, though it stands in marks: `(2004) Handbook of research`."""

_BARE: Final = late(r"\s*(\d{1,4})(?:\s?[-–—](?=\s)|)(?:\s+|(?=[A-ZÀ-ÞА-ЯЁ]))(?=\S)")

_PREFIXED: Final = late(r"\s*(?:[A-Z]{1,3}-?\d{1,3}[.):]+|\[[A-Z]{1,3}-?\d{1,3}\])\s+(?=\S)")
"""A number with letters for a kind of work, as in lists of one's own: ``P1.`` ``[C12]``."""

_SUPPLEMENT: Final = late(r"\s*S\d{1,3}[.):]\s+(?=\S)")
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
    capital = text[:1].isupper()
    if capital and text[0] not in _WORDS:
        return 0
    marked = _MARKED.match(text)
    match = marked or _SUPPLEMENT.match(text)
    if not match and (not capital or text[0] == "N"):
        match = _SET_APART.match(text)
    match = match or _WORDED.match(text)
    if not match or match.end() == len(text) or _YEAR.match(text):
        return 0
    again = _MARKED.match(text, match.end()) if marked else None
    return again.end() if again and _number(again) == _number(match) else match.end()


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
    if text[:1].isalpha():
        return None
    match = _MARKED.match(text) or _BARE.match(text)
    return _number(match) if match else None


def _number(match: re.Match[str]) -> int:
    return int(next(filter(None, match.groups())))


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
