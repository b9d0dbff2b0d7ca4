r"""Brackets that close others, and what a command holds in them: ``\footnote{…}``, ``#emph[…]``."""

import re
from collections.abc import Callable
from typing import Final

__all__ = ["closings", "each_argument"]

_LONGEST: Final = 20_000
"""Characters that an argument may have."""


def closings(text: str, pair: str = "{}") -> dict[int, int]:
    """Return the offsets behind the brackets that close others, by those of the others.

    A backslash before a bracket takes it its meaning.
    """
    opened: list[int] = []
    found: dict[int, int] = {}
    for bracket in re.finditer(rf"\\.|[{re.escape(pair)}]", text):
        if bracket[0] == pair[0]:
            opened.append(bracket.start())
        elif bracket[0] == pair[1] and opened:
            found[opened.pop()] = bracket.end()
    return found


def each_argument(
    command: re.Pattern[str], text: str, put: Callable[[str], str], pair: str = "{}"
) -> str:
    """Put something in the place of each use of a command with an argument in brackets.

    ``command`` ends before the bracket that opens; ``put`` is given what stands inside.
    """
    parts: list[str] = []
    at = 0
    ends = closings(text, pair)
    for found in command.finditer(text):
        if found.start() < at:
            continue
        start = text.find(pair[0], found.end())
        end = ends.get(start, start)
        if not start < end <= start + _LONGEST:
            continue
        parts += [text[at : found.start()], put(text[start + 1 : end - 1])]
        at = end
    return "".join([*parts, text[at:]])
