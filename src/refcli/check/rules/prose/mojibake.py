"""TEXT001: a text that was read in the wrong encoding.

    title: PoincarÃ© and the three bodies

--fix reads it again where that gives a whole text; else look at the work itself.
"""

from collections.abc import Iterator
from typing import Final

from refcli.check.finding import Fix, Severity
from refcli.check.prose import name_texts, prose
from refcli.check.rule import Context, Hit, Rule
from refcli.record import Record
from refcli.speech import Message
from refcli.text.mojibake import is_mojibake, repaired

__all__ = ["RULE"]


def _find(record: Record, _context: Context) -> Iterator[Hit]:
    for variable, value in (*prose(record), *name_texts(record)):
        if not is_mojibake(value):
            continue
        whole = repaired(value)
        is_text = variable in record and isinstance(record[variable], str)
        fix = (
            Fix(f"write {whole[:60]}", {variable: whole}, safe=True) if whole and is_text else None
        )
        yield Hit(variable, Message("read in the wrong encoding: {value}", value=value[:60]), fix)


RULE: Final = Rule("TEXT001", "mojibake", Severity.ERROR, entry=_find)
