"""PAGE001: the last page comes before the first.

    pages: 251-246

A shortened last page (246-51) is well, and so is an article's number with the count of its
pages after it (106108-3). Look at the work itself: one digit is wrong or the two are swapped.
"""

import re
from collections.abc import Iterator
from typing import Final

from refcli.check.finding import Severity
from refcli.check.rule import Context, Hit, Rule
from refcli.record import Record, page_range
from refcli.speech import Message

__all__ = ["RULE"]

_NUMBER: Final = re.compile(r"([A-Za-z]*)(\d+)")


def _find(record: Record, _context: Context) -> Iterator[Hit]:
    first, last = (_NUMBER.fullmatch(page) for page in page_range(record))
    if not first or not last or len(last[2]) < len(first[2]):
        return
    if last[1] == first[1] and int(last[2]) < int(first[2]):
        yield Hit(
            "page",
            Message(
                "the pages end at {last}, before they begin at {first}",
                last=last[0],
                first=first[0],
            ),
        )


RULE: Final = Rule("PAGE001", "reversed pages", Severity.ERROR, entry=_find)
