"""EDN001: an EDN of eLIBRARY.RU that is not six capital letters.

    EDN: ABCDE1

eLIBRARY.RU shows it beside the article.
"""

import re
from collections.abc import Iterator
from typing import Final

from refcli.check.finding import Severity
from refcli.check.rule import Context, Hit, Rule
from refcli.record import Record, custom
from refcli.speech import Message

__all__ = ["RULE"]


def _find(record: Record, _context: Context) -> Iterator[Hit]:
    fields = custom(record).get("fields")
    value = fields.get("edn", "") if isinstance(fields, dict) else ""
    if isinstance(value, str) and value and not re.fullmatch(r"[A-Z]{6}", value.strip()):
        yield Hit(
            "", Message("{value} is not an EDN: one is six capital Latin letters", value=value)
        )


RULE: Final = Rule("EDN001", "malformed EDN", Severity.ERROR, entry=_find)
