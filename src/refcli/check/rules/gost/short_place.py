"""GOST005: a place that is abbreviated, where the standard spells it out.

GOST R 7.0.100-2018 has Москва and Санкт-Петербург for М. and СПб. Those two and a few others
are spelt out in print by themselves; what refcli does not know stays as it is written.

    publisher-place: Ектб.
"""

from collections.abc import Iterator
from typing import Final

from refcli.check.finding import Severity
from refcli.check.rule import Context, Hit, Rule
from refcli.record import Record, text
from refcli.speech import Message
from refcli.values.places import full_place

__all__ = ["RULE"]


def _find(record: Record, _context: Context) -> Iterator[Hit]:
    place = full_place(text(record, "publisher-place"))
    if place.endswith(".") and not place.startswith("["):
        yield Hit("publisher-place", Message("{place} is to be spelt out", place=place))


RULE: Final = Rule(
    "GOST005", "abbreviated place", Severity.WARNING, entry=_find, standards=("7.0.100",)
)
