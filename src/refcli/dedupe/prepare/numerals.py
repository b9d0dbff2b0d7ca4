"""The numbers in a title: of parts, years, phases; in digits, Roman numerals or letters.

With them goes what else tells two of one name, the sign of a substance that turns light.
"""

import re
from collections.abc import Iterator
from typing import Final

from refcli.dedupe.prepare import words
from refcli.dedupe.prepare.skeleton import clean, skeleton
from refcli.values.numbers import roman_value

__all__ = ["numbers"]

_NUMBER: Final = re.compile(
    r"""[\dIVXivx](?:(?<=\d)\d*
    |(?<![\w’'.-]\D)(?:(?<=[IVX])[IVX]*|(?<=i)(?:ii?|v|x)|(?<=v)i{1,3}|(?<=x)(?:i{1,3}|iv))
    (?![\w’'-]))""",
    re.VERBOSE,
)
"""A number of digits or a Roman one; of small letters, where that is not a word.

The first character stands alone, so that all others are passed over at once.
"""
_PARTS: Final = "一二三四五六七八九上中下"
_SERIES: Final = _PARTS.index("上")
_EASTERN: Final = re.compile(
    rf"第([{_PARTS[:_SERIES]}])(?=[報报部章回篇編编講讲期])|[（(]([{_PARTS}])[）)]"
)
"""The number of a part in Chinese or Japanese, or its place: the upper, the middle, the lower."""
_INITIALS: Final = re.compile(r"\b[A-Z]\.\s?[A-Z]\.(?=\s?[^\W\d_])")
_ROTATION: Final = re.compile(r"(?<![^\s(\[{/-])\(([+−–-])\)-(?=\w)")
"""How a substance turns light: "(+)-tartaric acid"."""
_PART_LETTER: Final = re.compile(r"(?:\b[Pp]art|\b[Tt]eil|\b[Чч]асть)\s+([A-DА-Г])\b")


def numbers(title: str) -> Iterator[str]:
    """Give the numbers in a title in their order, and then the letters of parts; signs first.

    >>> list(numbers("Phase II trials in 2020. Part B")), list(numbers("Of (-)-tartaric acid"))
    (['2', '2020', 'b'], ['-'])
    """
    title = clean(title)
    if ")-" in title:
        yield from ("+" if sign == "+" else "-" for sign in _ROTATION.findall(title))
    if "." in title:
        title = _INITIALS.sub(_without_initials, title)
    if not title.isascii() or _MAY_BE_NUMBER.search(title):
        for match in _NUMBER.finditer(title):
            token = match.group()
            if token.isdigit():
                yield token.lstrip("0") or "0"
            elif token != "I" or _numbers_a_part(title, match.start(), match.end()):
                yield str(roman_value(token))
    if not title.isascii():
        for part, place in _EASTERN.findall(title):
            yield str(_PARTS.index(part or place) % _SERIES + 1)
    if "art " in title or "eil " in title or "асть " in title:
        yield from map(str.lower, _PART_LETTER.findall(title))


_MAY_BE_NUMBER: Final = re.compile(r"[0-9IVXivx](?:(?<=[0-9])|(?![a-z]))")
"""What most titles do not have, as this tells quickly."""


def _without_initials(match: re.Match[str]) -> str:
    """Leave out the initials of a name (``I. S. Turgenev``), which look like numerals."""
    before = match.string[: match.start()].split()
    return match.group() if before and words.part_word(skeleton(before[-1].lower())) else " "


def _numbers_a_part(title: str, start: int, end: int) -> bool:
    """Tell whether a lone "I" is a number: last, in parentheses, or after "Part"."""
    before, after = title[:start].rstrip("( "), title[end:].strip(" ).")
    previous = skeleton(before.split()[-1].lower()) if before.split() else ""
    return not after or title[end : end + 1] in ").:," or words.part_word(previous)
