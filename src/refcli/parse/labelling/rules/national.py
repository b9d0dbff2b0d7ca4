"""Habits of Czech, Hungarian, Turkish and Korean lists, which the model has hardly seen."""

import re
from itertools import pairwise
from typing import Final

from refcli.parse.labelling.labels import OUTSIDE, spans_of
from refcli.parse.labelling.tokens import UPPER, Tokens, words_between
from refcli.text import word_lists
from refcli.text.patterns import late

__all__ = [
    "HOUSES",
    "ISSUES",
    "THESES",
    "czech_names",
    "hungarian_act",
    "hungarian_names",
    "korean_house",
    "korean_place",
    "korean_thesis",
    "title_behind_capitals",
    "turkish_house",
    "turkish_issue",
]

_LISTS: Final = word_lists.lists(__package__, "national.txt")
_HOUSE: Final = frozenset(_LISTS["house"])
HOUSES: Final = frozenset(form for word in _HOUSE for form in (word, word.title()))
"""The words that end a publisher's name, in small letters and with a capital."""
_HOUSE_ENDS: Final = tuple(_LISTS["house-end"])
THESES: Final = frozenset(_LISTS["thesis"])
ISSUES: Final = frozenset(_LISTS["issue"])

_GIVEN: Final = rf"[{UPPER}][\w’'-]+(?:\s(?:[{UPPER}]\.|[{UPPER}][\w’'-]+))?"
_CAPITALS: Final = rf"[{UPPER}][{UPPER}’'-]+"
_CZECH: Final = late(
    rf"{_CAPITALS},\s{_GIVEN}(?:,\s{_GIVEN}\s{_CAPITALS})*\sa\s{_GIVEN}\s{_CAPITALS}(?=[.,:])"
)
_MAGYAR: Final = rf"[{UPPER}][\w-]+(?:\s[{UPPER}][\w-]+){{1,2}}"
_HUNGARIAN: Final = late(rf"{_MAGYAR}(?:\s[–-]\s{_MAGYAR}){{1,4}}(?:\s\(szerk\.\))?(?=:\s)")
_ACT: Final = late(r"(?:1[89]|20)\d\d\.\sévi\s[IVXLCDM]+\.\stv?\w*\.?(?:[^.(,]{3,80})?")


def czech_names(tokens: Tokens, labels: list[str]) -> None:
    """Read the first name inverted and the others straight, families in capitals, as authors."""
    match = _CZECH.match(tokens.text, tokens.body)
    if match is None:
        return
    named = words_between(tokens, match.start(), match.end())
    end = named[-1] + 1
    if labels[:end] == ["author"] * end or end == len(labels):
        return
    rest = spans_of(labels[end:])
    labels[:end] = ["author"] * end
    if "title" not in labels and rest:
        labels[end : end + rest[0].last] = ["title"] * rest[0].last


def hungarian_names(tokens: Tokens, labels: list[str]) -> None:
    """Read names that dashes part before a colon as the authors of what stands behind it."""
    match = _HUNGARIAN.match(tokens.text, tokens.body)
    if match is None:
        return
    named = words_between(tokens, match.start(), match.end())
    if named and {labels[at] for at in named} == {"title"} and labels[named[-1] + 1] == "title":
        for at in named:
            labels[at] = "author"


def hungarian_act(tokens: Tokens, labels: list[str]) -> None:
    """Keep the year and the number of a Hungarian act in its title: `1993. évi LXXIX. törvény`."""
    match = _ACT.match(tokens.text, tokens.body)
    if match:
        for at in words_between(tokens, match.start(), match.end()):
            labels[at] = "title"


def title_behind_capitals(tokens: Tokens, labels: list[str]) -> None:
    """End the authors behind the given name, where a family in capitals came first.

    `TUNÇAY, Mete, Türkiye’de Sol Akımlar, C. 1`: other authors would be in capitals as well.
    """
    end = next((at for at, label in enumerate(labels) if label != "author"), len(labels))
    words, gaps = tokens.words, tokens.gaps
    if end < 4 or not (len(words[0]) > 2 and words[0].isupper() and gaps[1] == ", "):
        return
    begin = next((at for at in range(2, min(end, 4)) if gaps[at] == ", "), 0)
    rest = words[begin:end]
    if not begin or any(word.isupper() and len(word) > 2 for word in rest):
        return
    until = next((at for at in range(begin + 1, end) if "," in gaps[at]), end)
    if until - begin > 1 and any(word[0].isdigit() for word in rest):
        labels[begin:until] = ["title"] * (until - begin)
        labels[until:end] = [
            "volume" if word[0].isdigit() else OUTSIDE for word in words[until:end]
        ]


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
        alone = labels[at + 1 : at + 3] != ["pages", "pages"]
        paged = labels[at + 1] == "pages" and alone and marked
        if (labels[at + 1] in _COUNTS or paged) and labels[at] in _BEFORE_ISSUE:
            labels[at], labels[at + 1] = OUTSIDE, "issue"
            return


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


def korean_place(tokens: Tokens, labels: list[str]) -> None:
    """Read as the place the one word that stands for a book and has a colon behind it: `서울:`."""
    for (label, first, last), after in pairwise(spans_of(labels)):
        if (label, after.label) != ("container", "publisher") or last - first > 1:
            continue
        if tokens.gaps[last].strip() == ":" and _HANGUL.fullmatch(tokens.words[first]):
            labels[first] = "location"


_HANGUL: Final = re.compile("[\uac00-\ud7af]{2,4}")


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
