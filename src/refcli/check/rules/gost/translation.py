"""GOST008: a translation in brackets typed into a title.

A description is in the language of the work and has no translations; those belong to the
second list. Kept as variants (title[en]) they are printed there, and left out here.

    container-title: Voprosy ekonomiki [Economic Issues]
"""

import re
from collections.abc import Iterator
from typing import Final

from refcli.check.finding import Severity
from refcli.check.rule import STANDARDS, Context, Hit, Rule
from refcli.record import Record, text
from refcli.speech import Message

__all__ = ["RULE"]

_BRACKET: Final = re.compile(r"\S.*\s\[(?P<inside>[^\[\]]{4,}\s?[^\[\]]*)\]$")


def _find(record: Record, _context: Context) -> Iterator[Hit]:
    for variable in ("title", "container-title"):
        found = _BRACKET.match(text(record, variable).strip())
        if found and found["inside"][:1].isupper() and len(found["inside"].split()) > 1:
            message = Message(
                "[{inside}] is a translation: it belongs to {variable}[en]",
                inside=found["inside"],
                variable=variable,
            )
            yield Hit(variable, message)


RULE: Final = Rule(
    "GOST008", "a translation in a title", Severity.WARNING, entry=_find, standards=STANDARDS
)
