"""Lists that set the names on a line of their own, and below them each work behind its year.

Archaeologists and anthropologists do (Society for American Archaeology, Style Guide, 3.2)::

    Binford, Lewis R.
      1962  Archaeology as Anthropology. American Antiquity 28:217–225.
      1980  Willow Smoke and Dogs' Tails. …

Each work gets the names in front of its year.
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from refcli.parse.finding.going_on import ends_in_address
from refcli.parse.finding.headings import is_heading_after, is_reference_heading
from refcli.parse.finding.joining import join_lines
from refcli.parse.finding.likeness import begins_like_reference
from refcli.parse.finding.line import Line
from refcli.text.patterns import late
from refcli.values.dates import PRINTED_YEAR

__all__ = ["with_names_before_years"]

_DATED: Final = late(
    r"\(?(?:(?:1[5-9]|20)\d\d(?:[-–/]\d{2,4})?[a-z]?|n\.\s?d\.|in press|forthcoming)\)?[.:]?\s+"
    r"(?=[^\W\d]|[\"“„«'‘¿¡])",
    re.I,
)
"""The year that a work begins with."""

_FEWEST: Final = 3
"""Works, at least."""

_SELDOM: Final = 0.2
"""The share of years that begin a line of a work with names of its own, at most."""

_LONGEST_NAMES: Final = 200


def with_names_before_years(lines: Sequence[Line]) -> list[Line]:
    """Return the lines; each work whose names stand above it is one line that begins with them."""
    if len(lines) < _FEWEST:
        return list(lines)
    dated = [at for at, line in enumerate(lines) if _DATED.match(line.text)]
    led = [at for at in dated if at and _are_names(lines[at - 1])]
    if len(dated) < _FEWEST or len(led) < 2 or len(led) * 2 < len(dated):
        return list(lines)
    if sum(map(_has_year_behind_names, lines)) > len(dated):
        # Wrapped lines, a few of which broke off before the year.
        return list(lines)
    starts = _starts(lines, dated, led)
    if len(dated) - len(starts) > _SELDOM * len(dated):
        return list(lines)
    told: list[Line] = list(lines[: led[0] - 1])
    names = ""
    for start, following in pairwise([*starts, len(lines)]):
        above = lines[start - 1]
        names = above.text if start in led else names
        stop = following - 1 if following in led else following
        end = _end(lines, start, stop, last=following == len(lines))
        text = join_lines(line.text for line in lines[start:end])
        told.append(lines[start]._replace(text=f"{names} {text}", whole=True, blanks=above.blanks))
        told += lines[end:stop]
    return told


def _starts(lines: Sequence[Line], dated: Sequence[int], led: Sequence[int]) -> list[int]:
    """Return where works begin: below names, or below another work of theirs and set as that is.

    A year that begins a line of a work with names of its own is that work's.
    """
    starts: list[int] = []
    below = {*led}
    for at in dated:
        if at in below:
            starts.append(at)
        elif starts:
            bracket = lines[at].text[0] == lines[starts[-1]].text[0] == "("
            bare = lines[at].text[0] != "(" != lines[starts[-1]].text[0]
            between = lines[starts[-1] + 1 : at]
            own = any(map(_begins_work, between)) or _INITIAL.search(lines[at - 1].text)
            if (bracket or bare) and not own:
                starts.append(at)
    return starts


_INITIAL: Final = late(r"\b[^\W\d_]\.$")
"""What names end in that stand before the year in the line below."""


def _begins_work(line: Line) -> bool:
    return begins_like_reference(line.text) >= _WITH_INITIALS


_WITH_INITIALS: Final = 2.0


def _are_names(line: Line) -> bool:
    text = line.text
    return (
        len(text) <= _LONGEST_NAMES
        and not any(map(str.isdigit, text))
        and begins_like_reference(text) >= 1.0
        and not is_reference_heading(text)
    )


def _has_year_behind_names(line: Line) -> bool:
    found = PRINTED_YEAR.search(line.text, 0, _LONGEST_NAMES)
    return bool(found and found.start()) and begins_like_reference(line.text) >= _NAMED


_NAMED: Final = 1.5


def _end(lines: Sequence[Line], start: int, stop: int, *, last: bool) -> int:
    """Return where a work ends: at a heading or a gap, and the last one behind its sentence."""
    for at in range(start + 1, stop):
        line = lines[at]
        closed = lines[at - 1].text.endswith(".")
        if _begins_work(line) and (closed or ends_in_address(lines[at - 1].text)):
            return at
        if is_heading_after(line.text) or (line.blanks and (closed or last)):
            return at
        if last and closed and line.indent < lines[start].indent:
            return at
    return stop
