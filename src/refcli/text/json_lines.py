"""Many values as JSON at once, as ``json.dumps`` writes each, several times as fast."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, Final

__all__ = ["array", "compact", "lines"]

_FEW: Final = 100
"""Up to so many values do not repay the import of a faster encoder."""

_BLOCK: Final = 1000
"""Values of which the text is made at a time."""

_NULLS: Final = (b":null", b",null", b"[null", b"\nnull")
"""What the encoder writes for NaN, too, which is no JSON."""


def compact(values: Sequence[Any]) -> bytes | None:
    """Return each value as a line of JSON, without spaces and with letters as they are.

    Returns None for few values, and where one holds what JSON may not know: then writing them
    one by one tells what. A number is spelt otherwise than by ``json.dumps`` only where it
    needs an exponent.
    """
    if len(values) <= _FEW:
        return None
    text = _encoded(values)
    return None if text is None or any(null in text for null in _NULLS) else text


def array(values: Iterable[Any]) -> Iterator[str]:
    """Give an array of values in blocks of lines, as ``json.dumps`` with an indent of two."""
    opening, body = "[\n", ""
    for block in _blocks(values):
        if body:
            yield f"{opening}{body},"
            opening = ""
        body = _indented(block)[2:-2]
    yield f"{opening}{body}\n]" if body else "[]"


def lines(values: Iterable[Any]) -> Iterator[str]:
    """Give values as JSON Lines, in blocks of lines, each value as ``json.dumps`` writes it."""
    for block in _blocks(values):
        text = _encoded(block) if len(block) > _FEW else None
        if text is None:
            yield "\n".join(json.dumps(value, ensure_ascii=False) for value in block)
        else:
            from msgspec.json import format as spaced

            yield "\n".join(spaced(line, indent=0) for line in text.decode()[:-1].split("\n"))


def _indented(block: list[Any]) -> str:
    text = _encoded(block) if len(block) > _FEW else None
    if text is None:
        return json.dumps(block, ensure_ascii=False, indent=2)
    from msgspec.json import format as spaced

    return spaced(b"[%b]" % text[:-1].replace(b"\n", b","), indent=2).decode()


def _encoded(values: Sequence[Any]) -> bytes | None:
    """Return each value as a line, None where one is of another kind than JSON knows."""
    import msgspec

    try:
        return msgspec.json.Encoder().encode_lines(values)
    except (msgspec.MsgspecError, TypeError, ValueError, OverflowError, RecursionError):
        return None


def _blocks(values: Iterable[Any]) -> Iterator[list[Any]]:
    remaining = iter(values)
    while block := list(islice(remaining, _BLOCK)):
        yield block
