"""Lists that set the names in a column of their own, and the works beside them.

So German lawyers do::

    Adler, Paul         Die Gezeiten der Bucht, 3. Aufl., Tübingen 2003
    Brand, Karl/        Das stille Ufer, in: Festschrift für Maria Costa, München
    Holm, Tom           2011, S. 233–251

Each work is one line, the names before it.
"""

from collections import Counter
from collections.abc import Sequence
from typing import Final, NamedTuple

from refcli.parse.finding.joining import join_lines
from refcli.parse.finding.likeness import likeness
from refcli.text.patterns import late

__all__ = ["works_with_names"]

_GAP: Final = late(r"(?<=\S) {2,}(?=\S)")

_FEWEST: Final = 3
"""Works, at least."""

_MOST: Final = 0.6
"""The share of works that begin with a name, and of those that look like references."""

_NARROWEST: Final = 8
_WIDEST: Final = 40
"""Where the second column begins."""

_AGAIN: Final = 1.3
"""Lines to a work, at least: works that take a line each are the rows of any table."""


class _Row(NamedTuple):
    place: int
    name: str
    work: str


def works_with_names(lines: Sequence[str]) -> dict[int, str]:
    """Return the works of such a list by the places of their first lines, none elsewhere.

    Lines that belong to a work begun above have an empty text.
    """
    filled = [at for at, line in enumerate(lines) if line.strip()]
    column = _column(lines, filled)
    if column is None:
        return {}
    found: dict[int, str] = {}
    for block in _blocks(lines, filled, column):
        works = _works(block)
        begun = [work for work in works if work[0].name]
        if len(begun) < _FEWEST or len(block) < _AGAIN * len(begun):
            continue
        texts = [_text(work) for work in works]
        named = sum(_is_name(work[0].name) for work in begun)
        likely = sum(likeness(text) > 0 for text in texts)
        if named < _MOST * len(begun) or likely < _MOST * len(texts):
            continue
        for work, text in zip(works, texts, strict=True):
            found[work[0].place] = text
            found.update((row.place, "") for row in work[1:])
    return found


def _column(lines: Sequence[str], filled: Sequence[int]) -> int | None:
    """Return where the second column begins, or None."""
    spaced = [at for at in filled if "  " in lines[at]]
    ends = Counter(gap.end() for at in spaced if (gap := _GAP.search(lines[at])) is not None)
    if not ends:
        return None
    column, count = ends.most_common(1)[0]
    return column if count >= _FEWEST and _NARROWEST <= column <= _WIDEST else None


def _blocks(lines: Sequence[str], filled: Sequence[int], column: int) -> list[list[_Row]]:
    """Return the stretches of lines that are set in the two columns."""
    blocks: list[list[_Row]] = [[]]
    for at in filled:
        line = lines[at]
        fits = line[column - 2 : column].isspace() and line[column : column + 1].strip()
        if fits:
            blocks[-1].append(_Row(at, line[:column].strip(), line[column:].strip()))
        elif blocks[-1]:
            blocks.append([])
    return [block for block in blocks if block]


def _works(block: Sequence[_Row]) -> list[list[_Row]]:
    """Return the rows of each work: a name begins one, unless it goes on with the one above."""
    works: list[list[_Row]] = []
    for row in block:
        above = works[-1][-1] if works else None
        goes_on = above is not None and (not row.name or above.name.endswith(_OPEN))
        if above is not None and goes_on:
            works[-1].append(row)
        else:
            works.append([row])
    return works


def _text(work: Sequence[_Row]) -> str:
    names = join_lines(row.name for row in work if row.name).replace("/ ", "/").rstrip(",")
    text = join_lines(row.work for row in work)
    return f"{names}, {text}" if names else text


_OPEN: Final = ("/", ",", "-", "–", "&", ";", " und", " u.", " and", " et")
"""What a name ends in that another follows."""


def _is_name(name: str) -> bool:
    return name[0].isupper() and not any(map(str.isdigit, name))
