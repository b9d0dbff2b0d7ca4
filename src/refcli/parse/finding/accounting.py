"""What of a text is in no reference: nothing is left out without a word about it."""

from collections.abc import Collection, Iterable, Sequence
from itertools import groupby
from typing import Any, Final, NamedTuple

from refcli.parse.finding.headings import is_part_heading, is_reference_heading
from refcli.parse.finding.line import Line
from refcli.speech import Message, counted

__all__ = ["Finding", "Stretch", "remarks", "stretches"]


class Stretch(NamedTuple):
    """Lines of a text that follow each other and are in no reference."""

    line: int
    """The first of them, counted from 1."""
    page: int
    """The page of the first, counted from 1."""
    words: int
    text: str
    """How the first begins."""


class Finding(NamedTuple):
    """The references of a text, and what of the text is in none of them."""

    references: list[str]
    unread: list[Stretch]
    missing: list[int]
    """The numbers that a numbered list steps over."""
    repeated: int = 0
    """Words of running titles, of the numbers of pages and lines, of buttons, and those that lead
    to the works of notes."""


_SHOWN: Final = 3
"""Stretches that are named; the others are counted."""

_BEGINNING: Final = 40
"""Characters of a stretch that are shown."""


def stretches(lines: Sequence[Line], read: Collection[int]) -> list[Stretch]:
    """Return the stretches of lines whose places are not among those read.

    A heading that leads to a list or to a part of it is not missed by anyone.
    """
    found = []
    places = (
        at
        for at, line in enumerate(lines)
        if at not in read
        and not (is_reference_heading(line.text) or (read and is_part_heading(line.text)))
    )
    for _, group in groupby(enumerate(places), lambda pair: pair[1] - pair[0]):
        run = [lines[at] for _, at in group]
        words = sum(len(line.text.split()) for line in run)
        found.append(Stretch(run[0].number, run[0].page + 1, words, run[0].text))
    return found


def remarks(finding: Finding, *, by: str = "") -> list[str]:
    """Say what was not read, a line each, for a person: how much, and where it begins.

    ``by`` is what places are named by: ``line``, ``page``, or nothing where the text came out
    of a document that has neither.
    """
    told: list[str] = []
    if finding.missing:
        numbers = _ranges(finding.missing)
        told.append(
            Message(
                "the list has no number {numbers}: a reference may be missing there",
                numbers=numbers,
            )
        )
    if finding.unread:
        largest = sorted(finding.unread, key=lambda one: -one.words)[:_SHOWN]
        parts = [_place(one, by) for one in sorted(largest, key=lambda one: one.line)]
        if rest := len(finding.unread) - len(largest):
            count = sum(one.words for one in finding.unread) - sum(one.words for one in largest)
            places = counted("{count:,} other place", "{count:,} other places", rest)
            parts.append(Message("{words} in {places}", words=_words(count), places=places))
        named: dict[str, Any] = {f"part{place}": part for place, part in enumerate(parts)}
        listed = Message(", ".join(f"{{{name}}}" for name in named), **named)
        told.append(Message("in no reference: {parts}", parts=listed))
    if finding.repeated:
        words = _words(finding.repeated)
        told.append(
            Message(
                "left out: {words} of running titles, line numbers, buttons and words such as See",
                words=words,
            )
        )
    return told


def _place(stretch: Stretch, by: str) -> Message:
    number = {"line": stretch.line, "page": stretch.page}.get(by)
    template = _FROM[by if number else ""]
    text = stretch.text
    if len(text) > _BEGINNING:
        text = f"{text[:_BEGINNING].rstrip()} …"
    return Message(template, words=_words(stretch.words), number=number, text=text)


_FROM: Final = {
    "": Message('{words} from the words "{text}"'),
    "line": Message('{words} from line {number} "{text}"'),
    "page": Message('{words} from page {number} "{text}"'),
}


def _words(number: int) -> Message:
    return counted("{count:,} word", "{count:,} words", number)


def _ranges(numbers: Iterable[int]) -> str:
    """Return numbers with those that follow each other as ranges: ``4, 7-9``."""
    parts = []
    for _, group in groupby(enumerate(sorted(numbers)), lambda pair: pair[1] - pair[0]):
        run = [number for _, number in group]
        parts.append(str(run[0]) if len(run) == 1 else f"{run[0]}-{run[-1]}")
    return ", ".join(parts)
