"""NAME005: several people, read as one.

The list was parted by commas or semicolons where "and" belongs, so that sorting, initials and
"et al." go wrong.

    author: Smith, J.; Jones, K.

Write them apart, by "and" in BibTeX.
"""

import re
from collections.abc import Iterator
from typing import Final

from refcli.check.finding import Severity
from refcli.check.rule import Context, Hit, Rule
from refcli.record import Record, names
from refcli.speech import Message

__all__ = ["RULE"]


def _find(record: Record, _context: Context) -> Iterator[Hit]:
    for variable in ("author", "editor"):
        for name in names(record, variable) if variable in record else ():
            parts = [str(name.get(key, "")) for key in ("family", "given", "literal")]
            whole = " ".join(filter(None, parts))
            if (";" in whole and "&" not in whole) or _joined(parts):
                yield Hit(
                    variable, Message("several people in one name: {whole}", whole=whole[:60])
                )


def _joined(parts: list[str]) -> bool:
    """Tell a list of people in the place of one name; commas part bodies' names, too."""
    if any(map(_AND.search, parts[:2])):
        return True
    if "," not in parts[2] and "." not in parts[2]:
        return False
    if _BETWEEN.search(parts[2]) and not _BODY.search(parts[2]):
        return True
    return parts[2].count(",") > 1 and all(
        1 < len(piece.split()) < 4 and piece[:1].isupper() and not _BODY.search(piece)
        for piece in (part.strip() for part in parts[2].split(","))
    )


_AND: Final = re.compile(r" (?<=[^\W\d_] )(?:&|and|und|и)\s[^\W\d_]")

_BETWEEN: Final = re.compile(
    r"[^\W\d_]{2,}, (?:[^\W\d_]\.[ -]?)+ ?(?:,? (?:and|und|et|y|e|en|и)|,? ?&|,) [^\W\d_]{2,}"
    r"|^(?:[^\W\d_]\.[ -]?)+[^\W\d_]{2,},? (?:and|und|et|y|en|и|&) (?:[^\W\d_]\. ?)+[^\W\d_]{2,}"
)
"""Where one person's initials end and the next one's name begins."""

_BODY: Final = re.compile(
    r"\b(?:of|for|the|inc|ltd|department|university|institute|ministry)\b", re.IGNORECASE
)


RULE: Final = Rule("NAME005", "several people in one name", Severity.WARNING, entry=_find)
