"""GOST002: an address without the day on which it was visited.

After ``URL:`` the standards have the date of access, day, month and year: (дата обращения:
11.03.2017). GOST R 7.0.100-2018 keeps it beside a DOI; in a reference by GOST R 7.0.5-2008 a
DOI makes it needless.

    accessed: 2017
"""

from collections.abc import Iterator
from typing import Final

from refcli.check.finding import Severity
from refcli.check.rule import STANDARDS, Context, Hit, Rule
from refcli.record import Record, date_parts, text
from refcli.speech import Message

__all__ = ["RULE"]


def _find(record: Record, context: Context) -> Iterator[Hit]:
    if not record.get("URL") or (context.standard == "7.0.5" and text(record, "DOI")):
        return
    dates = date_parts(record, "accessed")
    if not record.get("accessed"):
        yield Hit("accessed", Message("the address has no date of access"))
    elif not dates or dates[0].day is None:
        yield Hit("accessed", Message("the date of access has no day: it is day, month and year"))


RULE: Final = Rule(
    "GOST002", "no date of access", Severity.WARNING, entry=_find, standards=STANDARDS
)
