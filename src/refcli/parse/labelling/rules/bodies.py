"""Bodies that wrote or published a work, and that the labels took for a title or left in one."""

import re
from typing import Final

from refcli.parse.labelling.labels import spans_of
from refcli.parse.labelling.tokens import Tokens
from refcli.parse.labelling.words import word_kind

__all__ = ["body_before_year", "body_behind_title"]

_ACRONYM: Final = re.compile(r"[A-ZÀ-Ý]{3,8}(?:[-/][A-ZÀ-Ý]{2,8})*")
_NAMED: Final = frozenset(("title", "container", "genre", "collection"))


def body_before_year(tokens: Tokens, labels: list[str]) -> None:
    """Read the body before a year in brackets as the author of the title behind it."""
    spans = spans_of(labels)
    at = 1 if spans[0].label == "citation-number" else 0
    if len(spans) < at + 3:
        return
    (label, first, last), date, title = spans[at : at + 3]
    bracketed = "(" in tokens.gaps[last] and ")" in tokens.gaps[title.first]
    if (label, date.label) != ("title", "date") or title.label not in _NAMED or not bracketed:
        return
    body = any(word_kind(word) == "B" for word in tokens.words[first:last])
    if title.label == "container" and not body:
        return
    if tokens.words[first][0].isupper() and last - first < 16:
        labels[first:last] = ["author"] * (last - first)
        end = next((span.last for span in spans[at + 3 :] if span.label in _TITLES), title.last)
        while spans_of(labels[title.first : end])[-1].label not in _NAMED:
            end -= 1
        labels[title.first : end] = ["title"] * (end - title.first)


_TITLES: Final = frozenset(("title", "container", "collection"))


def body_behind_title(tokens: Tokens, labels: list[str]) -> None:
    """Read the body that ends a title, a point before it, as who published the work."""
    spans = spans_of(labels)
    for number, (label, first, last) in enumerate(spans):
        if label != "title":
            continue
        if number + 1 < len(spans) and spans[number + 1].label not in {"url", "other", "accessed"}:
            return
        begin = next(
            (at for at in range(last - 1, first, -1) if tokens.gaps[at].strip() == "."), first
        )
        word = tokens.words[begin]
        body = _ACRONYM.fullmatch(word) or (word[0].isupper() and word_kind(word) == "B")
        if begin > first + 1 and body and last - begin < 16:
            labels[begin:last] = ["publisher"] * (last - begin)
        return
