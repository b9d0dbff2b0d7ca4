"""Habits of Turkish lists, which the model has hardly seen."""

from typing import Final

from refcli.parse.labelling.labels import OUTSIDE, spans_of
from refcli.parse.labelling.tokens import Tokens
from refcli.text import word_lists

__all__ = [
    "HOUSES",
    "ISSUES",
    "VOLUMES",
    "turkish_house",
    "turkish_issue",
    "turkish_volume",
]

_LISTS: Final = word_lists.lists(__package__, "turkish.txt")
_HOUSE: Final = frozenset(_LISTS["house"])
HOUSES: Final = frozenset(form for word in _HOUSE for form in (word, word.title()))
"""The words that end a publisher's name, in small letters and with a capital."""
ISSUES: Final = frozenset(_LISTS["issue"])


_COUNTS: Final = frozenset(("volume", "issue"))
_BEFORE_ISSUE: Final = _COUNTS | {"container", "pages", OUTSIDE}
_PAGES: Final = frozenset(("s", "ss"))


def turkish_issue(tokens: Tokens, labels: list[str]) -> None:
    """Read the number behind `S.` or `Sayı` as the issue, and the word before it as no journal.

    The pages have a mark of their own, for a German `S. 112–119` is pages.
    """
    for at, word in enumerate(tokens.words[:-1]):
        if word not in ISSUES or not tokens.words[at + 1].isdigit():
            continue
        marked = any(word.rstrip(".") in _PAGES for word in tokens.words[at + 2 :])
        alone = labels[at + 1 : at + 3] != ["pages", "pages"] or tokens.gaps[at + 2] == ", "
        paged = labels[at + 1] == "pages" and alone and marked
        if (labels[at + 1] in _COUNTS or paged) and labels[at] in _BEFORE_ISSUE:
            labels[at], labels[at + 1] = OUTSIDE, "issue"
            return


def turkish_volume(tokens: Tokens, labels: list[str]) -> None:
    """Take `C.` for the word for a volume, which is not part of its number: `c. XV, sy. 4`."""
    for at, word in enumerate(tokens.words[:-1]):
        counted = tokens.gaps[at + 1].strip() in {".", ""} and labels[at + 1] == "volume"
        if word in VOLUMES and labels[at] == "volume" and counted:
            labels[at] = OUTSIDE


VOLUMES: Final = frozenset(("C", "C.", "c"))


def turkish_house(tokens: Tokens, labels: list[str]) -> None:
    """Read as the publisher the last phrase of a title that ends in `Yayınları`."""
    for label, first, last in spans_of(labels):
        if label not in {"title", "container"} or tokens.words[last - 1] not in HOUSES:
            continue
        begin = next(
            (at for at in range(last - 1, first, -1) if tokens.gaps[at].strip() in {".", ","}),
            first,
        )
        if begin > first or label == "container" or "title" in labels[:first]:
            labels[begin:last] = ["publisher"] * (last - begin)
            return
