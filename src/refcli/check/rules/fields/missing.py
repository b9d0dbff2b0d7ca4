"""FIELD001: a field is missing without which no style can print a reference of this type.

An article needs a title, a journal and a year, a chapter its book, a webpage its address. What
comes by crossref or xdata, and "in press" for a year, counts as there.

    @article without a journal

Look at the work itself, or let refcli enrich find it. --style says what else a style prints.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from refcli.check.finding import Severity
from refcli.check.rule import Context, Hit, ListHit, Rule
from refcli.record import Record, text
from refcli.speech import Message, marked
from refcli.text import word_lists

__all__ = ["RULE"]


def _find(record: Record, _context: Context) -> Iterator[Hit]:
    kind = text(record, "type")
    if _is_untitled(record):
        return  # the list tells
    yield from _lacks(record, kind)


def _find_untitled(records: Sequence[Record], _context: Context) -> Iterator[ListHit]:
    """Find articles without titles, unless the list gives titles of articles nowhere.

    Physicists and chemists print an article's journal, volume and page alone.
    """
    articles = [record for record in records if text(record, "type") == "article-journal"]
    places = [place for place, record in enumerate(records) if _is_untitled(record)]
    if len(places) >= _STYLE and len(places) * _SHARE >= len(articles):
        return
    for place in places:
        for hit in _lacks(records[place], "article-journal"):
            yield ListHit(place, hit)


_STYLE: Final = 3
"""Articles without titles of which it may be the style of the list."""
_SHARE: Final = 4
"""One in so many at least: some who leave titles out quote other fields, that do not."""


def _is_untitled(record: Record) -> bool:
    """Tell an article that can be found by its place without its title."""
    return (
        text(record, "type") == "article-journal"
        and not record.get("title")
        and bool(record.get("container-title") or record.get("container-title-short"))
        and bool(record.get("volume") or record.get("page"))
    )


def _lacks(record: Record, kind: str) -> Iterator[Hit]:
    for wanted in _needs().get(kind, _needs()["other"]):
        if not any(record.get(variable) for variable in wanted.split("|")):
            variable = wanted.partition("|")[0]
            if variable == "URL" and record.get("accessed"):
                continue  # another rule tells of the day and its missing address
            word = (
                _HOSTS.get(kind, "title of the whole")
                if variable == "container-title"
                else variable
            )
            what, work = Message(_WORDS.get(word, word)), Message(_said(kind))
            yield Hit(variable, Message("no {what} in this {work}", what=what, work=work))


def _said(kind: str) -> str:
    return _KINDS.get(kind, kind.replace("-", " ").replace("_", " ")) or "entry"


_TOLD: Final = marked(
    *("author or editor", "year", "address or DOI", "number", "title", "publisher"),
    *("journal", "magazine", "newspaper", "title of the book", "name of the proceedings"),
    *("title of the whole", "article", "conference paper", "book", "chapter", "thesis"),
    *("webpage", "report", "entry", "article newspaper", "article magazine", "standard"),
    *("patent", "legislation", "legal case", "entry encyclopedia", "entry dictionary"),
)
"""The words below, and the kinds of work that lack them most."""

_WORDS: Final = {
    "author": "author or editor",
    "issued": "year",
    "URL": "address or DOI",
    "number": "number",
}
_HOSTS: Final = {
    "article-journal": "journal",
    "article-magazine": "magazine",
    "article-newspaper": "newspaper",
    "chapter": "title of the book",
    "paper-conference": "name of the proceedings",
}
_KINDS: Final = {"article-journal": "article", "paper-conference": "conference paper"}


@lru_cache(maxsize=1)
def _needs() -> dict[str, tuple[str, ...]]:
    return word_lists.lists("refcli.check", "needs.txt")


RULE: Final = Rule("FIELD001", "missing field", Severity.WARNING, _find, _find_untitled)
