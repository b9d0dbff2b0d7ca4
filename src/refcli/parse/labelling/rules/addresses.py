"""Addresses and identifiers that their shape tells: a DOI cut by a space, numbers in stores."""

import re
from typing import Final

from refcli.parse.labelling.labels import OUTSIDE
from refcli.parse.labelling.shapes import shape
from refcli.parse.labelling.tokens import Tokens, words_between
from refcli.text import word_lists
from refcli.text.patterns import late
from refcli.values.identifiers import find_doi

__all__ = ["STORES", "addresses", "broken_doi", "edn", "isbn_in_title"]

STORES: Final = frozenset(
    ("URN", "urn", "EDN", *word_lists.lists(__package__, "numbers.txt")["hal"])
)


_URN: Final = late(r"\b(?:URN:?\s)?urn:nbn:[a-z]{2}[:\w.-]*\d[\w.-]*(?:(?<=-)\s\w+)?")


def edn(tokens: Tokens, labels: list[str]) -> None:
    """Leave out `EDN: QWERTY` and `hal-01234567`, numbers in a store, which no field is for.

    So are the names that national libraries give: `URN: urn:nbn:de:0168-ssoar-12345`.
    """
    match = _URN.search(tokens.text, tokens.body)
    named = words_between(tokens, *match.span()) if match else []
    if {labels[at] for at in named} != {"url"}:
        for at in named:
            labels[at] = OUTSIDE
    for at in range(1, len(labels) - 1):
        number = tokens.words[at + 1]
        if tokens.words[at] not in STORES:
            continue
        of_hal = tokens.gaps[at + 1] == "-" and re.fullmatch(r"\d{8}(?:v\d)?", number)
        if of_hal or (tokens.words[at] == "EDN" and re.fullmatch("[A-Z]{6}", number)):
            labels[at : at + 2] = [OUTSIDE, OUTSIDE]


def addresses(tokens: Tokens, labels: list[str]) -> None:
    """Read a DOI as a DOI and an address as an address, wherever they stand.

    One that is printed twice is one: `http://dx.doi.org/10.1000/182 doi:10.1000/182`; where the
    first was cut the second counts: `https://doi.org/10.1000/1 doi:10.1000/182`. The word before
    a colon that says that an address follows is none of the imprint: `Internetquelle: URL: http`.
    """
    for index, word in enumerate(tokens.words):
        if len(word) > 6 and (form := shape(word)) in {"doi", "url"}:
            labels[index] = form
            said = index - 1 - (labels[index - 1 : index] == ["url"])
            if said > 0 and tokens.words[said] in _SAID and ":" in tokens.gaps[said + 1]:
                labels[said] = OUTSIDE
            before = index - 1 - (tokens.words[index - 1].lower() == "doi")
            if form == "doi" and before >= 0 and shape(tokens.words[before]) == "doi":
                if _goes_on(tokens.words[before], word):
                    labels[before] = OUTSIDE
                else:
                    labels[before + 1 : index + 1] = [OUTSIDE] * (index - before)


_SAID: Final = frozenset(word_lists.lists(__package__, "endings.txt")["before-address"])


def _goes_on(one: str, other: str) -> bool:
    """Tell a DOI that begins with another: `10.1000/1` and `10.1000/182`."""
    cut, whole = find_doi(one), find_doi(other)
    return len(cut) < len(whole) and whole.startswith(cut) and bool(cut)


def broken_doi(tokens: Tokens, labels: list[str]) -> None:
    """Read on a DOI that a space has cut behind a hyphen or a slash.

    One that was cut so may be cut behind a point, too, if nothing but figures ends it.
    """
    has_cut = False
    for index in range(1, len(labels)):
        if labels[index - 1] != "doi":
            continue
        gap, mark = tokens.gaps[index], tokens.text[tokens.ends[index - 1] - 1]
        if gap == " " and tokens.words[index][0].isdigit() and mark in "-/_":
            labels[index], has_cut = "doi", True
        elif gap in {"-", "- "}:
            labels[index] = "doi"
        elif has_cut and gap == ". " and _ends_in_figures(tokens, index):
            labels[index:] = ["doi"] * (len(labels) - index)


def _ends_in_figures(tokens: Tokens, first: int) -> bool:
    """Tell whether nothing but figures with points between them stands from a word on."""
    return all(map(str.isdigit, tokens.words[first:])) and {*tokens.gaps[first:-1]} == {". "}


_ISBN: Final = late(r"\b(?:ISBN|isbn|Isbn):? (?:978[-‐–]?\d|\d)[\d‐–-]{6,13}[\dXx]\b")


def isbn_in_title(tokens: Tokens, labels: list[str]) -> None:
    """Read an ISBN as such wherever it stands: `Of ice isbn: 9780814027455 (Acme, 1980)`."""
    for match in _ISBN.finditer(tokens.text, tokens.body):
        for at in words_between(tokens, *match.span()):
            labels[at] = "isbn"
