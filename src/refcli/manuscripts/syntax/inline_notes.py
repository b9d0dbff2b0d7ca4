r"""Notes that are written where they are marked: ``^[…]``, ``\footnote{…}``, ``#footnote[…]``."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import replace

from refcli.manuscripts.model import Citation
from refcli.text.brackets import closings

__all__ = ["in_inline_notes", "inline_notes", "innermost"]


def inline_notes(text: str, opening: re.Pattern[str], pair: str) -> list[tuple[int, int]]:
    """Return where notes begin and end: at the text's end those that nothing closes.

    Group 1 of ``opening`` is the bracket that the note stands in, ``pair`` the two brackets.
    """
    ends = closings(text, pair)
    return [(m.start(), ends.get(m.start(1), len(text))) for m in opening.finditer(text)]


def innermost(notes: Sequence[tuple[int, int]], offsets: Iterable[int]) -> dict[int, int]:
    """Return where the innermost of nested notes begins, for each offset that stands in one."""
    found: dict[int, int] = {}
    coming = deque(notes)
    around: list[tuple[int, int]] = []
    for offset in sorted(offsets):
        while coming and coming[0][0] < offset:
            around.append(coming.popleft())
        while around and around[-1][1] <= offset:
            around.pop()
        if around:
            found[offset] = around[-1][0]
    return found


def in_inline_notes(
    text: str,
    citations: Sequence[Citation],
    opening: re.Pattern[str],
    pair: str,
    *,
    numbered_from: int = 1,
) -> list[Citation]:
    """Give the number of its note to each citation that stands in one and has none yet."""
    notes = inline_notes(text, opening, pair)
    if not notes:
        return list(citations)
    numbers = {start: number for number, (start, _) in enumerate(notes, numbered_from)}
    around = innermost(notes, (one.start for one in citations if not one.note))
    return [
        replace(one, note=numbers[around[one.start]])
        if not one.note and one.start in around
        else one
        for one in citations
    ]
