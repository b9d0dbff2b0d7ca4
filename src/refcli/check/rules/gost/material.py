"""GOST007: a mark of the material typed into the title.

[Текст] and [Электронный ресурс] were GOST 7.1-2003's. GOST R 7.0.100-2018 has the kind of
content at the end, Текст : электронный, which is set in print.

    title: Экономика [Текст]
"""

import re
from collections.abc import Iterator
from typing import Final

from refcli.check.finding import Severity
from refcli.check.rule import Context, Hit, Rule
from refcli.record import Record, text
from refcli.speech import Message

__all__ = ["RULE"]

_MARK: Final = re.compile(r"(?i)\[(?:текст|электронный ресурс|electronic resource|text)\]")


def _find(record: Record, _context: Context) -> Iterator[Hit]:
    for variable in ("title", "container-title"):
        if found := _MARK.search(text(record, variable)):
            message = Message("{mark} does not belong into the title", mark=found[0])
            yield Hit(variable, message)


RULE: Final = Rule(
    "GOST007",
    "a mark of the material in the title",
    Severity.WARNING,
    entry=_find,
    standards=("7.0.5", "7.0.100"),
)
