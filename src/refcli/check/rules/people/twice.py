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
        for name in names(record, variable) if variable in record else ():
            form = (
                fold(surname(name)),
                fold(name.get("given", "")).replace(".", "").replace(" ", ""),
            )
            if form in seen and form[1]:
                yield Hit(variable, Message("{name} stands there twice", name=display_name(name)))
            seen.add(form)


RULE: Final = Rule("NAME004", "one person twice", Severity.WARNING, entry=_find)
