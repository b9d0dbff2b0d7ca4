"""TEXT005: a letter and its accent are two characters.

They look as one, but searches and sorting take them apart (Unicode calls the one form NFC, the
other NFD; files from a Mac are often in the other).

    title: Poincare´

--fix joins them.
"""

import unicodedata
from collections.abc import Iterator
from typing import Final

from refcli.check.finding import Fix, Severity
from refcli.check.prose import prose
from refcli.check.rule import Context, Hit, Rule
from refcli.record import Record
from refcli.speech import Message

__all__ = ["RULE"]


def _find(record: Record, _context: Context) -> Iterator[Hit]:
    for variable, value in prose(record):
        if not value.isascii() and not unicodedata.is_normalized("NFC", value):
            whole = unicodedata.normalize("NFC", value)
            yield Hit(
                variable,
                Message("letters and their accents are separate characters (not NFC)"),
                Fix("join them", {variable: whole}, safe=True),
            )


RULE: Final = Rule("TEXT005", "decomposed letters", Severity.INFO, entry=_find)
