"""FIELD003: nobody is named who wrote it.

An article, a paper or a chapter has authors nearly always. A hint only: editorials and news
may have none.

    @article without an author

Look at the work itself, or let refcli enrich find it.
"""

from collections.abc import Iterator
from typing import Final

from refcli.check.finding import Severity
from refcli.check.rule import Context, Hit, Rule
from refcli.record import Record, text
from refcli.speech import Message

__all__ = ["RULE"]

_WRITTEN: Final = ("article-journal", "paper-conference", "chapter")
_PEOPLE: Final = ("author", "editor", "translator", "container-author", "reviewed-author")


def _find(record: Record, _context: Context) -> Iterator[Hit]:
    titled = text(record, "type") in _WRITTEN and text(record, "title")
    if titled and not any(record.get(variable) for variable in _PEOPLE):
        yield Hit("author", Message("nobody is named who wrote it"))


RULE: Final = Rule("FIELD003", "no author", Severity.INFO, entry=_find)
