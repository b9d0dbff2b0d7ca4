"""NAME006: digits and marks of an affiliation are left in a name.

    author: Smith1, J.*

--fix takes them off.
"""

import re
from collections.abc import Iterator
from typing import Final

from refcli.check.finding import Fix, Severity
from refcli.check.rule import Context, Hit, Rule
from refcli.record import Record
from refcli.speech import Message

__all__ = ["RULE"]

_MARK: Final = re.compile(r"(?<=[^\W\d_])(?:,?\d+(?:,\d+)*|[*†‡§¶]+)$")


def _find(record: Record, _context: Context) -> Iterator[Hit]:
    for variable in ("author", "editor"):
        people = (
            [dict(name) for name in record.get(variable) or () if isinstance(name, dict)]
            if variable in record
            else []
        )
        marked = []
        for name in people:
            for key in ("family", "given"):
                part = name.get(key)
                if isinstance(part, str) and _MARK.search(part):
                    marked.append(part)
                    name[key] = _MARK.sub("", part)
        if marked:
            fix = Fix("take the marks off", {variable: people}, safe=True)
            yield Hit(
                variable, Message("marks in a name: {names}", names=", ".join(marked[:3])), fix
            )


RULE: Final = Rule("NAME006", "digits or marks in a name", Severity.WARNING, entry=_find)
