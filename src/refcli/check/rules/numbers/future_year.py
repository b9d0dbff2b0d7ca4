"""DATE002: a work of a year that has not come.

Journals date an issue some months ahead, so the next year is well.

    year: 2034

Look at the work itself: a digit is wrong, or there is no such work.
"""

from collections.abc import Iterator
from typing import Final

from refcli.check.finding import Severity
from refcli.check.rule import Context, Hit, Rule
from refcli.record import Record, date_parts
from refcli.speech import Message

__all__ = ["RULE"]


def _find(record: Record, context: Context) -> Iterator[Hit]:
    for variable in ("issued", "accessed"):
        for date in date_parts(record, variable)[:1]:
            ahead = 1 if variable == "issued" else 0
            if context.year + ahead < date.year <= context.year + 50:
                yield Hit(variable, Message("the year {year} has not come", year=date.year))


RULE: Final = Rule("DATE002", "year ahead of today", Severity.ERROR, entry=_find)
