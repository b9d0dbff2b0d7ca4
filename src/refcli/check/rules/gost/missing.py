"""GOST001: an area of the description that the standard requires has nothing to stand in it.

GOST R 7.0.5-2008 wants of an article its journal, year, number and pages, of a book its place
and year; GOST R 7.0.100-2018 and GOST 7.1-2003 want the publisher and the extent, too.

    a book without the number of its pages, by 7.0.100

Look at the work itself, or let refcli enrich find it.
"""

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from refcli.check.finding import Severity
from refcli.check.rule import STANDARDS, Context, Hit, Rule
from refcli.record import Record, text
from refcli.speech import Message
from refcli.text import word_lists

__all__ = ["RULE"]


def _find(record: Record, context: Context) -> Iterator[Hit]:
    standard = "7.0.100" if context.standard == "7.1" else context.standard
    for wanted in _needs().get(f"{standard}/{text(record, 'type')}", ()):
        variables = wanted.split("|")
        if not any(record.get(variable) for variable in variables):
            message = Message(
                "GOST {standard} requires it, and it is missing", standard=context.standard
            )
            yield Hit(variables[0], message)


@lru_cache(maxsize=1)
def _needs() -> dict[str, tuple[str, ...]]:
    return word_lists.lists("refcli.check", "gost-needs.txt")


RULE: Final = Rule(
    "GOST001", "a required area is empty", Severity.WARNING, entry=_find, standards=STANDARDS
)
