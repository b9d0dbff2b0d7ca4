"""The notes of a text whose markup names them: ``[^1]: …``, ``[fn:a] …``, ``.. [#] …``."""

import re
from collections.abc import Iterable, Sequence
from typing import Final

__all__ = ["behind_text", "with_numbers"]


def with_numbers(text: str, note: re.Pattern[str], inside: Sequence[str] = ()) -> str:
    """Return a text with numbers before its notes: their own, or counted where some are names.

    ``note`` matches what stands before a note, its first group the name. Notes that were set
    ``inside`` of the text follow the others.
    """
    numbers: dict[str, int] = {}
    own = all(found[1].isdecimal() for found in note.finditer(text))

    def label(found: re.Match[str]) -> str:
        name = found[1] or f" {found.start()}"
        number = int(name[:_LONGEST_NUMBER]) if own else len(numbers) + 1
        return f"[{numbers.setdefault(name, number)}] "

    text = note.sub(label, text)
    if not numbers:
        return behind_text(text, inside)
    last = max(numbers.values())
    return "\n".join([text, *(f"[{at}] {_line(one)}" for at, one in enumerate(inside, last + 1))])


_LONGEST_NUMBER: Final = 6
"""Figures of the number of a note."""


def behind_text(text: str, notes: Iterable[str]) -> str:
    """Return a text with the notes that were set inside of it as a numbered list behind it.

    A form feed parts the two, as the foot of a page.
    """
    listed = "\n".join(f"{number}. {_line(one)}" for number, one in enumerate(notes, 1))
    return f"{text}\f{listed}" if listed else text


def _line(note: str) -> str:
    return " ".join(note.split())
