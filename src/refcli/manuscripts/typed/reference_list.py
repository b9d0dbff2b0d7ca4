"""The numbered list at the end of a text: its entries, with the places of numbers and bodies."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from refcli.manuscripts.model import Manuscript
from refcli.manuscripts.syntax.masking import lines_of
from refcli.parse.finding.headings import is_heading_after, is_reference_heading

__all__ = ["ListEntry", "TypedList", "typed_list"]

_LABEL: Final = re.compile(
    r"[ \t]*(?:\\?\[(\d{1,4})\\?\]|(\d{1,4})\\?[.)]|\^?(\d{1,4})\^?(?=[ \t]))[ \t]*"
)
_FEWEST: Final = 3
"""Entries of a list that has no heading."""

_MOST_TRIED: Final = 100
"""Lists, from the last one, that are tried for the references; each is read to its end."""


class ListEntry(NamedTuple):
    """An entry: where its typed number stands, and its body."""

    number: int
    number_start: int
    number_end: int
    """The digits; an empty span where Word counts by itself."""
    start: int
    end: int
    text: str


@dataclass
class TypedList:
    """A list of references as it was typed."""

    source: int
    start: int
    end: int
    entries: list[ListEntry] = field(default_factory=list)

    def holds(self, source: int, offset: int) -> bool:
        """Tell whether a character belongs to the list or its heading."""
        return source == self.source and self.start <= offset < self.end


def typed_list(manuscript: Manuscript) -> TypedList | None:
    """Return the numbered list of a manuscript: the last one under a heading, or at the end.

    What LaTeX writes beside a text (``.aux``, ``.bcf``) has none.
    """
    if manuscript.kind in ("aux", "bcf"):
        return None
    for source, one in enumerate(manuscript.sources):
        if manuscript.kind == "notebook" or source == 0:
            paragraphs = manuscript.kind in ("docx", "odt")
            found = _under_heading(one.text, source, paragraphs) or _at_end(
                one.text, source, paragraphs
            )
            if found:
                return found
    return None


def _under_heading(text: str, source: int, paragraphs: bool) -> TypedList | None:
    lines = list(lines_of(text))
    for place in range(len(lines) - 1, -1, -1):
        at, line = lines[place]
        if not line.strip() or len(line) > 90 or not is_reference_heading(line):
            continue
        entries = _numbered(text, lines[place + 1 :], paragraphs=paragraphs)
        if not entries and paragraphs:
            entries = _unnumbered(text, lines[place + 1 :])
        if entries:
            return TypedList(source, at, entries[-1].end, entries)
    return None


def _at_end(text: str, source: int, paragraphs: bool) -> TypedList | None:
    lines = list(lines_of(text))
    tried = 0
    for place in range(len(lines) - 1, -1, -1):
        at, line = lines[place]
        match = _LABEL.match(line)
        if match and _number(match) == 1:
            tried += 1
            if tried > _MOST_TRIED:
                break
            entries = _numbered(text, lines[place:], paragraphs=paragraphs)
            dated = sum(bool(re.search(r"\b(?:1[5-9]|20)\d\d\b", one.text)) for one in entries)
            if len(entries) >= _FEWEST and dated * 2 > len(entries):
                return TypedList(source, at, entries[-1].end, entries)
    return None


def _numbered(text: str, lines: list[tuple[int, str]], *, paragraphs: bool) -> list[ListEntry]:
    """Return the entries of a run of numbered lines; a line without a number goes on with one.

    ``paragraphs`` says that each line is a paragraph: then one without a number goes on with an
    entry only where the next number follows.
    """
    found: list[ListEntry] = []
    ends: list[int] = []
    blank = True
    for place, (at, line) in enumerate(lines):
        if not line.strip():
            blank = True
            continue
        label = _LABEL.match(line)
        if label and _number(label) == len(found) + 1:
            group = next(group for group in (1, 2, 3) if label[group])
            begin, end = at + label.end(), at + len(line.rstrip())
            digits = (at + label.start(group), at + label.end(group))
            found.append(ListEntry(len(found) + 1, *digits, begin, end, ""))
            ends.append(end)
        elif not found:
            return []
        elif (paragraphs or (blank and line[:1] not in (" ", "\t"))) and not _goes_on(
            lines[place + 1 : place + 4], len(found) + 1
        ):
            break
        else:
            ends[-1] = at + len(line.rstrip())
        blank = False
    return [
        one._replace(end=end, text=text[one.start : end])
        for one, end in zip(found, ends, strict=True)
    ]


def _number(label: re.Match[str]) -> int:
    return int(label[1] or label[2] or label[3])


def _goes_on(lines: list[tuple[int, str]], number: int) -> bool:
    """Tell whether the next lines have this number."""
    labels = [_LABEL.match(line) for _, line in lines if line.strip()]
    return any(label is not None and _number(label) == number for label in labels[:1])


def _unnumbered(text: str, lines: list[tuple[int, str]]) -> list[ListEntry]:
    """Return an entry for each line: Word counts them by itself."""
    found: list[ListEntry] = []
    for at, line in lines:
        if not line.strip():
            continue
        if found and (is_heading_after(line) or _is_title(line)):
            break
        start = at + len(line) - len(line.lstrip())
        end = at + len(line.rstrip())
        found.append(ListEntry(len(found) + 1, start, start, start, end, text[start:end]))
    return found


def _is_title(line: str) -> bool:
    """Tell whether a line without a number is a heading that ends a list."""
    stripped = line.strip()
    return stripped.startswith("#") or (len(stripped) < 60 and not re.search(r"\d", stripped))
