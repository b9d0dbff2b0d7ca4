"""NAME004: one person stands twice in a list of authors.

    author: Kim M. O., Coiera E., Kim M. O.

A line was copied twice; or two people share name and initials: then switch the rule off here.
"""

from collections.abc import Iterator
from typing import Final

from refcli.check.finding import Severity
from refcli.check.rule import Context, Hit, Rule
from refcli.record import Record, display_name, names, surname
from refcli.speech import Message
from refcli.text.fold import fold

__all__ = ["RULE"]


def _find(record: Record, _context: Context) -> Iterator[Hit]:
    for variable in ("author", "editor"):
        seen = set()
        people = names(record, variable) if variable in record else []
        for name in people:
            form = (
                fold(surname(name)),
                fold(name.get("given", "")).replace(".", "").replace(" ", ""),
            )
            if form in seen and _are_one(*form, len(people)):
                yield Hit(variable, Message("{name} is there twice", name=display_name(name)))
            seen.add(form)


def _are_one(family: str, given: str, people: int) -> bool:
    """Tell whether two of one name are one person; one initial of a short name many share."""
    return len(given) > 1 or (bool(given) and len(family) > _SHORT and people <= _FEW)


_SHORT: Final = 4
"""Letters of family names that so many bear that two of them write one article."""
_FEW: Final = 6


RULE: Final = Rule("NAME004", "one person twice", Severity.WARNING, entry=_find)
