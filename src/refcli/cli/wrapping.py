"""Long entries on a terminal: broken between words, later lines indented."""

import unicodedata
from typing import Final

from refcli.text.patterns import late

__all__ = ["columns_of", "wrapped"]

_CODES: Final = late(r"\x1b(?:\[[\d;]*m|\]8;[^\x1b]*\x1b\\)")
"""Colours and links of our own: they take no columns."""

_NUMBER: Final = late(r"\s*(?:\[?\d+[.\])]*|\(\d+\))\s+")
_LABEL: Final = late(r"(?<![^\s(\[])(№|[^\W\d_]{1,5}\.) (?=\d)")
"""A space between a label and its number, ``P. 12`` or ``№ 4``: no line ends there."""

_KEPT: Final = "\0"
"""Stands for such a space while a line is broken; no entry has this character."""

_HANGING: Final = 4
"""Columns that later lines of an entry without a number stand in."""

_NARROWEST: Final = 20
"""In fewer columns than this nothing is broken."""


def columns_of(text: str) -> int:
    """Return how many columns of a terminal a text takes (UAX 11)."""
    return sum(
        0
        if unicodedata.combining(character)
        else 1 + (unicodedata.east_asian_width(character) in "WF")
        for character in _CODES.sub("", text)
    )


def wrapped(entry: str, width: int) -> str:
    """Return a printed entry in lines no wider than this, where its words allow.

    Later lines begin under the text behind the citation number. An address is never broken, and
    a label stays with its number.

    >>> print(wrapped("12. Roda S. Digital skills for doctors", 24))
    12. Roda S. Digital
        skills for doctors
    """
    if width < _NARROWEST:
        return entry
    number = _NUMBER.match(_CODES.sub("", entry))
    hanging = len(number.group()) if number else _HANGING
    return "\n".join(_broken(line, width, hanging) for line in entry.split("\n"))


def _broken(line: str, width: int, hanging: int) -> str:
    lines: list[str] = []
    taken = 0
    for glued in _LABEL.sub(rf"\1{_KEPT}", line).split(" "):
        word = glued.replace(_KEPT, " ")
        columns = columns_of(word)
        if lines and taken + 1 + columns <= width:
            lines[-1] += f" {word}"
            taken += 1 + columns
        else:
            indent = " " * hanging if lines else ""
            lines.append(f"{indent}{word}")
            taken = len(indent) + columns
    return "\n".join(lines)
