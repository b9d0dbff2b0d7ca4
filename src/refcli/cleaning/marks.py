"""Quotation marks, dashes and the number sign of Russian typography.

Rules: A. E. Milchin, L. K. Cheltsova, "Reference book of the publisher and author": «ёлочки»
with „лапки“ inside, a dash with spaces on both sides, a space behind №.
"""

import re
from typing import Final

__all__ = ["dashes", "number_signs", "quotation_marks"]

_OPENING: Final = re.compile(r"(?:(?<=^)|(?<=[\s(\[—–-]))[\"“„”«‟](?=\S)")
_CLOSING: Final = re.compile(r"(?<=\S)[\"”“»‟](?=$|[\s.,;:!?)\]—–-])")
_IN_TWO: Final = re.compile(r"<<(?=\S)([^<>]*\S)>>")
"""Marks of a keyboard that has none: `<<Лес>>`."""
_INNER_SPACE: Final = re.compile(r"(?<=«) (?=\S)|(?<=[^\s–—-]) (?=»)")
_DASH: Final = re.compile(r"(?<=[^\s\d]) - (?=\S)|(?<=\d) - (?=[^\s\d])|(?<=\S) -- (?=\S)")
_NUMBER: Final = re.compile(r"(?<![\w.])(?:№|N[oо]?\.?|Nº|№\.)\s?(?=\d)")


def quotation_marks(text: str) -> str:
    """Return a text with «» around what is quoted and „“ inside; unpaired marks stay.

    >>> quotation_marks('Роман "Война и мир"')
    'Роман «Война и мир»'
    """
    text = _IN_TWO.sub(r"«\1»", text)
    text = _INNER_SPACE.sub("", text)
    marks: dict[int, str] = {match.start(): "(" for match in _OPENING.finditer(text)}
    marks |= {match.start(): ")" for match in _CLOSING.finditer(text) if match.start() not in marks}
    depth, new = 0, dict[int, str]()
    for place in sorted(marks):
        if marks[place] == "(":
            depth += 1
            new[place] = "«" if depth % 2 else "„"
        elif depth:
            new[place] = "»" if depth % 2 else "“"
            depth -= 1
        else:
            return text
    if depth:
        return text
    return "".join(new.get(place, letter) for place, letter in enumerate(text))


def dashes(text: str) -> str:
    """Return a text with a dash where a hyphen stands between spaces.

    >>> dashes("Наука - образование")
    'Наука – образование'
    """
    return _DASH.sub(" – ", text)


def number_signs(text: str) -> str:
    """Return a text with ``№ 5`` for ``№5``, ``N 5``, ``No. 5``."""
    return _NUMBER.sub("№ ", text)
