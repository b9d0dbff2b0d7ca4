"""DOI003: an address that is only a DOI's, in a reference without one.

Styles print a DOI and an address in different ways, and many print no address beside a DOI.

    URL: https://doi.org/10.1093/jamia/ocw154

--fix puts the DOI into its own field, and takes the address out.
"""

import re
from collections.abc import Iterator
from typing import Final

from refcli.check.finding import Fix, Severity
from refcli.check.rule import Context, Hit, Rule
from refcli.record import Record, text
from refcli.speech import Message
from refcli.values.identifiers import doi

__all__ = ["RULE"]

_RESOLVER: Final = re.compile(r"https?://(?:dx\.|www\.)?doi\.org/", re.IGNORECASE)


def _find(record: Record, _context: Context) -> Iterator[Hit]:
    address = text(record, "URL")
    if not _RESOLVER.match(address) or text(record, "DOI"):
        return
    if (found := doi(address)).startswith("10."):
        fix = Fix("make it the DOI", {"DOI": found, "URL": None}, safe=True)
        yield Hit("URL", Message("this address is the DOI {found}", found=found), fix)


RULE: Final = Rule("DOI003", "address where a DOI belongs", Severity.INFO, entry=_find)
