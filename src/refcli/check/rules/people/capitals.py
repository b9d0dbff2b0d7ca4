"""NAME001: a family name written in capitals.

Styles print names as they stand, and some make small capitals of them. Short names, initials
and names of firms are left in peace.

    author: SMITH, John

--fix --unsafe writes Smith.
"""

import re
from collections.abc import Iterator
from typing import Final

from refcli.check.finding import Fix, Severity
from refcli.check.rule import Context, Hit, Rule
from refcli.record import OTHERS, Name, Record, has_others, names
from refcli.speech import Message

__all__ = ["RULE"]

_CAPITALS: Final = re.compile(r"[^\W\d_a-zа-яё]{4,}")


def _find(record: Record, _context: Context) -> Iterator[Hit]:
    for variable in ("author", "editor", "translator"):
        if variable not in record:
            continue
        people = names(record, variable)
        loud = [name for name in people if _is_loud(name)]
        if not loud:
            continue
        quiet = [
            {**name, "family": _small(name["family"])} if name in loud else name for name in people
        ]
        quiet += [{"literal": OTHERS}] if has_others(record, variable) else []
        shown = ", ".join(name["family"] for name in loud[:3])
        fix = Fix(f"write {_small(loud[0]['family'])}", {variable: quiet})
        yield Hit(variable, Message("in capitals: {shown}", shown=shown), fix)


def _is_loud(name: Name) -> bool:
    family = name.get("family", "")
    return (
        bool(family)
        and family.isupper()
        and _CAPITALS.search(family) is not None
        and bool(name.get("given"))
    )


def _small(family: str) -> str:
    return "".join(
        c if i == 0 or not family[i - 1].isalpha() else c.lower() for i, c in enumerate(family)
    )


RULE: Final = Rule("NAME001", "name in capitals", Severity.WARNING, entry=_find)
