"""URL003: a date of access, and no address that was looked at.

A web page or a converter dropped the link.

    GxP News. URL: (date of access 18.05.2022)

Put the address back.
"""

from collections.abc import Iterator
from typing import Final

from refcli.check.finding import Severity
from refcli.check.rule import Context, Hit, Rule
from refcli.record import Record, text
from refcli.speech import Message

__all__ = ["RULE"]


def _find(record: Record, _context: Context) -> Iterator[Hit]:
    if record.get("accessed") and not text(record, "URL") and not text(record, "DOI"):
        yield Hit("URL", Message("a date of access, and no address"))


RULE: Final = Rule("URL003", "date of access without an address", Severity.WARNING, entry=_find)
