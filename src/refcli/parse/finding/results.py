"""Pages of results, as databases show what they found: a work's title, names and source in lines.

PubMed, JSTOR, arXiv, SSRN, ResearchGate and catalogues of libraries put the title first, the
names on the line below it, and the journal and the year below these; Google Scholar has names
and source on one line. Each such work is made one line, in the order of a reference.
"""

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from refcli.parse.finding.likeness import is_address, likeness
from refcli.parse.finding.line import Line
from refcli.parse.finding.numbering import label_of
from refcli.values.name_forms import is_particle

__all__ = ["with_results_whole"]


class _Result(NamedTuple):
    """One work of such a page: the lines that it takes, and its text as a reference."""

    first: int
    last: int
    text: str


def with_results_whole(lines: Sequence[Line]) -> list[Line]:
    """Return the lines, each work of a page of results on one of its own."""
    results = _results(lines)
    taken = sum(one.last + 1 - one.first for one in results)
    if len(results) < _FEWEST or taken < _SHARE * len(lines):
        return list(lines)
    merged: list[Line] = []
    at = 0
    for one in results:
        merged += lines[at : one.first]
        merged.append(lines[one.first]._replace(text=one.text, whole=True))
        at = one.last + 1
    return merged + list(lines[at:])


_FEWEST: Final = 2

_SHARE: Final = 0.3
"""The share of lines that works take in a page of results, at least."""


def _results(lines: Sequence[Line]) -> list[_Result]:
    found: list[_Result] = []
    start = 0
    for place in range(1, len(lines)):
        if place > start and (one := _result(lines, place, start)):
            found.append(one)
            start = one.last + 1
    return found


def _result(lines: Sequence[Line], place: int, start: int) -> _Result | None:
    """Read the work whose names stand at a place, its title above, and its source behind."""
    names, told = _LABEL.subn("", lines[place].text)
    names, dash, rest = names.partition(" - ") if not told else (names, "", "")
    if not are_names(names, alone=bool(told)) or not _is_title(lines[place - 1].text):
        return None
    last = place
    if dash:
        source = _source(rest)
    else:
        below = lines[place + 1].text if place + 1 < len(lines) else ""
        if _is_source(below):
            source, last = below, place + 1
        elif told:
            source = ""
        else:
            return None
    if dash and not source:
        return None
    first = place - 1
    label = label_of(lines[first].text)
    title = _LABEL.sub("", lines[first].text[len(label) :])
    tail: list[str] = []
    if first > start and is_address(
        above := lines[first - 1].text[len(label_of(lines[first - 1].text)) :]
    ):
        first -= 1
        label = label_of(lines[first].text)
        tail.append(above)
    while last + 1 < len(lines) and _IDENTIFIER.match(lines[last + 1].text):
        last += 1
        tail.append(lines[last].text)
    if not any(map(str.isdigit, label)):
        label = ""
    parts = [_closed(part) for part in (names, title, source, *tail) if part]
    return _Result(first, last, f"{label}{' '.join(parts)}")


def _closed(part: str) -> str:
    """Return a part of a reference with a point behind it, unless a mark ends it."""
    return part if part[-1] in ".?!…" or is_address(part) else f"{part}."


_LABEL: Final = re.compile(
    r"^(?:authors?|author\(s\)|by|autore?s?|auteurs?|autor(?:en|zy)|автор\w*|title|titel|titre|título)\s?:\s+",
    re.I,
)
"""What a page says a line holds."""

_IDENTIFIER: Final = re.compile(r"(?:https?://|doi\b|pmid\b|pmcid\b|isbn\b|issn\b|arxiv:)", re.I)

_YEAR: Final = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")

_LONGEST_SOURCE: Final = 250


def _is_source(text: str) -> bool:
    """Tell a line that names a journal or a day: it has a year and another figure."""
    rest = _YEAR.sub("", text, count=1)
    return rest != text and len(text) <= _LONGEST_SOURCE and any(map(str.isdigit, rest))


def _source(text: str) -> str:
    """Return the journal, the year and the publisher behind the names, in a reference's order."""
    source, _, house = text.partition(" - ")
    if not _YEAR.search(source):
        return ""
    return (
        f"{house}, {source}"
        if house and _YEAR.fullmatch(source)
        else source + (f". {house}" if house else "")
    )


_SHORTEST_TITLE: Final = 12


def _is_title(text: str) -> bool:
    bare = _LABEL.sub("", text[len(label_of(text)) :])
    return (
        len(bare) >= _SHORTEST_TITLE
        and likeness(bare) <= 0
        and not bare[0].islower()
        and bare[-1] not in ",;:"
        and not is_address(bare)
    )


_BETWEEN: Final = re.compile(r"\s?[,;·•]\s?|\s(?:and|und|et|y|&)\s")

_MARKS: Final = re.compile(r"[\s\d*†‡…⁰¹²³⁴-⁹]+$")
"""Notes behind a name, or what cuts off the rest of them."""

_MOST_WORDS: Final = 4


def are_names(text: str, *, alone: bool = False) -> bool:
    """Tell whether a line is only names of people; ``alone`` where it may be one word."""
    parts = [part for part in _BETWEEN.split(_MARKS.sub("", text.rstrip("."))) if part]
    words = [_MARKS.sub("", part).split() for part in parts]
    if not parts or (len(parts) == 1 and not alone and len(words[0]) < 2):
        return False
    return all(0 < len(name) <= _MOST_WORDS and all(map(_may_name, name)) for name in words)


_NAME: Final = re.compile(r"[^\W\d_][^\W\d_'’.-]*(?:[.'’-][^\W\d_.'’-]*)*\.?")


def _may_name(word: str) -> bool:
    return is_particle(word) or (not word[0].islower() and _NAME.fullmatch(word) is not None)
