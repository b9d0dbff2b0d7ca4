"""Works whose title the labels took for an imprint or a name, and that have no other."""

from typing import Final

from refcli.parse.labelling.labels import spans_of
from refcli.parse.labelling.rules.numbers import SERIAL
from refcli.parse.labelling.shapes import shape
from refcli.parse.labelling.tokens import Tokens
from refcli.parse.labelling.words import word_kind

__all__ = ["OF_NO_BOOK", "title_before_place", "title_behind_initials", "title_of_figures"]

OF_NO_BOOK: Final = ("container", "collection", "genre", "number", "url", *SERIAL)
"""What may be there in the place of a title, or stands behind other works than books."""
_PEOPLE: Final = frozenset(("author", "editor"))
_IMPRINT: Final = frozenset(("publisher", "location"))


def title_before_place(tokens: Tokens, labels: list[str]) -> None:
    """Read what stands between the people or the year and the place as the title.

    `(1997), Gender & Nation, London`, `(1997), White, London, New York`.
    """
    spans = spans_of(labels)
    at = 1 if spans[0].label == "citation-number" else 0
    if spans[at].label not in _PEOPLE:
        return
    while at < len(spans) and spans[at].label in {*_PEOPLE, "date"}:
        at += 1
    if at == len(spans):
        return
    label, first, last = spans[at]
    comma = next((place for place in range(first + 1, last) if tokens.gaps[place] == ", "), last)
    if label == "location" and comma < last:
        labels[first:comma] = ["title"] * (comma - first)
    elif [span.label for span in spans[at : at + 2]] == ["publisher", "location"]:
        labels[first:last] = ["title"] * (last - first)


def title_behind_initials(tokens: Tokens, labels: list[str]) -> None:
    """Read what stands behind a point and initials as the title: `Coetzee, J. M. Foe. London:`."""
    people = next((span for span in spans_of(labels) if span.label in _PEOPLE), None)
    if people is None or people.last == len(labels):
        return
    first, last = people.first, people.last
    if labels[last] not in _IMPRINT or any(word_kind(word) == "A" for word in tokens.words[:last]):
        return
    begin = next(
        (at for at in range(last, first, -1) if shape(tokens.words[at - 1])[0] == "I"), last
    )
    if first + 1 < begin < last and tokens.gaps[last].strip()[:1] in {".", ","}:
        labels[first:begin] = ["author"] * (begin - first)
        labels[begin:last] = ["title"] * (last - begin)


def title_of_figures(tokens: Tokens, labels: list[str]) -> None:
    """Read as the title the first of two years: `Orwell, G. 1984. London: Warburg, 1949`."""
    spans = [span for span in spans_of(labels) if span.label != "citation-number"]
    order = [span.label for span in spans]
    if order[:2] != ["author", "date"] or order[-1] != "date" or len(spans) < 4:
        return
    _, first, last = spans[1]
    if set(order[2:-1]) <= _IMPRINT and not set(tokens.gaps[first]) & set("(["):
        labels[first:last] = ["title"] * (last - first)
