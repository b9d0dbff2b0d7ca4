"""DATE003: the day of access is before the year of issue.

    year: 2022, date of access 18.05.2021

One of the two is wrong.
"""

from collections.abc import Iterator
from typing import Final

from refcli.check.finding import Severity
from refcli.check.rule import Context, Hit, Rule
from refcli.record import Record, date_parts

__all__ = ["RULE"]


def _find(record: Record, _context: Context) -> Iterator[Hit]:
    seen, made = date_parts(record, "accessed"), date_parts(record)
    if seen and made and seen[0].year < made[0].year:
        yield Hit("accessed", f"looked at in {seen[0].year}, issued in {made[0].year}")


RULE: Final = Rule("DATE003", "looked at before it was there", Severity.WARNING, entry=_find)
