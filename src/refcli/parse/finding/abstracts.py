"""PubMed's page of abstracts as text: source, title, names and abstract in paragraphs.

::

    1. Sea Rep. 2003 Mar;4(2):11-19. doi: 10.1000/sr.1.

    Tides of the bay.

    Adler P(1), Benn K(2).

Each work becomes one line, in the order of a reference; what follows its names, its numbers aside,
stays as it is.
"""

from collections.abc import Sequence
from typing import Final, NamedTuple

from refcli.parse.finding.line import Line
from refcli.parse.finding.results import are_names
from refcli.text.patterns import late

__all__ = ["with_abstracts_whole"]

_SOURCE: Final = late(
    r"(\d{1,5}[.:]\s)([^\W\d_][^.;]{1,100}\.\s(?:1[89]|20)\d\d(?:\s[A-Z][\w -]{2,14})?[;:.]\S*.*)"
)
"""The number of a work, its journal, and when it came out."""

_MARKS: Final = late(r"\((?:\d{1,2}(?:\)\()?)+\)")
"""What leads from a name to its affiliations."""

_ENDS: Final = (".", "?", "!", "]")
"""What a title ends in there."""

_IDENTIFIER: Final = late(r"((?:PMID|PMCID):\s\w+|DOI:\s(\S+))(?:\s\[[^\[\]]+\])?$")
"""What stands behind an abstract, on lines of its own."""

_LANGUAGE: Final = late(r"\[Article in [^\[\]]+\]$")

_LONGEST: Final = 4
"""Lines of a source or a title, at most."""

_LONGEST_NAMES: Final = 40


class _Paragraph(NamedTuple):
    end: int
    text: str


class _Work(NamedTuple):
    """A work of such a page: where its names end, and its text as a reference."""

    end: int
    text: str


def with_abstracts_whole(lines: Sequence[Line]) -> list[Line]:
    """Return the lines, each work of such a page on one of its own."""
    told: list[Line] = []
    last = at = 0
    for place, line in enumerate(lines):
        if place < at:
            continue
        if work := _work(lines, place):
            last, at = len(told), work.end
            told.append(line._replace(text=work.text, whole=True))
        elif at and (found := _IDENTIFIER.match(line.text)):
            if not (found[2] and found[2] in told[last].text):
                told[last] = told[last]._replace(text=f"{told[last].text} {found[1]}")
        else:
            told.append(line)
    return told


def _work(lines: Sequence[Line], place: int) -> _Work | None:
    """Return the work whose source begins at a place."""
    found = _SOURCE.match(lines[place].text)
    if not found:
        return None
    source = _paragraph(lines, place, _LONGEST)
    title = _paragraph(lines, source.end, _LONGEST)
    names = _paragraph(lines, title.end, _LONGEST_NAMES)
    if _LANGUAGE.match(names.text):
        names = _paragraph(lines, names.end, _LONGEST_NAMES)
    people = _MARKS.sub("", names.text).rstrip(".")
    if not title.text.endswith(_ENDS) or not people or not are_names(people, alone=True):
        return None
    number, rest = found[1], source.text[len(found[1]) :]
    return _Work(names.end, f"{number}{people}. {title.text} {rest}")


def _paragraph(lines: Sequence[Line], first: int, longest: int) -> _Paragraph:
    """Return the lines from a place on that no blank one parts, no text where they are too many."""
    if first >= len(lines) or (first and not lines[first].blanks):
        return _Paragraph(first, "")
    end = first + 1
    while end < len(lines) and not lines[end].blanks:
        end += 1
    return _Paragraph(
        end, " ".join(line.text for line in lines[first:end] if end - first <= longest)
    )
