"""GOST004: the list of authors is cut before those that a record names.

By GOST R 7.0.100-2018 the first three of five authors and more stand after the stroke, then
[и др.]; a record that was read as "Иванов И. И. и др." knows only one.

    author: Иванов, И. И.; et al.
"""

from collections.abc import Iterator
from typing import Final

from refcli.check.finding import Severity
from refcli.check.rule import Context, Hit, Rule
from refcli.record import OTHERS, Record, has_others, names
from refcli.speech import Message

__all__ = ["RULE"]

_NAMED: Final = 3


def _find(record: Record, _context: Context) -> Iterator[Hit]:
    known = sum(name.get("literal") != OTHERS for name in names(record))
    if has_others(record) and known < _NAMED:
        message = Message(
            "the list of authors is cut after {count}: three stand before [и др.]", count=known
        )
        yield Hit("author", message)


RULE: Final = Rule(
    "GOST004", "authors cut too early", Severity.WARNING, entry=_find, standards=("7.0.100",)
)
