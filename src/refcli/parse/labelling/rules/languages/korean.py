"""Habits of Korean lists, which the model has hardly seen."""

from itertools import pairwise
from typing import Final

from refcli.parse.labelling.labels import spans_of
from refcli.parse.labelling.tokens import Tokens
from refcli.text import word_lists
from refcli.text.patterns import late

__all__ = ["THESES", "korean_house", "korean_place", "korean_thesis", "korean_volume"]

_LISTS: Final = word_lists.lists(__package__, "korean.txt")
_HOUSE_ENDS: Final = tuple(_LISTS["house-end"])
THESES: Final = frozenset(_LISTS["thesis"])


def korean_place(tokens: Tokens, labels: list[str]) -> None:
    """Read as the place the one word that stands for a book and has a colon behind it: `서울:`."""
    for (label, first, last), after in pairwise(spans_of(labels)):
        if (label, after.label) != ("container", "publisher") or last - first > 1:
            continue
        if tokens.gaps[last].strip() == ":" and _HANGUL.fullmatch(tokens.words[first]):
            labels[first] = "location"


_HANGUL: Final = late("[\uac00-\ud7af]{2,4}")


def korean_volume(tokens: Tokens, labels: list[str]) -> None:
    """Read as the volume the number that the word for one stands behind: `제3집`, `26권`."""
    for at, word in enumerate(tokens.words):
        if labels[at] == "issue" and word[0].isdigit() and word.endswith(("집", "권")):
            labels[at] = "volume"
            return


def korean_house(tokens: Tokens, labels: list[str]) -> None:
    """Read as the publisher a last word that ends as such names do, and not as a journal."""
    for label, first, last in spans_of(labels):
        if label == "container" and tokens.words[last - 1].endswith(_HOUSE_ENDS):
            labels[first:last] = ["publisher"] * (last - first)
            return


def korean_thesis(tokens: Tokens, labels: list[str]) -> None:
    """Part the kind of a thesis from the university that took it."""
    for at, word in enumerate(tokens.words):
        if word in THESES and labels[at] in {"publisher", "container", "title"}:
            labels[at] = "genre"
