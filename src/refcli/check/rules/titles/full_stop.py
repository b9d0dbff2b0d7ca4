"""TITLE003: a title ends with a full stop.

Styles put their own mark after it, and then there are two.

    title: Digital skills for doctors.

--fix takes it off; an abbreviation at the end (Jr., etc.) keeps its own.
"""

import re
from collections.abc import Iterator
from typing import Final

from refcli.check.finding import Fix, Severity
from refcli.check.rule import Context, Hit, Rule
from refcli.record import Record, text
from refcli.speech import Message

__all__ = ["RULE"]


_VOWELS: Final = frozenset("aeouаеиоуыэюя")
"""What a whole word may end in, and an abbreviation hardly does."""


def _find(record: Record, _context: Context) -> Iterator[Hit]:
    title = text(record, "title")
    last = re.split(r"[\s-]", title)[-1]
    if (
        (len(last) > 5 or (len(last) > 4 and last[-2] in _VOWELS))
        and last.endswith(".")
        and "." not in last[:-1]
        and last[:-1].isalpha()
        and last[1:].islower()
    ):
        yield Hit(
            "title",
            Message("the title ends with a full stop"),
            Fix("take it off", {"title": title[:-1]}, safe=True),
        )


RULE: Final = Rule("TITLE003", "full stop after a title", Severity.INFO, entry=_find)
