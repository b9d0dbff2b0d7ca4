"""What the styles of biblatex print in a way of their own: bare editions, papers presented."""

from itertools import pairwise
from typing import Final

from refcli.parse.labelling.labels import OUTSIDE, spans_of
from refcli.parse.labelling.rules import editions
from refcli.parse.labelling.rules.mla import MEDIA
from refcli.parse.labelling.tokens import UPPER, Tokens, words_between
from refcli.text.patterns import late
from refcli.values.numbers import ordinal

__all__ = [
    "ORDINALS",
    "PRESENTED",
    "bare_edition",
    "meeting_goes_on",
    "presented_at",
    "title_before_statement",
]

ORDINALS: Final = frozenset(map(str.capitalize, editions.ORDINALS))
_COUNTED: Final = late(r"\d{0,2}(?:1st|2nd|3rd|\dth)")


def bare_edition(tokens: Tokens, labels: list[str]) -> None:
    """Read an ordinal that ends a title before the imprint as the edition: `Ice. Second. Oslo`.

    biblatex prints an edition that is no number as it is typed, and no word behind it; Nature
    puts it before the brackets of the imprint: `Ice 17th (Acme, Oslo)`.
    """
    for (label, first, last), behind in pairwise(spans_of(labels)):
        if label != "title" or behind.label not in {"location", "publisher"}:
            continue
        word = tokens.words[last - 1]
        figures = _COUNTED.fullmatch(word)
        if not figures and word.capitalize() not in ORDINALS:
            return
        alone = tokens.gaps[last - 1] in _BEFORE and tokens.gaps[last] in _BEFORE
        if figures and tokens.gaps[last - 1] == " " and tokens.gaps[last] == " (":
            alone = True
        if last - first > 1 and alone and ordinal(word):
            labels[last - 1] = "edition"
        return


_BEFORE: Final = frozenset((", ", ". ", "; ", ". — "))

PRESENTED: Final = ("presented at ",)
_PRESENTED: Final = late(
    rf"(?<=, )presented at (?:the )?(?P<meeting>[{UPPER}\d].*?)"
    r"(?=, (?:pp?\.|ed\. by|vol\.)|\.?\s*$)"
)


def presented_at(tokens: Tokens, labels: list[str]) -> None:
    """Read the meeting that a paper was presented at as what holds it, behind its authors.

    Chemists print no titles: `J. Roe, A. Poe, presented at the Ice Conference, pp. 3–9`.
    """
    match = _PRESENTED.search(tokens.text, tokens.body)
    before = words_between(tokens, tokens.body, match.start()) if match else []
    if (
        match is None
        or not before
        or {labels[at] for at in before} - {"citation-number"} != _AUTHOR
    ):
        return
    for at in words_between(tokens, match.start(), match.end()):
        labels[at] = "container" if tokens.starts[at] >= match.start("meeting") else OUTSIDE


_AUTHOR: Final = {"author"}

_DAYS: Final = late(
    rf", [{UPPER}][^\W\d_]{{2,9}} \d\d?(?: ?[-–] ?(?:[{UPPER}]\w{{2,9}} )?\d\d?)?, (?:19|20)\d\d"
    rf"|, \d\d?\.?(?: ?[-–] ?\d\d?\.?)? [{UPPER}][^\W\d_]{{2,9}} (?:19|20)\d\d"
)
_PROCEEDINGS: Final = late(r"[.,] Proceedings(?=[.,;]|\s\()")


def meeting_goes_on(tokens: Tokens, labels: list[str]) -> None:
    """Give the name of a volume the place and days of its meeting, as DBLP has them.

    `In Ice Conference, IC 2016, Oslo, Norway, June 27-30, 2016, pages 3–9. Acme, 2016`: the
    year in which the volume came out stands behind.
    """
    first = labels.index("container")
    dated = "date" in labels[first:]
    days = _DAYS.search(tokens.text, tokens.ends[first]) if dated else None
    if days is None:
        return
    inside = words_between(tokens, tokens.starts[first], days.end())
    end = inside[-1] + 1
    told, behind = {labels[at] for at in inside}, {*labels[end:]}
    if not MEDIA.isdisjoint(tokens.words[end:]):
        return
    if not told <= _OF_MEETING or "date" not in behind or not told & {"publisher"} <= behind:
        return
    if proceedings := _PROCEEDINGS.match(tokens.text, days.end()):
        end += len(words_between(tokens, *proceedings.span()))
    elif labels[end : end + 2] == ["location", "location"] and "," in tokens.gaps[end]:
        town = next((at for at in range(end + 1, len(labels)) if tokens.gaps[at] != " "), end)
        end = town if labels[town] == "location" else end
    labels[first:end] = ["container"] * (end - first)


_OF_MEETING: Final = frozenset(
    ("container", "location", "date", OUTSIDE, "volume", "note", "publisher")
)


def title_before_statement(tokens: Tokens, labels: list[str]) -> None:
    """Give a title the words before its colon where a stroke and the people stand behind it.

    GOST prints so a work of four people or more: `[ICE]: [Of snow] / C. Roe [et al.] // Acme`.
    """
    spans = spans_of(labels)
    if len(spans) < _TITLE_AND_PEOPLE:
        return
    before, title, people = spans[:_TITLE_AND_PEOPLE]
    if (before.label, title.label) != ("author", "title") or people.label not in _PEOPLE:
        return
    if tokens.gaps[title.first] in {": ", " : "} and tokens.gaps[people.first] == " / ":
        labels[before.first : title.first] = ["title"] * (title.first - before.first)


_PEOPLE: Final = frozenset(("author", "editor"))
_TITLE_AND_PEOPLE: Final = 3
