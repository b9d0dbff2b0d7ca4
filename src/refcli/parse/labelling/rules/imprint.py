"""Places that the labels left in the title or with the publisher."""

from typing import Final

from refcli.parse.labelling.labels import Span, spans_of
from refcli.parse.labelling.tokens import Tokens
from refcli.parse.labelling.words import word_kind
from refcli.text import word_lists

__all__ = ["place_behind_publisher", "places_behind_title"]

_BEHIND_PLACES: Final = frozenset(
    ("location", "publisher", "date", "url", "accessed", "pages", "extent")
)
_SERIAL: Final = frozenset(("volume", "issue"))
_LEADS: Final = frozenset(word_lists.lists(__package__, "imprint.txt")["lead"])
_LINKS: Final = frozenset(
    ("of", "di", "de", "at", "zu", "in", "van", "der", "d'", "und", "and", "&")
)


def places_behind_title(tokens: Tokens, labels: list[str]) -> None:
    """Read the places behind the last comma of a title as those of its publisher."""
    spans = spans_of(labels)
    for number in range(len(spans) - 1, -1, -1):
        span = spans[number]
        if span.label not in {"title", "container"}:
            continue
        following = spans[number + 1].label if number + 1 < len(spans) else ""
        serial = span.label == "container" and following in _SERIAL
        if following and following not in _BEHIND_PLACES and not serial:
            return
        first = _first_place(tokens, span)
        if first < span.last and _is_closed(tokens, span.last):
            labels[first : span.last] = ["location"] * (span.last - first)
        return


def _first_place(tokens: Tokens, span: Span) -> int:
    """Return where the places at the end of a span begin, its end where there are none."""
    first = span.last
    at = first - 1
    while at > span.first + 1 and word_kind(tokens.words[at]) == "P":
        if tokens.gaps[at] == " " and tokens.words[at - 1].lower() in _LEADS:
            at -= 1
        if tokens.gaps[at].strip() not in {",", "/", ".", "-", "–"}:
            break
        first = at
        at -= 1
    return first


def _is_closed(tokens: Tokens, end: int) -> bool:
    """Tell whether a mark stands behind the places, or the year of the imprint."""
    gap = tokens.gaps[end]
    return bool(gap.strip(" )\"”»'’")) or end == len(tokens.words) or gap == " "


def place_behind_publisher(tokens: Tokens, labels: list[str]) -> None:
    """Read the place that ends a publisher's name as one: `Springer Heidelberg`."""
    for label, first, last in spans_of(labels):
        if label != "publisher" or last - first < 2:
            continue
        if word_kind(tokens.words[last - 1]) != "P" or tokens.words[last - 2].lower() in _LINKS:
            continue
        if tokens.gaps[last - 1] == " " and word_kind(tokens.words[last - 2]) != "U":
            continue
        if tokens.gaps[last - 1] in {" ", ", ", ": "}:
            labels[last - 1] = "location"
