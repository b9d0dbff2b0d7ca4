"""Pages of results, as databases show what they found: a work's title, names and source in lines.

PubMed, JSTOR, arXiv, SSRN, ResearchGate and catalogues of libraries put the title first, the
names on the line below it, and the journal and the year below these; Google Scholar has names
and source on one line. Each such work is made one line, in the order of a reference.
"""

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from refcli.parse.finding.headings import is_capitals, is_reference_heading
from refcli.parse.finding.likeness import is_address, likeness
from refcli.parse.finding.line import Line
from refcli.parse.finding.numbering import label_of
from refcli.text.patterns import late
from refcli.values.dates import PRINTED_YEAR
from refcli.values.people.name_forms import is_particle

__all__ = ["with_results_whole"]


class _Result(NamedTuple):
    """One work of such a page: the lines that it takes, and its text as a reference."""

    first: int
    last: int
    text: str
    sure: bool
    """Whether nothing but such a page has its form, so that it may stand alone in a text."""


def with_results_whole(lines: Sequence[Line]) -> list[Line]:
    """Return the lines, each work of a page of results on one of its own."""
    results = _results(lines)
    taken = sum(one.last + 1 - one.first for one in results)
    if len(results) < _FEWEST or taken < _SHARE * len(lines):
        results = [one for one in results if one.sure]
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
    for place in range(len(lines)):
        if place >= start and (one := _result(lines, place, start)):
            found.append(one)
            start = one.last + 1
    return found


def _result(lines: Sequence[Line], place: int, start: int) -> _Result | None:
    """Read the work whose names stand at a place, its title above, and its source behind."""
    text = lines[place].text
    if len(text) > _LONGEST_NAMES or (" - " not in text and _FIGURES.search(text)):
        # Most lines are told from names at no cost.
        return None
    names, told = _LABEL.subn("", text)
    behind = None
    if not told:
        names, dash, rest = names.partition(" - ")
        behind = rest if dash else None
    if not are_names(names, alone=bool(told)) or (not told and is_capitals(names)):
        return None
    if told and _told(lines, place + 1):
        shown: _Shown | None = _catalogued(lines, place)
    else:
        shown = _titled_above(lines, place, start, behind, told=bool(told))
    if shown is None:
        return None
    title, source, first, last, label, kind, sure = shown
    if sure:
        names = _FOOTNOTE_MARKS.sub("", names)
    tail = [kind] if kind else []
    if first > start and is_address(_bare(lines[first - 1].text)):
        first -= 1
        label = label_of(lines[first].text)
        tail.append(_bare(lines[first].text))
    while last + 1 < len(lines) and _IDENTIFIER.match(lines[last + 1].text):
        last += 1
        sure |= lines[last].text.startswith("PMID")
        tail.append(_LABEL.sub("", lines[last].text))
    if not any(map(str.isdigit, label)):
        label = ""
    parts = [_closed(part) for part in (names, title, source, *tail) if part]
    return _Result(first, last, f"{label}{' '.join(parts)}", sure)


class _Shown(NamedTuple):
    """What a page shows of a work around its names, and the lines that it takes."""

    title: str
    source: str
    first: int
    last: int
    label: str
    kind: str = ""
    sure: bool = False


def _catalogued(lines: Sequence[Line], place: int) -> _Shown:
    """Read a record of a catalogue: author, title and imprint, each behind a word for it."""
    source = _LABEL.sub("", lines[place + 1].text)
    return _Shown("", source, place, place + 1, label_of(lines[place].text))


def _titled_above(
    lines: Sequence[Line], place: int, start: int, behind: str | None, *, told: bool
) -> _Shown | None:
    """Read a work with its title above the names; ``behind`` them may stand its source."""
    above = place - 1
    kind = lines[above].text if above > start and _KIND.match(lines[above].text) else ""
    posted, above = _posted_above(lines, above - bool(kind), start)
    if above < start or not _is_title(lines[above].text):
        return None
    label = label_of(lines[above].text)
    title = _LABEL.sub("", lines[above].text[len(label) :])
    if behind is not None:
        source, last = _source(behind), place
    else:
        source, last = _below(lines, place, dated=bool(kind))
    source = source or posted
    if not source and behind is None and (dated := _dated_above(lines, above, start)):
        return _Shown(title, *dated, place, label, sure=True)
    return _Shown(title, source, above, last, label, kind) if source or kind or told else None


_DATED: Final = late(
    r"\.?\s?((?:1[89]|20)\d\d(?:[ -][A-Z][a-z]{2}(?:[-/][A-Z][a-z]{2})?(?: \d{1,2})?)?;\S.*)"
)
"""Date, volume and pages below the name of a journal, as PubMed shows one work."""

_FOOTNOTE_MARKS: Final = late(r"(?:\s\d{1,2})+(?=,|$)")


def _dated_above(lines: Sequence[Line], title: int, start: int) -> tuple[str, int] | None:
    """Return the source above a title, the journal on one line and the date on the next."""
    if title - 2 < start or not (found := _DATED.match(lines[title - 1].text)):
        return None
    return f"{lines[title - 2].text.rstrip(' .')}. {found[1]}", title - 2


_POSTED: Final = late(r"Number of pages: \d+ (Posted: \d{1,2} [A-Z][a-z]{2} \d{4})")
"""What SSRN shows of a paper between title and names."""


def _posted_above(lines: Sequence[Line], above: int, start: int) -> tuple[str, int]:
    """Return what SSRN shows between title and names, and the place of the title."""
    found = _POSTED.match(lines[above].text) if above > start else None
    if not found:
        return "", above
    above -= 1
    series = lines[above].text
    if above > start and _has_figures(series) and _is_title(lines[above - 1].text):
        return f"{_closed(series)} {found[1]}", above - 1
    return found[1], above


def _bare(text: str) -> str:
    return text[len(label_of(text)) :]


def _told(lines: Sequence[Line], place: int) -> bool:
    """Tell whether a line says itself that it holds a title."""
    return place < len(lines) and _TITLE.match(lines[place].text) is not None


def _below(lines: Sequence[Line], place: int, *, dated: bool) -> tuple[str, int]:
    """Return the source below the names, and where it ends; ``dated`` where it needs no year.

    It may take two lines, the year in the last.
    """
    texts = [line.text for line in lines[place + 1 : place + 3]]
    if texts and (_is_source(texts[0]) or (dated and _NUMBERED.search(texts[0]))):
        return _SOURCE.sub("", texts[0]), place + 1
    if len(texts) > 1 and _is_source(texts[1]) and not _has_figures(texts[0]):
        return f"{texts[0]}, {_YEAR_WORD.sub('', texts[1]).replace(' | ', ', ')}", place + 2
    return "", place


_NUMBERED: Final = late(r"\d\s?\(\d+\)|\d\s?:\s?\d+\s?[-–]\s?\d")
"""Volume and issue, or volume and pages."""

_YEAR_WORD: Final = late(r"^(?:year|jahr|année|año|год)\s?:\s?", re.I)


def _closed(part: str) -> str:
    """Return a part of a reference with a point behind it, unless a mark ends it."""
    return part if part[-1] in ".?!…" or is_address(part) else f"{part}."


_TITLE_WORDS: Final = "title|titel|titre|título|titolo|tytuł|название|заглавие"
_LABEL: Final = late(
    r"^(?:authors?|author\(s\)|by|autore?s?|auteurs?|autor(?:en|zy)|verfasser|автор\w*|"
    rf"published|publication|imprint|erschienen|{_TITLE_WORDS})\s?:\s+",
    re.I,
)
"""What a page says a line holds."""
_TITLE: Final = late(rf"(?:{_TITLE_WORDS})\s?:\s", re.I)
_SOURCE: Final = late(r"^(?:source|in|published in|journal|quelle|источник)\s?:\s+", re.I)

_KIND: Final = late(
    r"(?:(?:full-text\s)?(?:article|conference paper|chapter|preprint|book|thesis|technical report|"
    r"data|poster|presentation|working paper|artikel|kapitel|artículo|статья)\b)[^.]{0,30}"
    r"(?:19|20)\d\d$",
    re.I,
)
"""What kind of work a page shows, and when it came out, between title and names."""

_IDENTIFIER: Final = late(
    r"(?:https?://|doi\b|pmid\b|pmcid\b|isbn\b|issn\b|arxiv:|published\s?:|imprint\s?:)", re.I
)

_LONGEST_SOURCE: Final = 250


def _is_source(text: str) -> bool:
    """Tell a line that names a journal or a day: it has a year and another figure."""
    return bool(PRINTED_YEAR.search(text)) and len(text) <= _LONGEST_SOURCE and _has_figures(text)


def _has_figures(text: str) -> bool:
    """Tell whether a line has figures besides a year."""
    return any(map(str.isdigit, PRINTED_YEAR.sub("", text, count=1)))


def _source(text: str) -> str:
    """Return the journal, the year and the publisher behind the names, in a reference's order."""
    source, _, house = text.partition(" - ")
    if not PRINTED_YEAR.search(source):
        return ""
    return (
        f"{house}, {source}"
        if house and PRINTED_YEAR.fullmatch(source)
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
        and not is_reference_heading(bare)
    )


_BETWEEN: Final = late(r"\s?[,;·•]\s?|\s(?:and|und|et|y|&)\s")

_MARKS: Final = late(r"[\s\d*†‡…⁰¹²³⁴-⁹]+$")
_LEFT_OUT: Final = frozenset({"(...)", "(…)", "[...]", "[…]", "...", "…"})
"""What stands for names that a page leaves out."""
"""Notes behind a name, or what cuts off the rest of them."""

_MOST_WORDS: Final = 4

_LONGEST_NAMES: Final = 1000
"""Characters of a line of names, at most: no search takes long in so many."""

_FIGURES: Final = late(r"\d\d|\d[.(:]")
"""What names have not, but for the marks of notes."""


def are_names(text: str, *, alone: bool = False) -> bool:
    """Tell whether a line is only names of people; ``alone`` where it may be one word."""
    split = _BETWEEN.split(_MARKS.sub("", text.rstrip(".")))
    parts = [part for part in split if part and part not in _LEFT_OUT]
    words = [_MARKS.sub("", part).split() for part in parts]
    if not parts or (len(parts) == 1 and not alone and len(words[0]) < 2):
        return False
    return all(0 < len(name) <= _MOST_WORDS and all(map(_may_name, name)) for name in words)


_NAME: Final = late(r"[^\W\d_][^\W\d_'’.-]*(?:[.'’-][^\W\d_.'’-]*)*\.?")


def _may_name(word: str) -> bool:
    return is_particle(word) or (not word[0].islower() and _NAME.fullmatch(word) is not None)
