"""PAGE002: the first and the last page are the same.

A work on one page is given with that page alone.

    pages: 349-349

--fix keeps the one.
"""

from collections.abc import Iterator
from typing import Final

from refcli.check.finding import Fix, Severity
from refcli.check.rule import Context, Hit, Rule
from refcli.record import Record, page_range, text
from refcli.speech import Message

__all__ = ["RULE"]


def _find(record: Record, _context: Context) -> Iterator[Hit]:
    written = text(record, "page")
    first, last = page_range(record)
    if last and first == last and any(map(str.isdecimal, first)) and "," not in written:
        yield Hit(
            "page",
            Message("from {first} to {last} is one page", first=first, last=last),
            Fix(f"keep {first}", {"page": first}, safe=True),
        )


RULE: Final = Rule("PAGE002", "identical pages", Severity.INFO, entry=_find)
