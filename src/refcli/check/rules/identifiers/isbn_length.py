"""ISBN002: what stands for an ISBN has not ten or thirteen digits.

    ISBN: 978-0-306-4061

A digit was lost or doubled. Look at the book itself, or at a library's catalogue.
"""

import re
from collections.abc import Iterator
from typing import Final

from refcli.check.finding import Severity
from refcli.check.rule import Context, Hit, Rule
from refcli.record import Record, text
from refcli.speech import Message

__all__ = ["RULE"]


def _find(record: Record, _context: Context) -> Iterator[Hit]:
    written = text(record, "ISBN")
    digits = re.sub(r"\D", "", written)
    if digits and len(digits) not in (9, 10, 13) and len(digits) < 18:
        yield Hit(
            "ISBN",
            Message(
                "{written} has {count} digits: an ISBN has 10 or 13",
                written=written,
                count=len(digits),
            ),
        )


RULE: Final = Rule("ISBN002", "malformed ISBN", Severity.ERROR, entry=_find)
