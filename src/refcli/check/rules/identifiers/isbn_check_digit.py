"""ISBN001: an ISBN whose check digit is wrong.

The last digit follows from the others (ISO 2108), so one of them is wrong. Several ISBNs in a
field, with words such as "paperback" beside them, are each looked at.

    ISBN: 978-0-306-40615-8     (the last digit must be 7)

Look at the book itself, or at a library's catalogue.
"""

import re
from collections.abc import Iterator
from typing import Final

from refcli.check.finding import Severity
from refcli.check.rule import Context, Hit, Rule
from refcli.record import Record, text
from refcli.speech import Message
from refcli.text.dashes import plain_dashes
from refcli.values.identifiers import is_isbn

__all__ = ["RULE"]

_NUMBER: Final = re.compile(r"(?<![\dXx-])(?:97[89][\s-]?)?(?:\d[\s-]?){9}[\dXx](?![\dXx])")


def _find(record: Record, _context: Context) -> Iterator[Hit]:
    written = text(record, "ISBN")
    for match in _NUMBER.finditer(plain_dashes(written)) if written else ():
        if not is_isbn(match[0]):
            yield Hit(
                "ISBN", Message("the check digit of {match} is wrong", match=match[0].strip())
            )


RULE: Final = Rule("ISBN001", "impossible ISBN", Severity.ERROR, entry=_find)
