"""URL001: an address that no browser opens.

    URL: htp://example.org/a page

It has no http:// or https:// before it, or a space or a comma in it.
"""

import re
from collections.abc import Iterator
from typing import Final

from refcli.check.finding import Fix, Severity
from refcli.check.rule import Context, Hit, Rule
from refcli.record import Record, text
from refcli.speech import Message

__all__ = ["RULE"]

_SOUND: Final = re.compile(r"(?:https?|ftp)://[^\s<>\"{}|^`]+\.[^\s<>\"{}|^`]+", re.IGNORECASE)
_LOCAL: Final = re.compile(r"(?:file|urn|doi|mailto|zotero|https?://localhost)", re.IGNORECASE)


def _find(record: Record, _context: Context) -> Iterator[Hit]:
    address = text(record, "URL").strip()
    several = [part for part in re.split(r"[\s;,|]+", address) if part]
    if len(several) > 1 and all(map(_SOUND.fullmatch, several)):
        yield Hit("URL", Message("{count} addresses in one field", count=len(several)))
    elif address and not _SOUND.fullmatch(address) and not _LOCAL.match(address):
        fix = None
        if _SOUND.fullmatch(f"https://{address}") and address.lower().startswith("www."):
            fix = Fix("put https:// before it", {"URL": f"https://{address}"}, safe=True)
        yield Hit("URL", Message("{address} is not an address", address=address[:80]), fix)


RULE: Final = Rule("URL001", "malformed address", Severity.ERROR, entry=_find)
