"""PMID001: a PMID that is no number of one to eight digits.

    PMID: PMC3531190     (this is a PMCID)

PubMed shows the number below the abstract.
"""

import re
from collections.abc import Iterator
from typing import Final

from refcli.check.finding import Severity
from refcli.check.rule import Context, Hit, Rule
from refcli.record import Record, text
from refcli.speech import Message

__all__ = ["RULE"]

_NUMBER: Final = re.compile(r"(?:PMID:?\s*|https?://\S*/)?[1-9]\d{0,7}/?", re.IGNORECASE)


def _find(record: Record, _context: Context) -> Iterator[Hit]:
    written = text(record, "PMID").strip()
    if written and not _NUMBER.fullmatch(written):
        yield Hit(
            "PMID",
            Message(
                "{written} is not a PMID: one is a number of up to eight digits", written=written
            ),
        )


RULE: Final = Rule("PMID001", "malformed PMID", Severity.ERROR, entry=_find)
