"""The labels that a word of a reference can bear: as fine as the record needs."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final, NamedTuple

__all__ = ["LABELS", "OUTSIDE", "Span", "begun", "field_of", "spans_of"]

OUTSIDE: Final = "other"
"""The label of words that belong to no field: "In", "et", "Текст : непосредственный"."""

LABELS: Final = (
    "author",
    "editor",
    "translator",
    "organization",  # a collaboration beside or in place of the authors
    "title",
    "container",  # the journal, the book of a chapter, the proceedings
    "collection",  # the series of a book
    "volume-title",  # of one volume of a work: Т. 1. Механика
    "translation",  # a title or a journal's name once more, in brackets, in another language
    "edition",
    "volume",
    "issue",
    "pages",
    "extent",  # how many pages the whole has: 288 с.
    "publisher",
    "location",
    "date",
    "accessed",
    "genre",  # PhD thesis, дис. … канд. мед. наук, technical report
    "number",  # of a report, a patent, a standard, a law
    "language",  # (in Russian)
    "doi",
    "url",
    "isbn",
    "issn",
    "arxiv",
    "pmid",
    "pmcid",
    "citation-number",  # the number in the list
    "note",
    OUTSIDE,
)
"""Every label of the model. The marker of a field ("vol.", "pp.", "Hrsg.") bears its label."""


_BEGIN: Final = "+"
_SELDOM: Final = frozenset(
    (
        "accessed",
        "arxiv",
        "citation-number",
        "doi",
        "edition",
        "extent",
        "isbn",
        "issn",
        "language",
        "number",
        "organization",
        "pmcid",
        "pmid",
        "translation",
        "translator",
        OUTSIDE,
    )
)
"""The labels whose first word has no label of its own in the model: it costs more than it gives."""


def begun(labels: Sequence[str]) -> list[str]:
    """Return labels as the model learns them: ``+title`` for the first word of a title.

    A model that labels word by word cannot see that a field does not change in the middle
    of a phrase; with labels for beginnings it learns what stands before one.
    """
    return [
        label if label in _SELDOM or (index and labels[index - 1] == label) else _BEGIN + label
        for index, label in enumerate(labels)
    ]


def field_of(label: str) -> str:
    """Return the label that a label of the model stands for."""
    return label.removeprefix(_BEGIN)


class Span(NamedTuple):
    """A run of words that bear one label: words ``first`` to ``last - 1``."""

    label: str
    first: int
    last: int


def spans_of(labels: Sequence[str]) -> Sequence[Span]:
    """Return the runs of equal labels, in order; together they cover every word.

    Rule after rule asks for those of the same labels: those of the last time are kept.
    """
    last, spans = _LAST[0]
    if labels != last:
        last = list(labels)
        spans = _spans(last)
        _LAST[0] = last, spans
    return spans


_LAST: Final[list[tuple[list[str], Sequence[Span]]]] = [([], ())]


def _spans(labels: Sequence[str]) -> Sequence[Span]:
    if not labels:
        return ()
    places = enumerate(pairwise(labels), 1)
    cuts = [at for at, (before, label) in places if label != before]
    return tuple(
        [Span(labels[first], first, last) for first, last in pairwise([0, *cuts, len(labels)])]
    )
