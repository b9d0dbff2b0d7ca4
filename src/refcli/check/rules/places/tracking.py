"""URL002: an address that tells on who follows it.

    URL: https://example.org/page?utm_source=twitter&fbclid=…

--fix takes these parameters out; the page is the same.
"""

import re
from collections.abc import Iterator
from typing import Final

from refcli.check.finding import Fix, Severity
from refcli.check.rule import Context, Hit, Rule
from refcli.record import Record, text
from refcli.speech import Message

__all__ = ["RULE"]

_TRACKER: Final = re.compile(
    r"(?:utm_\w+|fbclid|gclid|yclid|mc_[ce]id|igshid|_ga|ysclid)=[^&#]*&?", re.IGNORECASE
)


def _find(record: Record, _context: Context) -> Iterator[Hit]:
    address = text(record, "URL")
    if "?" in address and (found := _TRACKER.findall(address.partition("?")[2])):
        head, mark, rest = address.partition("?")
        clean = _TRACKER.sub("", rest).rstrip("&")
        whole = head + mark + clean if clean and not clean.startswith("#") else head + clean
        names = ", ".join(one.partition("=")[0] for one in found)
        yield Hit(
            "URL",
            Message("tracking parameters: {names}", names=names),
            Fix("take them out", {"URL": whole}, safe=True),
        )


RULE: Final = Rule("URL002", "tracking parameters", Severity.INFO, entry=_find)
