"""TEXT004: characters that cannot be seen stand in a text.

They break searches and sorting. Soft hyphens, and the joiners of scripts that need them, are
left in peace.

    title: Digital skills<zero-width space> for doctors

--fix takes them out.
"""

import re
from collections.abc import Iterator
from typing import Final

from refcli.check.finding import Fix, Severity
from refcli.check.prose import prose
from refcli.check.rule import Context, Hit, Rule
from refcli.record import Record, text
from refcli.speech import Message

__all__ = ["RULE"]

_INVISIBLE: Final = re.compile(
    "[\u200b\u2060\ufeff\u200e\u200f\u202a-\u202e\u2066-\u2069\x00-\x08\x0b-\x1f\x7f]"
)


def _find(record: Record, _context: Context) -> Iterator[Hit]:
    for variable, value in (
        *prose(record),
        *((name, text(record, name)) for name in ("DOI", "URL", "page")),
    ):
        if (not value.isascii() or not value.isprintable()) and _INVISIBLE.search(value):
            codes = ", ".join(sorted({f"U+{ord(c):04X}" for c in _INVISIBLE.findall(value)}))
            clean = _INVISIBLE.sub("", value)
            yield Hit(
                variable,
                Message("characters that cannot be seen: {codes}", codes=codes),
                Fix("take them out", {variable: clean}, safe=True),
            )


RULE: Final = Rule("TEXT004", "invisible characters", Severity.WARNING, entry=_find)
