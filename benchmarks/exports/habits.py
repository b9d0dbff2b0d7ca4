"""What a habit of a database is, and a work as a database writes it.

A habit changes a record in place and tells whether there was anything to change. Its rates
are the shares of a database's records that show it, where it applies.
"""

import random
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

Record = dict[str, Any]


class Habit(NamedTuple):
    """What a habit changes in a record, and how often each database shows it, 0 to 1."""

    write: Callable[[Record, random.Random], bool]
    rates: Mapping[str, float]
    blunt: bool = False
    """Whether it may take away what alone tells a work from its look-alike."""


def written(
    work: Record,
    habits: Mapping[str, Habit],
    database: str,
    thick: float,
    chance: random.Random,
    *,
    sharp: bool,
) -> tuple[Record, tuple[str, ...]]:
    """Return a work as a database exports it, and the habits that show in the record.

    ``thick`` multiplies the rates; ``sharp`` leaves out the habits that are blunt.
    """
    record = {**work, "author": [dict(person) for person in work["author"]]}
    shown = []
    for name, habit in habits.items():
        rate = habit.rates.get(database, 0.0)
        often = min(0.5, rate * thick) if rate < 0.4 else rate
        if chance.random() < often and not (sharp and habit.blunt) and habit.write(record, chance):
            shown.append(name)
    record.pop("short", None)
    issued, raw = record.pop("issued"), record.pop("raw", "")
    kept = {name: value for name, value in record.items() if value}
    if issued:
        kept["issued"] = {"raw": raw} if raw else {"date-parts": [[issued]]}
    return kept, tuple(shown)
