"""Series of books where no number tells of one: by their words, in brackets, beside the imprint."""

from itertools import pairwise
from typing import Final

from refcli.parse.labelling.labels import OUTSIDE, spans_of
from refcli.parse.labelling.tokens import UPPER, Tokens, words_between
from refcli.text import word_lists
from refcli.text.patterns import late

__all__ = [
    "CALLED",
    "LEADING",
    "counted_series_in_brackets",
    "house_behind_series",
    "lecture_notes",
    "noted_series",
    "series_at_end",
    "series_beside_house",
    "series_by_mark",
    "series_in_brackets",
    "series_of_host",
    "series_of_words",
]

CALLED: Final = frozenset(word_lists.lists(__package__, "imprint.txt")["series-name"])
"""A word of these begins or ends the names of series."""
LEADING: Final = frozenset(word_lists.lists(__package__, "imprint.txt")["series-first"])
"""A word of these begins the name of a series, and no other sentence."""


def series_beside_house(tokens: Tokens, labels: list[str]) -> None:
    """Read one of two publishers as the series: that before pages or editors, or in brackets.

    `The Works, [ACM Books], pages 95–114. ACM, 2019`; Elsevier's styles put it behind the imprint:
    `Acme, Oslo. [Ice Reference], pp. 3–9`, chemists before it, `[Ice Reference]; Acme: Oslo`, the
    APA in brackets behind the title, `Of Ice ([Acme Studies])`. A word tells it, too:
    `[Ice Monograph Series], Acme, Oslo`.
    """
    spans = spans_of(labels)
    houses = [span for span in spans if span.label == "publisher"]
    if len(houses) == 1:
        _, first, last = houses[0]
        marks = {"; ", ", "}
        at = next((at for at in range(first + 1, last) if tokens.gaps[at] in marks), first)
        placed = tokens.gaps[last] == ": " and labels[last : last + 1] == ["location"]
        called = at - first > 1 and CALLED & {tokens.words[first], tokens.words[at - 1]}
        if (tokens.gaps[at] == "; " and placed) or (tokens.gaps[at] == ", " and called):
            labels[first:at] = ["collection"] * (at - first)
        return
    for before, (label, first, last), behind in zip(spans, spans[1:], spans[2:], strict=False):
        if label != "publisher":
            continue
        bracketed = tokens.gaps[first].endswith("(") and tokens.gaps[last].startswith(")")
        held = before.label in {"container", "location"} and behind.label in {"pages", "editor"}
        if (bracketed and before.label in {"date", "title"}) or (held and last - first > 1):
            labels[first:last] = ["collection"] * (last - first)
            return


def series_at_end(tokens: Tokens, labels: list[str]) -> None:
    """Read a second title behind publisher and year as the series (MLA Handbook, 5.100).

    `Okafor, A. Of Ice. Acme, 1966. [The Frozen Library]`
    """
    if labels[-1] != "title" or len(spans := spans_of(labels)) <= _FEWEST:
        return
    before, last = spans[-2:]
    if (before.label, last.label) != ("date", "title") or tokens.gaps[last.first] != ". ":
        return
    if "title" in labels[: last.first] and "publisher" in labels[: last.first]:
        labels[last.first : last.last] = ["collection"] * (last.last - last.first)


_FEWEST: Final = 3

_BRACKETS: Final = late(
    rf"(?:\d(?<!\d\d)\d\d\d[a-z]?|—)\.?\s(?:—\s)?\((?P<series>[{UPPER}][^()\d;:]{{3,90}}?)"
    r"(?:\s?[;,]?\s(?P<number>\d{1,3}))?\)(?=\.?\s*$|\.?,?\s(?:S|P|p|pp)\.\s?\d|\.?\s—)"
)


_BEHIND_HOUSE: Final = late(
    r"\s(?<=[^\W\d_]\s)\((?:=\s)?(?P<series>[^\W\d_][^()\d;:=]{2,90}?)"
    r"(?:[,;]?\s(?:(?:Bd|Nr|No|Vol)\.\s)?(?P<number>(?!(?:19\d|20[0-4])\d\b)\d{1,5}))?\)\.?\s*$"
)


def series_in_brackets(tokens: Tokens, labels: list[str]) -> None:
    """Read the brackets behind the year or the pages as the series (GOST R 7.0.5; ABNT NBR 6023).

    `Paris : Acme, 1966. — (Bibliothèque des glaces ; 49)`, `Acme, 1966 (The Frozen Library), S. 3`
    Where the year stands in front, it ends the entry (Citavi): `Bonn: Acme (Frozen Texts, 7)`.
    """
    match = _BRACKETS.search(tokens.text, tokens.body)
    if match is None and (match := _BEHIND_HOUSE.search(tokens.text, tokens.body)):
        first = words_between(tokens, *match.span("series"))[0]
        named = match["number"] or match["series"][0].isupper()
        number = words_between(tokens, *match.span("number")) if match["number"] else []
        dated = "date" in [own for at, own in enumerate(labels) if at >= first and at not in number]
        if labels[first - 1 : first] != ["publisher"] or not named or dated:
            return
    inside = words_between(tokens, *match.span("series")) if match else []
    if match is None or not {labels[at] for at in inside} <= _MAY_BE_SERIES:
        return
    elsewhere = "publisher" in labels[: inside[0]]
    if elsewhere and (len(inside) > 1 or match["number"]):
        for at in inside:
            labels[at] = "collection"
        number = words_between(tokens, *match.span("number")) if match["number"] else []
        others = labels[: inside[0]] + labels[number[-1] + 1 :] if number else ()
        for at in number:
            labels[at] = "collection" if _COUNTED & {*others} else "volume"


def series_of_host(tokens: Tokens, labels: list[str]) -> None:
    """Part the series in brackets from the book before it: `Ice (Social World, vol. 2, S. 3–9)`."""
    for label, first, last in spans_of(labels):
        if label != "container":
            continue
        at = next((at for at in range(first + 1, last) if tokens.gaps[at] == " ("), last)
        paged = next((at for at in range(last, len(labels)) if labels[at] == "pages"), 0)
        open_ = paged and ")" not in "".join(tokens.gaps[at + 1 : paged + 1])
        if at < last and open_ and ")" in "".join(tokens.gaps[paged + 1 :]):
            labels[at:last] = ["collection"] * (last - at)
        return


_COUNTED: Final = frozenset(("volume", "issue"))
_MAY_BE_SERIES: Final = frozenset(
    ("note", "publisher", "container", "collection", "title", "pages", "location", "date", OUTSIDE)
)

_IN_HOST: Final = late(
    rf"\((?P<series>[{UPPER}][^()\d]{{3,70}}?)[,;]?\s(?P<number>(?:[Vv]ol\.?\s|[Nn]o\.?\s|(?<=,\s)(?:Bd|Band|Heft|Nr)\.?\s)\d{{1,5}})\)"
)


def counted_series_in_brackets(tokens: Tokens, labels: list[str]) -> None:
    """Read the brackets behind a title that count a series: `Of Ice (Frozen Notes vol 12)`."""
    match = _IN_HOST.search(tokens.text, tokens.body)
    inside = words_between(tokens, *match.span()) if match else []
    if match is None or not {labels[at] for at in inside} <= _MAY_BE_COUNTED:
        return
    labels[inside[0] : inside[-1] + 1] = [OUTSIDE] * len(inside)
    for name, label in (("series", "collection"), ("number", "volume")):
        for at in words_between(tokens, *match.span(name)):
            labels[at] = label
    before = inside[0] - 1
    if before > 0 and labels[before] == "collection":
        held = "container" if "title" in labels[:before] else "title"
        while labels[before] == "collection":
            labels[before] = held
            before -= 1


def noted_series(tokens: Tokens, labels: list[str]) -> None:
    """Read a numbered name in brackets behind a title as the series, not as a note."""
    match = _NOTED.search(tokens.text, tokens.body)
    inside = words_between(tokens, *match.span()) if match else []
    if match is None or {labels[at] for at in inside} != {"note"}:
        return
    for at in words_between(tokens, *match.span("series")):
        labels[at] = "collection"
    for at in words_between(tokens, *match.span("number")):
        labels[at] = "volume"


_NOTED: Final = late(
    rf"\((?P<series>[{UPPER}][\w-]{{2,40}}(?:\s[^()\d\s:;]{{2,40}}){{1,8}})"
    r",?\s(?:(?:Bd|Nr|no|vol)\.\s)?(?P<number>(?!(?:1[5-9]|20)\d\d\b)\d{1,4})\)(?=[.,])"
)

_MAY_BE_COUNTED: Final = frozenset(
    ("title", "container", "collection", "volume", "issue", "note", OUTSIDE)
)


def house_behind_series(tokens: Tokens, labels: list[str]) -> None:
    """Read the last phrase of a series before the place as the publisher, where none is read.

    `Vol. 52 of Frozen Trends, [University of Ice], Oslo`
    """
    for (label, first, last), place in pairwise(spans_of(labels)):
        if (label, place.label) == ("collection", "location") and tokens.gaps[last] == ", ":
            at = next((at for at in range(last - 1, first, -1) if tokens.gaps[at] == ", "), last)
            labels[at:last] = ["publisher"] * (last - at)
            return


_MARKED: Final = late(rf"[,.]\s[Ss]er\.\s(?P<series>[{UPPER}][^,.()]{{3,90}})(?=[,.]\s)")
_MEETING: Final = late(
    r"[.,]\s(?P<series>[A-Z][A-Za-z]{1,9}\s?[’']\d\d)(?=[.,]?\s\(|\.\s|,\s|[.,]?$)"
    r"|\s\((?P<bracketed>[A-Z][A-Za-z&/-]{1,15}\s?[’']\d\d)\)(?=\.\s[A-Z])"
)


def series_by_mark(tokens: Tokens, labels: list[str]) -> None:
    """Read a series behind `ser.` (IEEE), and the letters and year by which ACM calls meetings.

    `in The Works, ser. Frozen Thought 49, Oslo: Acme`; `In Proceedings of Ice, JCDL ’18, 99–108`,
    `In Proceedings of Ice (JCDL ’18). Acme, Oslo`.
    """
    match = _MARKED.search(tokens.text, tokens.body) or _MEETING.search(tokens.text, tokens.body)
    inside = words_between(tokens, *match.span()) if match else []
    if match is None or not {"container", "title"} & {*labels[: inside[0]]}:
        return
    if not {labels[at] for at in inside} <= _MAY_BE_MARKED:
        return
    for at in inside:
        labels[at] = OUTSIDE
    for at in words_between(tokens, *match.span(match.lastgroup or "series")):
        labels[at] = "collection"


_MAY_BE_MARKED: Final = frozenset(
    ("title", "container", "collection", "location", "note", "edition", OUTSIDE)
)


_NOTES: Final = late(
    r"[.,]\s(?P<series>Lecture Notes in [A-Z][\w ]+|LNCS|LNAI|LNBIP|CCIS)(?=[.,]\s|[.,]?$)"
)


def lecture_notes(tokens: Tokens, labels: list[str]) -> None:
    """Read Springer's notes behind the name of a meeting as the series: `. Lecture Notes in X`."""
    match = _NOTES.search(tokens.text, tokens.body)
    inside = words_between(tokens, *match.span("series")) if match else []
    if not inside or {labels[at] for at in (inside[0] - 1, *inside)} != {"container"}:
        return
    for at in inside:
        labels[at] = "collection"


def series_of_words(tokens: Tokens, labels: list[str]) -> None:
    """Read the last phrase of a title or a host as the series where a word of one names it.

    `Of ice. Bibliothèque des glaces. Acme, Oslo`, `The Works, Frozen Monograph Series, pages 3–9`.
    A sentence that begins with such a word is one whole: `Eis. Reihe: Fluss, See, Meer. Band 3`.
    """
    for (label, first, last), behind in pairwise(spans_of(labels)):
        begin = _sentence_of_series(tokens, label, first, last)
        if begin and behind.label in {"volume", "date"}:
            labels[begin:last] = ["collection"] * (last - begin)
            return
        if label not in _HOLDING or behind.label not in _BEHIND_SERIES or _COUNTED & {*labels}:
            continue
        ends = (at for at in range(last - 1, first, -1) if tokens.gaps[at] in {". ", ", ", "; "})
        begin = begin or next(ends, first)
        if begin == first and label == "container" and labels[first - 1 : first] == ["editor"]:
            begin = first if "container" in labels[: first - 1] or "pages" not in labels else last
        elif begin == first:
            continue
        words = tokens.words[begin:last]
        named = len(words) > 1 and words[0][0].isupper() and not tokens.gaps[last].strip(" .,;(")
        if named and (words[0] in CALLED or words[-1] in CALLED):
            labels[begin:last] = ["collection"] * len(words)
        return


def _sentence_of_series(tokens: Tokens, label: str, first: int, last: int) -> int:
    """Return where a sentence of a title begins with the word for a series, 0 where none does."""
    starts = range(first + 1, last - 1) if label == "title" else ()
    begun = (at for at in starts if tokens.gaps[at] == ". " and tokens.words[at] in LEADING)
    return next(begun, 0)


_HOLDING: Final = frozenset(("title", "container"))
_BEHIND_SERIES: Final = frozenset(("publisher", "location", "pages", "editor"))
