"""Lists whose items are all set apart in one way: by blank lines, or by how deep they begin.

Whatever the lines say, their edges show where a text was wrapped: the line before one that goes
on had no room for its first word, and the line before one that begins ends as items do. A way to
set items apart is that of the list where this holds for nearly all of its lines.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from itertools import groupby
from typing import Final

from refcli.parse.finding.going_on import is_open
from refcli.parse.finding.joining import join_lines
from refcli.parse.finding.likeness import begins_like_reference, likeness
from refcli.parse.finding.line import Line
from refcli.parse.finding.line_model import BEGIN
from refcli.text.patterns import late

__all__ = ["annotated", "set_apart"]

_FEWEST: Final = 3
"""Items, and lines that go on with one, that show a way to set items apart."""

_FULL: Final = 0.85
"""A line that with the next word would be so wide had no room, in shares of the widest."""

_INSIDE: Final = 0.9
"""The share of the lines that go on that had no room above them, at least."""

_ENDED: Final = 0.8
"""The share of the items that end as items do, at least."""

_ANEW: Final = 0.1
"""The share of items that another may begin in, by its name and behind a line with room."""

_CAPITAL: Final = 0.5
"""What a line looks like at least that does not begin in the middle of a sentence."""

_DOUBTED: Final = 0.5
"""How many more items the model of lists may see inside, at most, in shares of those set apart."""

_UNBROKEN: Final = 30
"""Letters of a word, an address mostly, that may stand out over the edge."""


def set_apart(lines: Sequence[Line], labels: Callable[[], Sequence[str]]) -> list[list[int]]:
    """Return the items of a wrapped list that is set in one way throughout, else none.

    Of several ways that fit, the model of lists decides: ``labels`` are what it says of each line.
    """
    if len(lines) < 2 * _FEWEST:
        return []
    edge = min(line.indent for line in lines)
    width = _width(lines)
    ways: tuple[Callable[[int], bool], ...] = (
        lambda at: lines[at].blanks > 0 or _turns_page(lines, at),
        lambda at: lines[at].indent > edge + 1 or _follows_gap(lines, at),
        lambda at: lines[at].indent <= edge + 1 or _follows_gap(lines, at),
    )
    agreeing = [
        starts
        for begins in (*ways, *_openings(lines))
        if _agree(lines, starts := [at for at in range(len(lines)) if at == 0 or begins(at)], width)
    ]
    if not agreeing:
        return []
    begun = {at for at, label in enumerate(labels()) if label == BEGIN}
    best = min(agreeing, key=lambda starts: len(begun.symmetric_difference(starts)))
    if len(begun.difference(best)) > _DOUBTED * len(best):
        return []
    return [
        list(range(start, end)) for start, end in zip(best, [*best[1:], len(lines)], strict=True)
    ]


def _openings(lines: Sequence[Line]) -> list[Callable[[int], bool]]:
    """Return the ways to begin by the form of the first word, where it has figures.

    Call numbers, times, keys: ``QH547``, ``[10:31]``, ``Holm99``.
    """
    forms = [_form(line.text) for line in lines]
    common = [form for form, count in Counter(forms).most_common(_FORMS) if count >= _FEWEST]
    return [_begins_with(forms, form) for form in common if "0" in form]


def _begins_with(forms: Sequence[str], form: str) -> Callable[[int], bool]:
    return lambda at: forms[at] == form


def _form(text: str) -> str:
    first = text[:_UNBROKEN].partition(" ")[0]
    return _FIGURES.sub("0", _LETTERS.sub("a", first))


_FIGURES: Final = late(r"\d+")
_LETTERS: Final = late(r"[^\W\d_]+")

_FORMS: Final = 4
"""Forms of first words that are tried, the commonest first."""


def annotated(lines: Sequence[Line]) -> list[list[int]]:
    """Return the references of a list with prose set deeper below each, else none.

    Where the references hang, blank lines part the prose from them.
    """
    edge = min((line.indent for line in lines), default=0)
    deep = [line.indent > edge + 1 for line in lines]
    blocks = [list(places) for _, places in groupby(range(len(lines)), lambda at: deep[at])]
    paragraphs: list[list[int]] = []
    for at, line in enumerate(lines):
        if line.blanks or not paragraphs:
            paragraphs.append([])
        paragraphs[-1].append(at)
    for parts in (blocks, paragraphs):
        works = [places for places in parts if not deep[places[0]]]
        remarks = [places for places in parts if all(deep[at] for at in places)]
        if len(works) + len(remarks) == len(parts) and _are_annotated(lines, works, remarks):
            return works
    return []


def _are_annotated(
    lines: Sequence[Line], works: Sequence[Sequence[int]], remarks: Sequence[Sequence[int]]
) -> bool:
    if min(len(works), len(remarks)) < _FEWEST:
        return False
    prose = sum(_likeness(lines, places) < 0 for places in remarks)
    likely = sum(_likeness(lines, places) > 0 for places in works)
    ended = sum(not is_open(lines[places[-1]].text) for places in works)
    return prose >= _ENDED * len(remarks) and min(likely, ended) >= _ENDED * len(works)


def _likeness(lines: Sequence[Line], places: Sequence[int]) -> float:
    return likeness(join_lines(lines[at].text for at in places))


def _follows_gap(lines: Sequence[Line], at: int) -> bool:
    return lines[at].blanks > 0 and not is_open(lines[at - 1].text)


def _turns_page(lines: Sequence[Line], at: int) -> bool:
    """Tell a line that may begin an item on a new page, where no blank line can show it."""
    return lines[at].page != lines[at - 1].page and _may_begin(lines, at)


def _may_begin(lines: Sequence[Line], at: int) -> bool:
    begins = begins_like_reference(lines[at].text) >= _CAPITAL
    return begins and not is_open(lines[at - 1].text)


def _agree(lines: Sequence[Line], starts: Sequence[int], width: int) -> bool:
    """Tell whether nearly all items end as such, and nearly all other lines follow a full one."""
    inside = sorted({*range(len(lines))} - {*starts})
    if len(starts) < _FEWEST or len(inside) < _FEWEST:
        return False
    roomy = [at for at in inside if not _had_no_room(lines, at, width)]
    anew = [at for at in roomy if _may_begin(lines, at)]
    if len(roomy) > (1 - _INSIDE) * len(inside) or len(anew) > _ANEW * len(starts):
        return False
    ended = sum(not is_open(lines[at - 1].text) for at in starts[1:])
    return ended >= _ENDED * (len(starts) - 1)


def _had_no_room(lines: Sequence[Line], at: int, width: int) -> bool:
    above = lines[at - 1]
    first = lines[at].text.partition(" ")[0]
    return above.indent + len(above.text) + 1 + len(first) > _FULL * width


def _width(lines: Sequence[Line]) -> int:
    """Return how wide the lines are; an address that no line could hold says nothing of it."""
    broken = [
        line.indent + len(line.text)
        for line in lines
        if len(line.text.rpartition(" ")[2]) < _UNBROKEN
    ]
    return max(broken, default=0)
