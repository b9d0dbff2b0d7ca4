"""PAGE003: what stands for pages is not pages.

A place was held (??, TBD, xx), a mark was copied along (pp. 12), or the number of pages stands
where they belong.

    pages: pp. 12--20

Look at the work itself.
"""

import re
from collections.abc import Iterator
from typing import Final

from refcli.check.finding import Fix, Severity
from refcli.check.rule import Context, Hit, Rule
from refcli.record import Record, text
from refcli.speech import Message

__all__ = ["RULE"]

_HELD: Final = re.compile(
    r"\?|\b(?:tbd|tba|n\.?\s?p|n/a)\b|^(x{2,})(?:\s*[-–—]+\s*\1)?$|^(?-i:X{2,}\W+X{2,})$|^[-–—\s]+$|^0+(?:\s*-+\s*0+)?$",
    re.IGNORECASE,
)
"""What holds a place for pages; "xx + 348" counts a book's, and "i-xx" are in Roman numerals."""

_MARK: Final = re.compile(
    r"^(?:(?:pp?|pages?|стр|с)\b\.?|(?:ss?|seiten?|págs?|cc)\.)\s*(?=\d)", re.IGNORECASE
)


def _find(record: Record, _context: Context) -> Iterator[Hit]:
    written = text(record, "page")
    if not written or written.isdecimal():
        return
    if _HELD.search(written):
        yield Hit("page", Message("{written} is not a range of pages", written=written))
    elif _MARK.match(written):
        bare = _MARK.sub("", written)
        yield Hit(
            "page",
            Message("the mark is part of the field: {written}", written=written),
            Fix(f"keep {bare}", {"page": bare}, safe=True),
        )


RULE: Final = Rule("PAGE003", "pages that are none", Severity.WARNING, entry=_find)
