"""PMCID001: a PMCID that is not PMC and a number.

    PMCID: 3531190.1

PubMed Central shows it on top of the article: PMC3531190.
"""

import re
from collections.abc import Iterator
from typing import Final

from refcli.check.finding import Severity
from refcli.check.rule import Context, Hit, Rule
from refcli.record import Record, text
from refcli.speech import Message

__all__ = ["RULE"]

_NUMBER: Final = re.compile(r"(?:PMCID:?\s*)?(?:PMC)?\d{4,9}(?:\.\d)?", re.IGNORECASE)


def _find(record: Record, _context: Context) -> Iterator[Hit]:
    written = text(record, "PMCID").strip()
    if written and not _NUMBER.fullmatch(written):
        yield Hit(
            "PMCID", Message("{written} is not a PMCID: one is PMC and a number", written=written)
        )


RULE: Final = Rule("PMCID001", "malformed PMCID", Severity.ERROR, entry=_find)
