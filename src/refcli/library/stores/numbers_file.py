"""The numbers of entries, kept beside a library whose file does not hold them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from typing import Final

__all__ = ["kept_numbers", "numbered_names", "numbers_text"]

_LARGEST: Final = 1 << 53

_FLAT: Final = re.compile(rb'\s*+\{(?:[^"\[{]|"(?:[^"\\]|\\.)*+")*+', re.DOTALL)
"""An object in which nothing is nested: what is takes many times its text."""


def kept_numbers(data: bytes) -> dict[str, int]:
    """Return the number of each name in a file of numbers; of a damaged one what is sound.

    Lost numbers are given anew.
    """
    if not _FLAT.fullmatch(data):
        return {}
    try:
        kept = json.loads(data)
    except (ValueError, RecursionError):
        return {}
    return {name: own for name, own in kept.items() if type(own) is int and 0 < own < _LARGEST}


def numbers_text(numbers: Mapping[str, int]) -> bytes:
    """Return the bytes of a file of numbers."""
    text = json.dumps(numbers, ensure_ascii=False, indent=0)
    return text.encode("utf-8", "surrogatepass") + b"\n"


def numbered_names(keys: Iterable[str]) -> list[str]:
    """Return a name for each entry: its key, and its turn where others before have it."""
    counts: dict[str, int] = {}
    names = []
    for own in keys:
        turn = counts[own] = counts.get(own, 0) + 1
        names.append(own if turn == 1 else f"{own}\t{turn}")
    return names
