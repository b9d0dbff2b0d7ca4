"""FIELD003: nobody is named who wrote it.

An article, a paper or a chapter has authors nearly always. A hint only; of editorials, news of a
page, laws and entries of encyclopedias it is not said.

    @article without an author

Look at the work itself, or let refcli enrich find it.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from refcli.check.finding import Severity
from refcli.check.rule import Context, Hit, Rule
from refcli.record import Record, page_range, source, text
from refcli.speech import Message
from refcli.text import word_lists

__all__ = ["RULE"]

_WRITTEN: Final = ("article-journal", "paper-conference", "chapter")
_PEOPLE: Final = ("author", "editor", "translator", "container-author", "reviewed-author")


def _find(record: Record, _context: Context) -> Iterator[Hit]:
    titled = text(record, "type") in _WRITTEN and text(record, "title")
    named = any(record.get(variable) for variable in _PEOPLE)
    if titled and not named and not _is_unsigned(record):
        yield Hit("author", Message("nobody is named who wrote it"))


def _is_unsigned(record: Record) -> bool:
    """Tell what is printed without a name: an editorial, a page of news, a law, a lemma."""
    first, last = page_range(record)
    if first.isdecimal() and len(first) < _OF_NUMBER and last in ("", first):
        return True
    if "/" in _ADDRESS.sub("", source(record).get("text", "")):
        return True  # described by its title, as GOST has it
    unsigned, hosts = _words()
    title, host = (text(record, name).casefold() for name in ("title", "container-title"))
    return title.lstrip('[«“"').startswith(unsigned) or any(word in host for word in hosts)


_ADDRESS: Final = re.compile(r"\S+://\S+|10\.\d{4,}/\S+|\d/\d")
_OF_NUMBER: Final = 5
"""Digits of the number of an article, where a page has fewer."""


@lru_cache(maxsize=1)
def _words() -> tuple[tuple[str, ...], tuple[str, ...]]:
    lists = word_lists.lists("refcli.check", "unsigned.txt")
    return tuple(word.replace("_", " ") for word in lists["title"]), lists["host"]


RULE: Final = Rule("FIELD003", "no author", Severity.INFO, entry=_find)
