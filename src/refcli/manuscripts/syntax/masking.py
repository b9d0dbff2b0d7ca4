"""Text with what is not prose blotted out, character for character, so that places hold."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import Final

__all__ = ["BLANK", "EMAIL", "FILL", "Mask", "enclosed", "end_of_element", "lines_of", "masked"]

BLANK = "\x00"
"""Stands for a character that is not prose: no citation can hold one or stand beside one."""

FILL = "\x01"
"""Stands behind a character that takes more room in the source: it is not there to a reader."""

EMAIL: Final = r"(?<![\w.+-])[\w.+-]*\w@\w[\w.-]*"
"""An e-mail address, from the beginning of its word: tried at each letter it takes the square."""

_VISIBLE = re.compile(r"[^\r\n]+")


def masked(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """Return the text with the characters of the spans blotted out; line ends stay."""
    parts: list[str] = []
    at = 0
    for start, end in sorted(spans):
        if end <= at:
            continue
        begin = max(start, at)
        parts.append(text[at:begin])
        parts.append(_VISIBLE.sub(lambda m: BLANK * len(m[0]), text[begin:end]))
        at = end
    parts.append(text[at:])
    return "".join(parts)


class Mask:
    """A text that is blotted out step by step."""

    def __init__(self, text: str) -> None:
        self.text: str = text

    def spans(self, spans: Iterable[tuple[int, int]]) -> None:
        """Blot out these spans."""
        self.text = masked(self.text, spans)

    def pattern(self, pattern: re.Pattern[str], group: int = 0) -> None:
        """Blot out every match of a pattern, or a group of it."""
        self.spans(m.span(group) for m in pattern.finditer(self.text) if m.start(group) >= 0)


def enclosed(
    text: str,
    opening: re.Pattern[str],
    closing: Callable[[re.Match[str]], re.Pattern[str]],
    at: int = 0,
) -> Iterator[tuple[int, int]]:
    """Give each stretch from what opens it, behind ``at``, to the first thing that closes it.

    What never closes is passed over; its end is looked for once, not for each that opens.
    """
    unclosed: set[re.Pattern[str]] = set()
    while match := opening.search(text, at):
        at = match.end()
        pattern = closing(match)
        if pattern in unclosed:
            continue
        if end := pattern.search(text, at):
            at = end.end()
            yield match.start(), at
        else:
            unclosed.add(pattern)


@cache
def _end_tag(name: str) -> re.Pattern[str]:
    return re.compile(rf"</{name}\s*>" if name else "-->", re.IGNORECASE)


def end_of_element(opening: re.Match[str]) -> re.Pattern[str]:
    """Return what closes the element of HTML whose name the first group is; a comment has none."""
    return _end_tag((opening[1] or "").lower())


def lines_of(text: str) -> Iterator[tuple[int, str]]:
    """Give each line with where it begins, without its line end."""
    start = 0
    while start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        yield start, text[start:end].removesuffix("\r")
        start = end + 1
