"""Wide, circled and other forms of Latin letters and figures, made ordinary ones."""

import re
from typing import Final
from unicodedata import decimal, normalize

__all__ = ["narrowed"]

_RANGES: Final = ((0xFF01, 0xFF5F), (0x2160, 0x2180), (0x2460, 0x2488))
"""Wide forms of ASCII; Roman numerals of one character; numbers in circles and in brackets."""
_ORDINARY: Final = str.maketrans(
    {chr(at): normalize("NFKC", chr(at)) for first, end in _RANGES for at in range(first, end)}
    | {"\N{IDEOGRAPHIC SPACE}": " "}
)


def narrowed(text: str) -> str:
    """Return a text in which Latin letters and all scripts' figures have their ordinary forms.

    >>> narrowed("１２－１８"), narrowed("報告Ⅱ"), narrowed("研究①"), narrowed("۱۲ ๑๒")
    ('12-18', '報告II', '研究1', '12 12')
    """
    return text if text.isascii() else _FIGURE.sub(_ordinary, text.translate(_ORDINARY))


_FIGURE: Final = re.compile(r"(?![0-9])\d")
"""A figure of Arabic, Persian, Thai, Devanagari …"""


def _ordinary(match: re.Match[str]) -> str:
    return str(decimal(match[0]))
