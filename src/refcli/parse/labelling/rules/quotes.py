"""Titles and journals in quotes: which of them is which, and where they end."""

from typing import Final

from refcli.parse.labelling.labels import OUTSIDE, spans_of
from refcli.parse.labelling.tokens import Tokens, words_between
from refcli.text.patterns import late
from refcli.values.people.name_forms import is_given

__all__ = [
    "book_behind_quotes",
    "book_of_many",
    "host_behind_quotes",
    "host_in_quotes",
    "journal_in_quotes",
    "names_behind_title",
    "series_behind_house",
    "title_before_journal",
]

_NAMES_BEHIND: Final = late(
    r"[“\"«](?P<title>[^“”\"«»]{3,300})[”\"»],?\sby\s(?P<author>[^()\d“”\"«»:;]{3,200}?),?\s"
    r"\((?P<date>(?:1[5-9]|20)\d\d)\)"
)
"""`“Tides of the Bay” by Paul Adler and Kim Benn (2003)`"""


def names_behind_title(tokens: Tokens, labels: list[str]) -> None:
    """Read who wrote a work behind "by" and its title in quotes, as letters and chats have it."""
    match = _NAMES_BEHIND.match(tokens.text, tokens.body)
    if not match:
        return
    for at in words_between(tokens, *match.span()):
        labels[at] = OUTSIDE
    for label in match.groupdict():
        for at in words_between(tokens, *match.span(label)):
            labels[at] = label


_BEHIND_QUOTES: Final = late(
    r"[“«„][^“«„»”]{12,300}[»”]\s?,?\s(?P<link>en|dans|em|in)\s(?P<who>[^,.:“«]{5,60}),\s(?=[^\W\da-z])"
)
"""`“Mujeres e historia” en Pilar Pérez Cantó, Democracia`"""


def book_behind_quotes(tokens: Tokens, labels: list[str]) -> None:
    """End a title at the quotes that hold it: behind "in" and the editor stands the book."""
    match = _BEHIND_QUOTES.search(tokens.text, tokens.body)
    if not match:
        return
    (link,) = words_between(tokens, *match.span("link"))
    end = link
    while end < len(labels) and labels[end] == "title":
        end += 1
    who = words_between(tokens, *match.span("who"))
    if not link or labels[link - 1] != "title" or who[-1] + 1 >= end:
        return
    labels[link] = OUTSIDE
    people = len(who) > 1 and any(is_given(tokens.words[at]) for at in who)
    labels[link + 1 : end] = ["container"] * (end - link - 1)
    if people:
        labels[who[0] : who[-1] + 1] = ["editor"] * len(who)


_OF_MANY: Final = late(r",\sin:?\s(?P<many>A[Aa]\.?\s?V[Vv]\.?),\s")


def book_of_many(tokens: Tokens, labels: list[str]) -> None:
    """Read what stands behind "in AA.VV." (of several authors) as the book that holds the work."""
    match = _OF_MANY.search(tokens.text, tokens.body)
    if not match:
        return
    begin, end = match.span()
    at, *_, last = words_between(tokens, begin, end)
    stop = last + 1
    while stop < len(labels) and labels[stop] == "title":
        stop += 1
    if at and labels[at - 1] == "title" and stop > last + 1:
        labels[at : last + 1] = [OUTSIDE] * (last + 1 - at)
        labels[last + 1 : stop] = ["container"] * (stop - last - 1)


_JOURNAL: Final = late(
    r",\s(?:in\s)?(?P<journal>[“«„]\s?[^“«„»”]{4,90}\s?[»”])\s?,?\s"
    r"(?:[A-Zn]\.?\s?s\.?,?\s)?(?:[XVILC]+|\d|[A-ZÀ-Þ]\w+,?\s\d{4}|an|vol|t\.|n\.)"
)
"""`, « Note d’archivio », XVIII, 1941` and `, “IX Corso di Cultura”, Ravenna 1962`"""


def journal_in_quotes(tokens: Tokens, labels: list[str]) -> None:
    """Read what stands in quotes before the numbers as the journal, what is before as the title."""
    match = _JOURNAL.search(tokens.text, tokens.body)
    if not match or {"pages", "volume"}.isdisjoint(labels):
        return
    inside = words_between(tokens, *match.span("journal"))
    if not inside or not inside[0]:
        return
    first, last = inside[0], inside[-1] + 1
    own = labels[first]
    if own not in {"title", "container"} or set(labels[first:last]) != {own}:
        return
    begin = first
    while begin and labels[begin - 1] == own:
        begin -= 1
    behind = last < len(labels) and labels[last] == own
    if begin == first or behind or set(tokens.gaps[begin]) & set("“«„"):
        return
    if own == "container" and labels[begin - 1] == "title":
        labels[begin:first] = ["title"] * (first - begin)
    elif own == "title" and "container" not in labels:
        labels[first:last] = ["container"] * (last - first)


def title_before_journal(tokens: Tokens, labels: list[str]) -> None:
    """Take the last name of the authors for the title where quotes hold the journal behind it.

    That it is one is told by its volume and pages: `Elena Bassi, Giorgio Massari, « Bollettino
    d’arte », IV, 1962, pp. 111-117`.
    """
    spans = spans_of(labels)
    numbers = [span.label for span in spans[2:3]]
    if [span.label for span in spans[:2]] != ["author", "title"] or numbers != ["volume"]:
        return
    (_, first, last), (_, begin, end) = spans[:2]
    comma = next((at for at in range(last - 1, first, -1) if "," in tokens.gaps[at]), first)
    bare = not any("." in word for word in tokens.words[comma:last])
    quoted = set(tokens.gaps[begin]) & set("«“") and set(tokens.gaps[end]) & set("»”")
    if quoted and bare and comma - first > 1 and last - comma > 1:
        labels[begin:end] = ["container"] * (end - begin)
        labels[comma:last] = ["title"] * (last - comma)


_OPENING: Final = "«“„"
_CLOSING: Final = "»”"
_STRAIGHT: Final = '"'
_CLOSED: Final = frozenset((",”", ".”", ",»", ".»", ',"', '."'))
_BEHIND_HOST: Final = frozenset(
    (
        *("location", "publisher", "editor", "translator", "date"),
        *("pages", "issue", "volume", "edition", "genre", "container", "url", ""),
    )
)
_IN: Final = frozenset(("in", "dans", "aus", "en", "em"))


def host_behind_quotes(tokens: Tokens, labels: list[str]) -> None:
    """End a title at the quotes that hold it: behind them stands the journal or the book."""
    spans = spans_of(labels)
    at = next(number for number, span in enumerate(spans) if span.label == "title")
    _, first, last = spans[at]
    following = spans[at + 1].label if at + 1 < len(spans) else ""
    straight = _STRAIGHT in tokens.gaps[first]
    if following not in _BEHIND_HOST or not (straight or set(tokens.gaps[first]) & set(_OPENING)):
        return
    if following != "container" and "container" in labels:
        return
    depth = 0
    for place in range(first, last):
        gap = tokens.gaps[place]
        if straight:
            depth = int(place == first or (depth and _STRAIGHT not in gap))
        else:
            depth += sum(mark in _OPENING for mark in gap) - sum(mark in _CLOSING for mark in gap)
        if place > first and depth <= 0:
            mark = gap.lstrip(" )\u00a0»”")[:1]
            parted = mark in {",", "."} or (mark in {"?", "!"} and following != "container")
            parted = parted or gap.strip()[-2:] in _CLOSED or gap.endswith(("», ", "”, "))
            if following == "container" and _is_sentence(tokens, place, last):
                return
            host = place + (tokens.words[place].lower() in _IN)
            if parted and host < last and tokens.words[host][0].isupper():
                labels[place:host] = [OUTSIDE] * (host - place)
                letters = last - host == 1 and tokens.words[host].isupper()
                housed = following == "genre" or (following == "container" and letters)
                held = "publisher" if housed else "container"
                labels[host:last] = [held] * (last - host)
            return


_SERIES: Final = late(
    r",\s(?:coll(?:ection|\.)\s)?«\s?(?P<collection>[^«»а-яё]{3,60}?)\s?»"
    r"(?:,\s(?:n[°º]|vol\.)\s?\d+)?,\s(?:19|20)\d\d"
)


_HOST: Final = late(r", in (?:‘.{4,200}?’|“[^”]{4,200}”)(?=[,.]\s)")


def host_in_quotes(tokens: Tokens, labels: list[str]) -> None:
    """Read what quotes hold behind “in” as the host, where the title took it: `Of ice, in ‘Snow’,`.

    So jmr and dcu print a chapter whose title stands without quotes.
    """
    match = _HOST.search(tokens.text, tokens.body)
    inside = words_between(tokens, *match.span()) if match else []
    if inside and {labels[at] for at in (inside[0] - 1, *inside)} == {"title"}:
        labels[inside[0] : inside[-1] + 1] = [OUTSIDE, *["container"] * (len(inside) - 1)]


def series_behind_house(tokens: Tokens, labels: list[str]) -> None:
    """Read the quotes between publisher and year as the series: `Seuil, « Poétique », 1982`.

    A Russian list has publishers in them: `М.: Лёд, «ЧеРо», 1998`.
    """
    match = _SERIES.search(tokens.text, tokens.body)
    inside = words_between(tokens, *match.span("collection")) if match else []
    if inside and labels[inside[0] - 1] in {"publisher", OUTSIDE}:
        for at in inside:
            labels[at] = "collection"


def _is_sentence(tokens: Tokens, first: int, last: int) -> bool:
    """Tell more of a title from the name of a host: `“Ice”. A way of keeping it. J. Ice`."""
    small = sum(word.islower() and len(word) > _LINK for word in tokens.words[first:last])
    return tokens.gaps[last].startswith(".") and small >= _SEVERAL


_LINK: Final = 3
_SEVERAL: Final = 3
"""Words in small letters, longer than `of` and `the`, that no name of a journal has so many of."""
