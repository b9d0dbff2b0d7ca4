"""A text as lines that know their place: indent, page, and the blank lines before them."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from refcli.parse.finding.blanks import single_spaced
from refcli.parse.finding.buttons import button_lines, is_foot
from refcli.parse.finding.columns import in_reading_order
from refcli.parse.finding.going_on import is_open
from refcli.parse.finding.line import Line
from refcli.parse.finding.line_numbers import without_line_numbers
from refcli.parse.finding.names_beside import works_with_names
from refcli.parse.finding.page_numbers import page_numbers
from refcli.parse.finding.quoted_lines import without_quotes
from refcli.parse.finding.running_titles import repeated_alone, running_titles
from refcli.parse.finding.tables import rows_as_references
from refcli.text.patterns import late

__all__ = ["read_lines"]


_BREAKS: Final = late(r"\r\n?|\x0b|\x85|\u2028|\u2029")

_QUOTED: Final = late(r"^(?:>[ \t]?)+", re.M)
"""What programs put before the lines of a letter that is answered."""

_FEWEST_QUOTED: Final = 3

_INVISIBLE: Final = late(
    "[\x00-\x08\x0e-\x1f\x7f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]"
)
"""Controls, bidirectional marks and zero-width spaces: they are on the page, not in the text."""


def read_lines(text: str) -> tuple[list[Line], int]:
    """Return the lines that are text, and how many words of the others there are.

    These are page numbers and running titles, lines of buttons, and the numbers of lines in a
    margin, which are taken off.

    Where form feeds divide the text into pages, what comes back at their edges is one of
    these, whatever its numbers; where they do not, what stands alone between blank lines and
    comes back with no more than another page number beside it.
    """
    pages = _without_quoting(_BREAKS.sub("\n", text)).split("\f")
    lines: list[Line] = []
    first = 1
    quoted = [
        without_quotes([_INVISIBLE.sub("", line) for line in page.split("\n")]) for page in pages
    ]
    raw = [page.lines for page in quoted]
    texts = [[line.expandtabs(4) for line in page] for page in raw]
    for number, placed in enumerate(in_reading_order(texts)):
        rows = quoted[number].works or rows_as_references(raw[number])
        rows = rows or works_with_names(texts[number])
        lines += _page_lines(placed, number, first, rows)
        first += len(texts[number]) - 1
    lines = without_line_numbers(lines)
    titles = (
        running_titles(lines) if len(pages) > 1 else repeated_alone(lines) | page_numbers(lines)
    )
    kept = single_spaced(_without(lines, titles))
    words = sum(len(line.split()) for page in raw for line in page)
    return kept, max(0, words - sum(len(line.text.split()) for line in kept))


def _without_quoting(text: str) -> str:
    """Return the text of a letter without ``>`` before the lines that it quotes."""
    if text.count("\n>") < _FEWEST_QUOTED:
        return text
    return _QUOTED.sub("", text)


def _page_lines(
    placed: Sequence[tuple[int, str]], number: int, first: int, rows: Mapping[int, str]
) -> list[Line]:
    lines: list[Line] = []
    blanks = 0
    inside = False
    buttons = button_lines([text.strip() for _, text in placed])
    for at, (place, text) in enumerate(placed):
        if rows.get(place) == "":
            # It goes on with a work that is told whole.
            continue
        stripped = rows.get(place) or text.strip()
        if not any(map(str.isalnum, stripped)) or _FENCE.fullmatch(stripped):
            # A rule between two items, of dashes or stars, sets them apart as a blank line does.
            blanks += 1
            continue
        if at in buttons:
            continue
        if is_foot(stripped):
            # A reference that breaks off before it goes on behind it.
            inside = bool(lines) and is_open(lines[-1].text)
            continue
        if inside:
            blanks, inside = 0, False
            if not _WORD.search(stripped):
                lines[-1] = lines[-1]._replace(text=f"{lines[-1].text} {stripped}")
                continue
        indent = len(text) - len(text.lstrip())
        above = blanks if lines else 0
        lines.append(Line(stripped, indent, above, number, first + place, place in rows))
        blanks = 0
    return lines


_FENCE: Final = late(r"(?:`{3,}|~{3,})\s?\w*")
"""What fences text off in Markdown."""

_WORD: Final = late(r"[^\W\d_]{2}|[\u3040-\uffff]")
"""What a line has that begins a reference: more than figures and marks."""


def _without(lines: Sequence[Line], dropped: set[int]) -> list[Line]:
    kept: list[Line] = []
    after_title = False
    for place, line in enumerate(lines):
        if place in dropped:
            after_title = True
            continue
        # The blank lines around a running title belong to the page, not to the text.
        kept.append(line._replace(blanks=0) if after_title else line)
        after_title = False
    return kept
