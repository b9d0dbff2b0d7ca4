"""DOI004: the reference says "DOI:" and gives none.

A web page or a converter dropped the link, and what stood behind the word with it.

    J Eur CME. 2021; 10 (1): 1. DOI:

refcli enrich finds it again.
"""

import re
from collections.abc import Iterator
from typing import Final

from refcli.check.finding import Severity
from refcli.check.rule import Context, Hit, Rule
from refcli.record import Record, source, text
from refcli.speech import Message

__all__ = ["RULE"]

_EMPTY: Final = re.compile(r"\bdoi\s*[:.]?\s*(?:$|[\[(.;,](?!\s*10\.))", re.IGNORECASE)


def _find(record: Record, _context: Context) -> Iterator[Hit]:
    printed = source(record).get("text", "").strip()
    if not text(record, "DOI") and "doi" in printed.lower() and _EMPTY.search(printed):
        yield Hit(
            "DOI",
            Message('the reference says "DOI:" and gives none'),
            reason=Message("found by: refcli enrich"),
        )


RULE: Final = Rule("DOI004", "lost DOI", Severity.WARNING, entry=_find)
