"""What stands where the year would, where a work is not published yet: `Roe, A. (in press)`.

The model has seen years there, hardly a remark: it gets a year to read, and what it finds is
kept where names stand before the remark and a title behind it. The phrases stand in
``awaited.txt``.
"""

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from refcli.parse.labelling.labels import OUTSIDE
from refcli.parse.labelling.tokens import Tokens, tokenize, words_between
from refcli.text import word_lists

__all__ = ["AWAITED", "stands_for_year", "with_year"]

_LISTS: Final = word_lists.lists(__package__, "awaited.txt")

AWAITED: Final = _LISTS["awaited"]
"""What is said of a work that is not printed yet, its words joined by ``_``."""

_LAST: Final = frozenset(
    phrase.rpartition("_")[2] for key in ("awaited", "sent") for phrase in _LISTS[key]
)
"""The last word of each phrase: where a text has none of them, it has no remark."""

_YEAR: Final = "2020"
_NAMES: Final = frozenset(("author", "editor", "translator", "organization"))


@cache
def _pattern() -> re.Pattern[str]:
    bare, bracketed = (
        "|".join(sorted(phrases, key=len, reverse=True)).replace("_", r"\s")
        for phrases in (AWAITED, (*AWAITED, *_LISTS["sent"]))
    )
    return re.compile(
        rf"(?i)[(\[](?P<bracketed>(?:{bracketed})(?:[-\s]?[a-e])?)[)\]][.,:;]?\s"
        rf"|[,.;]\s(?P<bare>{bare})[.,:;]\s"
    )


def with_year(tokens: Tokens) -> tuple[Tokens, range]:
    """Return a reference with a year in place of its first such remark, and the remark's words.

    One without a remark comes back as it is, with an empty range.
    """
    if _LAST.isdisjoint(map(str.lower, tokens.words)):
        return tokens, range(0)
    match = _pattern().search(tokens.text, tokens.body)
    begin, end = match.span(match.lastgroup or 0) if match else (0, 0)
    words = words_between(tokens, begin, end)
    if not words or not words[0]:
        return tokens, range(0)
    dated = tokenize(tokens.text[:begin] + _YEAR + tokens.text[end:], body=tokens.body)
    expected = [*tokens.words[: words[0]], _YEAR, *tokens.words[words[-1] + 1 :]]
    if list(dated.words) != expected:
        return tokens, range(0)
    return dated, range(words[0], words[-1] + 1)


def stands_for_year(labels: Sequence[str], at: int) -> bool:
    """Tell from the labels of a dated reference whether a word is the year behind its names."""
    before = set(labels[:at])
    named = not before.isdisjoint(_NAMES) and before <= _NAMES | {OUTSIDE, "citation-number"}
    return named and list(labels[at : at + 2]) == ["date", "title"]
