"""The numbers of a list: which lines begin an item of a numbered or bulleted run.

``1.`` ``1)`` ``[1]`` ``(1)`` ``1`` ``[12]Smith`` ``[Smi04]`` ``•``: what stands before the
references of a list. A number alone proves nothing, for a line may begin with a year or a
page; a run of numbers that counts up does.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from refcli.parse.finding.lines import Line

__all__ = ["Run", "find_runs", "label_of"]

_LABELS: Final = (
    ("[1]", re.compile(r"\[\s?(\d{1,4})\s?\]\s*")),
    ("(1)", re.compile(r"\((\d{1,4})\)\s*")),
    ("1.", re.compile(r"(\d{1,4})\s?\.(?:\s+|(?=[^\W\d])|(?=[\"“«(\[])|$)")),
    ("1)", re.compile(r"(\d{1,4})\s?\)\.?\s*")),
    ("1]", re.compile(r"(\d{1,4})\s?\]\s*")),
    ("1 ", re.compile(r"(\d{1,4})(?:\s+(?=\S)|$)")),
    ("1", re.compile(r"(\d{1,4})(?=[A-ZÀ-ÞА-ЯЁ„“«\"][^\W_])")),
)
"""The ways to write a number before an item, the surest first."""

_KEY: Final = re.compile(r"\[[^\W\d_][^\[\]]{0,40}\d{2,4}[a-z]?\)?\]\s*(?![).,;:])")
"""Labels of BibTeX's alpha style: ``[Knu84]``, ``[ABC+ 04]``, ``[Müller2001a]``."""

_BULLETS: Final = "•●◦▪■□►‣⁃∙·*–—-"
_BULLET: Final = re.compile(rf"[{_BULLETS}]\s+")
_FIRST: Final = frozenset(f"[({_BULLETS}")
"""What a label begins with, but for figures."""

_STEP: Final = 3
"""A number that was lost (torn page, OCR) may be stepped over, but not more than two."""


_HIGHEST_FIRST: Final = 1000
"""No list begins with a higher number: from there on they are years and pages."""


class Run(NamedTuple):
    """A run of labelled lines: which kind of label, and the lines that carry one."""

    kind: str
    starts: list[int]

    @property
    def counted(self) -> bool:
        """Whether its labels are numbers that count up; keys and bullets prove less."""
        return self.kind not in ("key", "bullet")


def find_runs(lines: Sequence[Line]) -> list[Run]:
    """Return the numbered, keyed and bulleted runs of two items or more, in text order.

    Runs of different kinds may overlap: the pages of a numbered list begin lines too. Which
    of them is a list of references, the caller decides.
    """
    labelled = [
        (place, line.text)
        for place, line in enumerate(lines)
        if line.text[0].isdecimal() or line.text[0] in _FIRST
    ]
    runs = [run for kind, label in _LABELS for run in _numbered_runs(labelled, kind, label)]
    runs.extend(_marked_run(labelled, "key", _KEY))
    runs.extend(_marked_run(labelled, "bullet", _BULLET))
    return sorted(runs, key=lambda run: run.starts[0])


def label_of(text: str) -> str:
    """Return the number, key or bullet that a text begins with, as printed, or ""."""
    patterns = (*(pattern for _, pattern in _LABELS), _KEY, _BULLET)
    found = next(filter(None, (pattern.match(text) for pattern in patterns)), None)
    return found.group() if found else ""


def _numbered_runs(
    lines: Sequence[tuple[int, str]], kind: str, label: re.Pattern[str]
) -> list[Run]:
    """Follow every count through the lines; a number that continues none begins one."""
    open_runs: dict[int, list[int]] = {}
    runs: list[list[int]] = []
    for place, text in lines:
        found = label.match(text)
        if found is None:
            continue
        number = int(found[1])
        before = [last for last in range(number - 1, number - 1 - _STEP, -1) if last in open_runs]
        if not before and number > _HIGHEST_FIRST:
            continue
        if before:
            # A count that has proved itself is preferred to one that has just begun.
            last = next((n for n in before if len(open_runs[n]) > 1), before[0])
            starts = open_runs.pop(last)
            starts.append(place)
        else:
            starts = [place]
            runs.append(starts)
        if number == 1 or len(starts) > 1 or number not in open_runs:
            open_runs[number] = starts
    return [Run(kind, starts) for starts in runs if len(starts) > 1]


def _marked_run(lines: Sequence[tuple[int, str]], kind: str, mark: re.Pattern[str]) -> list[Run]:
    starts = [place for place, text in lines if mark.match(text)]
    return [Run(kind, starts)] if len(starts) > 1 else []
