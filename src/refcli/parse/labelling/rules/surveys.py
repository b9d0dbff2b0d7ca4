"""Reports and maps of geological surveys, whose series have numbers of their own."""

import re
from typing import Final

from refcli.parse.labelling.tokens import Tokens, words_between
from refcli.text import word_lists
from refcli.text.patterns import late

__all__ = ["SERIES", "plates_of_book", "report_of_survey", "scale_in", "scale_of_map"]

_LISTS: Final = word_lists.lists(__package__, "surveys.txt")
SERIES: Final = frozenset(
    word for name in _LISTS["series"] for word in re.split(r"[\s_-]", name.replace("_", " "))[-1:]
)
"""One of these words stands before the number of every such report."""

_REPORT: Final = late(
    r"[:.]\s(?P<publisher>(?:[A-Z][\w.’-]*\s)??(?:(?:[A-Z][\w.’-]*|of|and|for|the|de|&),?\s){0,7}?"
    rf"(?:{word_lists.any_of(_LISTS['body'])})),?\s(?P<genre>(?:[A-Z][\w-]*\s(?:and\s)?){{0,4}}?"
    rf"(?:{word_lists.any_of(_LISTS['series'])}))"
    r",?\s(?:[Nn]o\.\s)?(?P<number>(?!(?:19|20)\d\d\b(?![-–]))[A-Z]{0,3}[-–]?\d[\w–.-]*(?<![.–-]))(?=[,.;]|\s?\(|$)"
)


def report_of_survey(tokens: Tokens, labels: list[str]) -> None:
    """Read who made a report, its series and number, which a title or a host took with it.

    What has pages in the series is a part of it, and stays so.
    """
    match = _REPORT.search(tokens.text, tokens.body)
    if match is None or "title" not in labels:
        return
    inside = words_between(tokens, match.start(), match.end())
    if not inside or "title" not in labels[: inside[0]]:
        return
    if "pages" in labels[inside[-1] + 1 :]:
        _put_series(tokens, labels, match)
        return
    if not {labels[at] for at in inside} <= _MAY_HOLD:
        return
    for group in ("publisher", "genre", "number"):
        for at in words_between(tokens, *match.span(group)):
            labels[at] = group
    before = inside[0] - 1
    while labels[before] == "container":
        labels[before] = "title"
        before -= 1


def _put_series(tokens: Tokens, labels: list[str], match: re.Match[str]) -> None:
    """Part the series and its number from the book that it holds, behind a colon."""
    series = words_between(tokens, match.start("publisher"), match.end("genre"))
    number = words_between(tokens, *match.span("number"))
    if {labels[at] for at in series} == {"container"} == {labels[series[0] - 1]}:
        for at in series:
            labels[at] = "collection"
        for at in number:
            labels[at] = "volume"


_MAY_HOLD: Final = frozenset(
    ("title", "container", "collection", "publisher", "genre", "number", "volume", "issue", "note")
)

_SCALE: Final = late(
    r"(?:\b(?:[Ss]cale|[Mm]a(?:ß|ss)stab|[Éé]chelle|[Ee]scala|[Мм]асштаб)\s)?"
    r"(?P<scale>\b1\s?:\s?\d{1,3}(?:[,. \xa0\u202f]?000){1,2})\b"
)


def scale_of_map(tokens: Tokens, labels: list[str]) -> None:
    """Read the scale of a map as a remark: `scale 1:24,000`; in a title it stays."""
    match = _SCALE.search(tokens.text, tokens.body)
    inside = words_between(tokens, *match.span()) if match else []
    if inside and {labels[at] for at in inside} != {"title"}:
        for at in inside:
            labels[at] = "note"


_PLATES: Final = late(
    r"[,;]\s(?P<extent>(?:[ivxlc]+\s?\+\s?)?\d{1,4}\s?pp?\.)(?:,?\s(?:\+\s|and\s)?"
    r"(?P<note>\d{1,3}\s(?:pls?|plates?|figs?|maps?|tabs?|tables?)\b))"
)


def plates_of_book(tokens: Tokens, labels: list[str]) -> None:
    """Read how many pages and plates a book has, which are no volume: `452 pp., 26 pls.`."""
    match = _PLATES.search(tokens.text, tokens.body)
    inside = words_between(tokens, *match.span()) if match else []
    if match is None or "container" in labels or {labels[at] for at in inside} & _SURE:
        return
    for group in ("extent", "note"):
        for at in words_between(tokens, *match.span(group)):
            labels[at] = group


_SURE: Final = frozenset(("author", "title", "doi", "url"))


def scale_in(remark: str) -> dict[str, str]:
    """Return the scale of a map that a remark states, by CSL variable.

    >>> scale_in("scale 1:24,000"), scale_in("In press")
    ({'scale': '1:24,000'}, {})
    """
    match = _SCALE.fullmatch(remark.strip(" .,;()[]"))
    return {"scale": match["scale"]} if match else {}
