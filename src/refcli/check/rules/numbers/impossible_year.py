"""DATE001: a date that cannot be: no such year, month or day.

    year: 20219
    date: 2021-02-30

A range (2003-04), "in press" and an approximate year are well.
"""

import re
from collections.abc import Iterator
from typing import Final

from refcli.check.finding import Severity
from refcli.check.rule import Context, Hit, Rule
from refcli.record import DateParts, Record, date_parts, text
from refcli.speech import Message

__all__ = ["RULE"]

_VARIABLES: Final = ("issued", "accessed", "event-date", "original-date")
_SERIAL: Final = ("article-journal", "article-magazine", "article-newspaper", "paper-conference")
_FIRST_SERIAL: Final = 1600
"""The first journals are of 1665, the first newspapers of 1605."""

_FIRST_BOOK: Final = 1000
"""A year of three digits has lost one, where a publisher is named."""

_DAYS: Final = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def _find(record: Record, context: Context) -> Iterator[Hit]:
    for variable in _VARIABLES:
        if variable not in record:
            continue
        for date in date_parts(record, variable):
            said = _wrong(date, context.year)
            if not said and variable == "issued" and 0 < date.year < _first(record):
                said = Message("nothing of the kind was printed in the year {year}", year=date.year)
            if said:
                yield Hit(variable, said)
        value = record[variable]
        literal = value.get("literal") or value.get("raw") if isinstance(value, dict) else None
        if isinstance(literal, str) and re.fullmatch(
            r"\d{5,7}|\d{1,2}|\d{4}-\d\d-\d\d", literal.strip()
        ):
            yield Hit(variable, Message("{literal} is not a date", literal=literal))


def _first(record: Record) -> int:
    """Return the year before which nothing of this kind was printed, 0 where that is open."""
    if text(record, "type") in _SERIAL:
        return _FIRST_SERIAL
    return _FIRST_BOOK if text(record, "publisher") or text(record, "ISBN") else 0


def _wrong(date: DateParts, this_year: int) -> str:
    if date.year > this_year + 50 or (0 < date.year < 100):
        return Message("there is no work of the year {year}", year=date.year)
    if date.month is not None and not (1 <= date.month <= 12 or 13 <= date.month <= 24):
        return Message("there is no month {month}", month=date.month)
    if date.day is not None and date.month is not None and 1 <= date.month <= 12:
        leap = date.year % 4 == 0 and (date.year % 100 != 0 or date.year % 400 == 0)
        last = 28 if date.month == 2 and not leap else _DAYS[date.month - 1]
        if not 1 <= date.day <= last:
            return Message(
                "{month} has no day {day}", month=f"{date.year}-{date.month:02}", day=date.day
            )
    return ""


RULE: Final = Rule("DATE001", "impossible date", Severity.ERROR, entry=_find)
