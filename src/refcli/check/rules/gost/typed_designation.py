"""GOST006: a designation typed into a field that is printed with one.

Т., №, С., Вып. and their like are set by the standard in the language of the work: typed into
the field they stand twice.

    volume: Т. 5
"""

import re
from collections.abc import Iterator
from typing import Final

from refcli.check.finding import Severity
from refcli.check.rule import STANDARDS, Context, Hit, Rule
from refcli.record import Record, text
from refcli.speech import Message

__all__ = ["RULE"]

_TYPED: Final = re.compile(
    r"(?i)(?:т|том|вып|выпуск|кн|ч|с|стр|№|n|no|vol|iss|pp?|бд|bd|h|s)[.\s]*(?=\d)"
)


def _find(record: Record, _context: Context) -> Iterator[Hit]:
    for variable in ("volume", "issue", "page"):
        if (found := _TYPED.match(text(record, variable))) and re.search(r"[.\s№]", found[0]):
            typed = found[0].strip()
            yield Hit(
                variable, Message("{typed} is set in print: it would be there twice", typed=typed)
            )


RULE: Final = Rule(
    "GOST006", "a designation in a field", Severity.WARNING, entry=_find, standards=STANDARDS
)
