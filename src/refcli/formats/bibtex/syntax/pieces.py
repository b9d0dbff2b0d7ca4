"""The value of a field: strings in braces or quotes and bare words, joined by ``#``."""

import re
from typing import Final, Literal, NamedTuple

from refcli.formats.bibtex.syntax.blocks import BRACED, QUOTED

__all__ = ["BARE", "Piece", "balanced_end", "past_space", "pieces", "string_end"]

_SPACE: Final = re.compile(r"\s*")
BARE: Final = re.compile(r"[^\s,{}\"#%()=]+")
_BRACE: Final = re.compile(r"[{}]")
_QUOTE_OR_BRACE: Final = re.compile(r'[{}"]')


class Piece(NamedTuple):
    """A part of a value between two ``#``."""

    kind: Literal["braced", "quoted", "bare"]
    text: str
    """Without its delimiters."""


def pieces(value: str) -> list[Piece]:
    """Return the parts that ``#`` joins in the value of a field.

    >>> pieces('jan # "~1"')
    [Piece(kind='bare', text='jan'), Piece(kind='quoted', text='~1')]
    """
    if value[:1] == "{" and (match := BRACED.fullmatch(value)):
        return [Piece("braced", value[1:-1])]
    found, position = [], 0
    while position < len(value):
        position = past_space(value, position)
        end = string_end(value, position, len(value))
        if end is not None:
            kind: Literal["braced", "quoted"] = "braced" if value[position] == "{" else "quoted"
            found.append(Piece(kind, value[position + 1 : end - 1]))
            position = end
        elif value[position : position + 1] in ("{", '"'):
            found.append(Piece("braced", value[position + 1 :].rstrip(" \t,")))
            break
        elif match := BARE.match(value, position):
            found.append(Piece("bare", match[0]))
            position = match.end()
        else:
            position += 1
    return found


def past_space(text: str, position: int) -> int:
    """Return where white space that begins here ends."""
    match = _SPACE.match(text, position)
    return match.end() if match else position


def string_end(source: str, start: int, bound: int) -> int | None:
    """Return where the string that begins at ``start`` ends, or None where it is not closed."""
    opening = source[start : start + 1]
    if opening == "{":
        if match := BRACED.match(source, start, bound):
            return match.end()
        return balanced_end(source, start, bound)
    if opening == '"':
        if match := QUOTED.match(source, start, bound):
            return match.end()
        return _quoted_end(source, start, bound)
    return None


def balanced_end(source: str, start: int, bound: int) -> int | None:
    """Return where the brace that opens here is closed, None where it is not."""
    depth = 0
    for match in _BRACE.finditer(source, start, bound):
        depth += 1 if match[0] == "{" else -1
        if depth == 0:
            return match.end()
    return None


def _quoted_end(source: str, start: int, bound: int) -> int | None:
    depth = 0
    for match in _QUOTE_OR_BRACE.finditer(source, start + 1, bound):
        if match[0] == "{":
            depth += 1
        elif match[0] == "}":
            depth -= 1
            if depth < 0:
                return None
        elif depth == 0:
            return match.end()
    return None
