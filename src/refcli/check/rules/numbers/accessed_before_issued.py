"""DATE003: the day of access is before the year of issue.

    year: 2022, date of access 18.05.2021

One of the two is wrong.
"""

from collections.abc import Iterator
from typing import Final

from refcli.check.finding import Severity
from refcli.check.rule import Context, Hit, Rule
from refcli.record import Record, date_parts
from refcli.speech import Message

__all__ = ["RULE"]


def _find(record: Record, _context: Context) -> Iterator[Hit]:
    seen, made = date_parts(record, "accessed"), date_parts(record)
    if seen and made and seen[0].year < made[0].year:
        yield Hit(
            "accessed",
            Message(
                "looked at in {year}, issued in {year2}", year=seen[0].year, year2=made[0].year
            ),
        )


RULE: Final = Rule("DATE003", "looked at before it was there", Severity.WARNING, entry=_find)
