"""GOST010: a dissertation that does not say which degree it was for.

After the title stands what it is: дис. … канд. мед. наук, or spelt out by GOST R 7.0.100-2018:
диссертация на соискание ученой степени кандидата медицинских наук.

    genre: диссертация
"""

import re
from collections.abc import Iterator
from typing import Final

from refcli.check.finding import Severity
from refcli.check.rule import STANDARDS, Context, Hit, Rule
from refcli.record import Record, text
from refcli.speech import Message

__all__ = ["RULE"]

_DEGREE: Final = re.compile(r"(?i)канд|д-ра|доктор|магист|бакалавр|ph\.?\s?d|doctor|master|habil")


def _find(record: Record, _context: Context) -> Iterator[Hit]:
    genre = text(record, "genre")
    if text(record, "type") == "thesis" and genre and not _DEGREE.search(genre):
        message = Message("{genre}: for which degree, in which field of science?", genre=genre)
        yield Hit("genre", message)


RULE: Final = Rule(
    "GOST010",
    "a dissertation without its degree",
    Severity.WARNING,
    entry=_find,
    standards=STANDARDS,
)
