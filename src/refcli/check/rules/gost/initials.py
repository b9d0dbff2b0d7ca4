"""GOST003: a person without a given name or initials.

The heading is surname and initials: Полтерович, В. М. A body is kept as a literal name.

    author: Полтерович
"""

from collections.abc import Iterator
from typing import Final

from refcli.check.finding import Severity
from refcli.check.rule import STANDARDS, Context, Hit, Rule
from refcli.record import NAME_VARIABLES, OTHERS, Record, names
from refcli.speech import Message

__all__ = ["RULE"]


def _find(record: Record, _context: Context) -> Iterator[Hit]:
    for variable in sorted(NAME_VARIABLES & record.keys()):
        for name in names(record, variable):
            family = name.get("family")
            if family and family != OTHERS and not name.get("given") and not name.get("literal"):
                yield Hit(variable, Message("{name} has no initials", name=family))


RULE: Final = Rule(
    "GOST003", "a name without initials", Severity.WARNING, entry=_find, standards=STANDARDS
)
