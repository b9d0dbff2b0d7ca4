"""ISSN001: an ISSN whose check digit is wrong.

The last digit follows from the others (ISO 3297), so one of them is wrong.

    ISSN: 0317-8472     (the last digit must be 1)

Look at the journal itself, or at https://portal.issn.org.
"""

import re
from collections.abc import Iterator
from typing import Final

from refcli.check.finding import Severity
from refcli.check.rule import Context, Hit, Rule
from refcli.record import Record, text
from refcli.speech import Message
from refcli.text.dashes import plain_dashes
from refcli.values.identifiers import is_issn

__all__ = ["RULE"]

_NUMBER: Final = re.compile(r"(?<![\dXx-])\d{4}-?\d{3}[\dXx](?![\dXx])")


def _find(record: Record, _context: Context) -> Iterator[Hit]:
    written = text(record, "ISSN")
    numbers = _NUMBER.findall(plain_dashes(written)) if written else []
    for number in numbers:
        if not is_issn(number):
            yield Hit("ISSN", Message("the check digit of {number} is wrong", number=number))
    if written and not numbers and any(map(str.isdecimal, written)):
        yield Hit("ISSN", Message("{written} is not an ISSN: one is 1234-567X", written=written))


RULE: Final = Rule("ISSN001", "impossible ISSN", Severity.ERROR, entry=_find)
