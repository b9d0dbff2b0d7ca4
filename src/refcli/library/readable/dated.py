"""A month and a day set apart from their year, as BibTeX has fields for them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from refcli.errors import RequestError
from refcli.record import date_parts

if TYPE_CHECKING:
    from refcli.record import Record

__all__ = ["with_parts_of_date"]


def with_parts_of_date(record: Record, parts: Mapping[str, str]) -> Record:
    """Return a record whose date of issue has this ``month`` and ``day``; "" takes one away.

    A month is a figure, a name or a season, in any language that dates are read in. Raises
    RequestError where the record has no single year, or the calendar no such day.

    >>> record = {"issued": {"date-parts": [[2021]]}}
    >>> with_parts_of_date(record, {"day": "5", "month": "mar"})["issued"]
    {'date-parts': [[2021, 3, 5]]}
    """
    from refcli.values import dates

    name = next(iter(parts))
    dated = date_parts(record, "issued")
    if len(dated) != 1 or not dated[0]:
        raise RequestError("{name}: there is no year that it belongs to: year=…", name=name)
    year, month, day = ((str(number or "")) for number in (*dated[0], None, None)[:3])
    if "month" in parts:
        month = str(_month(parts["month"]) or "")
    day = parts.get("day", day if month else "")
    if day and not month:
        raise RequestError("day: there is no month that it belongs to: month=…")
    text = "-".join([year.zfill(4), *(part.zfill(2) for part in (month, day) if part)])
    issued = dates.parse(text)
    if "date-parts" not in issued:
        raise RequestError("{variable}: {text!r} is not a date", variable="issued", text=text)
    return {**record, "issued": issued}


def _month(word: str) -> int:
    """Return the number of a month or a season, 0 for none; raises RequestError for other words."""
    from refcli.values.date_words import month_number

    number = month_number(word) if word else 0
    if word and not number:
        raise RequestError("month: {word!r} is not a month", word=word)
    return number
