"""TEXT001: a text that was read in the wrong encoding.

    title: PoincarÃ© and the three bodies

--fix reads it again where that gives a whole text; else look at the work itself.
"""

import re
from collections.abc import Iterator
from typing import Final

from refcli.check.finding import Fix, Severity
from refcli.check.prose import name_texts, prose
from refcli.check.rule import Context, Hit, Rule
from refcli.record import Record
from refcli.speech import Message

__all__ = ["RULE"]

_SIGNS: Final = re.compile(
    r"Ã[\x80-¿ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|Â[\xa0-¿]|â€[\x80-\xbf™œ“”˜\x9d¦¢]|[ÐÑ][\x80-¿‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{1}|\ufffd|Р[°±Ѓѓѕјґ‚„…†‡€‰]"
)


_LIKELY: Final = re.compile(r"[ÎÏ][\xa0-¿ƒ„…†‡ˆ‰‹‘’“”•–—˜™›€‚]|[ÄÅ][¡-¦¨-¯´µ¶¸-º¼-¿‚ƒ„†‡ˆ‰‹™›]")
"""Signs that count where the text, read again, is a text: an ångström may stand before a mark."""


def _find(record: Record, _context: Context) -> Iterator[Hit]:
    for variable, value in (*prose(record), *name_texts(record)):
        sure = not value.isascii() and _SIGNS.search(value)
        if not sure and (value.isascii() or not _LIKELY.search(value)):
            continue
        whole = _repaired(value)
        if not sure and not whole:
            continue
        is_text = variable in record and isinstance(record[variable], str)
        fix = (
            Fix(f"write {whole[:60]}", {variable: whole}, safe=True) if whole and is_text else None
        )
        yield Hit(variable, Message("read in the wrong encoding: {value}", value=value[:60]), fix)


def _repaired(text: str) -> str:
    """Return the text read as UTF-8 again, "" where that gives no whole text."""
    for codec in ("cp1252", "latin-1", "cp1251"):
        try:
            whole = text.encode(codec).decode("utf-8")
        except UnicodeError:
            continue
        if not _SIGNS.search(whole) and len(whole) < len(text):
            return whole
    return ""


RULE: Final = Rule("TEXT001", "mojibake", Severity.ERROR, entry=_find)
