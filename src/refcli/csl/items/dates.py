"""Dates: a CSL-JSON date variable read into a value.

Structured dates (``date-parts``, ``season``, ``circa``, ``literal``) are taken as they are;
a raw string is read as `refcli.values.dates` reads it, and kept as a literal where it is not
a date.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Any, Final, NamedTuple

__all__ = ["Date", "Day", "read_date"]


class Day(NamedTuple):
    """A point in time as far as it is known: 0 for what is not."""

    year: int
    month: int = 0
    """1 to 12; seasons are 13 to 16, as citation processors number them."""
    day: int = 0


class Date(NamedTuple):
    """A date variable: a day, a range, or a text."""

    start: Day | None
    end: Day | None = None
    open_ended: bool = False
    circa: bool = False
    literal: str = ""


_OPEN_YEARS: Final = (0, None, "", "0")


def read_date(value: Any) -> Date | None:
    """Read a date variable; None where it holds no date at all."""
    if isinstance(value, str):
        return read_raw(value)
    if isinstance(value, int | float) and not isinstance(value, bool):
        return Date(Day(int(value))) if abs(value) < _LAST_YEAR else None
    if not isinstance(value, Mapping):
        return None
    circa = value.get("circa") not in (None, False, "", 0, "0", "false")
    literal = value.get("literal")
    start, end, open_ended = _parts(value.get("date-parts"))
    if isinstance(literal, str) and literal.strip() and start is None:
        return Date(None, circa=circa, literal=literal.strip())
    if start is None:
        raw = value.get("raw")
        found = read_raw(raw) if isinstance(raw, str) else None
        if found is None:
            season = _season(value.get("season"))
            return None if not season else Date(Day(0, season), circa=circa)
        return found._replace(circa=circa or found.circa)
    season = _season(value.get("season"))
    if season and not start.month:
        start = start._replace(month=season)
    return Date(start, end, open_ended, circa)


_LAST_YEAR: Final = 1_000_000


def _parts(value: Any) -> tuple[Day | None, Day | None, bool]:
    if not isinstance(value, Sequence) or isinstance(value, str) or not value:
        return None, None, False
    if not isinstance(value[0], Sequence | None) or isinstance(value[0], str):
        value = [value]
    start = _day(value[0])
    if start is None or len(value) < 2:
        return start, None, False
    end = _day(value[1])
    if end is None:
        ends = value[1] if isinstance(value[1], Sequence) else ()
        return start, None, bool(ends) and ends[0] in _OPEN_YEARS
    return start, None if end == start else end, False


def _day(value: Any) -> Day | None:
    if not isinstance(value, Sequence) or isinstance(value, str):
        return None
    numbers: list[int] = []
    for part in value[:3]:
        number = _whole(part)
        if number is None:
            break
        numbers.append(number)
    if not numbers or not numbers[0]:
        return None
    year, month, day = (*numbers, 0, 0)[:3]
    if 21 <= month <= 24:
        month -= 8
    if not 1 <= month <= 16:
        return Day(year)
    return Day(year, month, day if 1 <= day <= 31 and month <= 12 else 0)


def _whole(value: Any) -> int | None:
    if isinstance(value, bool):
        return None
    if isinstance(value, int):
        return value if abs(value) < _LAST_YEAR else None
    if isinstance(value, float):
        return int(value) if value.is_integer() and abs(value) < _LAST_YEAR else None
    if isinstance(value, str) and re.fullmatch(r"\s*-?[0-9]{1,6}\s*", value):
        return int(value)
    return None


def _season(value: Any) -> int:
    """Return the season as a month from 13 to 16, 0 if there is none."""
    if isinstance(value, str) and not value.strip().isdecimal():
        from refcli.values.date_words import month_number

        return max(month_number(value) - 8, 0) if month_number(value) > 12 else 0
    number = _whole(value) or 0
    if 1 <= number <= 4:
        return number + 12
    return number - 8 if 21 <= number <= 24 else number if 13 <= number <= 16 else 0


def read_raw(text: str) -> Date | None:
    """Read a date written in one string; a text that is not a date becomes a literal."""
    from refcli.values import dates

    text = text.strip()
    if not text:
        return None
    found = dates.read(text)
    return read_date(found) if found else Date(None, literal=text)
