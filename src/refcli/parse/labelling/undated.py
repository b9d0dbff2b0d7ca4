"""What stands where the year would, where there is none: `Roe, A. (in press)`, `(sin fecha)`.

The model has seen years there, and hardly such words: it gets a year to read in their place,
and what it finds is kept where names stand before them and a title behind. The phrases stand
in ``undated.txt``.
"""

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from refcli.parse.labelling.labels import OUTSIDE
from refcli.parse.labelling.tokens import Tokens, tokenize, words_between
from refcli.text import word_lists

__all__ = ["AWAITED", "stands_for_year", "with_year"]

_LISTS: Final = word_lists.lists(__package__, "undated.txt")

AWAITED: Final = _LISTS["awaited"]
"""What is said of a work that is not printed yet, its words joined by ``_``."""

_YEAR: Final = "2020"
_NAMES: Final = frozenset(("author", "editor", "translator", "organization"))


def with_year(tokens: Tokens) -> tuple[Tokens, int, Sequence[str]]:
    """Return a reference with a year in place of the first words that stand for one.

    With it come the place of the year among its words, and the labels of the words for which it
    stands. A reference without such words comes back as it is, with no labels.
    """
    if _last_words().isdisjoint(map(str.lower, tokens.words)):
        return tokens, 0, ()
    match = _pattern().search(tokens.text, tokens.body)
    begin, end = match.span(match.lastgroup or 0) if match else (0, 0)
    words = words_between(tokens, begin, end)
    if not match or not words or not words[0]:
        return tokens, 0, ()
    dated = tokenize(tokens.text[:begin] + _YEAR + tokens.text[end:], body=tokens.body)
    expected = [*tokens.words[: words[0]], _YEAR, *tokens.words[words[-1] + 1 :]]
    if list(dated.words) != expected:
        return tokens, 0, ()
    label = OUTSIDE if match.lastgroup == "undated" else "note"
    return dated, words[0], [label] * len(words)


def stands_for_year(labels: Sequence[str], at: int) -> bool:
    """Tell from the labels of a dated reference whether a word is the year behind its names."""
    before = set(labels[:at])
    named = not before.isdisjoint(_NAMES) and before <= _NAMES | {OUTSIDE, "citation-number"}
    return named and list(labels[at : at + 2]) == ["date", "title"]


@cache
def _last_words() -> frozenset[str]:
    """Return the last word of each phrase: where a text has none of them, it has no phrase."""
    phrases = (phrase.replace("_", " ") for own in _LISTS.values() for phrase in own)
    return frozenset(tokenize(phrase).words[-1].lower() for phrase in phrases)


@cache
def _pattern() -> re.Pattern[str]:
    bare, bracketed, undated = (
        "|".join(sorted(map(re.escape, phrases), key=len, reverse=True)).replace("_", r"\s")
        for phrases in (AWAITED, (*AWAITED, *_LISTS["sent"]), _LISTS["undated"])
    )
    return re.compile(
        rf"(?i)[(\[](?:(?P<said>(?:{bracketed})(?:[-\s]?[a-e])?)|(?P<undated>{undated}))[)\]][.,:;]?\s"
        rf"|[,.;]\s(?P<bare>{bare})[.,:;]\s"
    )
