"""VOL002: volume and issue are written into one field.

    volume: 12(3)

--fix parts them.
"""

import re
from collections.abc import Iterator
from typing import Final

from refcli.check.finding import Fix, Severity
from refcli.check.rule import Context, Hit, Rule
from refcli.record import Record, text
from refcli.speech import Message

__all__ = ["RULE"]

_BOTH: Final = re.compile(r"(\d+)\s*\((\d+(?:[-–/]\d+)?)\)")


def _find(record: Record, _context: Context) -> Iterator[Hit]:
    match = _BOTH.fullmatch(text(record, "volume").strip())
    if match and not text(record, "issue"):
        fix = Fix("part them", {"volume": match[1], "issue": match[2]}, safe=True)
        yield Hit("volume", Message("{match} is a volume and an issue", match=match[0]), fix)


RULE: Final = Rule("VOL002", "volume and issue in one field", Severity.INFO, entry=_find)
