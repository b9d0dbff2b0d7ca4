"""ARXIV001: an arXiv number that has no form of arXiv's, or is later than the reference's year.

A number begins with the year and the month: 2301.00001 came in January 2023, and cannot be in
print before. Old numbers (hep-th/9901001) have a month of 01 to 12 as well.

    eprint: 2313.12345

Look at the preprint itself.
"""

import re
from collections.abc import Iterator
from typing import Final

from refcli.check.finding import Severity
from refcli.check.rule import Context, Hit, Rule
from refcli.record import Record, text, year
from refcli.speech import Message
from refcli.values.identifiers import arxiv

__all__ = ["RULE"]

_NEW: Final = re.compile(r"(\d\d)(\d\d)\.\d{4,5}(?:v\d+)?")
_OLD: Final = re.compile(r"[a-z-]+(?:\.[A-Z]{2})?/(\d\d)(\d\d)\d{3}(?:v\d+)?")


def _find(record: Record, _context: Context) -> Iterator[Hit]:
    for variable, number in _numbers(record):
        match = _NEW.fullmatch(number) or _OLD.fullmatch(number)
        if not match or not 1 <= int(match[2]) <= 12:
            yield Hit(
                variable,
                Message("{number} is not an arXiv number: one is 2301.00001", number=number),
            )
            continue
        came = int(match[1]) + (1900 if int(match[1]) > 90 else 2000)
        own = year(record)
        if own and own < came:
            yield Hit(
                variable,
                Message(
                    "arXiv gave the number {number} in {came}, the year says {own}",
                    number=number,
                    came=came,
                    own=own,
                ),
            )


def _numbers(record: Record) -> Iterator[tuple[str, str]]:
    place = text(record, "archive_location")
    if place and text(record, "archive").lower() == "arxiv":
        yield "archive_location", arxiv(place).strip()
    doi = text(record, "DOI")
    if "10.48550/arxiv." in doi.lower():
        yield "DOI", arxiv(doi[doi.lower().index("10.48550") :])


RULE: Final = Rule("ARXIV001", "impossible arXiv number", Severity.ERROR, entry=_find)
