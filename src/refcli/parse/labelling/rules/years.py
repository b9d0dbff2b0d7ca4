"""Years: which belong to a title, a meeting or a journal, and which are the work's."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from refcli.parse.labelling.labels import OUTSIDE, Span, spans_of
from refcli.parse.labelling.rules.designations import is_law
from refcli.parse.labelling.rules.numbers import OF, SERIAL, is_within_days
from refcli.parse.labelling.shapes import YEARS, shape
from refcli.parse.labelling.tokens import Tokens, words_between
from refcli.parse.labelling.words import word_kind
from refcli.text.patterns import late
from refcli.values.date_words import is_month
from refcli.values.people.bodies import is_of_body

__all__ = [
    "ABOUT",
    "ERAS",
    "UNDATED",
    "about_a_year",
    "host_behind_year",
    "month_and_year",
    "undated",
    "year_at_end",
    "year_before_colon",
    "year_before_title",
    "year_begins_title",
    "year_behind_journal",
    "year_ending_title",
    "year_of_a_meeting",
    "year_of_a_title",
    "year_of_an_era",
    "years_behind_pages",
]

_FIGURES: Final = frozenset(("date", *SERIAL))
_DASHES: Final = frozenset("-–")
_GLUE: Final = frozenset(("-", "–", "'", "’"))
_ONLINE: Final = frozenset(("url", "accessed", OUTSIDE))


def year_of_an_era(tokens: Tokens, labels: list[str]) -> None:
    """Read a year before Christ as the date: `Plato (380 BC). The republic`."""
    match = _ERA.search(tokens.text, tokens.body)
    inside = words_between(tokens, *match.span("year")) if match else []
    if not inside or "date" in labels:
        return
    first, end = inside[0], inside[-1] + 1
    own = labels[first]
    if set(labels[first:end]) != {own}:
        return
    labels[first:end] = ["date"] * (end - first)
    if own == "title" and labels[end : end + 1] == ["title"] and set(labels[:first]) == {"title"}:
        labels[:first] = ["author"] * first


ERAS: Final = ("BC", "B.C", "B. C", "AC", "a. C", "a.C", "Chr.", "до н")
"""One of these stands in every such year."""

_ERA: Final = late(
    r"[\s(](?P<year>(?:ca?\.\s?)?\d{1,4}\s?"
    r"(?:BCE?|B\.\s?C\.(?:\s?E\.)?|AC|a\.\s?C\.|v\.\s?Chr\.|до н\.\s?э\.))(?:[).,;:]|$)"
)


def year_of_a_title(tokens: Tokens, labels: list[str]) -> None:
    """Give a title the year that no mark parts from it, where the work has a year beside.

    So is that of the original, in square brackets: `Pensamento e linguagem [1934]. … 2008`.
    """
    if labels.count("date") < 2:
        return
    spans = spans_of(labels)
    dates = [span for span in spans if span.label == "date"]
    for number, (label, first, last) in enumerate(spans):
        if label != "date" or not number or spans[number - 1].label != "title":
            continue
        following = spans[number + 1].label if number + 1 < len(spans) else ""
        beside = dates[0].first < first or tokens.gaps[last][:1] not in {"", " "}
        beside = beside or tokens.gaps[last] == " ["
        if tokens.gaps[first] == ", " and _is_imprinted(spans[number + 1 :]):
            labels[first:last] = ["title"] * (last - first)
            return
        original = tokens.gaps[first] == " [" and dates[-1].first > first
        spaced = tokens.gaps[first] == " " and (following == "title" or beside)
        if len(dates) > 1 and (spaced or original):
            labels[first:last] = ["title"] * (last - first)
            return


def year_begins_title(tokens: Tokens, labels: list[str]) -> None:
    """Give a title the year that it begins with, another being printed: `Acme Fund. 2020 Survey`.

    A year before a title has a mark behind it. A later one before ";" and a volume is the
    work's whoever wrote it, as Vancouver's style has it: `Roe J. 2021 ESC Guidelines … 2021;42`.
    """
    spans = spans_of(labels)
    for author, date, title in zip(spans, spans[1:], spans[2:], strict=False):
        if (author.label, date.label, title.label) != ("author", "date", "title"):
            continue
        later = [span.last for span in spans if span.label == "date" and span.first > title.first]
        mark = tokens.text[: tokens.starts[date.first]].rstrip()[-1:]
        begins = mark in {".", ","} and tokens.gaps[title.first] == " "
        named = tokens.words[author.first : author.last]
        issued = any(tokens.gaps[end].startswith(";") for end in later)
        if later and begins and (issued or is_of_body(" ".join(named))):
            labels[date.first : date.last] = ["title"] * (date.last - date.first)
        return


def year_before_title(tokens: Tokens, labels: list[str]) -> None:
    """Read the years that begin a title behind the author as the date: `2011–2012. Seasonal`.

    So is a year with a capital letter, by which it is told from others: `1994B. Rayuela`.
    """
    at = labels.index("title")
    if not at or labels[at - 1] != "author":
        return
    match = _YEARS.match(tokens.text, tokens.starts[at])
    inside = words_between(tokens, *match.span()) if match else []
    if inside and labels[inside[-1] + 1 : inside[-1] + 2] == ["title"]:
        for own in inside:
            labels[own] = "date"


_YEARS: Final = late(r"(?:1[5-9]|20)\d\d(?:[–-](?:1[5-9]|20)?\d\d|[A-H])(?=\.\s)")


def year_ending_title(tokens: Tokens, labels: list[str]) -> None:
    """Read the year that ends a title as the date: `‘No authors’ 1999, Ice`, `Floods, 2021. Ice`.

    Quotes, or a comma, divide it from the title.
    """
    for label, first, last in spans_of(labels):
        year = last - 1
        if label != "title" or year == first or last == len(labels):
            continue
        if shape(tokens.words[year]) in YEARS:
            closed = tokens.gaps[year].strip(" ,") in {"’", "”", "»", "?”", "!”"}
            quoted = closed and tokens.gaps[last][:1] == ","
            headed = tokens.gaps[year] == ", " and labels[last] == "container"
            if quoted or (headed and tokens.gaps[last] == ". "):
                labels[year] = "date"
        return


def _is_imprinted(spans: Sequence[Span]) -> bool:
    """Tell whether an imprint with another year follows: `Vol. 2. Acme, 1995`, `Leeds: Acme; 2018`.

    What the work is and under what number it is kept may stand before the place.
    """
    labels = [span.label for span in spans]
    if labels[:3] in (["volume", "publisher", "date"], ["edition", "publisher", "date"]):
        return True
    told = [label for label in labels if label not in _BEFORE_IMPRINT]
    return told[:3] == ["location", "publisher", "date"] or told == ["publisher", "date"]


_BEFORE_IMPRINT: Final = frozenset(("number", "genre", "note", "edition", OUTSIDE))


def year_before_colon(tokens: Tokens, labels: list[str]) -> None:
    """Give a title the year and colon that begin it, where the volume has its date beside it."""
    spans = spans_of(labels)
    order = [span.label for span in spans]
    for number, (label, first, last) in enumerate(spans[1:-2], 1):
        if (label, *order[number - 1 : number + 2 : 2]) != ("date", "author", "title"):
            continue
        behind = order[number + 1 :]
        dated = any(set(pair) == {"date", "volume"} for pair in pairwise(behind))
        dated = dated or behind[-2:] in (["publisher", "date"], ["location", "date"])
        quoted = tokens.gaps[first].strip()[-1:] in {"“", "«", "‘"} and "date" in behind
        again = tokens.words[first] in tokens.words[last:]
        before = dated and tokens.gaps[first] in {" ", ". "}
        if (before or quoted) and not again and tokens.gaps[last] == ": ":
            labels[first:last] = ["title"] * (last - first)
        return


def host_behind_year(tokens: Tokens, labels: list[str]) -> None:
    """Let the name of a meeting go on behind its year: `Imaging 2012: Image Processing`."""
    for (label, first, last), following in pairwise(spans_of(labels)):
        if label == "container" and shape(tokens.words[last - 1]) in YEARS and first < last - 1:
            if tokens.gaps[last] == ": " and following.label in {"publisher", "title"}:
                labels[last : following.last] = ["container"] * (following.last - last)
            return


def year_of_a_meeting(tokens: Tokens, labels: list[str]) -> None:
    """Give a meeting the year that is glued to it, `NIPS-2000`, where the work has another.

    Before an issue or a page, and a year in brackets, it is the volume: `JCAP 2009 3 (2010)`.
    """
    for host, (label, index, _) in pairwise(spans_of(labels)):
        if label not in _FIGURES or host.label != "container":
            continue
        word = tokens.words[index]
        counted = label == "volume" and tokens.gaps[index + 1].endswith("(")
        if shape(word) not in {"99", "year"} or (counted and len(word) < len("2000")):
            continue
        glued = tokens.gaps[index].strip() in _GLUE
        same = tokens.gaps[index] == " " and word[-2:] in _short_years(tokens, labels)
        beside = "date" in labels[index + 1 :] + labels[:index]
        volume = labels[index + 1 : index + 2] == ["issue"] and "(" in tokens.gaps[index + 1]
        page = labels[index + 2 : index + 3] == ["date"] and tokens.gaps[index + 2].endswith("(")
        if page and labels[index] == "date" and labels[index + 1] in {"pages", "volume"}:
            labels[index : index + 2] = ["volume", "pages"]
            return
        if volume and same and beside:
            labels[index] = "volume"
            return
        other = same and (labels[index] != "date" or tokens.words.count(word) > 1)
        if (glued or other) and beside:
            labels[index] = "container"
            return


def _short_years(tokens: Tokens, labels: Sequence[str]) -> set[str]:
    """Return the last two figures of the years that are dates."""
    dates = [word for word, label in zip(tokens.words, labels, strict=True) if label == "date"]
    return {year[-2:] for year in dates if len(year) == 4 and year.isdigit()}


def year_at_end(tokens: Tokens, labels: list[str]) -> None:
    """Read the year that ends a title or a journal's name as the date, where there is no other.

    What follows is the address of a page, a field that no mark parts from it, or nothing. The day
    stands with its year, and that of a law with the law.
    """
    spans = spans_of(labels)
    for number, (label, first, last) in reversed(list(enumerate(spans))):
        at = last - 1
        if label not in {"title", "container"} or at == first:
            continue
        following = {span.label for span in spans[number + 1 :]}
        placed = labels[last : last + 1] == ["location"] and tokens.gaps[last] == ". "
        ends = (following and tokens.gaps[last] == " ") or not following - _ONLINE or placed
        alone = tokens.gaps[at].endswith("(") and tokens.gaps[last].startswith(")")
        alone = alone or (tokens.gaps[at] == ". " and tokens.gaps[last].startswith("."))
        plain = ends and tokens.gaps[at] in {" ", ", ", ". "}
        if (alone or plain) and shape(tokens.words[at]) in YEARS:
            if not is_law(tokens.text[tokens.starts[first] : tokens.ends[at]]):
                begin = _begin_of_day(tokens, first, at)
                labels[begin:last] = ["date"] * (last - begin)
            return


def _begin_of_day(tokens: Tokens, first: int, year: int) -> int:
    """Return where the day or days begin that a mark parts from a phrase, else the year's place.

    `Ice. O Pasquim, [19 a 25 de agosto de 1970]`
    """
    month = year - 1
    while month > first and tokens.words[month] in OF:
        month -= 1
    begin = month
    while begin > first + 1 and is_within_days(tokens.words[begin - 1]):
        begin -= 1
    told = is_month(tokens.words[month]) and tokens.words[begin][0].isdigit()
    return begin if told and tokens.gaps[begin] == ", " else year


def years_behind_pages(tokens: Tokens, labels: list[str]) -> None:
    """Read two years behind the pages as the date: `pp. 45–78, 1998–1999`.

    So are two behind the place, where no other date is: `Ice Yearbook, Bonn, 1988-2005`.
    """
    for label, first, last in spans_of(labels):
        if label != "pages":
            continue
        years = tokens.words[max(first, last - 2) : last]
        dated = len(years) == 2 and all(shape(word) in YEARS for word in years)
        behind = last - first >= _TWO_RANGES and tokens.gaps[last - 2] == ", "
        placed = last - first == len(years) and labels[first - 1] in {"location", "publisher"}
        if dated and (behind or (placed and "date" not in labels and years[0] < years[1])):
            labels[last - 2 : last] = ["date"] * 2
        return


_TWO_RANGES: Final = 3


def undated(tokens: Tokens, labels: list[str]) -> None:
    """Take what says that a work has no date out of what it ends: `Energy n.d.`, `Bonn o. J.`."""
    match = _UNDATED.search(tokens.text, tokens.body)
    inside = words_between(tokens, *match.span("undated")) if match else []
    if not inside or not inside[0]:
        return
    begin, end = inside[0], inside[-1] + 1
    own = labels[begin - 1]
    if own in _MAY_END_UNDATED and {*labels[begin:end]} == {own} != {*labels[end : end + 1]}:
        labels[begin:end] = [OUTSIDE] * (end - begin)


_MAY_END_UNDATED: Final = frozenset(("title", "location", "publisher"))
UNDATED: Final = frozenset(("d", "date", "undated", "J", "J.", "a", "a.", "Jahr"))
"""One of these words stands in every such mark."""

_UNDATED: Final = late(
    r"(?<=\s|\()(?P<undated>n\.\s?d|[so]\.\s?[daJ]|ohne Jahr|no date|undated)\.?\)?(?=[.,;:]|\s|$)"
)


def about_a_year(tokens: Tokens, labels: list[str]) -> None:
    """Give a year the word that says how surely it is known: `The Milkmaid. [c. 1660]`."""
    for at in range(1, len(labels) - 1):
        about = labels[at] == "title" and tokens.words[at] in ABOUT
        if about and labels[at + 1] == "date" and tokens.gaps[at].strip()[:1] in {".", ","}:
            labels[at] = "date"


ABOUT: Final = frozenset(("c", "ca", "circa"))


def month_and_year(tokens: Tokens, labels: list[str]) -> None:
    """Read a month and year as the date, whatever they end, where there is no other.

    Where there is, its year is theirs: `(2000a), Ice in towns, October 2000, in: http://…`. A day
    before an address needs none: `(2011) Ice in towns. 12 June. http://…`.
    """
    known = {word[:4] for word, own in zip(tokens.words, labels, strict=True) if own == "date"}
    if known and "url" in labels and _is_day(tokens, labels, at := labels.index("url") - 1):
        labels[at - 1 : at + 1] = ["date", "date"]
        return
    for at in range(len(labels) - 1, 1, -1):
        year = tokens.words[at]
        if year[0] not in "12" or labels[at] not in _MAY_END_IN_YEAR or shape(year) not in YEARS:
            continue
        month = at - 1 if word_kind(tokens.words[at - 1]) == "C" else at - 2
        if (
            (not known or (year[:4] in known and _ends(tokens, labels, month, at)))
            and labels[month] == labels[at] == labels[month - 1]
            and word_kind(tokens.words[month]) == "C"
            and tokens.gaps[month].strip()[:1] in {",", ".", "("}
            and tokens.gaps[at + 1].strip()[:1] in {",", ".", ")", ";", ""}
        ):
            labels[month : at + 1] = ["date"] * (at + 1 - month)
            return


_CLOSING: Final = " ’'”\""
_STOPS: Final = frozenset(".,")
_DAY_OF_MONTH: Final = late(r"[1-9]|[12]\d|3[01]")


def _is_day(tokens: Tokens, labels: Sequence[str], at: int) -> bool:
    """Tell a day and its month that end a title, a mark before them: `. 12 June`."""
    titled = at > 1 and labels[at - 1] == labels[at] == "title"
    parted = titled and tokens.gaps[at - 1].strip(_CLOSING) in _STOPS
    named = parted and word_kind(tokens.words[at]) == "C"
    return named and _DAY_OF_MONTH.fullmatch(tokens.words[at - 1]) is not None


def _ends(tokens: Tokens, labels: Sequence[str], month: int, at: int) -> bool:
    """Tell a month behind a comma that ends what is no title, or a title before its address."""
    page = labels[at] != "title" or labels[at + 1 : at + 2] in (["url"], [OUTSIDE], ["accessed"])
    return page and tokens.gaps[month].strip() == ","


_MAY_END_IN_YEAR: Final = frozenset(("title", "container", "publisher", "location", "note"))


def year_behind_journal(tokens: Tokens, labels: list[str]) -> None:
    """Read the year that ends a journal's name as the date: `Natl Acad Sci U S A. 2002 Aug;99`."""
    for label, first, last in spans_of(labels):
        if label != "container" or last - first < 2 or shape(tokens.words[last - 1]) not in YEARS:
            continue
        month = last < len(labels) and word_kind(tokens.words[last]) == "C"
        numbered = last < len(labels) and labels[last] in {"volume", "date"}
        begin = last - 1
        if tokens.gaps[begin] in _DASHES and shape(tokens.words[begin - 1]) in YEARS:
            begin -= 1
        before = tokens.text[: tokens.starts[begin]].rstrip()[-1:]
        parted = month or tokens.gaps[last] == ";" or begin < last - 1
        if before == "." and numbered and parted:
            years = [
                shape(tokens.words[at]) in YEARS for at, own in enumerate(labels) if own == "date"
            ]
            if not any(years):
                labels[begin:last] = ["date"] * (last - begin)
        return
