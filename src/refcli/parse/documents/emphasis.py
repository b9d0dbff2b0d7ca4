"""The marks that markup puts around words: ``*River Studies*``, ``_River Studies_``, ``/so/``."""

import re
from functools import cache
from typing import Final

__all__ = ["without_emphasis"]


def without_emphasis(text: str, marks: str) -> str:
    """Return a text without the marks around words, each of which may stand up to three times.

    >>> without_emphasis("Lee A. *River* **_Studies_**. and/or a*b*c", "*_")
    'Lee A. River Studies. and/or a*b*c'
    """
    pattern = _pattern(marks)
    for _ in range(_NESTED):
        text = pattern.sub(r"\2", text)
    return text


_NESTED: Final = 2
"""Marks inside marks, so many deep."""


@cache
def _pattern(marks: str) -> re.Pattern[str]:
    # The slash is no mark inside of an address, and a backslash takes a mark its meaning.
    known = re.escape(marks)
    return re.compile(
        rf"(?<![\w\\/])([{known}]{{1,3}})(?=\S)([^{known}\n]{{1,300}}?)(?<=\S)\1(?!\w)"
    )
