"""The model of lists: which lines begin a reference, continue one, or belong to none.

A conditional random field over lines, trained by `refcli.parse.training.lines`.
"""

import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from refcli.parse.finding.line import Line
from refcli.parse.finding.line_features import featurize
from refcli.text.patterns import late

if TYPE_CHECKING:
    from pycrfsuite import Tagger

__all__ = ["BEGIN", "INSIDE", "OTHER", "Label", "judge_lines", "label_lines"]

BEGIN: Final = "begin"
INSIDE: Final = "inside"
OTHER: Final = "other"


_STRETCH: Final = 2000
"""Lines that are labelled at a time, so that a long text takes no more memory than a page."""

_OVERLAP: Final = 40
"""Lines around a stretch that the model sees, too."""

_MARK: Final = late(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)|://|\bdoi\b", re.I)


class Label(NamedTuple):
    """What a line is: one of BEGIN, INSIDE and OTHER."""

    name: str
    begins: float
    """How probably it begins a reference, 0 to 1."""


def label_lines(lines: Sequence[Line]) -> list[str]:
    """Return one of BEGIN, INSIDE and OTHER for each line."""
    return [label.name for label in judge_lines(lines)]


def judge_lines(lines: Sequence[Line]) -> list[Label]:
    """Return for each line what it is, and how probably it begins a reference."""
    labels: list[Label] = []
    for start in range(0, len(lines), _STRETCH):
        end = min(start + _STRETCH, len(lines))
        before = min(start, _OVERLAP)
        seen = lines[start - before : end + _OVERLAP]
        if any(_MARK.search(line.text[:_WIDEST]) for line in seen):
            tagger = _tagger()
            tagged = tagger.tag(featurize(seen))
            labels.extend(
                Label(tagged[at], tagger.marginal(BEGIN, at))
                for at in range(before, before + end - start)
            )
        else:
            # No year and no address for pages on end: there is no reference either.
            labels.extend([Label(OTHER, 0.0)] * (end - start))
    return labels


_WIDEST: Final = 500


@cache
def _tagger() -> "Tagger":
    import pycrfsuite

    tagger = pycrfsuite.Tagger()
    tagger.open(str(Path(__file__).with_name("lists.crfsuite")))
    return tagger
