"""Lines in quotation marks each, as programs write a column of a table or a list of texts.

``"Smith, J. (2001). “Peat.”",`` The marks and the comma are none of the reference.
"""

from collections.abc import Sequence
from typing import Final, NamedTuple

from refcli.parse.finding.headings import is_reference_heading
from refcli.parse.finding.likeness import likeness
from refcli.text.patterns import late

__all__ = ["without_quotes"]

_QUOTED: Final = late(r"(\s*)([\"'])(.*)\2[,;]?\s*")
"""A line in quotation marks; one inside is doubled (RFC 4180, 2.7), or a stroke is before it."""

_FEWEST: Final = 3

_NEARLY_ALL: Final = 0.8


class Quoted(NamedTuple):
    """Lines without the marks around them."""

    lines: list[str]
    works: dict[int, str]
    """Those that had marks, by their places, where most of them look like references."""


def without_quotes(lines: Sequence[str]) -> Quoted:
    """Return the lines without the marks around them, where nearly all have them."""
    filled = sum(any(map(str.isalnum, line)) for line in lines)
    found = [_QUOTED.fullmatch(line) for line in lines]
    if sum(match is not None for match in found) < max(_FEWEST, _NEARLY_ALL * filled):
        return Quoted([*lines], {})
    bare = [
        match[1] + _bare(match[3], match[2]) if match else line
        for line, match in zip(lines, found, strict=True)
    ]
    works = {
        at: bare[at].strip()
        for at, match in enumerate(found)
        if match and match[3].strip() and not is_reference_heading(bare[at].strip())
    }
    likely = sum(likeness(work) > 0 for work in works.values())
    return Quoted(bare, works if likely > _LIKELY * len(works) else {})


_LIKELY: Final = 0.6


def _bare(text: str, mark: str) -> str:
    return text.replace(mark * 2, mark).replace(f"\\{mark}", mark)
