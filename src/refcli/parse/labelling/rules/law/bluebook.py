"""Articles, newspapers and chapters as American lawyers cite them (The Bluebook, 15–16)."""

import re
from typing import Final

from refcli.parse.labelling.labels import OUTSIDE
from refcli.parse.labelling.tokens import UPPER, Tokens, words_between
from refcli.text import word_lists
from refcli.text.patterns import late

__all__ = ["REVIEWS", "article_of_lawyers", "chapter_of_lawyers", "newspaper_of_lawyers"]

REVIEWS: Final = frozenset(
    form
    for word in word_lists.lists(__package__, "lawyers.txt")["review"]
    for form in (word, word.upper())
)
"""One of these words stands in the name of every law review, which some print in capitals."""

_PERSON: Final = rf"(?:[{UPPER}][\w.’'-]+\s){{1,3}}[{UPPER}][\w’'-]+(?:,?\s(?:Jr|Sr|I{{2,3}})\.?)?"
_AUTHORS: Final = (
    rf"(?P<author>{_PERSON}(?:(?:,\s{_PERSON}){{0,3}},?\s&\s{_PERSON})?(?:\set\sal\.)?)"
)
_ARTICLE: Final = late(
    rf"(?:{_AUTHORS},\s)?(?:(?:Note|Comment|Book Review|Recent Case),\s)?(?P<title>[^“”].+?),\s"
    r"(?P<volume>\d{1,4})\s(?P<container>(?!U\.S\.|F\.|S\.\s?Ct)[A-Z][\w.&’' ]{2,60}?)"
    r"\s(?P<pages>\d{1,5})"
    r"(?:,\s(?P<at>\d{1,5}(?:[-–]\d+)?(?:\s(?:&\s)?n\.\d+)?))?"
    r"\s\((?P<date>(?:[A-Z][a-z]+\.?\s)?\d{4})\)\.?"
)
"""The volume stands before the journal, the first page behind it, the year in brackets."""

_NEWSPAPER: Final = late(
    rf"{_AUTHORS},\s(?P<title>.+?),\s(?P<container>[A-Z][\w.&’' ]{{2,40}}?),\s"
    r"(?P<date>[A-Z][a-z]{2,8}\.?\s\d{1,2},\s\d{4}),\sat\s(?P<pages>[A-Z]?\d+)\.?"
)
_CHAPTER: Final = late(
    rf"{_AUTHORS},\s(?P<title>.+?),\sin\s(?P<container>[A-Z].+?)\s(?P<pages>\d{{1,4}})(?:,\s\d+(?:[-–]\d+)?)?"
    rf"\s\((?P<editor>{_PERSON}(?:(?:,\s{_PERSON}){{0,2}},?\s&\s{_PERSON})?(?:\set\sal\.)?\seds?\.),?\s"
    r"(?:(?P<edition>\d{1,2}[a-z]{1,2}\sed\.)\s)?(?P<date>\d{4})\)\.?"
)


_LONGEST: Final = 600
"""Characters of such a reference at most: what is longer is not tried."""


def _matched(form: re.Pattern[str], tokens: Tokens) -> re.Match[str] | None:
    if len(tokens.text) > _LONGEST:
        return None
    return form.fullmatch(tokens.text, tokens.body)


def article_of_lawyers(tokens: Tokens, labels: list[str]) -> None:
    """Read `Charles A. Reich, The New Property, 73 Yale L.J. 733 (1964)`."""
    match = _matched(_ARTICLE, tokens) if tokens.text.endswith((")", ").")) else None
    if match and ("." in match["container"] or "Review" in match["container"]):
        _put(tokens, labels, match)


def newspaper_of_lawyers(tokens: Tokens, labels: list[str]) -> None:
    """Read `Adam Liptak, Justices Rule on Speech, N.Y. Times, June 22, 2010, at A1`."""
    if match := _matched(_NEWSPAPER, tokens):
        _put(tokens, labels, match)


def chapter_of_lawyers(tokens: Tokens, labels: list[str]) -> None:
    """Read `Jane Doe, Of Walls, in Essays on Property 12 (John Roe ed., 2001)`."""
    if match := _matched(_CHAPTER, tokens):
        _put(tokens, labels, match)


def _put(tokens: Tokens, labels: list[str], match: re.Match[str]) -> None:
    labels[:] = [OUTSIDE] * len(labels)
    for label, text in match.groupdict().items():
        if text and label != "at":
            for at in words_between(tokens, *match.span(label)):
                labels[at] = label
