"""The labels that a word of a reference can bear: as fine as the record needs."""

from collections.abc import Sequence
from typing import Final, NamedTuple

__all__ = ["LABELS", "OUTSIDE", "Span", "spans_of"]

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


class Span(NamedTuple):
    """A run of words that bear one label: words ``first`` to ``last - 1``."""

    label: str
    first: int
    last: int


def spans_of(labels: Sequence[str]) -> list[Span]:
    """Return the runs of equal labels, in order; together they cover every word."""
    spans: list[Span] = []
    first = 0
    for index in range(1, len(labels) + 1):
        if index == len(labels) or labels[index] != labels[first]:
            spans.append(Span(labels[first], first, index))
            first = index
    return spans
