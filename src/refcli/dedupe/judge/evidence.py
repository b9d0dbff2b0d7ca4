"""The vocabulary of evidence: what may be said of each field of two records.

Every state is one of these words and no other, so that a misspelt one does not pass mypy.
They are what the model weighs (``score.py``), what the vetoes read, and what the user is told.
"""

from typing import Literal, NamedTuple

__all__ = [
    "Agreement",
    "Comparison",
    "ContainerState",
    "DoiState",
    "Level",
    "NumbersState",
    "Objection",
    "PageState",
    "PeopleState",
    "TitleState",
    "VetoKind",
    "YearState",
]

Level = Literal["sure", "likely", "doubtful", "linked", "different", "barred", "apart"]
"""How sure it is that two records are one work; "linked" are versions of one text, "barred"
is what a veto keeps apart, "apart" what a person called different."""

Objection = Literal["", "weak", "soft", "firm"]
"""What a pair says against one work in a group of many records:

- weak: it says too little for one work
- soft: a field differs, which one record in many may have wrong
- firm: it is two works, whatever the others say
"""

VetoKind = Literal[
    "titles", "numbers", "parts", "notices", "people",
    "identifiers", "books", "kinds", "meetings", "supplements",
    "issues", "pages", "journals", "years", "columns",
]  # fmt: skip
"""What two records are kept apart by (``vetoes.py``)."""

Agreement = Literal["same", "other", "unknown"]
"""Whether two values agree: "unknown" where either is missing or cannot be read."""

TitleState = Literal[
    "same", "typo", "slip", "start", "extra", "changed", "foreign", "different", "unknown"
]
"""
- typo: some letters differ, no word does
- slip: some letters of a word differ: typing errors, or another word
- start: one is the beginning or the end of the other: a subtitle dropped, or a title cut
- extra: one has a few words more
- changed: a word or two differ: men and women, short-term and long-term
- foreign: two wordings of what fills the same pages: the title in two languages
"""

NumbersState = Literal["", "extra", "clash"]
"""The numbers in two titles: alike, one lacks some, or they contradict each other."""

PeopleState = Literal["same", "part", "some", "one", "none", "unknown"]
"""How many names two lists share; "part" where the one list has more."""

YearState = Literal["same", "near", "far", "unknown"]
"""Two years, "near" where they are one apart."""

PageState = Literal["same", "range", "near", "other", "unknown"]
"""Two places in print, "range" where the same three pages or more, "near" where they overlap."""

ContainerState = Literal["same", "alike", "renamed", "other", "unknown"]
"""Two journals or books, "renamed" where they are two names of conferences."""

DoiState = Literal["same", "second", "other", "unknown"]
"""Two DOIs, "second" where both may be of one thing: a version's, a repository's."""


class Comparison(NamedTuple):
    """What each field of two records says; nothing, as long as no more is known."""

    title: TitleState
    numbers: NumbersState = ""
    people: PeopleState = "unknown"
    year: YearState = "unknown"
    volume: Agreement = "unknown"
    issue: Agreement = "unknown"
    page: PageState = "unknown"
    container: ContainerState = "unknown"
    doi: DoiState = "unknown"
    ids: Agreement = "unknown"
    isbn: Agreement = "unknown"
    edition: Agreement = "unknown"
