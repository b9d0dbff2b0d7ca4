"""The numbers of a list: which lines begin an item of a numbered or bulleted run.

``1.`` ``1)`` ``[1]`` ``(1)`` ``1`` ``[12]Smith`` ``[Smi04]`` ``•``: what stands before the
references of a list. A number alone proves nothing, for a line may begin with a year or a
page; a run of numbers that counts up does.
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from refcli.parse.finding.buttons import way_back
from refcli.parse.finding.headings import is_reference_heading
from refcli.parse.finding.likeness import begins_like_reference
from refcli.parse.finding.line import Line
from refcli.parse.finding.number_words import is_inside_reference
from refcli.text.patterns import late

__all__ = ["Run", "find_runs", "is_bullet", "label_of"]

_LABELS: Final = (
    ("[1]", late(r"[\[［【]\s?(\d{1,5})\s?[\]］】]\s*")),
    ("(1)", late(r"[(（](\d{1,5})[)）]\s*")),
    ("1.", late(r"(\d{1,5})\s?\.(?:\s+|(?=[^\W\d])|(?=[\"“«(\[])|$)")),
    ("1)", late(r"(\d{1,5})\.?\s?[)）]\.?\s*")),
    ("1、", late(r"(\d{1,5})\s?[、．۔।]\s*")),
    ("1]", late(r"(\d{1,5})\s?\]\s*")),
    ("1-", late(r"(\d{1,3})\s?[-–—]\s+(?=[^\W\d]|[\"“«(\[])")),
    ("1 ", late(r"(\d{1,5})(?:\s+(?=\S)|$)")),
    ("1", late(r"(\d{1,5})(?=[A-ZÀ-ÞА-ЯЁ„“«\"](?:[^\W_]|\.[\s-]?[A-ZÀ-ÞА-ЯЁ]))")),
)
"""The ways to write a number before an item, the surest first."""

_LETTERED: Final = late(r"[\[(]?(\d{1,3})([a-h])[.)\]]+\s+(?=\S)")
_MAYBE_LETTERED: Final = late(r"[\[(]?(\d{1,3})([a-h]?)[.)\]]+\s+(?=\S)")
"""Numbers of which some have letters: ``1a.`` ``1b.`` ``2.``."""

_KEY: Final = late(r"\[[^\W\d_][^\[\]]{0,40}\d{2,4}[a-z]?\)?\]\s*(?![).,;:])")
"""Labels of BibTeX's alpha style: ``[Knu84]``, ``[ABC+ 04]``, ``[Müller2001a]``."""
_BARE_KEY: Final = late(r"\[(?=[^\W\d_])[^\[\]\s]{1,30}\](?:\s+(?=[^\W\d_]|[\"“„«])|$)")
"""A key without a year, ``[W3C]``: one among others only."""

_PREFIXED: Final = late(
    r"[(\[]?([A-Z]{1,3}|[A-Z0-9]{0,3}[A-Z][A-Z0-9]{0,2}(?=[-.]))[-.]?(\d{1,3})[.):\]]+\s+(?=[^\W\d]|[\"“„«(\[*])"
)
"""Numbers with letters for a kind of work, as in lists of one's own: ``P1.`` ``C12)``."""

_BULLETS: Final = "•●◦▪■□►▶➢➤‣⁃∙·○◆◇★✓✔➔*–—\uf0a7\uf0b7\uf0d8-"
_BULLET: Final = late(rf"[{_BULLETS}]\s+(?:\[[ xX]\]\s+)?")
_OTHER_LABELS: Final = (_LETTERED, _KEY, _BARE_KEY, _PREFIXED, _BULLET)

_FIRST: Final = frozenset(f"[(（［【{_BULLETS}^↑")
"""What a label begins with, but for figures."""

_STEP: Final = 3
"""A number that was lost (torn page, OCR) may be stepped over, but not more than two."""


_HIGHEST_FIRST: Final = 1000
"""No list begins with a higher number: from there on they are years and pages."""


class Run(NamedTuple):
    """A run of labelled lines: which kind of label, and the lines that carry one."""

    kind: str
    starts: list[int]
    values: list[int]
    """The numbers themselves; none of keys and bullets."""

    @property
    def counted(self) -> bool:
        """Whether its labels are numbers that count up; keys and bullets prove less."""
        return self.kind not in ("key", "bullet", "back")

    @property
    def holes(self) -> list[int]:
        """The numbers that the run steps over."""
        return (
            sorted({*range(self.values[0], self.values[-1])} - {*self.values})
            if self.values
            else []
        )


def find_runs(lines: Sequence[Line]) -> list[Run]:
    """Return the numbered, keyed and bulleted runs of two items or more, in text order.

    Runs of different kinds may overlap: the pages of a numbered list begin lines too. Which
    of them is a list of references, the caller decides.
    """
    if len(lines) < _TWO:
        return []
    labelled = [
        place
        for place, line in enumerate(lines)
        if line.text[0].isdecimal() or line.text[0] in _FIRST
    ]
    runs = [
        run
        for kind, label in _LABELS
        for count in (_numbered_runs, _falling_runs)
        for run in count(lines, labelled, kind, label)
    ]
    runs.extend(_mixed_runs(lines, labelled, runs))
    runs.extend(_lettered_runs(lines, labelled))
    runs.extend(_keyed_run(lines, labelled))
    runs.extend(_prefixed_run(lines))
    runs.extend(run for mark in _SHUFFLED for run in _shuffled_run(lines, labelled, mark))
    runs.extend(_marked_run(lines, labelled, "bullet", _BULLET))
    runs.extend(_marked_run(lines, labelled, "back", way_back()))
    return sorted(runs, key=lambda run: run.starts[0])


_TWO: Final = 2


def label_of(text: str) -> str:
    """Return the number, key or bullet that a text begins with, as printed, or ""."""
    if text[:1].isalpha():
        found = _PREFIXED.match(text)
        return found.group() if found else ""
    patterns = [*(label for _, label in _LABELS), *_OTHER_LABELS]
    if text[:1] in {"^", "↑"}:
        patterns.append(way_back())
    found = next(filter(None, (pattern.match(text) for pattern in patterns)), None)
    return found.group() if found else ""


def is_bullet(mark: str) -> bool:
    """Tell whether a mark with the space behind it is one of the usual bullets."""
    return _BULLET.fullmatch(mark) is not None


class _Number(NamedTuple):
    """A number at the start of a line."""

    value: int
    place: int
    indent: int
    inside: bool
    """Whether the words around say that it counts a volume, an edition or a day."""


def _numbered_runs(
    lines: Sequence[Line], labelled: Sequence[int], kind: str, label: re.Pattern[str]
) -> list[Run]:
    """Follow every count through the lines; a number that continues none begins one."""
    numbers = [
        _number(lines, place, found)
        for place in labelled
        if (found := label.match(lines[place].text)) is not None
    ]
    open_runs: dict[int, list[_Number]] = {}
    runs: list[list[_Number]] = []
    for at, one in enumerate(numbers):
        before = [
            last for last in range(one.value - 1, one.value - 1 - _STEP, -1) if last in open_runs
        ]
        if not before and (one.value > _HIGHEST_FIRST or one.inside):
            continue
        if before:
            # A count that has proved itself is preferred to one that has just begun.
            last = next((n for n in before if len(open_runs[n]) > 1), before[0])
            if _is_chance(one, open_runs[last], numbers[at + 1 : at + 1 + _AHEAD]):
                continue
            run = open_runs.pop(last)
            run.append(one)
        else:
            run = [one]
            runs.append(run)
        if one.value == 1 or len(run) > 1 or one.value not in open_runs:
            open_runs[one.value] = run
    return [
        Run(kind, [one.place for one in run], [one.value for one in run])
        for run in _joined(runs)
        if len(run) > 1
    ]


def _mixed_runs(lines: Sequence[Line], labelled: Sequence[int], others: Sequence[Run]) -> list[Run]:
    """Return the counts from one on whose numbers are not all written alike: ``1.`` ``2)`` ``3``.

    A hand wrote them. Where numbers of one kind count as far, they are the list.
    """
    if any(len(run.starts) >= _MIXED * len(labelled) for run in others):
        return []
    runs: list[list[_Number]] = []
    for place in labelled:
        found = next(filter(None, (label.match(lines[place].text) for _, label in _LABELS)), None)
        if found is None:
            continue
        one = _number(lines, place, found)
        if one.inside:
            continue
        if runs and one.value == runs[-1][-1].value + 1:
            runs[-1].append(one)
        elif one.value == 1:
            runs.append([one])
    longest = {run.starts[0]: len(run.starts) for run in others}
    return [
        Run("mixed", [one.place for one in run], [one.value for one in run])
        for run in runs
        if len(run) > _PROVEN and longest.get(run[0].place, 0) < _MIXED * len(run)
    ]


_MIXED: Final = 0.8
"""The share of a count that numbers of one kind have less than, where it is mixed."""


def _falling_runs(
    lines: Sequence[Line], labelled: Sequence[int], kind: str, label: re.Pattern[str]
) -> list[Run]:
    """Return the counts that go down one by one to one: the newest work of a person first."""
    runs: list[list[tuple[int, int]]] = [[]]
    for place in labelled:
        found = label.match(lines[place].text)
        if found is None:
            continue
        value = int(found[1])
        if runs[-1] and runs[-1][-1][0] != value + 1:
            runs.append([])
        runs[-1].append((value, place))
    return [
        Run(kind, [place for _, place in run], [value for value, _ in reversed(run)])
        for run in runs
        if len(run) >= _PROVEN and run[-1][0] == 1
    ]


def _joined(runs: Sequence[list[_Number]]) -> list[list[_Number]]:
    """Return the runs; what follows the last item of one at once, set alike, goes on with it.

    A selection of a numbered list steps over more numbers than get lost by accident.
    """
    joined: list[list[_Number]] = []
    for run in sorted(runs, key=lambda run: run[0].place):
        before = joined[-1] if joined else []
        if len(before) >= _PROVEN and _follows_at_once(run[0], before):
            before.extend(run)
        else:
            joined.append(run)
    return joined


_PROVEN: Final = 3
"""Items of a count that has proved itself."""


def _follows_at_once(one: _Number, run: Sequence[_Number]) -> bool:
    sizes = [b.place - a.place for a, b in pairwise(run)]
    return (
        run[-1].value < one.value < _HIGHEST_FIRST
        and 0 < one.place - run[-1].place <= max(sizes)
        and not one.inside
        and _set_alike(one, run[-1])
    )


_AHEAD: Final = 12
"""Numbers at the starts of lines among which a better one for the same item may stand."""


def _number(lines: Sequence[Line], place: int, found: re.Match[str]) -> _Number:
    line = lines[place]
    before = lines[place - 1].text if place and not line.blanks else ""
    inside = is_inside_reference(before, line.text[found.end() :])
    return _Number(int(found[1]), place, line.indent, inside)


def _is_chance(one: _Number, run: Sequence[_Number], ahead: Sequence[_Number]) -> bool:
    """Tell whether a number continues a count by chance: the line broke before a volume.

    Then the true one comes before the count goes on: without such words around it, or set
    as the others are. What would skip numbers is none where the skipped ones come.
    """
    following = next((at for at, other in enumerate(ahead) if other.value == one.value + 1), None)
    for other in ahead[:following]:
        if other.value == one.value:
            if one.inside and not other.inside:
                return True
            if not _set_alike(one, run[-1]) and _set_alike(other, run[-1]) and not other.inside:
                return True
        elif run[-1].value < other.value < one.value and not other.inside:
            return True
    return one.inside and following is None


def _set_alike(one: _Number, other: _Number) -> bool:
    """Tell whether two numbers stand under each other, flush left or flush right."""
    right = len(str(one.value)) - len(str(other.value))
    return -1 <= one.indent - other.indent <= 1 or one.indent + right == other.indent


def _lettered_runs(lines: Sequence[Line], labelled: Sequence[int]) -> list[Run]:
    """Return the counts in which letters tell the works under one number apart."""
    if not any(_LETTERED.match(lines[place].text) for place in labelled):
        return []
    runs: list[list[tuple[int, str, int]]] = []
    for place in labelled:
        found = _MAYBE_LETTERED.match(lines[place].text)
        if found is None:
            continue
        one = (int(found[1]), found[2], place)
        before = runs[-1][-1] if runs else (0, "", 0)
        if runs and before[:2] < one[:2] and one[0] - before[0] <= _STEP:
            runs[-1].append(one)
        elif one[0] == 1:
            runs.append([one])
    return [
        Run("1a", [place for _, _, place in run], [number for number, _, _ in run])
        for run in runs
        if len(run) >= _PROVEN and any(letter for _, letter, _ in run)
    ]


def _keyed_run(lines: Sequence[Line], labelled: Sequence[int]) -> list[Run]:
    """Return the run of keys; those without a year count where as many have one."""
    sure = {place for place in labelled if _KEY.match(lines[place].text)}
    bare = {place for place in labelled if _BARE_KEY.match(lines[place].text)}
    starts = sorted(sure | bare if len(bare - sure) <= len(sure) else sure)
    return [Run("key", starts, [])] if len(starts) > 1 else []


def _prefixed_run(lines: Sequence[Line]) -> list[Run]:
    """Return the run of numbers with letters, where those of one kind at least count on."""
    found = [
        (place, match) for place, line in enumerate(lines) if (match := _PREFIXED.match(line.text))
    ]
    counted = [(match[1], int(match[2])) for _, match in found]
    steps = sum(a[0] == b[0] and abs(a[1] - b[1]) == 1 for a, b in pairwise(counted))
    on = steps >= _PROVEN - 1 and steps * 2 >= len(found)
    return [Run("key", [place for place, _ in found], [])] if on else []


def _shuffled_run(
    lines: Sequence[Line], labelled: Sequence[int], mark: re.Pattern[str]
) -> list[Run]:
    """Return the run of numbers that do not count up, each once, as keys.

    So stand the works of a numbered list that was put in another order, or chosen from one.
    """
    found = [
        (place, int(match[1]))
        for place in labelled
        if (match := mark.match(lines[place].text)) is not None
    ]
    values = [value for _, value in found]
    uneven = sum(not 0 < b - a <= _STEP for a, b in pairwise(values))
    shuffled = len(values) >= _PROVEN and uneven * _UNEVEN > len(values)
    if not shuffled or len({*values}) < len(values):
        return []
    # Without brackets a number may be a volume or a day: names must follow.
    bare = (lines[place].text.lstrip("0123456789.) ") for place, _ in found)
    named = sum(begins_like_reference(text) >= _NAMED for text in bare)
    if lines[found[0][0]].text[0] != "[" and named < _MOSTLY_NAMED * len(found):
        return []
    return [Run("key", [place for place, _ in found], [])]


_SHUFFLED: Final = (late(r"\[(\d{1,3})\]\s*(?=[^\s\d])"), late(r"(\d{1,3})[.)]\s+(?=[^\W\d])"))

_NAMED: Final = 1.5
"""What begins with a name (see `begins_like_reference`)."""

_MOSTLY_NAMED: Final = 0.7

_UNEVEN: Final = 5
"""One number of so many that does not follow the one before shows that a list does not count."""


def _marked_run(
    lines: Sequence[Line], labelled: Sequence[int], kind: str, mark: re.Pattern[str]
) -> list[Run]:
    starts = [
        place
        for place in labelled
        if mark.match(lines[place].text) and not is_reference_heading(lines[place].text)
    ]
    if kind == "bullet":
        starts = _outer(lines, starts)
    return [Run(kind, starts, [])] if len(starts) > 1 else []


def _outer(lines: Sequence[Line], starts: Sequence[int]) -> list[int]:
    """Return the bullets of a list without those set deeper, which head remarks on its items."""
    edge = min((lines[at].indent for at in starts), default=0)
    outer = [at for at in starts if lines[at].indent <= edge + 1]
    deeper = [lines[at].text for at in starts if lines[at].indent > edge + 1]
    named = sum(begins_like_reference(text[len(label_of(text)) :]) >= _NAMED for text in deeper)
    return outer if len(outer) >= _PROVEN and named < len(deeper) / 2 else list(starts)
